import { scheduleTask, type Sql } from "../../platform/index.js";
import { recordOrderEvent } from "../orders/record-order-event.js";
import type { GatewayEvent, GatewayNews } from "./gateway.js";
import { restatePayment } from "./money.store.js";
import { isWanted, type PaidOrder, type Payment } from "./payment.js";
import { changePayment, lockOrder, readPayment } from "./payment.store.js";
import { isKnownEvent, noteEvent } from "./provider-event.store.js";
import { takeMoney } from "./take-money.js";

export type ReceiveEventOutcome = "unknown" | "duplicate" | "ignored" | "accepted" | "returned" | "noted";

/**
 * Acts on what a provider told, once for each event, in the caller's transaction (as the tenant the event names). An event may come
 * twice, late, or before one that happened earlier; nothing in it is believed but what our own row of the payment bears out.
 */
export async function receiveEvent(
  sql: Sql,
  provider: string,
  event: GatewayEvent,
): Promise<ReceiveEventOutcome> {
  const known = event.about && (await readPayment(sql, event.about.paymentId));
  const order = known && (await lockOrder(sql, known.orderId));
  if (!order) return "unknown";
  // Read again behind the lock: another event of the same payment may just have changed it.
  const payment = await readPayment(sql, known.id);
  if (!payment || (await isKnownEvent(sql, provider, event.id))) return "duplicate";
  const outcome = await act(sql, order, payment, event.news);
  await noteEvent(sql, { provider, id: event.id, type: event.type, outcome });
  return outcome;
}

async function act(
  sql: Sql,
  order: PaidOrder,
  payment: Payment,
  news: GatewayNews,
): Promise<ReceiveEventOutcome> {
  switch (news.kind) {
    case "paid": {
      if (!isOurs(payment, news.sessionRef)) return "ignored";
      const { paymentRef, amount, currency } = news;
      await changePayment(sql, payment.id, { sessionRef: news.sessionRef });
      const taken = await takeMoney(sql, { order, payment, amount, currency, paymentRef, actor: "provider" });
      return taken.kind === "known" ? "ignored" : taken.kind;
    }
    case "failed": {
      if (!isOurs(payment, news.sessionRef) || !isWanted(payment)) return "ignored";
      await changePayment(sql, payment.id, { state: "failed", failure: "refused" });
      await restatePayment(sql, order.id);
      await recordOrderEvent(sql, { orderId: order.id, type: "payment_failed", actor: "provider", data: {} });
      return "noted";
    }
    case "expired": {
      if (!isOurs(payment, news.sessionRef) || !isWanted(payment)) return "ignored";
      await changePayment(sql, payment.id, { state: "closed" });
      await restatePayment(sql, order.id);
      return "noted";
    }
    case "refunds":
      // Events of refunds come in any order; what is true now, the provider is asked.
      await scheduleTask(sql, {
        kind: "sync_refunds",
        key: payment.id,
        payload: { paymentRef: news.paymentRef },
      });
      return "noted";
    case "other":
      return "ignored";
  }
}

/** The page may be known to the provider before its answer reached us. */
function isOurs({ method, sessionRef }: Payment, told: string): boolean {
  return method === "card" && (sessionRef === null || sessionRef === told);
}
