import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { confirmed, ledgerErrors, openOrderShop, orderCatalogue } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { findOrders } from "./find-orders.js";
import { placeOrder } from "./place-order.js";

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

test("an order freezes what was confirmed, takes the stock and gets the next number", async () => {
  const shop = await openOrderShop(first);
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
  expect(await ledgerErrors(shop)).toEqual([]);
  expect(await shop.rows("SELECT type FROM order_events")).toEqual([{ type: "placed" }]);
  expect(await shop.place([shop.line("pizza")])).toMatchObject({ kind: "placed", order: { number: 1002 } });
});

test("what is told of a placed order is what is stored", async () => {
  const shop = await openOrderShop(first);
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

test("too little stock refuses the whole order, says what there is and leaves the transaction usable", async () => {
  const shop = await openOrderShop(first);
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
  const shop = await openOrderShop(first);
  const stale = shop.line("vase", 1, { unitPrice: 4000 });
  expect(await shop.place([stale])).toMatchObject({
    kind: "repriced",
    lines: [{ line: 0, productName: "Blue vase", before: 4000, now: 4250 }],
    price: { total: 4250 },
  });
  expect(await shop.place([shop.line("vase")], { total: 1 })).toMatchObject({
    kind: "repriced",
    lines: [],
    price: { total: 4250 },
  });
  expect([await shop.count("orders"), await shop.onHand("vase")]).toEqual([0, 5]);
});

test("what is hidden, retired, never was or cannot be had so is gone", async () => {
  const shop = await openOrderShop(first);
  const lines = [
    shop.line("vase"),
    shop.line("tee/l"),
    { ...shop.line("pizza"), productId: randomUUID() },
    { ...shop.line("pizza"), variantId: randomUUID() },
    shop.line("pizza", 1, { options: [{ groupId: "x", choiceId: "y" }] }),
  ];
  await shop.rows("UPDATE products SET visible = false WHERE external_id = 'vase'");
  await shop.stock([{ ...orderCatalogue[1], variants: [{ id: "s", name: "Small", price: 1900, stock: 2 }] }]);
  expect(await shop.place(lines)).toEqual({
    kind: "gone",
    lines: ["Blue vase", "Tee", "Pizza", null, "Pizza"].map((productName, line) => ({ line, productName })),
  });
  expect(await shop.count("orders")).toBe(0);
});

test("only the order that sells the last one tells the caches", async () => {
  const shop = await openOrderShop(first, [{ id: "two", name: "Two", stock: 2 }]);
  const notices: string[] = [];
  const stopListening = await shop.db.listen("catalogue", (payload) => notices.push(payload));
  await shop.place([shop.line("two")]);
  await shop.place([shop.line("two")]);
  while (notices.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await stopListening();
  expect(notices).toEqual([shop.tenantId]);
});

test("one person is one customer, with the latest name and address", async () => {
  const shop = await openOrderShop(first);
  await shop.place([shop.line("pizza")]);
  const customer = { identity: "phone:+15550001111", name: "Ann Lee" };
  await shop.place([shop.line("pizza")], { customer, fulfilment: { type: "pickup" } });
  expect(await shop.rows("SELECT identity, phone, name, address FROM customers")).toEqual([
    { identity: "phone:+15550001111", phone: "+15550001111", name: "Ann Lee", address: "12 Elm Street" },
  ]);
});

test("an order without lines, or with a quantity that is none, is a mistake of ours", async () => {
  const shop = await openOrderShop(first);
  await expect(shop.place([])).rejects.toThrow("lines");
  for (const quantity of [0, -1, 1.5, 1000]) {
    await expect(shop.place([shop.line("pizza", quantity)])).rejects.toThrow("quantity");
  }
});
