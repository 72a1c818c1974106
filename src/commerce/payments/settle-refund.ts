import type { Sql } from "../../platform/index.js";
import type { OrderActor } from "../orders/order-events.js";
import { recordOrderEvent } from "../orders/record-order-event.js";
import { changeRefund, enterLedger, readRefund, restatePayment } from "./money.store.js";
import { readPayment } from "./payment.store.js";

export interface RefundSettlement {
  state: "refunded" | "failed";
  providerRef?: string;
  failure?: string;
}

/**
 * What became of a refund, entered once: done, or failed, which a refund that seemed done still can (the money is back with us then).
 * What failed stays so. In the caller's transaction (as the tenant) with the order's row locked.
 */
export async function settleRefund(
  sql: Sql,
  refundId: string,
  to: RefundSettlement,
  actor: Extract<OrderActor, "provider" | "shop">,
): Promise<void> {
  const refund = await readRefund(sql, refundId);
  if (!refund || refund.state === to.state || refund.state === "failed") return;
  const { orderId, amount, currency, id } = refund;
  const entry = { amount, currency, source: `refund:${id}` };
  if (to.state === "refunded") await enterLedger(sql, orderId, { kind: "refunded", ...entry });
  else if (refund.state === "refunded") await enterLedger(sql, orderId, { kind: "received", ...entry });
  await changeRefund(sql, id, to);
  const method = (await readPayment(sql, refund.paymentId))?.method ?? "card";
  const data = { amount, currency, method };
  const type = to.state === "refunded" ? "refunded" : "refund_failed";
  await recordOrderEvent(sql, { orderId, type, actor, data });
  await restatePayment(sql, orderId);
}
