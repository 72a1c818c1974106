import type { Database } from "../../platform/index.js";

/** A sender as it may be shown: the token is not among what is read. */
export interface SenderRow {
  id: string;
  channel: string;
  address: string;
  accountSid: string;
  messagingServiceSid: string | null;
  credentialCheck: string;
  createdAt: Date;
}

const columns = {
  id: true,
  channel: true,
  address: true,
  accountSid: true,
  messagingServiceSid: true,
  credentialCheck: true,
  createdAt: true,
} as const;

export interface NewSenderRow {
  id: string;
  channel: "whatsapp" | "sms";
  address: string;
  accountSid: string;
  /** Encrypted. */
  authToken: string;
  messagingServiceSid?: string;
}

/** Undefined when the address of that account is taken, by whichever tenant. Tells every process that senders changed. */
export async function insertSender(
  db: Database,
  tenantId: string,
  sender: NewSenderRow,
): Promise<SenderRow | undefined> {
  return db.withTenantPrisma(tenantId, async (tx) => {
    const { count } = await tx.sender.createMany({ data: [{ tenantId, ...sender }], skipDuplicates: true });
    if (count === 0) return undefined;
    await tx.$executeRaw`select pg_notify('senders', '')`;
    return tx.sender.findUniqueOrThrow({ where: { id: sender.id }, select: columns });
  });
}

/**
 * Undefined when this tenant has no such sender. What is undefined in the change stays; a new token (encrypted) is unchecked.
 * Tells every process that senders changed.
 */
export async function updateSender(
  db: Database,
  tenantId: string,
  id: string,
  {
    authToken,
    messagingServiceSid,
  }: { authToken: string | undefined; messagingServiceSid: string | null | undefined },
): Promise<SenderRow | undefined> {
  const token = authToken === undefined ? {} : { authToken, credentialCheck: "unchecked" };
  return db.withTenantPrisma(tenantId, async (tx) => {
    const { count } = await tx.sender.updateMany({ where: { id }, data: { ...token, messagingServiceSid } });
    if (count === 0) return undefined;
    await tx.$executeRaw`select pg_notify('senders', '')`;
    return tx.sender.findUniqueOrThrow({ where: { id }, select: columns });
  });
}

/** Says of the token that was tested, not of one that has replaced it. Gives the sender as it is then. */
export async function recordCredentialCheck(
  db: Database,
  tenantId: string,
  tested: { id: string; authToken: string },
  credentialCheck: "passed" | "failed",
): Promise<SenderRow> {
  return db.withTenantPrisma(tenantId, async (tx) => {
    await tx.sender.updateMany({ where: tested, data: { credentialCheck } });
    return tx.sender.findUniqueOrThrow({ where: { id: tested.id }, select: columns });
  });
}

/** Oldest first. */
export async function listSenders(
  db: Database,
  tenantId: string,
  afterId: string | undefined,
  take: number,
): Promise<SenderRow[]> {
  const where = afterId === undefined ? {} : { id: { gt: afterId } };
  return db.withTenantPrisma(tenantId, (tx) =>
    tx.sender.findMany({ select: columns, where, orderBy: { id: "asc" }, take }),
  );
}
