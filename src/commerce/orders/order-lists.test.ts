import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { findOrder } from "./find-order.js";
import { findOrders } from "./find-orders.js";
import { listOrders } from "./list-orders.js";

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

test("the admin's view holds the catalogue file's ids and money with its currency", async () => {
  const shop = await openOrderShop(first);
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
    reason: null,
    hold_until: null,
    events: [expect.objectContaining({ type: "placed", actor: "buyer" })],
    created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  });
  expect(await shop.asTenant((sql) => findOrder(sql, 999))).toBeUndefined();
});

test("a buyer finds their own orders and nobody else's", async () => {
  const shop = await openOrderShop(first);
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
  const shop = await openOrderShop(first);
  for (let n = 0; n < 5; n++) await shop.place([shop.line("pizza")]);
  await shop.rows("UPDATE orders SET status = 'cancelled' WHERE number = 1002");
  const list = (input: Parameters<typeof listOrders>[1]) =>
    shop.asTenant(async (sql) => (await listOrders(sql, input)).map(({ number }) => number));
  expect(await list({ take: 3 })).toEqual([1005, 1004, 1003]);
  expect(await list({ take: 3, after: 1003 })).toEqual([1002, 1001]);
  expect(await list({ take: 9, status: "placed" })).toEqual([1005, 1004, 1003, 1001]);
});
