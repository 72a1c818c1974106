import type { Sql } from "../platform/index.js";

/** Conversations of members that can be written to now, in the order of their ids, as every writer of several conversations locks them. */
export async function memberChats(sql: Sql): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>({
    name: "member-chats",
    text: `
      SELECT c.id FROM members m
      JOIN senders s ON s.tenant_id = m.tenant_id
      JOIN conversations c ON c.sender_id = s.id AND c.address = CASE s.channel WHEN 'sms' THEN m.phone ELSE s.channel || ':' || m.phone END
      WHERE m.tenant_id = current_tenant() AND c.snapshot ->> 'who' = 'seller'
        AND (s.channel = 'sms' OR c.last_inbound_at > now() - interval '24 hours')
      ORDER BY c.id`,
  });
  return rows.map(({ id }) => id);
}
