import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import type { ConfirmedLine, PlaceOrderInput, PlaceOrderOutcome } from "./order.js";
import { findOrder } from "./find-order.js";
import { findOrders } from "./find-orders.js";
import { listOrders } from "./list-orders.js";
import { placeOrder } from "./place-order.js";

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop({ poolSize: 20 });
  // All connections are there before the races begin: opening them one by one would put the buyers in a queue.
  await Promise.all(Array.from({ length: 20 }, () => first.rows("SELECT pg_sleep(0.1)")));
});
afterAll(() => first.close());

const topping = {
  id: "topping",
  name: "Topping",
  excludable: true,
  amounts: ["light", "extra"],
  choices: [
    { id: "olives", name: "Olives", price: 100 },
    { id: "cheese", name: "Cheese", price: 150 },
    { id: "shot", name: "Shot", price: 50, countable: true },
  ],
};
const catalogue = [
  { id: "vase", name: "Blue vase", price: 4250, stock: 5 },
  {
    id: "tee",
    name: "Tee",
    variants: [
      { id: "s", name: "Small", price: 1900, stock: 2 },
      { id: "l", name: "Large", price: 2100 },
    ],
  },
  { id: "pizza", name: "Pizza", price: 900, optionGroups: ["topping"] },
];

/** A shop with these products, and lines of them by the file's ids: "tee/s", "pizza". */
async function openShop(products: readonly object[] = catalogue) {
  const shop = await first.another();
  await shop.stock(products, [topping]);
  const rows = await shop.rows<{
    p: string;
    v: string;
    product: string;
    variant: string;
    price: number;
    named: boolean;
  }>(
    `SELECT p.id AS p, v.id AS v, p.external_id AS product, v.external_id AS variant, v.price, v.name IS NOT NULL AS named
     FROM products p JOIN variants v ON v.product_id = p.id`,
  );
  const choices = await shop.rows<{ id: string; group_id: string; external_id: string }>(
    "SELECT * FROM option_choices",
  );
  const line = (name: string, quantity = 1, changes: Partial<ConfirmedLine> = {}): ConfirmedLine => {
    const row = rows.find(
      ({ product, variant, named }) => name === (named ? `${product}/${variant}` : product),
    )!;
    return { productId: row.p, variantId: row.v, options: [], quantity, unitPrice: row.price, ...changes };
  };
  const option = (choice: string, how: object = {}) => {
    const { id, group_id } = choices.find(({ external_id }) => external_id === choice)!;
    return { groupId: group_id, choiceId: id, ...how };
  };
  const place = (
    lines: ConfirmedLine[],
    changes: Partial<PlaceOrderInput> = {},
  ): Promise<PlaceOrderOutcome> => shop.asTenant((sql) => placeOrder(sql, confirmed(lines, changes)));
  const onHand = async (name: string) =>
    (
      await shop.rows<{ n: number }>(
        "SELECT on_hand AS n FROM stock_levels WHERE variant_id = $1",
        line(name).variantId,
      )
    )[0]?.n;
  const count = async (table: string) =>
    (await shop.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n;
  return { ...shop, line, option, place, onHand, count };
}

function confirmed(lines: ConfirmedLine[], changes: Partial<PlaceOrderInput> = {}): PlaceOrderInput {
  return {
    checkoutKey: randomUUID(),
    conversationId: randomUUID(),
    customer: { identity: "phone:+15550001111", phone: "+15550001111", name: "Ann" },
    fulfilment: { type: "delivery", address: "12 Elm Street" },
    paymentMethod: "cash_on_delivery",
    lines,
    total: lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0),
    ...changes,
  };
}

const ledgerIsRight = (shop: TestShop) =>
  shop.rows(`SELECT l.variant_id FROM stock_levels l LEFT JOIN stock_movements m USING (tenant_id, branch_id, variant_id)
    GROUP BY l.variant_id, l.on_hand HAVING l.on_hand <> coalesce(sum(m.delta), 0) OR l.on_hand < 0`);

