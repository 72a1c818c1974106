import type { Sql } from "../../platform/index.js";
import { readRefund } from "./money.store.js";
import { lockOrder, readPayment } from "./payment.store.js";
import { settleRefund } from "./settle-refund.js";

export type ConfirmRefundOutcome = { kind: "confirmed" } | { kind: "unknown" } | { kind: "notByHand" };

/** The shop has handed back cash, or sent a transfer back, that the system decided on. */
export async function confirmRefund(
  sql: Sql,
  { orderId, refundId }: { orderId: string; refundId: string },
): Promise<ConfirmRefundOutcome> {
  await lockOrder(sql, orderId);
  const refund = await readRefund(sql, refundId);
  if (refund?.orderId !== orderId) return { kind: "unknown" };
  const payment = await readPayment(sql, refund.paymentId);
  if (payment?.method === "card" || refund.state === "failed") return { kind: "notByHand" };
  await settleRefund(sql, refundId, { state: "refunded" }, "shop");
  return { kind: "confirmed" };
}
