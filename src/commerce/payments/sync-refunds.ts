import { derivedId, type Sql } from "../../platform/index.js";
import type { ProviderRefund } from "./gateway.js";
import { insertRefund, readRefunds } from "./money.store.js";
import { lockOrder, readPayment } from "./payment.store.js";
import { settleRefund } from "./settle-refund.js";

/**
 * Brings our refunds of a payment to what the provider says they are now; what somebody gave back on the provider's own pages is entered
 * too. In the caller's transaction (as the tenant); twice changes nothing more. `tooEarly`: that the payment came we have not heard yet, so nothing of it can have gone back.
 */
export async function syncRefunds(
  sql: Sql,
  paymentId: string,
  told: readonly ProviderRefund[],
): Promise<"synced" | "tooEarly"> {
  const payment = await readPayment(sql, paymentId);
  if (!payment || !(await lockOrder(sql, payment.orderId))) return "synced";
  if (payment.received === null) return "tooEarly";
  const known = await readRefunds(sql, payment.orderId);
  for (const { providerRef, refundId, amount, currency, state, failure } of told) {
    const ours = known.find((refund) => refund.id === refundId || refund.providerRef === providerRef);
    // One that failed before we heard of it moved nothing.
    if (!ours && state === "failed") continue;
    const id = ours?.id ?? derivedId("refund at the provider", providerRef);
    const reason = "at the provider";
    if (!ours)
      await insertRefund(sql, {
        id,
        orderId: payment.orderId,
        paymentId,
        amount,
        currency,
        reason,
        providerRef,
      });
    if (state === "pending") continue;
    await settleRefund(
      sql,
      id,
      { state, providerRef, ...(failure !== undefined && { failure }) },
      "provider",
    );
  }
  return "synced";
}
