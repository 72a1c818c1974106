import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import Stripe from "stripe";
import { startFakeStripe, stripeSecretKey, stripeWebhookSecret } from "../../../tests/support/fake-stripe.js";
import type { FakeStripe } from "../../../tests/support/fake-stripe.js";
import { GatewayUnavailable, type CheckoutToOpen, type PaymentGateway } from "./gateway.js";
import { createStripeGateway } from "./stripe-gateway.js";

// Stripe's own client library against an HTTP server that speaks like Stripe.

let stripe: FakeStripe;
let gateway: PaymentGateway;
let time = Date.now();
beforeEach(async () => {
  time = Date.now();
  stripe = await startFakeStripe();
  const settings = { secretKey: stripeSecretKey, webhookSecret: stripeWebhookSecret, apiBaseUrl: stripe.url };
  gateway = createStripeGateway(settings, { timeoutMs: 300, now: () => time });
});
afterEach(() => stripe.close());

const aCheckout = (changes: Partial<CheckoutToOpen> = {}): CheckoutToOpen => ({
  paymentId: randomUUID(),
  tenantId: randomUUID(),
  orderId: randomUUID(),
  title: "Bella's, order 1001",
  amount: 4050,
  currency: "USD",
  returnUrl: "https://shop.example.com/p/abc",
  askedAt: new Date(),
  expiresAt: new Date(Date.now() + 30 * 60_000),
  ...changes,
});

async function opened(checkout = aCheckout()): Promise<{ sessionRef: string; checkout: CheckoutToOpen }> {
  const outcome = await gateway.openCheckout(checkout);
  if (outcome.kind !== "opened") throw new Error(outcome.kind);
  return { sessionRef: outcome.sessionRef, checkout };
}

async function paid(checkout = aCheckout()) {
  const { sessionRef } = await opened(checkout);
  const event = stripe.pay(sessionRef);
  if (!event) throw new Error("the page was closed");
  const { payment_intent } = stripe.books.sessions.get(sessionRef)!;
  return { sessionRef, event, paymentRef: payment_intent!, ...checkout };
}

const read = (body: string, secret = stripeWebhookSecret, timestamp?: number) =>
  gateway.readEvent(
    Buffer.from(body),
    Stripe.webhooks.generateTestHeaderString({ payload: body, secret, ...(timestamp && { timestamp }) }),
  );

test("a page is made once for a payment, however often it is asked for", async () => {
  const { sessionRef, checkout } = await opened();
  await expect(gateway.openCheckout(checkout)).resolves.toMatchObject({ kind: "opened", sessionRef });
  expect(stripe.books.sessions.size).toBe(1);
  expect(stripe.books.sessions.get(sessionRef)).toMatchObject({
    amount_total: 4050,
    currency: "usd",
    metadata: { tenant_id: checkout.tenantId, order_id: checkout.orderId, payment_id: checkout.paymentId },
  });
});

test("a page lasts as long as Stripe allows, and asks for the same at a later try", async () => {
  const { sessionRef, checkout } = await opened(aCheckout({ expiresAt: new Date(Date.now() + 60_000) }));
  expect(stripe.books.sessions.get(sessionRef)!.expires_at * 1000).toBeGreaterThan(Date.now() + 30 * 60_000);
  time += 120_000;
  await expect(gateway.openCheckout(checkout)).resolves.toMatchObject({ sessionRef });
  await opened(aCheckout({ expiresAt: new Date(Date.now() + 14 * 86_400_000) }));
});

test("currencies without decimals go as they are, and as Stripe writes its special ones", async () => {
  const yen = await opened(aCheckout({ amount: 500, currency: "JPY" }));
  expect(stripe.books.sessions.get(yen.sessionRef)).toMatchObject({ amount_total: 500, currency: "jpy" });
  const krona = await paid(aCheckout({ amount: 500, currency: "ISK" }));
  expect(stripe.books.sessions.get(krona.sessionRef)).toMatchObject({ amount_total: 50_000 });
  await expect(read(krona.event.body)).resolves.toMatchObject({
    event: { news: { kind: "paid", amount: 500, currency: "ISK" } },
  });
});

test("what says that it was paid is believed when Stripe signed it, lately and with our secret", async () => {
  const checkout = aCheckout();
  const { event, paymentRef, sessionRef } = await paid(checkout);
  await expect(read(event.body)).resolves.toEqual({
    kind: "read",
    event: {
      id: event.id,
      type: "checkout.session.completed",
      about: { tenantId: checkout.tenantId, paymentId: checkout.paymentId },
      news: { kind: "paid", sessionRef, paymentRef, amount: 4050, currency: "USD" },
    },
  });
  const hourAgo = Math.floor(Date.now() / 1000) - 3_600;
  for (const forged of [
    await read(event.body, "whsec_another"),
    await read(event.body, stripeWebhookSecret, hourAgo),
    await gateway.readEvent(Buffer.from(event.body), undefined),
    await gateway.readEvent(Buffer.from(event.body), "t=1,v1=00"),
  ])
    expect(forged).toEqual({ kind: "forged" });
});

