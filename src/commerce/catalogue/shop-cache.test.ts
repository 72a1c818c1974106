import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { createLogger } from "../../platform/index.js";
import type { Shop } from "./catalogue.js";
import { openTerms } from "../terms/shop-terms.js";
import { createShopCache, type ShopCache } from "./shop-cache.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
let first: TestShop;
beforeAll(async () => {
  first = await openTestShop();
});
afterAll(() => first.close());

const vase = {
  id: "vase",
  name: "Blue vase",
  price: 4250,
  stock: 5,
  description: "Blue.",
  image: "/demo/vase.jpg",
  sku: "V",
};
const tee = {
  id: "tee",
  name: "Tee",
  category: "Clothes",
  optionGroups: ["print"],
  variants: [
    { id: "s", name: "Small", aliases: ["S"], price: 1900, stock: 0 },
    { id: "l", name: "Large", price: 2100 },
  ],
};
const print = {
  id: "print",
  name: "Print",
  multiple: false,
  required: true,
  choices: [{ id: "cat", name: "Cat", price: 300 }],
};

/** A shop and a cache whose readings of the database are counted and can be held. */
async function openCache({ capacity = 1000, shops = 1 } = {}) {
  const made = await Promise.all(Array.from({ length: shops }, () => first.another()));
  for (const shop of made) await shop.stock([vase, tee], [print]);
  const statements: string[] = [];
  let held: Promise<void> = Promise.resolve();
  let fails = false;
  const db = {
    listen: first.db.listen,
    withTenant: (async (tenantId, work) => {
      await held;
      if (fails) throw new Error("The database is away.");
      return first.db.withTenant(tenantId, (sql) =>
        work({
          query: (statement) => {
            statements.push(statement.name ?? "");
            return sql.query(statement);
          },
        }),
      );
    }) as typeof first.db.withTenant,
  };
  const cache = createShopCache({ db, logger, capacity });
  await cache.start();
  return {
    cache,
    shops: made,
    shop: made[0]!,
    statements,
    /** Keeps readings waiting; the returned function lets them go. */
    hold() {
      let release = (): void => undefined;
      held = new Promise((resolve) => (release = resolve));
      return release;
    },
    fail: (failing: boolean) => (fails = failing),
  };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const priceOf = (shop: Shop | undefined) => shop?.catalogue.products[0]?.variants[0]?.price;
const stockOf = (shop: Shop | undefined) => shop?.catalogue.products[0]?.variants[0]?.available;

test("a shop is what its tenant and its catalogue say, visible products only", async () => {
  const { cache, shop } = await openCache();
  await shop.stock([{ id: "secret", name: "Secret" }]);
  await shop.rows("UPDATE products SET visible = false WHERE external_id = 'secret'");
  const read = await cache.get(shop.tenantId);
  expect(read).toMatchObject({
    tenantId: shop.tenantId,
    name: "Test shop",
    currency: "USD",
    language: "en",
    timezone: "UTC",
  });
  const choices = [
    { id: expect.any(String), externalId: "cat", name: "Cat", aliases: [], price: 300, countable: false },
  ];
  const group = {
    externalId: "print",
    name: "Print",
    multiple: false,
    required: true,
    excludable: false,
    amounts: [],
    choices,
  };
  const id = expect.any(String);
  expect(read.catalogue.products).toEqual([
    {
      id,
      externalId: "vase",
      name: "Blue vase",
      aliases: [],
      category: "Things",
      taxClass: "standard",
      description: "Blue.",
      imageUrl: "/demo/vase.jpg",
      optionGroups: [],
      variants: [{ id, externalId: "only", name: null, aliases: [], sku: "V", price: 4250, available: 5 }],
    },
    {
      id,
      externalId: "tee",
      name: "Tee",
      aliases: [],
      category: "Clothes",
      taxClass: "standard",
      optionGroups: [{ id, ...group }],
      variants: [
        { id, externalId: "s", name: "Small", aliases: ["S"], price: 1900, available: 0 },
        { id, externalId: "l", name: "Large", aliases: [], price: 2100, available: null },
      ],
    },
  ]);
  expect(read.catalogue.search("blu vaze").map(({ name }) => name)).toEqual(["Blue vase"]);
  await cache.stop();
});

test("a shop just created sells at once: anywhere, always, for cash, without tax", async () => {
  const { cache, shop } = await openCache();
  const { terms } = await cache.get(shop.tenantId);
  expect(terms).toEqual({
    ...openTerms,
    branches: [expect.objectContaining({ name: "Main", isDefault: true, hours: [] })],
  });
  await cache.stop();
});

test("however many ask at once, a shop is read once, and then not again", async () => {
  const { cache, shop, statements } = await openCache();
  expect(cache.peek(shop.tenantId)).toBeUndefined();
  const [one, ...others] = await Promise.all(Array.from({ length: 20 }, () => cache.get(shop.tenantId)));
  expect(others.every((other) => other === one)).toBe(true);
  expect([await cache.get(shop.tenantId), cache.peek(shop.tenantId)]).toEqual([one, one]);
  expect(statements).toEqual(["shop-load"]);
  await cache.stop();
});

test("a change is noticed; until the shop is read anew the old value is served", async () => {
  const { cache, shop, hold } = await openCache();
  await cache.get(shop.tenantId);
  const release = hold();
  await shop.stock([{ ...vase, price: 1 }]);
  expect(priceOf(cache.peek(shop.tenantId))).toBe(4250);
  expect(priceOf(await cache.get(shop.tenantId))).toBe(4250);
  release();
  await until(() => priceOf(cache.peek(shop.tenantId)) === 1);
  await cache.stop();
});

test("a change noticed while the shop is being read has it read once more", async () => {
  const { cache, shop, statements, hold } = await openCache();
  await cache.get(shop.tenantId);
  const release = hold();
  for (const price of [1, 2, 3]) await shop.stock([{ ...vase, price }]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  release();
  await until(() => priceOf(cache.peek(shop.tenantId)) === 3);
  expect(statements.filter((name) => name === "shop-load").length).toBeLessThanOrEqual(3);
  await cache.stop();
});

test("when only stock changed, only stock is read", async () => {
  const { cache, shop, statements } = await openCache();
  const before = await cache.get(shop.tenantId);
  await shop.rows("UPDATE stock_levels SET on_hand = 0");
  await shop.rows("SELECT pg_notify('catalogue', $1)", shop.tenantId);
  await until(() => stockOf(cache.peek(shop.tenantId)) === 0);
  expect(statements).toEqual(["shop-load", "shop-restock"]);
  const after = cache.peek(shop.tenantId);
  expect(after?.catalogue.products[1]).toBe(before.catalogue.products[1]);
  expect(after?.catalogue.search("vase")).toEqual([after?.catalogue.products[0]]);
  await cache.stop();
});

test("a database that is away leaves the old catalogue standing, and is asked again", async () => {
  const { cache, shop, fail } = await openCache();
  await cache.get(shop.tenantId);
  fail(true);
  await shop.stock([{ ...vase, price: 7 }]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(priceOf(await cache.get(shop.tenantId))).toBe(4250);
  fail(false);
  await until(() => priceOf(cache.peek(shop.tenantId)) === 7);
  await cache.stop();
});

test("an unknown tenant is an error, every time", async () => {
  const { cache } = await openCache();
  const nobody = randomUUID();
  await expect(cache.get(nobody)).rejects.toThrow("no such shop");
  await expect(cache.get(nobody)).rejects.toThrow("no such shop");
  await cache.stop();
});

test("the shops used longest ago make room", async () => {
  const { cache, shops } = await openCache({ capacity: 110, shops: 3 });
  const [one, two, three] = shops.map((shop) => shop.tenantId) as [string, string, string];
  const here = (held: ShopCache) => [one, two, three].map((id) => held.peek(id) !== undefined);
  await cache.get(one);
  await cache.get(two);
  cache.peek(one);
  await cache.get(three);
  expect(here(cache)).toEqual([true, false, true]);
  await cache.stop();
});
