import type { Sql } from "../../platform/index.js";
import { recordOrderEvent } from "../orders/record-order-event.js";
import { isWanted } from "./payment.js";
import { changePayment, lockOrder, readPayment } from "./payment.store.js";
import { takeMoney, type TakeMoneyOutcome } from "./take-money.js";

export type JudgeTransferOutcome =
  | TakeMoneyOutcome
  | { kind: "declined" }
  /** No such payment of this order, or none that the shop has to judge. */
  | { kind: "unknown" }
  | { kind: "notWaiting" };

interface Judgement {
  orderId: string;
  paymentId: string;
  reason?: string;
}

/** The shop has seen a transfer in its account: it counts for the order, or has to go back, as any money that comes. */
export async function approveTransfer(
  sql: Sql,
  { orderId, paymentId }: Judgement,
): Promise<JudgeTransferOutcome> {
  const order = await lockOrder(sql, orderId);
  const payment = order && (await readPayment(sql, paymentId));
  if (!order || payment?.orderId !== orderId || payment.method !== "bank_transfer")
    return { kind: "unknown" };
  const { amount, currency } = payment;
  return takeMoney(sql, { order, payment, amount, currency, actor: "shop" });
}

/** The shop finds no transfer: the buyer is told, and may send a better proof until the time is over. */
export async function declineTransfer(
  sql: Sql,
  { orderId, paymentId, reason }: Judgement,
): Promise<JudgeTransferOutcome> {
  const order = await lockOrder(sql, orderId);
  const payment = order && (await readPayment(sql, paymentId));
  if (!order || payment?.orderId !== orderId || payment.method !== "bank_transfer")
    return { kind: "unknown" };
  if (!isWanted(payment)) return { kind: "notWaiting" };
  await changePayment(sql, paymentId, { state: "open", failure: reason ?? "not found" });
  const data = reason === undefined ? {} : { reason };
  await recordOrderEvent(sql, { orderId, type: "transfer_declined", actor: "shop", data });
  return { kind: "declined" };
}
