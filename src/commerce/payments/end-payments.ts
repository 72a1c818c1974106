import { derivedId, type Sql } from "../../platform/index.js";
import { closePayments } from "./ask-for-payment.js";
import { readRefunds } from "./money.store.js";
import { readPayments } from "./payment.store.js";
import { giveBack, refundable } from "./refund-order.js";

/**
 * An order came to nothing: what was asked for is asked for no more, and what was paid goes back, once. In the caller's transaction (as
 * the tenant) with the order's row locked.
 */
export async function endPayments(
  sql: Sql,
  order: { id: string; currency: string },
  reason: string,
): Promise<void> {
  await closePayments(sql, order.id);
  const parts = refundable(
    await readPayments(sql, order.id),
    await readRefunds(sql, order.id),
    order.currency,
  );
  for (const { payment, left } of parts) {
    if (left > 0)
      await giveBack(sql, payment, {
        id: derivedId("order ended", payment.id),
        amount: left,
        reason,
        byHand: false,
      });
  }
}
