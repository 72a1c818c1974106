import type { Database, Task, TaskHandler, TaskOutcome } from "../../platform/index.js";
import { scheduleTask } from "../../platform/index.js";
import { recordOrderEvent } from "../orders/record-order-event.js";
import { GatewayUnavailable, type PaymentGateway } from "./gateway.js";
import { readRefund, restatePayment } from "./money.store.js";
import type { Payment } from "./payment.js";
import { changePayment, lockOrder, readPayment } from "./payment.store.js";
import { giveBackRest } from "./refund-order.js";
import { syncRefunds } from "./sync-refunds.js";
import { settleRefund } from "./settle-refund.js";

export interface PaymentTaskDeps {
  db: Pick<Database, "withTenant">;
  /** Undefined where no cards are taken. */
  gateway: PaymentGateway | undefined;
  publicBaseUrl: string;
  now: () => Date;
}

/** A page that cannot be made after so many tries is given up: the buyer waits for it. */
const mostOpeningTries = 5;

/** What is done at the payment provider: each call between two transactions, and safe to be made again. */
export function paymentTasks(deps: PaymentTaskDeps): Record<string, TaskHandler> {
  const guarded =
    (handler: TaskHandler): TaskHandler =>
    (task) =>
      handler(task).catch((error: unknown) => laterOr(error, task, deps.now()));
  return {
    open_checkout: guarded((task) => openCheckout(deps, task)),
    expire_checkout: guarded((task) => expireCheckout(deps, task)),
    refund_payment: guarded((task) => refundPayment(deps, task)),
    sync_refunds: guarded((task) => askForRefunds(deps, task)),
  };
}

/** A provider that stays away is asked again for as long as it takes: what is owed is not forgotten after eight tries. */
const triesInARow = 6;
const awayMs = 600_000;

/** Asked to wait, it waits so long, which is no failure. */
function laterOr(error: unknown, { attempts }: Task, now: Date): TaskOutcome {
  if (!(error instanceof GatewayUnavailable)) throw error;
  const inMs = error.retryAfterMs ?? (attempts >= triesInARow ? awayMs : undefined);
  if (inMs === undefined) throw error;
  return { kind: "again", at: new Date(now.getTime() + inMs) };
}

const done: TaskOutcome = { kind: "done" };

async function openCheckout(deps: PaymentTaskDeps, task: Task): Promise<TaskOutcome> {
  const { db, gateway, publicBaseUrl } = deps;
  const { tenantId, key: paymentId } = task;
  const found = await db.withTenant(tenantId, async (sql) => {
    const payment = await readPayment(sql, paymentId);
    const order = payment?.state === "opening" ? await lockOrder(sql, payment.orderId) : undefined;
    return payment && order && { payment, order };
  });
  if (!found) return done;
  const { payment, order } = found;
  const link = linkOf(publicBaseUrl, payment);
  const asked = gateway?.openCheckout({
    ...{ paymentId, tenantId, orderId: order.id, title: `#${order.number}`, returnUrl: `${link}?back` },
    ...{ amount: payment.amount, currency: payment.currency, askedAt: payment.createdAt },
    expiresAt: payment.expiresAt ?? new Date(payment.createdAt.getTime() + 24 * 3_600_000),
  });
  const opened = await (asked ?? Promise.resolve({ kind: "refused", reason: "no provider" } as const)).catch(
    (error: unknown) => {
      if (task.attempts < mostOpeningTries) throw error;
      return { kind: "refused", reason: "unreachable" } as const;
    },
  );
  await db.withTenant(tenantId, async (sql) => {
    await lockOrder(sql, order.id);
    const now = await readPayment(sql, paymentId);
    if (!now) return;
    if (opened.kind === "refused") {
      if (now.state !== "opening") return;
      await changePayment(sql, paymentId, { state: "failed", failure: opened.reason });
      await restatePayment(sql, order.id);
      await recordOrderEvent(sql, { orderId: order.id, type: "payment_failed", actor: "provider", data: {} });
      return;
    }
    const { sessionRef, url } = opened;
    if (now.state !== "opening") {
      // Not wanted any more since it was asked for: nobody shall pay there.
      await changePayment(sql, paymentId, { sessionRef });
      await scheduleTask(sql, { kind: "expire_checkout", key: paymentId, payload: { sessionRef } });
      return;
    }
    await changePayment(sql, paymentId, { state: "open", sessionRef, url, shortUrl: link });
    const until = payment.expiresAt?.toISOString() ?? null;
    const data = { url: link, amount: payment.amount, until };
    await recordOrderEvent(sql, { orderId: order.id, type: "payment_link", actor: "provider", data });
  });
  return done;
}

/** The short address of the page where a payment is made. */
function linkOf(publicBaseUrl: string, { linkCode }: Pick<Payment, "linkCode">): string {
  return `${publicBaseUrl}/p/${linkCode ?? ""}`;
}

async function expireCheckout({ gateway }: PaymentTaskDeps, { payload }: Task): Promise<TaskOutcome> {
  // If it was paid meanwhile, the provider's event says so and is judged like any late payment.
  await gateway?.expireCheckout((payload as { sessionRef: string }).sessionRef);
  return done;
}

async function refundPayment({ db, gateway }: PaymentTaskDeps, task: Task): Promise<TaskOutcome> {
  const { tenantId, key: refundId } = task;
  const found = await db.withTenant(tenantId, async (sql) => {
    const refund = await readRefund(sql, refundId);
    const payment = refund?.state === "pending" ? await readPayment(sql, refund.paymentId) : undefined;
    return refund && payment && { refund, payment };
  });
  if (!found) return done;
  const { refund, payment } = found;
  if (!gateway) throw new Error("There is no payment provider to give this back through.");
  const made = await gateway.refund({
    ...{ refundId, tenantId, paymentId: payment.id, paymentRef: payment.paymentRef ?? "" },
    ...{ amount: refund.amount, currency: refund.currency, decidedAt: refund.createdAt },
  });
  if (made.kind === "pending") return done; // its events say what becomes of it
  // Refused, perhaps because somebody gave a part of it back on the provider's own pages: that is looked at first.
  const told = made.kind === "refused" ? await gateway.listRefunds(payment.paymentRef ?? "") : [];
  await db.withTenant(tenantId, async (sql) => {
    await lockOrder(sql, refund.orderId);
    if (made.kind === "refunded")
      return settleRefund(sql, refundId, { state: "refunded", providerRef: made.providerRef }, "provider");
    await syncRefunds(sql, payment.id, told);
    await settleRefund(sql, refundId, { state: "failed", failure: made.reason }, "provider");
    await giveBackRest(sql, refundId);
  });
  return done;
}

/** Nobody tells us of what was given back by hand and takes its time: it is asked for again. */
const pendingMs = 3_600_000;
const earlyMs = 60_000;

async function askForRefunds(deps: PaymentTaskDeps, { tenantId, key, payload }: Task): Promise<TaskOutcome> {
  const { db, gateway, now } = deps;
  if (!gateway) throw new Error("There is no payment provider to ask.");
  const refunds = await gateway.listRefunds((payload as { paymentRef: string }).paymentRef);
  const synced = await db.withTenant(tenantId, (sql) => syncRefunds(sql, key, refunds));
  const inMs =
    synced === "tooEarly"
      ? earlyMs
      : refunds.some(({ state }) => state === "pending")
        ? pendingMs
        : undefined;
  return inMs === undefined ? done : { kind: "again", at: new Date(now().getTime() + inMs) };
}
