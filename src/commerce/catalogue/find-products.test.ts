import { expect, test } from "@jest/globals";
import { catalogueOf } from "./catalogue-of.js";
import type { Catalogue, SearchWish } from "./catalogue.js";
import { readCatalogueDocument } from "./read-catalogue-document.js";

function aCatalogue(products: readonly object[]): Catalogue {
  const store = { name: "Wool and wood", currency: "USD" };
  const read = readCatalogueDocument({
    ...{ version: 1, store, optionGroups: [] },
    products: products.map((product) => ({ aliases: [], optionGroups: [], ...product })),
  });
  if (read.kind === "invalid") throw new Error(read.problems.join(" "));
  return catalogueOf(read.catalogue);
}

const shop = aCatalogue([
  { id: "rug", name: "Wool rug", category: "Floor", price: 9000 },
  {
    id: "lamp",
    name: "Reading lamp",
    category: "Light",
    price: 4000,
    description: "Brass, with a wool shade.",
  },
  { id: "hat", name: "Wool hat", category: "Clothes", price: 2500 },
  {
    id: "scarf",
    name: "Wool scarf",
    category: "Clothes",
    price: 1500,
    variants: [
      { id: "short", name: "Short", aliases: [], price: 1500 },
      { id: "long", name: "Long", aliases: [], price: 3500 },
    ],
  },
  { id: "chair", name: "Armchair", category: "Seats", price: 20000, description: "A non-slip seat." },
]);

test.each<[query: string, wish: SearchWish, found: string, nearest?: "nearest"]>([
  ["wool", {}, "rug hat scarf lamp"],
  ["wool", { order: "cheapest" }, "scarf hat rug"],
  ["wool", { order: "dearest" }, "rug scarf hat"],
  ["wool", { order: "newest" }, "scarf hat rug"],
  ["wool", { most: 2500 }, "hat scarf"],
  ["wool", { most: 2499 }, "scarf"],
  ["wool", { least: 3000, most: 4000 }, "scarf lamp"],
  ["wool", { least: 3600, most: 4000, order: "cheapest" }, "lamp"],
  ["wool", { least: 3000, most: 9000, order: "dearest" }, "rug scarf"],
  ["wool", { least: 10_000 }, "rug lamp scarf hat", "nearest"],
  ["", { most: 2500 }, "hat scarf"],
  ["", { order: "newest" }, "chair scarf hat lamp rug"],
  ["the", { order: "cheapest" }, "", "nearest"],
  ["brass", {}, "lamp"],
  ["brass lamps", {}, "lamp"],
  ["nonslip", {}, "chair"],
  ["chair", {}, "chair", "nearest"],
  ["unicorn scarf", {}, "scarf", "nearest"],
  ["wolo scarf", {}, "scarf"],
  ["helicopter", { order: "cheapest" }, "", "nearest"],
])("%j %j finds %j", (...[query, wish, found, nearest]) => {
  const { products, exact } = shop.find(query, wish, 10);
  expect(products.map(({ id }) => id).join(" ")).toBe(found);
  expect(exact).toBe(nearest === undefined);
});

test("a limit keeps the first of the order", () => {
  expect(shop.find("wool", { order: "dearest" }, 1).products.map(({ id }) => id)).toEqual(["rug"]);
});
