import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import { openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { newId } from "../../platform/index.js";
import { changeStock, type ChangeStockInput } from "../stock/change-stock.js";
import { amendOrder } from "./amend-order.js";
import { createOrderExpiry } from "./expire-order.js";
import { moveOrder } from "./move-order.js";
import type { OrderActor } from "./order-events.js";
import { moves } from "./order-states.js";
import type { OrderStatus, PaymentMethod } from "./order.js";

/**
 * Whatever buyers, shops and deadlines do to orders and stock, in whatever order: stock and holds are what a few numbers kept beside them say,
 * and no order goes a way that the table of states does not have. `npm run test:orders-model` is the whole of it, 2,000 sequences.
 */
const runs = Number(process.env.MODEL_RUNS ?? 25);
const names = ["vase", "tee/s"] as const;
type Name = (typeof names)[number];
type Basket = Record<Name, number>;

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

/** What the model knows: how much there is and is held of each thing, and which orders have what of it. */
interface Model {
  onHand: Basket;
  held: Basket;
  orders: { basket: Basket; has: "held" | "sold" | "nothing" }[];
}
interface Real {
  shop: Awaited<ReturnType<typeof openOrderShop>>;
  orders: { id: string; number: number }[];
}
type Step = fc.AsyncCommand<Model, Real>;
const isThere = (basket: Basket) => names.some((name) => basket[name] > 0);
const free = ({ onHand, held }: Model, name: Name) => onHand[name] - held[name];
const customer = { identity: "phone:+15550001111", phone: "+15550001111", name: "Ann" };

function linesOf({ shop }: Real, basket: Basket) {
  const lines = names.filter((name) => basket[name] > 0).map((name) => shop.line(name, basket[name]));
  return { lines, total: lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0) };
}

function give(model: Model, order: Model["orders"][number]): void {
  for (const name of names) {
    if (order.has === "held") model.held[name] -= order.basket[name];
    if (order.has === "sold") model.onHand[name] += order.basket[name];
  }
  order.has = "nothing";
}

function take(model: Model, order: Model["orders"][number], has: "held" | "sold"): void {
  for (const name of names) {
    if (has === "held") model.held[name] += order.basket[name];
    else model.onHand[name] -= order.basket[name];
  }
  order.has = has;
}

const placeOne = (basket: Basket, method: PaymentMethod, pickup: boolean): Step => ({
  check: () => isThere(basket),
  run: async (model: Model, real: Real) => {
    const fits = names.every((name) => basket[name] <= free(model, name));
    const { lines } = linesOf(real, basket);
    const placed = await real.shop.place(lines, {
      paymentMethod: method,
      ...(pickup && { fulfilment: { type: "pickup" } }),
    });
    expect(placed.kind).toBe(fits ? "placed" : "soldOut");
    if (placed.kind !== "placed") return;
    const order = { basket: { ...basket }, has: "nothing" as const };
    model.orders.push(order);
    take(model, order, method === "cash_on_delivery" ? "sold" : "held");
    real.orders.push({ id: placed.order.id, number: placed.order.number });
  },
  toString: () => `place ${JSON.stringify(basket)} by ${method}${pickup ? ", pickup" : ""}`,
});

const move = (at: number, to: OrderStatus, actor: OrderActor, late: boolean): Step => ({
  check: ({ orders }: Readonly<Model>) => orders.length > 0,
  run: async (model: Model, real: Real) => {
    const place = at % real.orders.length;
    const { id: orderId } = real.orders[place]!;
    const order = model.orders[place]!;
    const now = late ? { now: new Date(Date.now() + 90 * 86_400_000) } : {};
    const outcome = await real.shop.asTenant((sql) => moveOrder(sql, { orderId, to, actor, ...now }));
    if (outcome.kind === "soldOut")
      expect(names.some((name) => order.basket[name] > free(model, name))).toBe(true);
    if (outcome.kind !== "moved") return;
    if (["cancelled", "rejected", "expired"].includes(to)) give(model, order);
    if (to === "paid" || to === "placed") {
      give(model, order);
      take(model, order, "sold");
    }
  },
  toString: () => `order ${at} ${to} by ${actor}${late ? ", late" : ""}`,
});