test("an order freezes what was confirmed, takes the stock and gets the next number", async () => {
  const shop = await openShop();
  const options = [
    shop.option("olives", { excluded: true }),
    shop.option("cheese", { amount: "extra" }),
    shop.option("shot", { count: 2 }),
  ];
  const outcome = await shop.place([
    shop.line("vase", 2),
    shop.line("tee/l"),
    shop.line("pizza", 1, { options, unitPrice: 1150 }),
  ]);
  expect(outcome).toMatchObject({
    kind: "placed",
    order: {
      number: 1001,
      status: "placed",
      paymentStatus: "unpaid",
      fulfilment: "delivery",
      address: "12 Elm Street",
      currency: "USD",
      subtotal: 11750,
      total: 11750,
      lines: [
        {
          productName: "Blue vase",
          variantName: null,
          quantity: 2,
          unitPrice: 4250,
          total: 8500,
          options: [],
        },
        { productName: "Tee", variantName: "Large", total: 2100 },
        {
          productName: "Pizza",
          total: 1150,
          options: [
            { group: "topping", choice: "olives", name: "Olives", excluded: true, price: 0 },
            { group: "topping", choice: "cheese", name: "Cheese", amount: "extra", price: 150 },
            { group: "topping", choice: "shot", name: "Shot", count: 2, price: 100 },
          ],
        },
      ],
    },
  });
  expect(await shop.onHand("vase")).toBe(3);
  expect(await ledgerIsRight(shop)).toEqual([]);
  expect(await shop.rows("SELECT type FROM order_events")).toEqual([{ type: "placed" }]);
  expect(await shop.place([shop.line("pizza")])).toMatchObject({ kind: "placed", order: { number: 1002 } });
});

test("what is told of a placed order is what is stored", async () => {
  const shop = await openShop();
  const placed = await shop.place([
    shop.line("tee/s"),
    shop.line("pizza", 3, { options: [shop.option("cheese")], unitPrice: 1050 }),
  ]);
  if (placed.kind !== "placed") throw new Error(placed.kind);
  const [stored] = await shop.asTenant((sql) =>
    findOrders(sql, { identity: "phone:+15550001111", limit: 5 }),
  );
  expect(stored).toMatchObject(placed.order);
});

test("the admin's view holds the catalogue file's ids and money with its currency", async () => {
  const shop = await openShop();
  await shop.place([
    shop.line("tee/s", 2),
    shop.line("pizza", 1, { options: [shop.option("olives", { excluded: true })] }),
  ]);
  expect(await shop.asTenant((sql) => findOrder(sql, 1001))).toEqual({
    number: 1001,
    status: "placed",
    payment_status: "unpaid",
    payment_method: "cash_on_delivery",
    fulfilment: "delivery",
    recipient_name: "Ann",
    address: "12 Elm Street",
    lines: [
      {
        product: "tee",
        product_name: "Tee",
        variant: "s",
        variant_name: "Small",
        options: [],
        quantity: 2,
        unit_price: { amount: 1900, currency: "USD" },
        total: { amount: 3800, currency: "USD" },
      },
      {
        product: "pizza",
        product_name: "Pizza",
        options: [{ group: "topping", choice: "olives", name: "Olives", excluded: true }],
        quantity: 1,
        unit_price: { amount: 900, currency: "USD" },
        total: { amount: 900, currency: "USD" },
      },
    ],
    totals: {
      subtotal: { amount: 4700, currency: "USD" },
      discount: { amount: 0, currency: "USD" },
      shipping: { amount: 0, currency: "USD" },
      tax: { amount: 0, currency: "USD" },
      total: { amount: 4700, currency: "USD" },
    },
    customer: { id: expect.any(String), name: "Ann", phone: "+15550001111" },
    created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  });
  expect(await shop.asTenant((sql) => findOrder(sql, 999))).toBeUndefined();
});

