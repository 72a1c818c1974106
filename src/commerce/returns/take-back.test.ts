import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ledgerErrors, openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { takeBack, type ReturnLine } from "./return.store.js";

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

test("a line named twice gives back no more than was ordered, and its parts together count", async () => {
  const shop = await openOrderShop(first);
  const placed = await shop.place([shop.line("vase", 1), shop.line("tee/s", 2)]);
  if (placed.kind !== "placed") throw new Error(placed.kind);
  const back = (lines: ReturnLine[]) =>
    shop.asTenant((sql) => takeBack(sql, { orderId: placed.order.id, lines, restock: true }));
  const one = (position: number) => ({ position, quantity: 1 });

  expect(await back([one(0), one(0), one(1), one(1)])).toHaveLength(2);
  expect(await shop.onHand("vase")).toBe(5);
  expect(await shop.onHand("tee/s")).toBe(2);
  expect(await shop.rows("SELECT returned FROM order_lines ORDER BY position")).toEqual([
    { returned: 1 },
    { returned: 2 },
  ]);
  expect(await back([one(0), one(0)])).toEqual([]);
  expect(await shop.onHand("vase")).toBe(5);
  expect(await ledgerErrors(shop)).toEqual([]);
});
