import type { Sql } from "../../platform/index.js";
import type { OrderStatus, PaymentMethod } from "./order.js";

/** What decides whether and how an order goes on. Money in minor units of `currency`. */
export interface LockedOrder {
  id: string;
  number: number;
  status: OrderStatus;
  fulfilment: "delivery" | "pickup";
  paymentMethod: PaymentMethod;
  branchId: string;
  conversationId: string;
  currency: string;
  total: number;
  /** Received by the ledger, less what was given back or is on its way back. */
  paid: number;
  /** What the shop gave back of its own accord: it keeps no order from going on. */
  waived: number;
  holdUntil: Date | null;
  /** The time to pay is over; `now` counts where it is later than the database's. */
  deadlinePassed: boolean;
  version: number;
}

export type OrderName = { orderId: string } | { number: number };

/** Refunds that are no more than the price having changed, or too much having come. */
const byTheShop =
  "r.reason NOT IN ('amended', 'paid_too_much', 'paid_twice', 'wrong_amount', 'wrong_currency', 'order_over', 'sold_out')";

/** The order, locked until the transaction ends: every change of an order comes through here (or the like) first. */
export async function lockOrder(
  sql: Sql,
  name: OrderName,
  now: Date | null = null,
): Promise<LockedOrder | undefined> {
  const [column, value] = "orderId" in name ? ["id", name.orderId] : ["number", name.number];
  const { rows } = await sql.query<LockedOrder>({
    name: `order-lock-by-${column}`,
    text: `
      SELECT id, number, status, fulfilment, payment_method AS "paymentMethod", branch_id AS "branchId",
        conversation_id AS "conversationId", currency, total, hold_until AS "holdUntil",
        coalesce(hold_until <= greatest($2, now()), false) AS "deadlinePassed", version,
        (SELECT coalesce(sum(CASE kind WHEN 'received' THEN amount WHEN 'refunded' THEN -amount ELSE 0 END), 0)::bigint
          FROM ledger_entries l WHERE l.tenant_id = o.tenant_id AND l.order_id = o.id AND l.currency = o.currency)
        - (SELECT coalesce(sum(amount), 0)::bigint FROM refunds r
          WHERE r.tenant_id = o.tenant_id AND r.order_id = o.id AND r.currency = o.currency AND r.state = 'pending') AS paid,
        (SELECT coalesce(sum(amount), 0)::bigint FROM refunds r WHERE r.tenant_id = o.tenant_id AND r.order_id = o.id
          AND r.currency = o.currency AND r.state <> 'failed' AND ${byTheShop}) AS waived
      FROM orders o WHERE tenant_id = current_tenant() AND ${column} = $1 FOR NO KEY UPDATE`,
    values: [value, now],
  });
  return rows[0];
}

/** Writes the new state; the order's row is locked. */
export async function writeStatus(
  sql: Sql,
  {
    orderId,
    status,
    reason,
    leaves,
  }: { orderId: string; status: OrderStatus; reason?: string; leaves: boolean },
): Promise<void> {
  await sql.query({
    name: "order-write-status",
    text: `
      WITH gone AS (
        UPDATE order_lines SET shipped = quantity
        WHERE $4 AND tenant_id = current_tenant() AND order_id = $1 AND shipped < quantity)
      UPDATE orders SET status = $2, reason = coalesce($3, reason), version = version + 1, updated_at = now()
      WHERE tenant_id = current_tenant() AND id = $1`,
    values: [orderId, status, reason ?? null, leaves],
  });
}

export async function writePromise(sql: Sql, orderId: string, promisedAt: Date): Promise<void> {
  await sql.query({
    name: "order-promise",
    text: "UPDATE orders SET promised_at = $2 WHERE tenant_id = current_tenant() AND id = $1",
    values: [orderId, promisedAt],
  });
}

/** What an order has of each counted variant, by its id: for taking it once more. */
export async function readWanted(sql: Sql, orderId: string): Promise<Map<string, number>> {
  const { rows } = await sql.query<{ id: string; quantity: number }>({
    name: "order-wanted",
    text: `
      SELECT l.variant_id AS id, sum(l.quantity)::integer AS quantity FROM order_lines l
      JOIN variants v ON v.tenant_id = l.tenant_id AND v.id = l.variant_id
      WHERE l.tenant_id = current_tenant() AND l.order_id = $1 AND v.stock_tracked GROUP BY l.variant_id`,
    values: [orderId],
  });
  return new Map(rows.map(({ id, quantity }) => [id, quantity]));
}
