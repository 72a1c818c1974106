import type { Database } from "../../platform/index.js";

/** As the check of outbox.state has them: first what is under way, then where a message ends. */
export const outboxStates = [
  "pending",
  "sending",
  "unsure",
  "sent",
  "delivered",
  "read",
  "failed",
  "expired",
  "suppressed",
  "dead",
] as const;
export type OutboxState = (typeof outboxStates)[number];

const columns = {
  seq: true,
  id: true,
  conversationId: true,
  address: true,
  purpose: true,
  content: true,
  state: true,
  attempts: true,
  errorCode: true,
  errorClass: true,
  failure: true,
  providerSid: true,
  duplicatePossible: true,
  notBefore: true,
  sentAt: true,
  settledAt: true,
  createdAt: true,
} as const;

export type OutboxRow = Awaited<ReturnType<typeof listOutbox>>[number];

/** Newest first, of one state or of all. */
export async function listOutbox(
  db: Database,
  tenantId: string,
  { state, beforeSeq, take }: { state: OutboxState | undefined; beforeSeq: string | undefined; take: number },
) {
  const where = {
    ...(state === undefined ? {} : { state }),
    ...(beforeSeq === undefined ? {} : { seq: { lt: BigInt(beforeSeq) } }),
  };
  return db.withTenantPrisma(tenantId, (tx) =>
    tx.outboxMessage.findMany({ select: columns, where, orderBy: { seq: "desc" }, take }),
  );
}
