import type { Sql } from "../../platform/index.js";

/** The buyer says that a transfer is made; false where that was known, or is too late to matter. */
export async function markProofSent(sql: Sql, paymentId: string): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: "payment-proof-sent",
    text: "UPDATE payments SET state = 'proof_sent' WHERE tenant_id = current_tenant() AND id = $1 AND state = 'open'",
    values: [paymentId],
  });
  return rowCount === 1;
}

/**
 * From now on the shop has as long to look as the buyer had to pay, but never more than twice that from the order's beginning: whoever
 * says it again and again holds no stock for ever. The task that ends the order finds the new deadline.
 */
export async function prolongHold(sql: Sql, orderId: string): Promise<void> {
  await sql.query({
    name: "order-prolong-hold",
    text: `
      WITH kept AS (
        UPDATE orders o SET hold_until = greatest(o.hold_until, date_trunc('minute',
          least(now() + t.transfer_hold_minutes * interval '1 minute', o.created_at + 2 * t.transfer_hold_minutes * interval '1 minute')))
        FROM shop_terms t WHERE o.tenant_id = current_tenant() AND o.id = $1 AND o.status = 'awaiting_payment'
          AND t.tenant_id = o.tenant_id AND o.hold_until > now()
        RETURNING o.id, o.hold_until)
      UPDATE payments p SET expires_at = k.hold_until FROM kept k
      WHERE p.tenant_id = current_tenant() AND p.order_id = k.id AND p.state = 'proof_sent'`,
    values: [orderId],
  });
}
