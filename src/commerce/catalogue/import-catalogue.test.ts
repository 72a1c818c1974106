import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openTestShop, readTestDocument, type TestShop } from "../../../tests/support/test-shop.js";
import { listProducts } from "./list-products.js";
import { readCatalogueDocument } from "./read-catalogue-document.js";
import { readShopifyCsv } from "./read-shopify-csv.js";

let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

const vase = { id: "vase", name: "Blue vase", price: 4250, stock: 5 };
const tee = {
  id: "tee",
  name: "Tee",
  variants: [
    { id: "s", name: "Small", price: 1900, stock: 2 },
    { id: "l", name: "Large", price: 2100 },
  ],
};
const pizza = { id: "pizza", name: "Pizza", price: 900, optionGroups: ["topping"] };
const topping = {
  id: "topping",
  name: "Topping",
  choices: [
    { id: "olives", name: "Olives", price: 100 },
    { id: "cheese", name: "Cheese" },
  ],
};

const products = async (shop: TestShop) => shop.asTenant((sql) => listProducts(sql, { take: 100 }));
const version = async (shop: TestShop) =>
  (await shop.rows<{ v: number }>("SELECT catalogue_version AS v FROM tenants"))[0]?.v;
const movements = (shop: TestShop) =>
  shop.rows<{ delta: number; reason: string }>(
    "SELECT delta, reason FROM stock_movements ORDER BY created_at, delta",
  );
const unbalanced = (shop: TestShop) =>
  shop.rows(`SELECT l.variant_id FROM stock_levels l LEFT JOIN stock_movements m USING (tenant_id, branch_id, variant_id)
    GROUP BY l.variant_id, l.on_hand HAVING l.on_hand <> coalesce(sum(m.delta), 0)`);

test("a file becomes products with variants, option groups and counted stock", async () => {
  const shop = await first.another();
  expect(await shop.stock([vase, tee, pizza], [topping])).toEqual({
    kind: "imported",
    created: 3,
    updated: 0,
    rejected: [],
  });
  expect(await products(shop)).toMatchObject([
    {
      external_id: "vase",
      name: "Blue vase",
      category: "Things",
      price: { amount: 4250, currency: "USD" },
      visible: true,
      stock: 5,
      variants: [
        { external_id: "only", name: null, price: { amount: 4250, currency: "USD" }, sku: null, stock: 5 },
      ],
    },
    {
      external_id: "tee",
      price: { amount: 1900, currency: "USD" },
      stock: null,
      variants: [
        { name: "Small", stock: 2 },
        { name: "Large", stock: null },
      ],
    },
    { external_id: "pizza", stock: null },
  ]);
  expect(await movements(shop)).toEqual([
    { delta: 2, reason: "import" },
    { delta: 5, reason: "import" },
  ]);
  expect(await version(shop)).toBe(1);
});