const amend = (at: number, basket: Basket): Step => ({
  check: ({ orders }: Readonly<Model>) => orders.length > 0 && isThere(basket),
  run: async (model: Model, real: Real) => {
    const place = at % real.orders.length;
    const { number } = real.orders[place]!;
    const order = model.orders[place]!;
    const outcome = await real.shop.asTenant((sql) =>
      amendOrder(sql, {
        ...{ number, customer, conversationId: newId(), fulfilment: { type: "pickup" } },
        ...linesOf(real, basket),
      }),
    );
    const more = names.some((name) => basket[name] - order.basket[name] > free(model, name));
    if (outcome.kind !== "tooLate") expect(outcome.kind).toBe(more ? "soldOut" : "amended");
    if (outcome.kind !== "amended" || order.has === "nothing") return;
    const { has } = order;
    give(model, order);
    order.basket = { ...basket };
    // One whose money is there already has nothing more to wait for.
    take(model, order, outcome.order.status === "paid" ? "sold" : has);
  },
  toString: () => `order ${at} is to be ${JSON.stringify(basket)}`,
});

const receive = (at: number): Step => ({
  check: ({ orders }: Readonly<Model>) => orders.length > 0,
  run: async (_: Model, real: Real) => {
    const { id } = real.orders[at % real.orders.length]!;
    await real.shop.rows(
      `WITH came AS (
         INSERT INTO payments (id, tenant_id, order_id, method, state, amount, currency, received, received_currency)
         SELECT $1, tenant_id, id, 'bank_transfer', 'paid', total, currency, total, currency FROM orders o
         WHERE id = $2 AND NOT EXISTS (SELECT FROM payments p WHERE p.order_id = o.id AND p.received IS NOT NULL)
         RETURNING *)
       INSERT INTO ledger_entries (id, tenant_id, order_id, kind, amount, currency, source)
       SELECT id, tenant_id, order_id, 'received', amount, currency, 'payment:' || id FROM came`,
      ...[newId(), id],
    );
  },
  toString: () => `money for order ${at}`,
});

const count = (name: Name, change: ChangeStockInput["change"], quantity: number): Step => ({
  check: () => change === "count" || quantity > 0,
  run: async (model: Model, real: Real) => {
    const [product = "", variant] = name.split("/");
    const before = model.onHand[name];
    const by = { count: quantity - before, receive: quantity, write_off: -quantity };
    const after = before + by[change];
    const outcome = await real.shop.asTenant((sql) =>
      changeStock(sql, {
        ...{ product, change, quantity },
        ...(variant !== undefined && { variant }),
      }),
    );
    expect(outcome.kind).toBe(after < model.held[name] ? "tooFew" : "changed");
    if (outcome.kind === "changed") model.onHand[name] = after;
  },
  toString: () => `${change} ${quantity} ${name}`,
});

const sweep = (): Step => ({
  check: ({ orders }: Readonly<Model>) => orders.length > 0,
  run: async (model: Model, real: Real) => {
    const clock = { now: () => new Date(Date.now() + 90 * 86_400_000) };
    const expire = createOrderExpiry({ db: real.shop.db, clock });
    for (const [at, { id: key }] of real.orders.entries()) {
      await expire({ tenantId: real.shop.tenantId, key } as Parameters<typeof expire>[0]);
      if (model.orders[at]!.has === "held") give(model, model.orders[at]!);
    }
  },
  toString: () => "every deadline passes",
});

