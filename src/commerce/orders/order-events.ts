import type { OrderStatus } from "./order.js";

/** Who did something to an order: 'shop' is a member or an admin, 'system' a deadline, 'provider' a payment or courier service. */
export type OrderActor = "buyer" | "shop" | "system" | "provider";

/** What comes with an order's change of state: where from, and why where somebody said so. */
export interface StatusChange {
  from: OrderStatus;
  reason?: string;
}

/**
 * What can happen to an order after it was placed, with what is kept of it (plain data, stored as JSON; no secrets). A new kind of
 * event is a line here and what is said of it in src/conversations/replies/order-news.replies.ts.
 */
export type OrderEventData = { [S in Exclude<OrderStatus, "placed">]: StatusChange };

export type OrderEventType = keyof OrderEventData;

/** An event about to be recorded; the caller has the order's row locked, so that events stand in the order they happened in. */
export type NewOrderEvent = {
  [T in OrderEventType]: { orderId: string; type: T; actor: OrderActor; data: OrderEventData[T] };
}[OrderEventType];

/** A recorded event. */
export type OrderEvent = NewOrderEvent & { id: string; at: Date };