test("the same file again changes nothing: no rows, no version, no notice", async () => {
  const shop = await first.another();
  await shop.stock([vase, tee, pizza], [topping]);
  const before = [await products(shop), await movements(shop), await version(shop)];
  const updatedAt = await shop.rows("SELECT id, updated_at FROM products ORDER BY id");
  const notices: string[] = [];
  const stopListening = await shop.db.listen("catalogue", (payload) => notices.push(payload));
  expect(await shop.stock([vase, tee, pizza], [topping])).toEqual({
    kind: "imported",
    created: 0,
    updated: 0,
    rejected: [],
  });
  expect([await products(shop), await movements(shop), await version(shop)]).toEqual(before);
  expect(await shop.rows("SELECT id, updated_at FROM products ORDER BY id")).toEqual(updatedAt);
  await shop.stock([{ ...vase, price: 1 }]);
  while (notices.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await stopListening();
  expect(notices).toEqual([shop.tenantId]);
});

test("another file updates what it names, under the same ids, and leaves the rest", async () => {
  const shop = await first.another();
  await shop.stock([vase, tee], []);
  const before = await products(shop);
  const outcome = await shop.stock([
    { ...tee, name: "T-shirt" },
    { id: "mug", name: "Mug" },
  ]);
  expect(outcome).toMatchObject({ created: 1, updated: 1 });
  const after = await products(shop);
  expect(after.map(({ name }) => name)).toEqual(["Blue vase", "T-shirt", "Mug"]);
  expect(after.slice(0, 2).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after[1]?.variants).toEqual(before[1]?.variants);
  expect(await version(shop)).toBe(2);
});

test("a file of all products puts them into its own order", async () => {
  const shop = await first.another();
  await shop.stock([vase, tee, pizza], [topping]);
  const reordered = [pizza, { id: "mug", name: "Mug" }, vase, tee];
  expect(await shop.stock(reordered, [topping])).toMatchObject({ created: 1 });
  expect((await products(shop)).map(({ external_id }) => external_id)).toEqual([
    "pizza",
    "mug",
    "vase",
    "tee",
  ]);
  expect(await shop.stock(reordered, [topping])).toMatchObject({ created: 0, updated: 0 });
});

test("a vanished variant is retired, and comes back under its old id", async () => {
  const shop = await first.another();
  await shop.stock([tee]);
  const [small] = (await products(shop))[0]?.variants ?? [];
  expect(await shop.stock([{ ...tee, variants: tee.variants.slice(1) }])).toMatchObject({
    created: 0,
    updated: 1,
  });
  expect((await products(shop))[0]?.variants.map(({ name }) => name)).toEqual(["Large"]);
  await shop.stock([{ ...tee, variants: [{ ...tee.variants[0], stock: 7 }, tee.variants[1]] }]);
  expect((await products(shop))[0]?.variants[0]).toEqual({ ...small, stock: 7 });
  expect(await unbalanced(shop)).toEqual([]);
});

test("stock follows the file only when the file's number is another than last time", async () => {
  const shop = await first.another();
  const onHand = async () => (await products(shop))[0]?.stock;
  await shop.stock([vase]);
  await shop.rows("UPDATE stock_levels SET on_hand = 3");
  await shop.rows(
    "INSERT INTO stock_movements (id, tenant_id, branch_id, variant_id, delta, reason) SELECT gen_random_uuid(), tenant_id, branch_id, variant_id, -2, 'sale' FROM stock_levels",
  );
  await shop.stock([{ ...vase, price: 4300 }]);
  expect(await onHand()).toBe(3);
  await shop.stock([{ ...vase, stock: 9 }]);
  expect(await onHand()).toBe(9);
  await shop.stock([{ ...vase, stock: 0 }]);
  expect(await onHand()).toBe(0);
  await shop.stock([{ ...vase, stock: null }]);
  expect(await onHand()).toBeNull();
  await shop.stock([{ ...vase, stock: 4 }]);
  expect(await onHand()).toBe(4);
  expect(await unbalanced(shop)).toEqual([]);
  expect((await movements(shop)).map(({ delta }) => delta)).toEqual([5, -2, 6, -9, 4]);
});

test("choices of an option group are added, changed and taken away; products that use it count as updated", async () => {
  const shop = await first.another();
  await shop.stock([vase, pizza], [topping]);
  const choices = [
    { id: "cheese", name: "Mozzarella" },
    { id: "ham", name: "Ham", price: 150 },
  ];
  expect(await shop.stock([vase, pizza], [{ ...topping, choices }])).toMatchObject({
    created: 0,
    updated: 1,
  });
  const stored = await shop.rows("SELECT external_id, name, price FROM option_choices ORDER BY position");
  expect(stored).toEqual([
    { external_id: "cheese", name: "Mozzarella", price: 0 },
    { external_id: "ham", name: "Ham", price: 150 },
  ]);
  expect(await shop.stock([{ ...pizza, optionGroups: [] }])).toMatchObject({ updated: 1 });
  expect(await shop.rows("SELECT * FROM product_option_groups")).toEqual([]);
});

test("prices in another currency are refused whole", async () => {
  const shop = await first.another();
  const catalogue = readTestDocument([vase], [], "EUR");
  expect(await shop.import(catalogue)).toEqual({ kind: "otherCurrency", shop: "USD", file: "EUR" });
  expect(await products(shop)).toEqual([]);
});

test("a product hidden by one file stays hidden where another does not say", async () => {
  const shop = await first.another();
  const csv = "Handle,Title,Published,Variant Price\nvase,Vase,false,5\n";
  const read = readShopifyCsv(csv, { currency: "USD" });
  if (read.kind === "read") await shop.import(read.catalogue);
  await shop.stock([vase]);
  expect(await products(shop)).toMatchObject([{ name: "Blue vase", visible: false }]);
});

test("the same file imported many times at once makes each product once", async () => {
  const shop = await first.another();
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, () => shop.stock([vase, tee, pizza], [topping])),
  );
  expect(outcomes.filter((outcome) => outcome.kind === "imported" && outcome.created === 3)).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome.kind === "imported" && outcome.created === 0)).toHaveLength(7);
  expect(await products(shop)).toHaveLength(3);
  expect(await version(shop)).toBe(1);
});

