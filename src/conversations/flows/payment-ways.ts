import type { PlaceOrderInput } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import { cartTotal } from "../replies/cart.replies.js";
import type { BuyerContext } from "./buyer-context.js";

export type PaymentWay = PlaceOrderInput["paymentMethod"];

/** The ways this order can be paid, by the shop's terms as they are known here; what decides is asked again when it is placed. */
export function waysToPay(
  { cart, price, cashRefused }: BuyerContext,
  { shop: { terms } }: Facts,
): PaymentWay[] {
  const total = price?.total ?? cartTotal(cart);
  const withinLimit = terms.cashLimit === null || total <= terms.cashLimit;
  return [
    ...(terms.card ? (["card"] as const) : []),
    ...(terms.cash && withinLimit && !cashRefused ? (["cash_on_delivery"] as const) : []),
    ...(terms.bankTransfer && terms.bankDetails !== null ? (["bank_transfer"] as const) : []),
  ];
}

/** The way the buyer chose, if it is one; the only one there is; undefined while that is open. */
export function paymentFor(context: BuyerContext, facts: Facts): PaymentWay | undefined {
  const ways = waysToPay(context, facts);
  const { payment } = context.draft;
  if (payment !== undefined && ways.includes(payment)) return payment;
  return ways.length === 1 ? ways[0] : undefined;
}
