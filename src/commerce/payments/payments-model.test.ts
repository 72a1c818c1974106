import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { moneyErrors, openPaidShop, type PaidShop } from "../../../tests/support/paid-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import type { StripeFault } from "../../../tests/support/fake-stripe.js";
import { moveOrder } from "../orders/move-order.js";
import { askForPayment } from "./ask-for-payment.js";
import { lockOrder } from "./payment.store.js";
import { refundOrder } from "./refund-order.js";

/**
 * Whatever buyers, shops and Stripe do, in whatever order its events come, however often: no money is lost, none goes back twice. The model
 * knows nothing but what must never be so. `MODEL_RUNS=2000 npm run test:payments-model` is the whole of it.
 */
const runs = Number(process.env.MODEL_RUNS ?? 30);

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

interface Model {
  orders: number;
}
interface Real {
  shop: PaidShop;
  orders: string[];
}

type Step = fc.AsyncCommand<Model, Real>;

function step(
  name: string,
  act: (real: Real) => Promise<unknown>,
  can: (model: Model) => boolean = some,
): Step {
  return {
    check: can,
    run: async (model, real) => {
      await act(real);
      model.orders = real.orders.length;
      expect(await moneyErrors(real.shop)).toEqual([]);
    },
    toString: () => name,
  };
}
const some = ({ orders }: Model) => orders > 0;
const always = () => true;
const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % Math.max(items.length, 1)];

const place = fc.constantFrom("vase", "tee/s", "tee/l").map((name) =>
  step(
    `place ${name}`,
    async (real) => {
      const line = real.shop.line(name);
      const placed = await real.shop.place([line], { paymentMethod: "card", fulfilment: { type: "pickup" } });
      if (placed.kind === "placed") real.orders.push(placed.order.id);
    },
    always,
  ),
);
const work = fc.constant(step("run what is due", ({ shop }) => shop.runTasks()));
const wait = fc.integer({ min: 1, max: 40 }).map((minutes) =>
  step(`${minutes} minutes later`, async ({ shop }) => {
    shop.later(minutes * 60_000);
    await shop.runTasks();
  }),
);
const wrong = fc.option(
  fc.record({ amount: fc.integer({ min: 1, max: 6000 }), currency: fc.constantFrom("usd", "eur") }),
  {
    freq: 4,
    nil: undefined,
  },
);
const pay = fc.tuple(fc.nat(), wrong).map(([at, paid]) =>
  step(`pay page ${at} ${JSON.stringify(paid ?? "right")}`, async ({ shop }) => {
    const session = pick([...shop.stripe.books.sessions.keys()], at);
    if (session !== undefined) shop.stripe.pay(session, paid);
  }),
);
const hear = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 })).map(([at, times]) =>
  step(`hear event ${at}, ${times} at once`, async ({ shop }) => {
    const event = pick(shop.stripe.events, at);
    if (event === undefined) return;
    const answers = await Promise.all(Array.from({ length: times }, () => shop.tell(event)));
    // 503: Stripe had to be asked and was not well; it tells again.
    expect(answers.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  }),
);
const refund = fc
  .tuple(fc.nat(), fc.integer({ min: 1, max: 5000 }), fc.nat(2), fc.boolean())
  .map(([at, amount, key, twice]) =>
    step(`refund ${amount} of order ${at} (${key})`, async ({ shop, orders }) => {
      const orderId = pick(orders, at)!;
      const wish = { orderId, amount, reason: "r", actor: "shop" as const, key: `k${key}` };
      const ask = () => shop.asTenant((sql) => refundOrder(sql, wish));
      await Promise.all(twice ? [ask(), ask()] : [ask()]);
    }),
  );
const end = fc.tuple(fc.nat(), fc.constantFrom("cancelled", "rejected", "preparing")).map(([at, to]) =>
  step(`order ${at} ${to}`, async ({ shop, orders }) => {
    await shop.asTenant((sql) => moveOrder(sql, { orderId: pick(orders, at)!, to, actor: "shop" }));
  }),
);
const newLink = fc.nat().map((at) =>
  step(`another page for order ${at}`, async ({ shop, orders }) => {
    await shop.asTenant(async (sql) => {
      const order = await lockOrder(sql, pick(orders, at)!);
      if (order?.status !== "awaiting_payment") return;
      await askForPayment(sql, { order, method: "card", amount: order.total, expiresAt: order.holdUntil });
    });
  }),
);
const byHand = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 2000 })).map(([at, amount]) =>
  step(`refund ${amount} on Stripe's pages`, async ({ shop }) => {
    const intent = pick([...shop.stripe.books.charges.keys()], at);
    if (intent !== undefined) shop.stripe.books.refundByHand(intent, amount);
  }),
);
const settle = fc.tuple(fc.nat(), fc.constantFrom("succeeded", "failed")).map(([at, status]) =>
  step(`a refund at Stripe ${status}`, async ({ shop }) => {
    const id = pick([...shop.stripe.books.refunds.keys()], at);
    if (id !== undefined) shop.stripe.books.settleRefund(id, status);
  }),
);
const mood = fc.constantFrom("succeeded", "pending", "failed").map((becomes) =>
  step(`refunds become ${becomes}`, async ({ shop }) => {
    shop.stripe.books.refundsBecome = becomes;
  }),
);
const faults: StripeFault[] = [
  { kind: "busy", retryAfterSeconds: 5 },
  { kind: "error" },
  { kind: "error", committed: true },
  { kind: "half" },
];
const trouble = fc.constantFrom(...faults).map((fault) =>
  step(`trouble: ${JSON.stringify(fault)}`, async ({ shop }) => {
    shop.stripe.faults.push(fault);
  }),
);

