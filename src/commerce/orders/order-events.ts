import type { GiveBackReason } from "../payments/payment.js";
import type { OrderStatus, PaymentMethod } from "./order.js";

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
export type OrderEventData = { [S in Exclude<OrderStatus, "placed">]: StatusChange } & ChangeEventData &
  BuyerEventData &
  PaymentEventData &
  ShipmentEventData;

/** What a buyer changes of an order: its total before and after. */
interface ChangeEventData {
  amended: { before: number; after: number };
}

/** What happens to an order's money. Amounts in minor units of `currency`, where there is none of the order's. */
interface PaymentEventData {
  /** The page to pay on is there: its address, until when (ISO 8601) it is kept for it. */
  payment_link: { url: string; amount: number; until: string | null };
  /** There is no page, or nobody could pay on it. */
  payment_failed: object;
  /** Money came that does not move the order on. */
  payment_received: { amount: number };
  /** Money came that does not count, and goes back. */
  payment_returned: { amount: number; currency: string; asked: number; reason: GiveBackReason };
  refunded: { amount: number; currency: string; method: PaymentMethod };
  refund_failed: { amount: number; currency: string; method: PaymentMethod };
  /** The buyer says that the transfer is made; the shop has not seen it; it has, and it is not there. */
  proof_sent: object;
  transfer_declined: { reason?: string };
}

/** What a buyer does that is no step of the order. */
interface BuyerEventData {
  /** Wrote a word that the carrier takes for "never write to me": nobody can be told anything until they write START. */
  buyer_silent: object;
  buyer_back: object;
  rated: { stars: number };
  /** What the shop says to a wish to give things back. */
  return_approved: { answer?: string };
  return_declined: { answer?: string };
}

/** What happens to a part of an order on its way, where the order itself stays where it is. */
interface ShipmentEventData {
  shipment_left: { shipmentId: string };
  shipment_delivered: { shipmentId: string };
  shipment_failed: { shipmentId: string; reason?: string };
}

export type OrderEventType = keyof OrderEventData;

/** An event about to be recorded; the caller has the order's row locked, so that events stand in the order they happened in. */
export type NewOrderEvent = {
  [T in OrderEventType]: { orderId: string; type: T; actor: OrderActor; data: OrderEventData[T] };
}[OrderEventType];

/** A recorded event. */
export type OrderEvent = NewOrderEvent & { id: string; at: Date };
