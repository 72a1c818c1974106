import { randomBytes } from "node:crypto";
import { newId, scheduleTask, type Sql } from "../../platform/index.js";
import { restatePayment } from "./money.store.js";
import type { PaymentMethod } from "../orders/order.js";
import { isWanted, type PaidOrder } from "./payment.js";
import { changePayment, insertPayment, readPayments } from "./payment.store.js";

export interface PaymentWish {
  order: Pick<PaidOrder, "id" | "currency">;
  method: Exclude<PaymentMethod, "cash_on_delivery">;
  /** Minor units of the order's currency, more than 0. */
  amount: number;
  /** Until when it is wanted; null: as long as the order is. */
  expiresAt: Date | null;
}

/**
 * Asks for money for an order, in the caller's transaction (as the tenant) with the order's row locked. What was asked for before and
 * not paid is asked for no more. For a card the page is made by a task; the buyer hears of it as an event of the order.
 */
export async function askForPayment(sql: Sql, wish: PaymentWish): Promise<string> {
  const { order, method, amount, expiresAt } = wish;
  await closePayments(sql, order.id);
  const id = newId();
  const isCard = method === "card";
  await insertPayment(sql, {
    ...{ id, orderId: order.id, method, amount, currency: order.currency, expiresAt },
    state: isCard ? "opening" : "open",
    linkCode: isCard ? linkCode() : null,
  });
  if (isCard) await scheduleTask(sql, { kind: "open_checkout", key: id });
  await restatePayment(sql, order.id);
  return id;
}

/** Nothing more is wanted for this order: it ended, or was paid some other way. The order's row is locked. */
export async function closePayments(sql: Sql, orderId: string, except?: string): Promise<void> {
  for (const payment of await readPayments(sql, orderId)) {
    if (!isWanted(payment) || payment.id === except) continue;
    await changePayment(sql, payment.id, { state: "closed" });
    if (payment.sessionRef !== null)
      await scheduleTask(sql, {
        kind: "expire_checkout",
        key: payment.id,
        payload: { sessionRef: payment.sessionRef },
      });
  }
  await restatePayment(sql, orderId);
}

/** 72 bits: nobody finds another's by trying. */
function linkCode(): string {
  return randomBytes(9).toString("base64url");
}