/** In the end everything is heard and done: then our books are Stripe's, payment by payment. */
async function settleAll({ shop }: Real): Promise<void> {
  const { books, events, faults: left } = shop.stripe;
  left.length = 0;
  for (let round = 0; round < 4; round += 1) {
    for (const event of [...events]) expect(await shop.tell(event)).toBe(200);
    shop.later(10 * 60_000);
    await shop.runTasks();
  }
  for (const refund of books.refunds.values())
    if (refund.status === "pending") books.settleRefund(refund.id, "succeeded");
  for (const event of [...events]) expect(await shop.tell(event)).toBe(200);
  shop.later(2 * 3_600_000);
  await shop.runTasks();
  expect(await moneyErrors(shop)).toEqual([]);
  const theirs = [...books.charges.values()].map(
    (c) => `${c.payment_intent} ${c.amount} ${c.amount_refunded}`,
  );
  const ours = await shop.rows<{ line: string }>(
    `SELECT payment_ref || ' ' || received || ' ' || coalesce((SELECT sum(amount) FROM refunds r
       WHERE r.payment_id = p.id AND r.state = 'refunded'), 0) AS line FROM payments p WHERE received IS NOT NULL`,
  );
  expect(ours.map(({ line }) => line).sort()).toEqual(theirs.sort());
  await shop.rows("UPDATE tasks SET state = 'cancelled' WHERE state = 'due' RETURNING id");
}

test(
  `no money is lost and none goes back twice (${runs} random sequences)`,
  async () => {
    const steps = [place, work, wait, pay, hear, refund, end, newLink, byHand, settle, mood, trouble];
    const weighted = [...steps, place, pay, pay, hear, hear, work].map((arbitrary) => arbitrary);
    await fc.assert(
      fc.asyncProperty(fc.commands(weighted, { maxCommands: 24, size: "max" }), async (commands) => {
        const shop = await openPaidShop(first);
        const real: Real = { shop, orders: [] };
        try {
          await fc.asyncModelRun(() => ({ model: { orders: 0 }, real }), commands);
          await settleAll(real);
        } finally {
          await shop.closeAll();
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
  },
  runs * 3_000,
);
