import { expect, test } from "@jest/globals";
import { catalogueOf } from "./catalogue-of.js";
import { readCatalogueDocument } from "./read-catalogue-document.js";

function catalogue(...products: object[]) {
  const outcome = readCatalogueDocument({
    version: 1,
    store: { name: "B", currency: "USD" },
    products: products.map((product, index) => ({
      id: `p${index}`,
      name: `Product ${index}`,
      category: "Home",
      price: 100,
      ...product,
    })),
    optionGroups: [{ id: "size", name: "Size", multiple: false, choices: [{ id: "l", name: "Large" }] }],
  });
  if (outcome.kind === "invalid") throw new Error(outcome.problems.join(" "));
  return catalogueOf(outcome.catalogue);
}

test("categories come in the order of their first products, with names for people", () => {
  const { categories } = catalogue(
    { category: "main_dish" },
    { category: "Home & garden" },
    { category: "Main dish" },
    { category: "???" },
  );
  expect(
    categories.map(({ id, name, products }) => [id, name, products.map((product) => product.id)]),
  ).toEqual([
    ["main-dish", "Main dish", ["p0", "p2"]],
    ["home-garden", "Home & garden", ["p1"]],
    ["other", "???", ["p3"]],
  ]);
});

test("products, variants and categories are found by their ids, and nothing by another", () => {
  const shop = catalogue({ variants: [{ id: "s", name: "Small", price: 90 }], optionGroups: ["size"] });
  const product = shop.products[0];
  const variant = product?.variants[0];
  expect(shop.findProduct("p0")).toBe(product);
  expect(shop.findVariant(variant?.id ?? "")).toEqual({ product, variant });
  expect(shop.findCategory("home")?.products).toEqual([product]);
  expect(product?.optionGroups[0]?.choices[0]).toMatchObject({ id: "l", name: "Large", price: 0 });
  expect([shop.findProduct("x"), shop.findVariant("x"), shop.findCategory("x")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("search gives the products themselves", () => {
  const shop = catalogue({ name: "Blue vase" }, { name: "Clay pot" });
  expect(shop.search("blu vases")).toEqual([shop.products[0]]);
  expect(shop.search("home", 1)).toEqual([shop.products[0]]);
});
