import type pg from "pg";
import type { TurnValues } from "./rows.js";

const text = `
with conversation as (
  insert into conversations (id, tenant_id, sender_id, channel, address, snapshot, cart, last_inbound_at)
  values ($1, $2, $3, $4, $5, $6, $7, now())
  on conflict (id) do update set snapshot = excluded.snapshot, cart = excluded.cart, version = conversations.version + 1,
                                 last_inbound_at = now(), updated_at = now()
  returning id),
message as (
  insert into inbox (conversation_id, tenant_id, account_sid, message_sid, signature_digest, message, state, attempts, done_at)
  select id, $2, $8, $9, $10, $11, 'done', 1, now() from conversation
  on conflict do nothing returning seq, conversation_id)
insert into outbox (id, tenant_id, sender_id, conversation_id, inbox_seq, address, purpose, content)
select $12, $2, $3, conversation_id, seq, $5, 'reply', $13 from message`;

/** Rung (d): the same rows in ONE named round trip, its own commit. No statement could be fewer. */
export async function inOneStatement(pool: pg.Pool, turn: TurnValues): Promise<void> {
  const { rows } = turn;
  await pool.query({
    name: "rung-d",
    text,
    values: [
      turn.conversationId,
      rows.tenantId,
      rows.senderId,
      turn.channel,
      turn.address,
      rows.snapshot,
      rows.cart,
      turn.accountSid,
      turn.messageSid,
      turn.signatureDigest,
      turn.message,
      turn.outboxId,
      rows.content,
    ],
  });
}
