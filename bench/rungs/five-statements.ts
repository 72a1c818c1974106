import type pg from "pg";
import type { TurnValues } from "./rows.js";

const upsert = `
insert into conversations (id, tenant_id, sender_id, channel, address, snapshot, cart, last_inbound_at)
values ($1, $2, $3, $4, $5, $6, $7, now())
on conflict (id) do update set snapshot = excluded.snapshot, cart = excluded.cart, version = conversations.version + 1,
                               last_inbound_at = now(), updated_at = now()
returning snapshot, cart`;

const message = `
insert into inbox (conversation_id, tenant_id, account_sid, message_sid, signature_digest, message, state, attempts, done_at)
values ($1, $2, $3, $4, $5, $6, 'done', 1, now()) on conflict do nothing returning seq`;

const reply = `
insert into outbox (id, tenant_id, sender_id, conversation_id, inbox_seq, address, purpose, content)
values ($1, $2, $3, $4, $5, $6, 'reply', $7)`;

/**
 * Rung (e): the same rows as most services write them, one statement after the other, unprepared: BEGIN, the conversation,
 * the message, the reply, COMMIT. The conversation comes first: its row is locked by then, so that the share lock of the
 * inbox row's foreign key cannot deadlock two messages of one buyer.
 */
export async function inFiveStatements(pool: pg.Pool, turn: TurnValues): Promise<void> {
  const { rows } = turn;
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(upsert, [
      turn.conversationId,
      rows.tenantId,
      rows.senderId,
      turn.channel,
      turn.address,
      rows.snapshot,
      rows.cart,
    ]);
    const stored = await client.query<{ seq: string }>(message, [
      turn.conversationId,
      rows.tenantId,
      turn.accountSid,
      turn.messageSid,
      turn.signatureDigest,
      turn.message,
    ]);
    const seq = stored.rows[0]?.seq;
    await client.query(reply, [
      turn.outboxId,
      rows.tenantId,
      rows.senderId,
      turn.conversationId,
      seq,
      turn.address,
      rows.content,
    ]);
    await client.query("commit");
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
}
