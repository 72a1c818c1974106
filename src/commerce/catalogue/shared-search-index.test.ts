import { expect, test } from "@jest/globals";
import type { Product } from "./catalogue.js";
import { sharedSearchIndex } from "./shared-search-index.js";

function products(count: number, more: Partial<Product> = {}): Product[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    externalId: `p${i}`,
    name: `Mug number ${i}`,
    aliases: [],
    category: "Mugs",
    taxClass: "standard",
    variants: [{ id: `v${i}`, externalId: "only", name: null, aliases: [], price: 100, available: 1 }],
    optionGroups: [],
    ...more,
  }));
}

test("prepared in portions it finds the same, and others get their turn meanwhile", async () => {
  const all = products(1000);
  const index = sharedSearchIndex(all);
  let turns = 0;
  const others = setInterval(() => (turns += 1), 0);
  const counting = setImmediate(function count() {
    turns += 1;
    next = setImmediate(count);
  });
  let next = counting;
  await index.prepare();
  clearInterval(others);
  clearImmediate(next);
  expect(turns).toBeGreaterThanOrEqual(9);
  for (const query of ["mug", "mug 7", "numbr 12", "cup"])
    expect(index.get().search(query, 5)).toEqual(sharedSearchIndex(all).get().search(query, 5));
});

test("it is built once for all catalogues with the same words", async () => {
  const index = sharedSearchIndex(products(3));
  await index.prepare();
  const built = index.get();
  const [variant] = products(1)[0]!.variants;
  const dearer = [{ ...variant!, price: 999, available: 0 }];
  expect(index.isFor(products(3, { variants: dearer, imageUrl: "https://shop.example/mug.jpg" }))).toBe(true);
  expect(index.get()).toBe(built);
});

test.each<[string, Partial<Product>]>([
  ["a name", { name: "Cup" }],
  ["a category", { category: "Cups" }],
  ["a description", { description: "For tea." }],
  ["an alias", { aliases: ["cup"] }],
  ["another variant", { variants: [] }],
])("%s makes it another one", (_what, more) => {
  expect(sharedSearchIndex(products(2)).isFor(products(2, more))).toBe(false);
});

test("a product more makes it another one", () => {
  expect(sharedSearchIndex(products(2)).isFor(products(3))).toBe(false);
});
