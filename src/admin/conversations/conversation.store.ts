import type { Database } from "../../platform/index.js";

export interface ConversationRow {
  id: string;
  channel: string;
  address: string;
  profileName: string | null;
  mode: string;
  optedOutAt: Date | null;
  lastInboundAt: Date | null;
  createdAt: Date;
}

const columns = {
  id: true,
  channel: true,
  address: true,
  profileName: true,
  mode: true,
  optedOutAt: true,
  lastInboundAt: true,
  createdAt: true,
} as const;

/** Newest first. Prisma compares with the cursor's row in the database, where times are finer than a Date. */
export async function listConversations(
  db: Database,
  tenantId: string,
  afterId: string | undefined,
  take: number,
): Promise<ConversationRow[]> {
  return db.withTenantPrisma(tenantId, (tx) =>
    tx.conversation.findMany({
      select: columns,
      cursor: afterId === undefined ? undefined : { id: afterId },
      skip: afterId === undefined ? 0 : 1,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take,
    }),
  );
}

export async function conversationExists(db: Database, tenantId: string, id: string): Promise<boolean> {
  return db.withTenantPrisma(tenantId, async (tx) => (await tx.conversation.count({ where: { id } })) > 0);
}
