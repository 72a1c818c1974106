import type { ChannelName, OutgoingMessage } from "../channels/index.js";
import { saidOf } from "../commerce/index.js";
import type { Cart, SaidConsent } from "../commerce/index.js";
import type { Sql } from "../platform/index.js";

/** A chat as those see it who write to it outside a turn. */
export interface Chat {
  id: string;
  senderId: string;
  channel: ChannelName;
  address: string;
  mode: "bot" | "person";
  snapshot: unknown;
  cart: Cart;
  /** Who asked for silence, and what they said on reminders and offers. */
  optedOut: boolean;
  said: SaidConsent;
  lastInboundAt: Date | null;
}

/** The chat, locked until the transaction ends, so that no turn is stored between what is read here and what is written. */
export async function readChat(sql: Sql, conversationId: string): Promise<Chat | undefined> {
  const { rows } = await sql.query<Chat>({
    name: "tell-buyer-read",
    text: `
      SELECT id, sender_id AS "senderId", channel, address, mode, snapshot, cart, opted_out_at IS NOT NULL AS "optedOut",
        last_inbound_at AS "lastInboundAt", ${saidOf("conversations")} AS said
      FROM conversations WHERE tenant_id = current_tenant() AND id = $1 FOR NO KEY UPDATE`,
    values: [conversationId],
  });
  return rows[0];
}

/**
 * The messages, unless they are there already. With choices the conversation gets its new version, so that a turn
 * computed from the old one is computed again.
 */
export async function storeTold(
  sql: Sql,
  { id, senderId, address }: Chat,
  {
    purpose,
    expiresAt,
    outboxIds,
    messages,
  }: {
    purpose: "order" | "reminder" | "marketing";
    expiresAt?: Date;
    outboxIds: string[];
    messages: OutgoingMessage[];
  },
  snapshot: object | null,
): Promise<void> {
  await sql.query({
    name: "tell-buyer-write",
    text: `
      WITH said AS (
        INSERT INTO outbox (id, tenant_id, sender_id, conversation_id, address, purpose, priority, content, expires_at)
        SELECT m.id, current_tenant(), $2, $1, $3, $4, CASE $4 WHEN 'order' THEN 1 WHEN 'reminder' THEN 2 ELSE 3 END,
          m.content, coalesce($5, now() + interval '24 hours')
        FROM unnest($6::uuid[], $7::jsonb[]) WITH ORDINALITY AS m (id, content, n) ORDER BY m.n
        ON CONFLICT (id) DO NOTHING RETURNING id)
      UPDATE conversations SET snapshot = $8, version = version + 1
      WHERE tenant_id = current_tenant() AND id = $1 AND $8::jsonb IS NOT NULL AND EXISTS (SELECT FROM said)`,
    values: [
      id,
      senderId,
      address,
      purpose,
      expiresAt ?? null,
      outboxIds,
      messages.map((message) => JSON.stringify(message)),
      snapshot && JSON.stringify(snapshot),
    ],
  });
}
