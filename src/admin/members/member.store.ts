import { newId, type Database, type PrismaTransaction } from "../../platform/index.js";

export interface MemberRow {
  id: string;
  phone: string;
  name: string;
  role: string;
  createdAt: Date;
}

const columns = { id: true, phone: true, name: true, role: true, createdAt: true } as const;

export type AddMemberOutcome = { kind: "added"; member: MemberRow } | { kind: "memberTaken" };

/** Makes a phone number one of the shop's people. The same number may belong to other shops too. */
export async function addMember(
  db: Database,
  tenantId: string,
  member: { phone: string; name: string; role: "owner" | "manager" | "staff" },
): Promise<AddMemberOutcome> {
  const id = newId();
  return db.withTenantPrisma(tenantId, async (tx) => {
    const { count } = await tx.member.createMany({
      data: [{ id, tenantId, ...member }],
      skipDuplicates: true,
    });
    if (count === 0) return { kind: "memberTaken" };
    await announce(tx);
    return { kind: "added", member: await tx.member.findUniqueOrThrow({ where: { id }, select: columns }) };
  });
}

export type RemoveMemberOutcome = { kind: "removed" } | { kind: "unknown" };

/** From the next message on this number buys like any other; what was done by it stays in the books. */
export async function removeMember(db: Database, tenantId: string, id: string): Promise<RemoveMemberOutcome> {
  return db.withTenantPrisma(tenantId, async (tx) => {
    const { count } = await tx.member.deleteMany({ where: { id } });
    if (count === 0) return { kind: "unknown" };
    await announce(tx);
    return { kind: "removed" };
  });
}

/** Every process keeps who runs a shop with the shop. */
async function announce(tx: PrismaTransaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify('catalogue', current_tenant()::text)`;
}

/** Oldest first. */
export async function listMembers(
  db: Database,
  tenantId: string,
  afterId: string | undefined,
  take: number,
): Promise<MemberRow[]> {
  const where = afterId === undefined ? {} : { id: { gt: afterId } };
  return db.withTenantPrisma(tenantId, (tx) =>
    tx.member.findMany({ select: columns, where, orderBy: { id: "asc" }, take }),
  );
}
