import type { Database } from "../../platform/index.js";
import type { Position } from "../api/cursors.js";

/** As the check of conversations.mode has them. */
export const conversationModes = ["bot", "person"] as const;
export type ConversationMode = (typeof conversationModes)[number];

export interface ConversationRow {
  id: string;
  channel: string;
  address: string;
  profileName: string | null;
  mode: ConversationMode;
  optedOutAt: Date | null;
  lastInboundAt: Date | null;
  createdAt: Date;
  /** `createdAt` as the database writes it, finer than a Date. */
  createdAtText: string;
  /** How many of the buyer's messages were given up. */
  parked: number;
}

const newest = {
  name: "conversations-newest",
  text: `
select id, channel, address, profile_name as "profileName", mode, opted_out_at as "optedOutAt",
       last_inbound_at as "lastInboundAt", created_at as "createdAt", created_at::text as "createdAtText",
       (select count(*) from inbox where conversation_id = conversations.id and state = 'parked') as parked
  from conversations
 where tenant_id = current_tenant() and (created_at, id) < ($1::timestamptz, $2::uuid) and ($3::text is null or mode = $3)
 order by created_at desc, id desc
 limit $4`,
};

const start: Position = ["infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff"];

/** Newest first, of one mode or of all. */
export async function listConversations(
  db: Database,
  tenantId: string,
  page: { mode: ConversationMode | undefined; after: Position | undefined; take: number },
): Promise<ConversationRow[]> {
  const { mode = null, after = start, take } = page;
  return db.withTenant(tenantId, async (sql) => {
    const { rows } = await sql.query<ConversationRow>({ ...newest, values: [...after, mode, take] });
    return rows;
  });
}

/** Holds although the mode changes between two pages. */
export function positionIn({ createdAtText, id }: ConversationRow): Position {
  return [createdAtText, id];
}

export async function conversationExists(db: Database, tenantId: string, id: string): Promise<boolean> {
  return db.withTenantPrisma(tenantId, async (tx) => (await tx.conversation.count({ where: { id } })) > 0);
}
