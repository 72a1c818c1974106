import { isWanted, type GiveBackReason, type PaidOrder, type Payment } from "./payment.js";

export type Verdict =
  /** It counts for the order; where that ended unpaid meanwhile, if its things can be had again. */
  { kind: "accept" } | { kind: "giveBack"; reason: GiveBackReason };

/** Nothing is owed for these any more. */
const over = new Set<PaidOrder["status"]>(["cancelled", "rejected", "returned"]);

/**
 * What to do with money that came: too late, twice, or of another amount, it is never kept without an order for it. `others` are the
 * order's other payments.
 */
export function judgePayment(
  order: Pick<PaidOrder, "status">,
  payment: Payment,
  others: readonly Payment[],
  received: { amount: number; currency: string },
): Verdict {
  if (received.currency !== payment.currency) return { kind: "giveBack", reason: "wrong_currency" };
  if (received.amount !== payment.amount) return { kind: "giveBack", reason: "wrong_amount" };
  if (over.has(order.status)) return { kind: "giveBack", reason: "order_over" };
  if (order.status === "expired" || isWanted(payment)) return { kind: "accept" };
  // An older request, closed for a newer one of the same amount: whichever is paid first counts.
  const stillAsked = others.some((other) => isWanted(other) && other.amount === payment.amount);
  return order.status === "awaiting_payment" || stillAsked
    ? { kind: "accept" }
    : { kind: "giveBack", reason: "paid_twice" };
}
