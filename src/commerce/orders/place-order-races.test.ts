import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { confirmed, ledgerErrors, openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { placeOrder } from "./place-order.js";

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop({ poolSize: 20 });
  // All connections are there before the races begin: opening them one by one would put the buyers in a queue.
  await Promise.all(Array.from({ length: 20 }, () => first.rows("SELECT pg_sleep(0.1)")));
});
afterAll(() => first.close());

test("a checkout places one order, whoever asks how often", async () => {
  const shop = await openOrderShop(first);
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
  const shop = await openOrderShop(first, [{ id: "last", name: "Last", stock }]);
  const outcomes = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      shop.place([shop.line("last")], { customer: { identity: `phone:+1555000${n}`, name: `Buyer ${n}` } }),
    ),
  );
  expect(outcomes.filter(({ kind }) => kind === "placed")).toHaveLength(stock);
  expect(outcomes.filter(({ kind }) => kind === "soldOut")).toHaveLength(60 - stock);
  expect([await shop.count("orders"), await shop.onHand("last")]).toEqual([stock, 0]);
  expect(await ledgerErrors(shop)).toEqual([]);
  const numbers = (await shop.rows<{ number: number }>("SELECT number FROM orders ORDER BY number")).map(
    (o) => o.number,
  );
  expect(numbers).toEqual(Array.from({ length: stock }, (_, n) => 1001 + n));
});

test("carts that want the same things in crossing order never deadlock, and take exactly what there was", async () => {
  const products = Array.from({ length: 6 }, (_, n) => ({ id: `p${n}`, name: `P${n}`, stock: 40 }));
  const shop = await openOrderShop(first, products);
  const there = products.map(({ id }) => shop.line(id));
  const outcomes = await Promise.all(
    Array.from({ length: 60 }, (_, n) => shop.place(n % 2 === 0 ? there : there.toReversed())),
  );
  expect(outcomes.filter(({ kind }) => kind === "placed")).toHaveLength(40);
  expect(outcomes.filter(({ kind }) => kind === "soldOut")).toHaveLength(20);
  expect(await shop.rows("SELECT sum(on_hand) AS n FROM stock_levels")).toEqual([{ n: 0 }]);
  expect(await ledgerErrors(shop)).toEqual([]);
});

test("orders and imports at once neither deadlock nor lose stock", async () => {
  const products = (stock: number) =>
    Array.from({ length: 5 }, (_, n) => ({ id: `p${n}`, name: `P${n}`, stock }));
  const shop = await openOrderShop(first, products(1000));
  const lines = products(0).map(({ id }) => shop.line(id));
  await Promise.all([
    ...Array.from({ length: 30 }, () => shop.place(lines)),
    ...Array.from({ length: 5 }, (_, n) => shop.stock(products(2000 + n))),
  ]);
  expect(await shop.count("orders")).toBe(30);
  expect(await ledgerErrors(shop)).toEqual([]);
});
