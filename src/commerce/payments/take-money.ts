import { moveOrder } from "../orders/move-order.js";
import { lockOrder } from "../orders/move-order.store.js";
import { recordOrderEvent } from "../orders/record-order-event.js";
import type { OrderActor } from "../orders/order-events.js";
import { derivedId, type Sql } from "../../platform/index.js";
import { closePayments } from "./ask-for-payment.js";
import { judgePayment } from "./judge-payment.js";
import { enterLedger, restatePayment } from "./money.store.js";
import type { GiveBackReason, PaidOrder, Payment } from "./payment.js";
import { changePayment, readPayments } from "./payment.store.js";
import { giveBack, refundExcess } from "./refund-order.js";

export interface MoneyReceived {
  order: PaidOrder;
  payment: Payment;
  /** What really came. */
  amount: number;
  currency: string;
  paymentRef?: string;
  actor: Extract<OrderActor, "provider" | "shop">;
}

export type TakeMoneyOutcome =
  { kind: "accepted" } | { kind: "known" } | { kind: "returned"; reason: GiveBackReason };

/**
 * Takes in money that came for a payment, once: entered in the ledger, then either it counts for the order or it goes back whole. In the
 * caller's transaction (as the tenant) with the order's row locked; the provider gives back in a task.
 */
export async function takeMoney(sql: Sql, money: MoneyReceived): Promise<TakeMoneyOutcome> {
  const { order, payment, amount, currency, paymentRef, actor } = money;
  if (payment.received !== null) return { kind: "known" };
  await enterLedger(sql, order.id, { kind: "received", amount, currency, source: `payment:${payment.id}` });
  const others = (await readPayments(sql, order.id)).filter(({ id }) => id !== payment.id);
  const verdict = judgePayment(order, payment, others, { amount, currency });
  const came = { ...(paymentRef !== undefined && { paymentRef }), received: { amount, currency } };
  if (verdict.kind === "giveBack") return sendBack(sql, money, came, verdict.reason);

  const waits = order.status === "awaiting_payment" || order.status === "expired";
  const move = waits ? await moveOrder(sql, { orderId: order.id, to: "paid", actor }) : undefined;
  if (move?.kind === "soldOut") return sendBack(sql, money, came, "sold_out");
  // An order that ended and does not live again keeps no money.
  if (order.status === "expired" && move?.kind !== "moved") return sendBack(sql, money, came, "order_over");
  await changePayment(sql, payment.id, { ...came, state: "paid", failure: null });
  await closePayments(sql, order.id, payment.id);
  // What does not move the order on is news of its own.
  if (move?.kind !== "moved")
    await recordOrderEvent(sql, { orderId: order.id, type: "payment_received", actor, data: { amount } });
  await returnExcess(sql, order.id, payment.id);
  await restatePayment(sql, order.id);
  return { kind: "accepted" };
}

/** An older request may have been paid, of more than the order costs by now. */
async function returnExcess(sql: Sql, orderId: string, paymentId: string): Promise<void> {
  const order = await lockOrder(sql, { orderId });
  const amount = order ? order.paid - order.total : 0;
  if (amount <= 0) return;
  await refundExcess(sql, { orderId, amount, reason: "paid_too_much", key: `excess:${paymentId}` });
}

async function sendBack(
  sql: Sql,
  { order, payment, amount, currency, actor }: MoneyReceived,
  came: { paymentRef?: string; received: { amount: number; currency: string } },
  reason: GiveBackReason,
): Promise<TakeMoneyOutcome> {
  await changePayment(sql, payment.id, { ...came, state: "failed", failure: reason });
  const data = { amount, currency, asked: payment.amount, reason };
  await recordOrderEvent(sql, { orderId: order.id, type: "payment_returned", actor, data });
  const returned = { ...payment, received: amount, receivedCurrency: currency };
  await giveBack(sql, returned, { id: derivedId("give-back", payment.id), amount, reason, byHand: false });
  await restatePayment(sql, order.id);
  return { kind: "returned", reason };
}
