import type { Sql } from "../../platform/index.js";
import { conversationOf, takeEventsToTell } from "./order-event.store.js";
import type { OrderEvent } from "./order-events.js";
import type { OrderSummary } from "./order.js";
import { readOrder } from "./order.store.js";

/** What is to be told of an order, oldest first; the order is as it is now, which may be further on than its first event. */
export interface OrderNews {
  conversationId: string;
  order: OrderSummary;
  events: OrderEvent[];
}

/** Takes the news of an order that nobody was told yet: to be told in the caller's transaction, or it stays to be told. */
export async function takeOrderNews(sql: Sql, orderId: string): Promise<OrderNews | undefined> {
  const events = await takeEventsToTell(sql, orderId);
  if (events.length === 0) return undefined;
  const order = await readOrder(sql, orderId);
  return { conversationId: await conversationOf(sql, orderId), order, events };
}
