import type { Sql } from "../../platform/index.js";
import { readEvents } from "./order-event.store.js";
import { readOrder, readOrderByNumber } from "./order.store.js";
import { orderView, type OrderDetailView, type OrderView } from "./order-view.js";

/** The shop's order of this number with its events, for its own people; undefined when there is none. */
export async function findOrder(sql: Sql, number: number): Promise<OrderDetailView | undefined> {
  const order = await readOrderByNumber(sql, number);
  if (!order) return undefined;
  const events = await readEvents(sql, order.id);
  return {
    ...orderView(order),
    events: events.map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
  };
}

/** An order that is known to be there, for the shop's own people. */
export async function getOrder(sql: Sql, orderId: string): Promise<OrderView> {
  return orderView(await readOrder(sql, orderId));
}
