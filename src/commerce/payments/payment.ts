import type { OrderStatus, PaymentMethod, PaymentStatus } from "../orders/order.js";

/**
 * `opening`: its page is being made; `open`: it can be made; `proof_sent`: the buyer says that the transfer is made; `paid`: it counts for
 * the order; `failed`: it came to nothing, or to money that goes back; `closed`: not wanted any more.
 */
export type PaymentState = "opening" | "open" | "proof_sent" | "paid" | "failed" | "closed";

/** Why money that came does not count for the order and goes back. */
export type GiveBackReason = "wrong_amount" | "wrong_currency" | "order_over" | "sold_out" | "paid_twice";

/** One try to be paid. Money in minor units of its currency. */
export interface Payment {
  id: string;
  orderId: string;
  method: PaymentMethod;
  state: PaymentState;
  amount: number;
  currency: string;
  sessionRef: string | null;
  paymentRef: string | null;
  /** The provider's page, and the short address that leads there. */
  url: string | null;
  shortUrl: string | null;
  /** Of its short address; null where it has none. */
  linkCode: string | null;
  /** What really came. */
  received: number | null;
  receivedCurrency: string | null;
  failure: string | null;
  expiresAt: Date | null;
  createdAt: Date;
}

/** What payments need to know of an order. */
export interface PaidOrder {
  id: string;
  number: number;
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  paymentMethod: PaymentMethod;
  currency: string;
  total: number;
  holdUntil: Date | null;
}

export interface Refund {
  id: string;
  orderId: string;
  paymentId: string;
  amount: number;
  currency: string;
  reason: string;
  state: "pending" | "refunded" | "failed";
  providerRef: string | null;
  failure: string | null;
  createdAt: Date;
}

const wanted: readonly PaymentState[] = ["opening", "open", "proof_sent"];

export const isWanted = ({ state }: Pick<Payment, "state">): boolean => wanted.includes(state);
