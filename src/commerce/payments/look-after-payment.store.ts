import type { Sql } from "../../platform/index.js";
import type { OrderStatus, PaymentMethod } from "../orders/order.js";

export interface OrderToPay {
  id: string;
  number: number;
  status: OrderStatus;
  paymentMethod: PaymentMethod;
  currency: string;
  total: number;
  holdUntil: Date | null;
  /** What counts of what came, and what of it went back or is on its way. */
  paid: number;
  back: number;
  takesCards: boolean;
}

/** Of a buyer's orders the one that waits for money, the newest of several; else the newest of all. */
export async function findOrderToPay(
  sql: Sql,
  { identity, conversationId }: { identity?: string; conversationId: string },
): Promise<OrderToPay | undefined> {
  const { rows } = await sql.query<OrderToPay>({
    name: "order-to-pay",
    text: `
      SELECT o.id, o.number, o.status, o.payment_method AS "paymentMethod", o.currency, o.total, o.hold_until AS "holdUntil",
        (SELECT card FROM shop_terms WHERE tenant_id = o.tenant_id) AS "takesCards",
        (SELECT coalesce(sum(received), 0) FROM payments p WHERE p.tenant_id = o.tenant_id AND p.order_id = o.id AND p.state = 'paid')::bigint AS paid,
        (SELECT coalesce(sum(r.amount), 0) FROM refunds r JOIN payments p ON p.tenant_id = r.tenant_id AND p.id = r.payment_id
          WHERE r.tenant_id = o.tenant_id AND r.order_id = o.id AND r.state <> 'failed' AND p.state = 'paid')::bigint AS back
      FROM orders o WHERE o.tenant_id = current_tenant() AND o.id IN (
        SELECT id FROM orders WHERE tenant_id = current_tenant() AND conversation_id = $2
        UNION ALL
        SELECT theirs.id FROM orders theirs
        JOIN customers buyer ON buyer.tenant_id = theirs.tenant_id AND buyer.id = theirs.customer_id
        WHERE buyer.tenant_id = current_tenant() AND buyer.identity = $1)
      ORDER BY o.status = 'awaiting_payment' DESC, o.payment_status IN ('pending', 'failed') DESC, o.number DESC LIMIT 1`,
    values: [identity ?? null, conversationId],
  });
  return rows[0];
}
