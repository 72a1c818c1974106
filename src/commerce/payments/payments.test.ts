import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { moneyErrors, openPaidShop, publicBaseUrl, type PaidShop } from "../../../tests/support/paid-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { moveOrder } from "../orders/move-order.js";
import { followPaymentLink } from "./follow-payment-link.js";
import { refundOrder } from "./refund-order.js";

// Orders paid by card: a real database, Stripe's client library, and an HTTP server that speaks like Stripe.

let first: TestShop;
let shop: PaidShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());
beforeEach(async () => {
  shop = await openPaidShop(first);
});
afterEach(async () => {
  expect(await moneyErrors(shop)).toEqual([]);
  await shop.closeAll();
});

/** An order of one vase with its page open. */
async function awaiting() {
  const order = await shop.order([shop.line("vase")]);
  await shop.runTasks();
  return { order, session: await shop.session(order.id) };
}

async function paidOrder() {
  const { order, session } = await awaiting();
  const event = shop.stripe.pay(session)!;
  expect(await shop.tell(event)).toBe(200);
  return { order, session, event };
}

const refund = (orderId: string, amount: number, key = "k", actor: "shop" | "system" = "shop") =>
  shop.asTenant((sql) => refundOrder(sql, { orderId, amount, reason: "it was broken", actor, key }));
const move = (
  orderId: string,
  to: "cancelled" | "expired" | "preparing",
  actor: "shop" | "system" = "shop",
) => shop.asTenant((sql) => moveOrder(sql, { orderId, to, actor, now: new Date(Date.now() + 86_400_000) }));

test("a card order waits, with its things held, until Stripe says that it is paid", async () => {
  const { order, session } = await awaiting();
  expect(order).toMatchObject({
    status: "awaiting_payment",
    paymentStatus: "pending",
    paymentMethod: "card",
  });
  expect(await shop.truth(order.id)).toMatchObject({
    payment: "pending",
    received: 0,
    news: ["placed", "payment_link"],
  });
  const [link] = await shop.rows<{ url: string; until: string }>(
    "SELECT data->>'url' AS url, data->>'until' AS until FROM order_events WHERE type = 'payment_link'",
  );
  expect(link!.url).toMatch(new RegExp(`^${publicBaseUrl}/p/[\\w-]{12}$`));
  expect(new Date(link!.until)).toEqual(order.holdUntil);
  const code = link!.url.split("/").at(-1)!;
  await expect(followPaymentLink(shop.db, code)).resolves.toMatchObject({
    kind: "open",
    url: shop.stripe.books.sessions.get(session)!.url,
  });
  await expect(followPaymentLink(shop.db, "nobody-knows")).resolves.toEqual({ kind: "unknown" });

  expect(await shop.tell(shop.stripe.pay(session)!)).toBe(200);
  expect(await shop.truth(order.id)).toMatchObject({
    ...{ status: "paid", payment: "paid", received: 4250, refunded: 0, payments: ["card paid 4250"] },
    news: ["placed", "payment_link", "paid"],
  });
  expect(await shop.onHand("vase")).toBe(4);
  await expect(followPaymentLink(shop.db, code)).resolves.toMatchObject({ kind: "paid" });
});

test("the same event twice, and twice at once, counts once", async () => {
  const { order, session } = await awaiting();
  const event = shop.stripe.pay(session)!;
  const statuses = await Promise.all([shop.tell(event), shop.tell(event), shop.tell(event)]);
  expect(statuses).toEqual([200, 200, 200]);
  expect(await shop.tell(event)).toBe(200);
  expect(await shop.truth(order.id)).toMatchObject({ status: "paid", received: 4250, refunded: 0 });
  expect(await shop.count("provider_events")).toBe(1);
});

test("what Stripe did not sign changes nothing; what names another shop's payment neither", async () => {
  const { order, session } = await awaiting();
  const event = shop.stripe.pay(session)!;
  expect(await shop.tell(event, "whsec_another_secret")).toBe(400);
  const other = await openPaidShop(first);
  const stranger = { ...event, body: event.body.replaceAll(shop.tenantId, other.tenantId) };
  expect(await shop.tell(stranger)).toBe(200);
  expect(await shop.truth(order.id)).toMatchObject({ status: "awaiting_payment", received: 0 });
  expect(await other.count("ledger_entries")).toBe(0);
  await other.closeAll();
});

test("another session than the one we opened is not this payment", async () => {
  const { order, session } = await awaiting();
  const event = shop.stripe.pay(session)!;
  expect(await shop.tell({ ...event, body: event.body.replaceAll(session, "cs_test_another") })).toBe(200);
  expect(await shop.truth(order.id)).toMatchObject({ status: "awaiting_payment", received: 0 });
});

test.each([
  ["amount", { amount: 4249 }, "wrong_amount", 4249],
  ["currency", { currency: "eur" }, "wrong_currency", 4250],
])("a wrong %s is kept in the books, not accepted, and goes back whole", async (_, paid, reason, came) => {
  const { order, session } = await awaiting();
  await shop.tell(shop.stripe.pay(session, paid)!);
  await shop.runTasks();
  expect(await shop.truth(order.id)).toMatchObject({
    ...{ status: "awaiting_payment", payment: "failed", received: came, refunded: came },
    payments: [`card failed ${came}`],
    news: ["placed", "payment_link", "payment_returned", "refunded"],
  });
  const [event] = await shop.rows<{ data: object }>(
    "SELECT data FROM order_events WHERE type = 'payment_returned'",
  );
  expect(event!.data).toMatchObject({ reason, asked: 4250, amount: came });
  expect([...shop.stripe.books.refunds.values()].map(({ amount }) => amount)).toEqual([came]);
});