test("too little stock refuses the whole order, says what there is and leaves the transaction usable", async () => {
  const shop = await openShop();
  const lines = [shop.line("tee/s", 2), shop.line("tee/s", 1, { options: [] }), shop.line("vase", 6)];
  const after = await shop.asTenant(async (sql) => {
    const outcome = await placeOrder(sql, confirmed(lines));
    expect(outcome).toEqual({
      kind: "soldOut",
      shortages: expect.arrayContaining([
        { variantId: lines[0]?.variantId, productName: "Tee", variantName: "Small", wanted: 3, available: 2 },
        {
          variantId: lines[2]?.variantId,
          productName: "Blue vase",
          variantName: null,
          wanted: 6,
          available: 5,
        },
      ]),
    });
    return placeOrder(sql, confirmed([shop.line("vase", 5)]));
  });
  expect(after).toMatchObject({ kind: "placed", order: { number: 1001 } });
  expect([await shop.onHand("tee/s"), await shop.onHand("vase")]).toEqual([2, 0]);
  expect([
    await shop.count("orders"),
    await shop.count("order_lines"),
    await shop.count("customers"),
  ]).toEqual([1, 1, 1]);
  expect(await shop.rows("SELECT last_order_number AS n FROM tenants")).toEqual([{ n: 1001 }]);
});

test("prices other than those confirmed are told, not charged", async () => {
  const shop = await openShop();
  const stale = shop.line("vase", 1, { unitPrice: 4000 });
  expect(await shop.place([stale])).toEqual({
    kind: "repriced",
    lines: [{ line: 0, productName: "Blue vase", before: 4000, now: 4250 }],
    total: 4250,
  });
  expect(await shop.place([shop.line("vase")], { total: 1 })).toEqual({
    kind: "repriced",
    lines: [],
    total: 4250,
  });
  expect([await shop.count("orders"), await shop.onHand("vase")]).toEqual([0, 5]);
});

test("what is hidden, retired, never was or cannot be had so is gone", async () => {
  const shop = await openShop();
  const lines = [
    shop.line("vase"),
    shop.line("tee/l"),
    { ...shop.line("pizza"), productId: randomUUID() },
    { ...shop.line("pizza"), variantId: randomUUID() },
    shop.line("pizza", 1, { options: [{ groupId: "x", choiceId: "y" }] }),
  ];
  await shop.rows("UPDATE products SET visible = false WHERE external_id = 'vase'");
  await shop.stock([{ ...catalogue[1], variants: [{ id: "s", name: "Small", price: 1900, stock: 2 }] }]);
  expect(await shop.place(lines)).toEqual({
    kind: "gone",
    lines: ["Blue vase", "Tee", "Pizza", null, "Pizza"].map((productName, line) => ({ line, productName })),
  });
  expect(await shop.count("orders")).toBe(0);
});

test("a checkout places one order, whoever asks how often", async () => {
  const shop = await openShop();
  const input = confirmed([shop.line("vase")]);
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => shop.asTenant((sql) => placeOrder(sql, input))),
  );
  expect(outcomes.filter(({ kind }) => kind === "placed")).toHaveLength(1);
  expect(outcomes.filter(({ kind }) => kind === "alreadyPlaced")).toHaveLength(49);
  expect(new Set(outcomes.map((outcome) => "order" in outcome && outcome.order.id)).size).toBe(1);
  expect([await shop.count("orders"), await shop.onHand("vase")]).toEqual([1, 4]);
});

test.each([1, 7])("of 60 buyers at once for the last %d, exactly so many get one", async (stock) => {
  const shop = await openShop([{ id: "last", name: "Last", stock }]);
  const outcomes = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      shop.place([shop.line("last")], { customer: { identity: `phone:+1555000${n}`, name: `Buyer ${n}` } }),
    ),
  );
  expect(outcomes.filter(({ kind }) => kind === "placed")).toHaveLength(stock);
  expect(outcomes.filter(({ kind }) => kind === "soldOut")).toHaveLength(60 - stock);
  expect([await shop.count("orders"), await shop.onHand("last")]).toEqual([stock, 0]);
  expect(await ledgerIsRight(shop)).toEqual([]);
  const numbers = (await shop.rows<{ number: number }>("SELECT number FROM orders ORDER BY number")).map(
    (o) => o.number,
  );
  expect(numbers).toEqual(Array.from({ length: stock }, (_, n) => 1001 + n));
});

