import type { Sql } from "../../platform/index.js";
import { readOrdersToDo } from "./order.store.js";
import { orderView, type OrderView } from "./order-view.js";

/** open: the shop has still to do something; unpaid: waits for a payment; late: open and untouched for two hours; all: whatever it is. */
export type OrderFilter = "open" | "unpaid" | "late" | "all";

/** Up to `take` orders for the shop's own people: what is to be done oldest first, all of them newest first. */
export async function listShopOrders(
  sql: Sql,
  { filter, now, take }: { filter: OrderFilter; now: Date; take: number },
): Promise<OrderView[]> {
  return (await readOrdersToDo(sql, { filter, now, limit: take })).map(orderView);
}
