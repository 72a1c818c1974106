import { cameToNothing } from "../orders/order-states.js";
import { derivedId, scheduleTask, type Sql } from "../../platform/index.js";
import type { OrderActor } from "../orders/order-events.js";
import { insertRefund, readRefund, readRefunds } from "./money.store.js";
import type { Payment, Refund } from "./payment.js";
import { lockOrder, readPayment, readPayments } from "./payment.store.js";
import { settleRefund } from "./settle-refund.js";

export interface RefundInput {
  orderId: string;
  /** Minor units of the order's currency, more than 0. */
  amount: number;
  reason: string;
  actor: Extract<OrderActor, "shop" | "system">;
  /** One wish, one key: asked again with it, nothing more is given back. */
  key: string;
}

export type RefundOutcome =
  /** `pending`: the provider is being asked, or the shop still has to send it. */
  | { kind: "refunded" | "pending"; refunds: Refund[] }
  | { kind: "exceedsPaid"; refundable: number }
  | { kind: "unknown" };

/**
 * Gives back a part of what was paid for an order, or all of it: never more than was paid and not given back. Cards by a task at the
 * provider; cash and transfers are the shop's to hand over: done when the shop itself says so, pending when the system decided it.
 */
export async function refundOrder(sql: Sql, input: RefundInput): Promise<RefundOutcome> {
  const order = await lockOrder(sql, input.orderId);
  if (!order) return { kind: "unknown" };
  const before = await readRefunds(sql, order.id);
  const known = before.filter(({ id }) => idsOf(input).has(id));
  if (known.length > 0) return outcome(known);

  const parts = refundable(await readPayments(sql, order.id), before, order.currency);
  const most = parts.reduce((sum, { left }) => sum + left, 0);
  if (input.amount > most || input.amount <= 0) return { kind: "exceedsPaid", refundable: most };
  let wanted = input.amount;
  for (const [at, { payment, left }] of parts.entries()) {
    const amount = Math.min(left, wanted);
    wanted -= amount;
    if (amount === 0) continue;
    const id = derivedId("refund", input.orderId, input.key, String(at));
    await giveBack(sql, payment, { id, amount, reason: input.reason, byHand: input.actor === "shop" });
  }
  return outcome((await readRefunds(sql, order.id)).filter(({ id }) => idsOf(input).has(id)));
}

/** Gives back what was paid above what an order costs; that it cannot is a fault of ours, and what led here is not to be kept. */
export async function refundExcess(
  sql: Sql,
  excess: Pick<RefundInput, "orderId" | "amount" | "reason" | "key">,
): Promise<void> {
  const { kind } = await refundOrder(sql, { ...excess, actor: "system" });
  if (kind !== "refunded" && kind !== "pending") throw new Error(`The excess cannot go back: ${kind}.`);
}

/** An order is paid in a handful of parts at most. */
const mostParts = 20;

function idsOf({ orderId, key }: RefundInput): Set<string> {
  return new Set(Array.from({ length: mostParts }, (_, at) => derivedId("refund", orderId, key, String(at))));
}

function outcome(refunds: Refund[]): RefundOutcome {
  return { kind: refunds.every(({ state }) => state === "refunded") ? "refunded" : "pending", refunds };
}

/** What can go back of each payment; what is on its way back is gone already. Money that did not count and could not go back is there too. */
export function refundable(
  payments: readonly Payment[],
  refunds: readonly Refund[],
  currency: string,
): { payment: Payment; left: number }[] {
  return payments
    .filter((payment) => payment.received !== null && payment.receivedCurrency === currency)
    .slice(0, mostParts)
    .map((payment) => {
      const back = refunds.filter((refund) => refund.paymentId === payment.id && refund.state !== "failed");
      return { payment, left: (payment.received ?? 0) - back.reduce((sum, { amount }) => sum + amount, 0) };
    });
}

interface GivingBack {
  id: string;
  amount: number;
  reason: string;
  /** The shop has handed it over itself. */
  byHand: boolean;
}

/** Writes a refund and sees to it that it is made. The order's row is locked, and this much of the payment is there. */
export async function giveBack(
  sql: Sql,
  payment: Payment,
  { id, amount, reason, byHand }: GivingBack,
): Promise<void> {
  const { orderId, id: paymentId } = payment;
  const currency = payment.receivedCurrency ?? payment.currency;
  await insertRefund(sql, { id, orderId, paymentId, amount, currency, reason, providerRef: null });
  if (payment.method === "card") await scheduleTask(sql, { kind: "refund_payment", key: id });
  else if (byHand) await settleRefund(sql, id, { state: "refunded" }, "shop");
}

/** What was to go back whole could not, because a part of it had: what is left of it does. The order's row is locked. */
export async function giveBackRest(sql: Sql, failedId: string): Promise<void> {
  const failed = await readRefund(sql, failedId);
  const payment = failed && (await readPayment(sql, failed.paymentId));
  const order = payment && (await lockOrder(sql, payment.orderId));
  if (!order || failed.state !== "failed" || !(payment.state === "failed" || cameToNothing.has(order.status)))
    return;
  const back = (await readRefunds(sql, payment.orderId)).filter(
    (refund) => refund.paymentId === payment.id && refund.state !== "failed",
  );
  const left = (payment.received ?? 0) - back.reduce((sum, { amount }) => sum + amount, 0);
  if (left <= 0 || left >= failed.amount) return; // it was refused for some other reason
  await giveBack(sql, payment, {
    id: derivedId("rest", failedId),
    amount: left,
    reason: failed.reason,
    byHand: false,
  });
}