test("carts that want the same things in crossing order never deadlock, and take exactly what there was", async () => {
  const products = Array.from({ length: 6 }, (_, n) => ({ id: `p${n}`, name: `P${n}`, stock: 40 }));
  const shop = await openShop(products);
  const there = products.map(({ id }) => shop.line(id));
  const outcomes = await Promise.all(
    Array.from({ length: 60 }, (_, n) => shop.place(n % 2 === 0 ? there : there.toReversed())),
  );
  expect(outcomes.filter(({ kind }) => kind === "placed")).toHaveLength(40);
  expect(outcomes.filter(({ kind }) => kind === "soldOut")).toHaveLength(20);
  expect(await shop.rows("SELECT sum(on_hand) AS n FROM stock_levels")).toEqual([{ n: 0 }]);
  expect(await ledgerIsRight(shop)).toEqual([]);
});

test("orders and imports at once neither deadlock nor lose stock", async () => {
  const products = (stock: number) =>
    Array.from({ length: 5 }, (_, n) => ({ id: `p${n}`, name: `P${n}`, stock }));
  const shop = await openShop(products(1000));
  const lines = products(0).map(({ id }) => shop.line(id));
  await Promise.all([
    ...Array.from({ length: 30 }, () => shop.place(lines)),
    ...Array.from({ length: 5 }, (_, n) => shop.stock(products(2000 + n))),
  ]);
  expect(await shop.count("orders")).toBe(30);
  expect(await ledgerIsRight(shop)).toEqual([]);
});

test("only the order that sells the last one tells the caches", async () => {
  const shop = await openShop([{ id: "two", name: "Two", stock: 2 }]);
  const notices: string[] = [];
  const stopListening = await shop.db.listen("catalogue", (payload) => notices.push(payload));
  await shop.place([shop.line("two")]);
  await shop.place([shop.line("two")]);
  while (notices.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await stopListening();
  expect(notices).toEqual([shop.tenantId]);
});

test("one person is one customer, with the latest name and address", async () => {
  const shop = await openShop();
  await shop.place([shop.line("pizza")]);
  const customer = { identity: "phone:+15550001111", name: "Ann Lee" };
  await shop.place([shop.line("pizza")], { customer, fulfilment: { type: "pickup" } });
  expect(await shop.rows("SELECT identity, phone, name, address FROM customers")).toEqual([
    { identity: "phone:+15550001111", phone: "+15550001111", name: "Ann Lee", address: "12 Elm Street" },
  ]);
});

test("a buyer finds their own orders and nobody else's", async () => {
  const shop = await openShop();
  const conversationId = randomUUID();
  await shop.place([shop.line("pizza")], { conversationId });
  await shop.place([shop.line("pizza")], { customer: { identity: "whatsapp:US.1", name: "Bob" } });
  const find = (input: Parameters<typeof findOrders>[1]) =>
    shop.asTenant(async (sql) => (await findOrders(sql, input)).map(({ number }) => number));
  expect(await find({ identity: "phone:+15550001111", limit: 5 })).toEqual([1001]);
  expect(await find({ conversationId, limit: 5 })).toEqual([1001]);
  expect(await find({ conversationId, identity: "whatsapp:US.1", limit: 5 })).toEqual([1002, 1001]);
  expect(await find({ identity: "whatsapp:US.1", number: 1001, limit: 5 })).toEqual([]);
  expect(await find({ limit: 5 })).toEqual([]);
});

test("the shop's list is walked newest first, by status", async () => {
  const shop = await openShop();
  for (let n = 0; n < 5; n++) await shop.place([shop.line("pizza")]);
  await shop.rows("UPDATE orders SET status = 'cancelled' WHERE number = 1002");
  const list = (input: Parameters<typeof listOrders>[1]) =>
    shop.asTenant(async (sql) => (await listOrders(sql, input)).map(({ number }) => number));
  expect(await list({ take: 3 })).toEqual([1005, 1004, 1003]);
  expect(await list({ take: 3, after: 1003 })).toEqual([1002, 1001]);
  expect(await list({ take: 9, status: "placed" })).toEqual([1005, 1004, 1003, 1001]);
});

test("an order without lines, or with a quantity that is none, is a mistake of ours", async () => {
  const shop = await openShop();
  await expect(shop.place([])).rejects.toThrow("lines");
  for (const quantity of [0, -1, 1.5, 1000]) {
    await expect(shop.place([shop.line("pizza", quantity)])).rejects.toThrow("quantity");
  }
});
