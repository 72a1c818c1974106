import type { Sql } from "../../platform/index.js";
import { readOrderByNumber } from "./order.store.js";
import { orderView, type OrderView } from "./order-view.js";

/** The shop's order of this number, for its own people; undefined when there is none. */
export async function findOrder(sql: Sql, number: number): Promise<OrderView | undefined> {
  const order = await readOrderByNumber(sql, number);
  return order && orderView(order);
}