test("a session that is complete and not paid, another's event and an unknown type are nothing to act on", async () => {
  const { event } = await paid();
  const other = (change: object) => {
    const body = JSON.parse(event.body) as { data: { object: object } };
    return JSON.stringify({ ...body, ...change });
  };
  const session = (JSON.parse(event.body) as { data: { object: object } }).data.object;
  const unpaid = other({ data: { object: { ...session, payment_status: "unpaid" } } });
  await expect(read(unpaid)).resolves.toMatchObject({ event: { news: { kind: "other" } } });
  await expect(read(other({ type: "customer.created" }))).resolves.toMatchObject({
    event: { about: undefined, news: { kind: "other" } },
  });
  const foreign = other({ data: { object: { ...session, metadata: { tenant_id: "x", payment_id: "y" } } } });
  await expect(read(foreign)).resolves.toMatchObject({ event: { about: undefined } });
});

test("a page is closed; one that was paid says so", async () => {
  const { sessionRef } = await opened();
  await expect(gateway.expireCheckout(sessionRef)).resolves.toBe("expired");
  await expect(gateway.expireCheckout(sessionRef)).resolves.toBe("expired");
  expect(stripe.pay(sessionRef)).toBeUndefined();
  const other = await paid();
  await expect(gateway.expireCheckout(other.sessionRef)).resolves.toBe("paid");
});

const aRefund = (of: { paymentRef: string; paymentId: string; tenantId: string }, amount = 1000) => ({
  ...{
    refundId: randomUUID(),
    tenantId: of.tenantId,
    paymentId: of.paymentId,
    paymentRef: of.paymentRef,
    amount,
    currency: "USD",
  },
  decidedAt: new Date(),
});

test("a refund is made once, also when its answer never came, and when its key is forgotten", async () => {
  const payment = await paid();
  const refund = aRefund(payment);
  stripe.faults.push({ kind: "error", committed: true });
  await expect(gateway.refund(refund)).rejects.toThrow(GatewayUnavailable);
  const again = await gateway.refund(refund);
  expect(again.kind).toBe("refunded");
  stripe.books.forgetKeys();
  time += 25 * 3_600_000;
  await expect(gateway.refund(refund)).resolves.toEqual(again);
  expect([...stripe.books.refunds.values()].map(({ amount }) => amount)).toEqual([1000]);
});

test.each([
  ["a dropped connection", { kind: "dropped" }],
  ["one dropped when it was done", { kind: "dropped", committed: true }],
  ["half an answer", { kind: "half" }],
  ["no answer", { kind: "hang" }],
  ["an answer too late", { kind: "slow", ms: 500 }],
] as const)("the library's own second try after %s refunds nothing twice", async (_, fault) => {
  const payment = await paid();
  const refund = aRefund(payment);
  stripe.faults.push(fault);
  const outcome = await gateway.refund(refund).catch((error: unknown) => error);
  if (outcome instanceof GatewayUnavailable) await gateway.refund(refund);
  expect(stripe.books.refunds.size).toBe(1);
});

test("too busy says when to come again", async () => {
  const payment = await paid();
  stripe.faults.push({ kind: "busy", retryAfterSeconds: 7 });
  await expect(gateway.refund(aRefund(payment))).rejects.toMatchObject({ retryAfterMs: 7_000 });
});

test("more than was paid is refused, for good", async () => {
  const payment = await paid();
  await gateway.refund(aRefund(payment, 4000));
  await expect(gateway.refund(aRefund(payment, 100))).resolves.toEqual({
    kind: "refused",
    reason: "charge_already_refunded",
  });
});

test("refunds are told as they are at Stripe, whoever made them", async () => {
  const payment = await paid();
  stripe.books.refundsBecome = "pending";
  const refund = aRefund(payment);
  const made = await gateway.refund(refund);
  if (made.kind !== "pending") throw new Error(made.kind);
  stripe.books.refundsBecome = "succeeded";
  stripe.books.refundByHand(payment.paymentRef, 500);
  stripe.books.settleRefund(made.providerRef, "failed");
  await expect(gateway.listRefunds(payment.paymentRef)).resolves.toMatchObject([
    { refundId: refund.refundId, amount: 1000, state: "failed", failure: "lost_or_stolen_card" },
    { refundId: undefined, amount: 500, state: "refunded" },
  ]);
  const news = await Promise.all(stripe.events.slice(-2).map(({ body }) => read(body)));
  expect(news).toMatchObject([
    {
      event: { type: "charge.refunded", about: { paymentId: payment.paymentId }, news: { kind: "refunds" } },
    },
    {
      event: {
        type: "refund.failed",
        about: { paymentId: payment.paymentId },
        news: { kind: "refunds", paymentRef: payment.paymentRef },
      },
    },
  ]);
});
