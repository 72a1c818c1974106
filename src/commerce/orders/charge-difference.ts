import type { Sql } from "../../platform/index.js";
import { askForPayment, closePayments } from "../payments/ask-for-payment.js";
import { enterLedger } from "../payments/money.store.js";
import { refundExcess } from "../payments/refund-order.js";
import { moveOrder } from "./move-order.js";
import type { LockedOrder } from "./move-order.store.js";

/** A change of an order's total, with its own id: what it is entered by. `order` is as it was before. */
export interface Difference {
  id: string;
  order: LockedOrder;
  total: number;
}

/**
 * Enters what an amended order costs more or less, asks for what is now owed where it is not paid at the door, and gives back what was
 * paid too much; an order that waited for its payment and has it now goes on. Its row is locked, and its new total written.
 */
export async function chargeDifference(sql: Sql, { id, order, total }: Difference): Promise<void> {
  const more = total - order.total;
  if (more === 0) return;
  const kind = more > 0 ? "charged" : "credited";
  const { id: orderId, currency, paymentMethod: method, paid } = order;
  await enterLedger(sql, orderId, { kind, amount: Math.abs(more), currency, source: `amendment:${id}` });
  const owed = total - paid;
  if (owed < 0) {
    await refundExcess(sql, { orderId, amount: -owed, reason: "amended", key: id });
    await closePayments(sql, orderId);
  } else if (method !== "cash_on_delivery") {
    const expiresAt = order.status === "awaiting_payment" ? order.holdUntil : null;
    if (owed > 0) await askForPayment(sql, { order, method, amount: owed, expiresAt });
    else await closePayments(sql, orderId);
  }
  if (order.status === "awaiting_payment" && owed <= 0)
    await moveOrder(sql, { orderId, to: "paid", actor: "system" });
}
