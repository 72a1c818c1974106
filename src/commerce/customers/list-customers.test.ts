import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { listCustomers } from "./list-customers.js";

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

test("customers are walked newest first, with how often they ordered; a shop sees its own only", async () => {
  const shop = await openOrderShop(first);
  const other = await openOrderShop(first);
  await other.place([other.line("pizza")]);
  const order = (name: string) =>
    shop.place([shop.line("pizza")], { customer: { identity: `phone:${name}`, phone: name, name } });
  for (const name of ["Ann", "Bob", "Cid", "Ann"]) {
    await order(name);
    await new Promise((resolve) => setTimeout(resolve, 2)); // ids are in order of time by milliseconds
  }
  const list = (input: Parameters<typeof listCustomers>[1]) =>
    shop.asTenant((sql) => listCustomers(sql, input));
  const [newest, second] = await list({ take: 2 });
  const rest = await list({ take: 2, after: second!.id });
  expect([newest, second, ...rest].map((customer) => [customer?.name, customer?.orders])).toEqual([
    ["Cid", 1],
    ["Bob", 1],
    ["Ann", 2],
  ]);
  expect(newest).toEqual({
    id: expect.any(String),
    name: "Cid",
    phone: "Cid",
    address: "12 Elm Street",
    orders: 1,
    created_at: expect.stringMatching(/Z$/),
  });
});
