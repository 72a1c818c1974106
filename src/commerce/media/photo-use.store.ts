import type { Sql } from "../../platform/index.js";

/** A transfer that a chat's buyer still has to show, of the latest order. */
export interface AwaitedProof {
  paymentId: string;
  orderId: string;
  number: number;
  amount: number;
}

export async function findAwaitedProof(sql: Sql, conversationId: string): Promise<AwaitedProof | undefined> {
  const { rows } = await sql.query<AwaitedProof>({
    name: "photo-awaited-proof",
    text: `
      SELECT p.id AS "paymentId", o.id AS "orderId", o.number, p.amount
      FROM orders o JOIN payments p ON p.tenant_id = o.tenant_id AND p.order_id = o.id
      WHERE o.tenant_id = current_tenant() AND o.conversation_id = $1 AND o.status = 'awaiting_payment'
        AND p.method = 'bank_transfer' AND p.state IN ('open', 'proof_sent')
      ORDER BY o.number DESC LIMIT 1`,
    values: [conversationId],
  });
  return rows[0];
}

/** What a chat's buyer wants to give back and the shop has not answered yet, the latest of the last days. */
export async function findOpenReturn(
  sql: Sql,
  conversationId: string,
): Promise<{ returnId: string; number: number } | undefined> {
  const { rows } = await sql.query<{ returnId: string; number: number }>({
    name: "photo-open-return",
    text: `
      SELECT r.id AS "returnId", o.number
      FROM orders o JOIN return_requests r ON r.tenant_id = o.tenant_id AND r.order_id = o.id
      WHERE o.tenant_id = current_tenant() AND o.conversation_id = $1 AND r.state = 'requested'
        AND r.created_at > now() - interval '7 days'
      ORDER BY r.created_at DESC LIMIT 1`,
    values: [conversationId],
  });
  return rows[0];
}

/** Shows the picture to whoever judges the transfer; a later one takes its place. */
export async function linkProof(sql: Sql, paymentId: string, mediaId: string): Promise<void> {
  await sql.query({
    name: "photo-link-proof",
    text: "UPDATE payments SET proof_media_id = $2 WHERE tenant_id = current_tenant() AND id = $1",
    values: [paymentId, mediaId],
  });
}

/** Adds the picture to what is to be given back, once, and no more than ten of them. */
export async function linkReturn(sql: Sql, returnId: string, mediaId: string): Promise<void> {
  await sql.query({
    name: "photo-link-return",
    text: `
      UPDATE return_requests SET media_ids = media_ids || $2::uuid
      WHERE tenant_id = current_tenant() AND id = $1 AND NOT $2 = ANY (media_ids) AND cardinality(media_ids) < 10`,
    values: [returnId, mediaId],
  });
}
