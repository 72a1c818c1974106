import type { Sql } from "../../platform/index.js";
import { readOrder } from "../orders/order.store.js";
import type { OrderSummary } from "../orders/order.js";

/** An order with what was paid of it so far, minor units of its currency. */
export interface Receipt {
  order: OrderSummary;
  paid: number;
}

/** As the tenant; the order must be there. */
export async function readReceipt(sql: Sql, orderId: string): Promise<Receipt> {
  const order = await readOrder(sql, orderId);
  const { rows } = await sql.query<{ paid: number }>({
    name: "receipt-paid",
    text: `
      SELECT coalesce(sum(CASE kind WHEN 'received' THEN amount WHEN 'refunded' THEN -amount END), 0)::bigint AS paid
      FROM ledger_entries WHERE tenant_id = current_tenant() AND order_id = $1`,
    values: [orderId],
  });
  return { order, paid: rows[0]?.paid ?? 0 };
}
