import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { listProducts } from "./list-products.js";

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop({ currency: "JPY" });
});
afterAll(() => shop.close());

const list = (input: Parameters<typeof listProducts>[1]) => shop.asTenant((sql) => listProducts(sql, input));

test("products are walked in the shop's order, hidden ones too, each once", async () => {
  await shop.stock(Array.from({ length: 7 }, (_, n) => ({ id: `p${n}`, name: `Product ${n}` })));
  await shop.rows("UPDATE products SET visible = false WHERE external_id = 'p3'");
  const walked = [];
  let page = await list({ take: 3 });
  while (page.length > 0) {
    walked.push(...page);
    page = await list({ take: 3, after: page.at(-1)!.id });
  }
  expect(walked.map(({ external_id }) => external_id)).toEqual(["p0", "p1", "p2", "p3", "p4", "p5", "p6"]);
  expect(walked.map(({ visible }) => visible)).toEqual([true, true, true, false, true, true, true]);
});

test("price is the lowest and stock the sum of the variants; one unlimited variant makes it unlimited", async () => {
  const variants = [
    { id: "a", name: "A", price: 300, stock: 2, sku: "SKU-A" },
    { id: "b", name: "B", price: 200, stock: 3 },
  ];
  await shop.stock([
    { id: "counted", name: "Counted", variants },
    { id: "partly", name: "Partly", variants: [...variants, { id: "c", name: "C", price: 400 }] },
  ]);
  const [counted, partly] = (await list({ take: 20 })).slice(-2);
  expect(counted).toMatchObject({
    price: { amount: 200, currency: "JPY" },
    stock: 5,
    variants: [
      { name: "A", price: { amount: 300, currency: "JPY" }, sku: "SKU-A", stock: 2 },
      { name: "B", sku: null, stock: 3 },
    ],
  });
  expect(partly?.stock).toBeNull();
});
