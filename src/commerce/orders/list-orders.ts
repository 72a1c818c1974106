import type { Sql } from "../../platform/index.js";
import { readOrders } from "./order.store.js";
import type { OrderStatus } from "./order.js";
import { orderView, type OrderView } from "./order-view.js";

/** Up to `take` of a shop's orders, newest first, after the one of number `after`; of one status when given. */
export async function listOrders(
  sql: Sql,
  { status, after, take }: { status?: OrderStatus; after?: number; take: number },
): Promise<OrderView[]> {
  const orders = await readOrders(sql, { status: status ?? null, before: after ?? null, limit: take });
  return orders.map(orderView);
}