/** What must be so after every step, whatever the model says. */
async function isSound({ shop }: Real, model: Model): Promise<void> {
  const levels = await shop.rows<{
    name: string;
    on_hand: number;
    held: number;
    moved: number;
    holds: number;
  }>(
    `SELECT p.external_id AS name, s.on_hand, s.held,
       (SELECT coalesce(sum(delta), 0)::integer FROM stock_movements m WHERE m.variant_id = s.variant_id) AS moved,
       (SELECT coalesce(sum(quantity), 0)::integer FROM stock_holds h WHERE h.variant_id = s.variant_id AND h.state = 'held') AS holds
     FROM stock_levels s JOIN variants v ON v.id = s.variant_id JOIN products p ON p.id = v.product_id ORDER BY name DESC`,
  );
  expect(levels).toEqual(
    (["vase", "tee/s"] as const).map((name) => ({
      name: name === "vase" ? "vase" : "tee",
      ...{ on_hand: model.onHand[name], held: model.held[name] },
      ...{ moved: model.onHand[name], holds: model.held[name] },
    })),
  );
  const unbalanced = await shop.rows(
    `SELECT o.number FROM orders o LEFT JOIN ledger_entries e ON e.order_id = o.id GROUP BY o.id, o.number, o.total
     HAVING coalesce(sum(CASE e.kind WHEN 'charged' THEN e.amount WHEN 'credited' THEN -e.amount END), 0) <> o.total`,
  );
  expect(unbalanced).toEqual([]);
  await hasOnlyMovesOfTheTable(shop);
}

async function hasOnlyMovesOfTheTable(shop: Real["shop"]): Promise<void> {
  const steps = await shop.rows<{ from: OrderStatus; type: OrderStatus; actor: OrderActor; at: string }>(
    `SELECT order_id AS at, data ->> 'from' AS from, type, actor FROM order_events WHERE data ? 'from' ORDER BY seq`,
  );
  const where = new Map<string, OrderStatus>();
  for (const { from, type, actor, at } of steps) {
    expect(
      moves.some((move) => move.to === type && move.from.includes(from) && move.by.includes(actor)),
    ).toBe(true);
    if (where.has(at)) expect(where.get(at)).toBe(from);
    where.set(at, type);
  }
  for (const { id, status } of await shop.rows<{ id: string; status: OrderStatus }>(
    "SELECT id, status FROM orders",
  ))
    expect(where.get(id) ?? status).toBe(status);
}

const basket = fc.record({ vase: fc.integer({ min: 0, max: 4 }), "tee/s": fc.integer({ min: 0, max: 2 }) });
const methods = fc.constantFrom<PaymentMethod>(
  "cash_on_delivery",
  "cash_on_delivery",
  "card",
  "bank_transfer",
);
const at = fc.nat({ max: 5 });
const statuses = fc.constantFrom(...new Set(moves.map(({ to }) => to)));
const actors = fc.constantFrom<OrderActor>("buyer", "shop", "shop", "system", "provider");
const commands = [
  fc.tuple(basket, methods, fc.boolean()).map((given) => placeOne(...given)),
  fc.tuple(at, statuses, actors, fc.boolean()).map((given) => move(...given)),
  fc.tuple(at, statuses, actors, fc.boolean()).map((given) => move(...given)),
  fc.tuple(at, basket).map((given) => amend(...given)),
  at.map((given) => receive(given)),
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom("count", "receive", "write_off"), fc.nat({ max: 6 }))
    .map(([name, change, quantity]) => count(name, change, quantity)),
  fc.constant(sweep()),
].map((arbitrary: fc.Arbitrary<Step>) => arbitrary.map(checked));

function checked(step: Step): Step {
  return {
    check: (model) => step.check(model),
    run: async (model, real) => {
      await step.run(model, real);
      await isSound(real, model);
    },
    toString: () => step.toString(),
  };
}

test("stock is its movements, held its holds, the ledger the total, and every move is of the table", async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 30 }), async (steps) => {
      const setup = async () => {
        const shop = await openOrderShop(first);
        const model: Model = { onHand: { vase: 5, "tee/s": 2 }, held: { vase: 0, "tee/s": 0 }, orders: [] };
        return { model, real: { shop, orders: [] } as Real };
      };
      const { model, real } = await setup();
      await fc.asyncModelRun(() => ({ model, real }), steps);
    }),
    { numRuns: runs, endOnFailure: false },
  );
}, 1_800_000);