test("different files imported at once do not block each other for good", async () => {
  const shop = await first.another();
  const numbered = Array.from({ length: 40 }, (_, n) => ({ id: `p${n}`, name: `Product ${n}`, stock: n }));
  await Promise.all([
    shop.stock(numbered),
    shop.stock(numbered.toReversed()),
    shop.stock(numbered.slice(20)),
  ]);
  expect(await products(shop)).toHaveLength(40);
  expect(await unbalanced(shop)).toEqual([]);
});

test("a tenant's import touches no other tenant's products of the same ids", async () => {
  const [one, other] = [await first.another(), await first.another()];
  await one.stock([vase]);
  await other.stock([{ ...vase, price: 1 }]);
  expect((await products(one))[0]?.price.amount).toBe(4250);
  expect((await products(other))[0]?.price.amount).toBe(1);
});

const samples = new URL("../../../../shared/data/", import.meta.url);
const withSamples = existsSync(samples) ? test : test.skip; // sample catalogues are not part of the repository

withSamples.each([
  ["catalogs/shopify-apparel.csv", 20, 22],
  ["catalogs/shopify-home-and-garden.csv", 20, 21],
  ["catalogs/shopify-jewelery.csv", 20, 23],
  ["ordering/pizza/menu.json", 23, 23],
  ["ordering/burger/menu.json", 27, 27],
  ["ordering/burrito/menu.json", 17, 17],
])("%s is imported whole, and again without a change", async (name, count, variants) => {
  const shop = await first.another();
  const text = readFileSync(new URL(name, samples), "utf8");
  const read = name.endsWith(".csv")
    ? readShopifyCsv(text, { currency: "USD" })
    : readCatalogueDocument(JSON.parse(text));
  if (read.kind === "invalid") throw new Error(read.problems.join(" "));
  expect(await shop.import(read.catalogue)).toEqual({
    kind: "imported",
    created: count,
    updated: 0,
    rejected: [],
  });
  expect((await products(shop)).flatMap((product) => product.variants)).toHaveLength(variants);
  expect(await shop.import(read.catalogue)).toEqual({
    kind: "imported",
    created: 0,
    updated: 0,
    rejected: [],
  });
  expect(await version(shop)).toBe(1);
});

test("a tax class is taken over, kept where a file says nothing of it, and changed where it does", async () => {
  const shop = await first.another();
  const classes = async () =>
    (await shop.rows<{ c: string }>("SELECT tax_class AS c FROM products ORDER BY external_id")).map(
      ({ c }) => c,
    );
  await shop.stock([vase, { ...pizza, optionGroups: [], taxClass: "reduced" }]);
  expect(await classes()).toEqual(["reduced", "standard"]);
  await shop.stock([
    { ...vase, taxClass: "luxury" },
    { ...pizza, optionGroups: [], price: 950 },
  ]);
  expect(await classes()).toEqual(["reduced", "luxury"]);
});