test("paid after the time is over: the order lives again if its things are there", async () => {
  const { order, session } = await awaiting();
  shop.later(31 * 60_000);
  const event = shop.stripe.pay(session)!;
  await shop.runTasks();
  expect(await shop.truth(order.id)).toMatchObject({ status: "expired", payment: "unpaid" });
  expect(await shop.onHand("vase")).toBe(5);
  await shop.tell(event);
  expect(await shop.truth(order.id)).toMatchObject({
    status: "paid",
    payment: "paid",
    received: 4250,
    refunded: 0,
  });
  expect(await shop.onHand("vase")).toBe(4);
});

test("paid after the time is over and all is sold: the money goes back", async () => {
  const { order, session } = await awaiting();
  shop.later(31 * 60_000);
  const event = shop.stripe.pay(session)!;
  await shop.runTasks();
  expect((await shop.place([shop.line("vase", 5)])).kind).toBe("placed");
  await shop.tell(event);
  await shop.tell(event);
  await shop.runTasks();
  expect(await shop.truth(order.id)).toMatchObject({
    ...{ status: "expired", received: 4250, refunded: 4250, refunds: ["refunded 4250"] },
    news: ["placed", "payment_link", "expired", "payment_returned", "refunded"],
  });
});

test("an order that ends closes its page; paid before that was heard, the money goes back", async () => {
  const { order, session } = await awaiting();
  const event = shop.stripe.pay(session)!;
  await move(order.id, "cancelled");
  await shop.runTasks();
  await shop.tell(event);
  await shop.runTasks();
  expect(await shop.truth(order.id)).toMatchObject({ status: "cancelled", received: 4250, refunded: 4250 });
  const other = await awaiting();
  await move(other.order.id, "cancelled");
  await shop.runTasks();
  expect(shop.stripe.pay(other.session)).toBeUndefined();
});

test("a paid order that is cancelled is paid back, once", async () => {
  const { order } = await paidOrder();
  await move(order.id, "cancelled");
  await shop.runTasks();
  expect(await shop.truth(order.id)).toMatchObject({
    status: "cancelled",
    payment: "refunded",
    refunded: 4250,
  });
});

test("refunds never exceed what was paid, whoever asks at once, and a key counts once", async () => {
  const { order } = await paidOrder();
  const asked = await Promise.all([
    refund(order.id, 3000, "a"),
    refund(order.id, 3000, "b"),
    refund(order.id, 3000, "a"),
  ]);
  const kinds = asked.map(({ kind }) => kind).sort();
  expect(kinds.filter((kind) => kind === "exceedsPaid").length).toBeGreaterThan(0);
  await shop.runTasks();
  expect(await shop.truth(order.id)).toMatchObject({ payment: "partially_refunded", refunded: 3000 });
  expect(await refund(order.id, 1251, "c")).toEqual({ kind: "exceedsPaid", refundable: 1250 });
  expect((await refund(order.id, 1250, "d")).kind).toBe("pending");
  await shop.runTasks();
  expect(await shop.truth(order.id)).toMatchObject({ payment: "refunded", refunded: 4250, status: "paid" });
});

test("a refund whose answer was lost is made once; one that Stripe refuses is told and can be tried again", async () => {
  const { order } = await paidOrder();
  await refund(order.id, 1000);
  shop.stripe.faults.push({ kind: "error", committed: true });
  await shop.runTasks();
  shop.later(5_000);
  await shop.runTasks();
  expect(await shop.truth(order.id)).toMatchObject({ refunded: 1000, refunds: ["refunded 1000"] });
  expect(shop.stripe.books.refunds.size).toBe(1);
  shop.stripe.books.refundByHand([...shop.stripe.books.charges.keys()][0]!, 3250);
  await refund(order.id, 500, "second");
  await shop.runTasks();
  expect(await shop.truth(order.id)).toMatchObject({
    refunds: ["refunded 1000", "failed 500", "refunded 3250"],
  });
  for (const event of shop.stripe.events) await shop.tell(event);
  await shop.runTasks();
  expect(await shop.truth(order.id)).toMatchObject({ payment: "refunded", refunded: 4250 });
});

test("a refund that fails after it seemed done is money of the order again", async () => {
  const { order } = await paidOrder();
  await refund(order.id, 1000);
  await shop.runTasks();
  const [made] = shop.stripe.books.refunds.values();
  shop.stripe.books.settleRefund(made!.id, "failed");
  for (const event of [...shop.stripe.events].reverse()) await shop.tell(event);
  await shop.runTasks();
  expect(await shop.truth(order.id)).toMatchObject({
    ...{ payment: "paid", received: 5250, refunded: 1000, refunds: ["failed 1000"] },
  });
});

test("too busy is waited for; a page that cannot be made is told, and a new one is asked for", async () => {
  const order = await shop.order([shop.line("vase")]);
  shop.stripe.faults.push({ kind: "busy", retryAfterSeconds: 30 });
  await shop.runTasks();
  expect(await shop.truth(order.id)).toMatchObject({ payments: ["card opening 4250"] });
  shop.later(20_000);
  await shop.runTasks();
  expect(shop.stripe.books.sessions.size).toBe(0);
  shop.later(11_000);
  await shop.runTasks();
  expect(await shop.truth(order.id)).toMatchObject({ payments: ["card open 4250"] });

  const other = await shop.order([shop.line("tee/l")]);
  for (let tries = 0; tries < 5; tries += 1) {
    shop.stripe.faults.push({ kind: "error" });
    await shop.runTasks();
    shop.later(60_000);
  }
  expect(await shop.truth(other.id)).toMatchObject({
    ...{ payment: "failed", payments: ["card failed 2100"], news: ["placed", "payment_failed"] },
  });
});
