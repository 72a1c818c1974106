import { newId, type Sql } from "../../platform/index.js";
import { closePayments } from "./ask-for-payment.js";
import { enterLedger, restatePayment } from "./money.store.js";
import { changePayment, insertPayment, readPayments } from "./payment.store.js";

/**
 * Enters the cash that was taken for an order when it was handed over: what it costs and was not paid some other way, once. In the
 * caller's transaction (as the tenant) with the order's row locked.
 */
export async function receiveCash(
  sql: Sql,
  order: { id: string; currency: string; total: number },
): Promise<void> {
  const { id: orderId, currency } = order;
  const paid = (await readPayments(sql, orderId)).filter(({ state }) => state === "paid");
  const amount = order.total - paid.reduce((sum, { received }) => sum + (received ?? 0), 0);
  if (amount <= 0) return;
  await closePayments(sql, orderId);
  const id = newId();
  const method = "cash_on_delivery" as const;
  await insertPayment(sql, {
    id,
    orderId,
    method,
    state: "open",
    amount,
    currency,
    expiresAt: null,
    linkCode: null,
  });
  await changePayment(sql, id, { state: "paid", received: { amount, currency } });
  await enterLedger(sql, orderId, { kind: "received", amount, currency, source: `payment:${id}` });
  await restatePayment(sql, orderId);
}
