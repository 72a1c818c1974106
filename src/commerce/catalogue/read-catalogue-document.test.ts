import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { readCatalogueDocument } from "./read-catalogue-document.js";

const pizza = {
  id: "pizza",
  name: "Pizza",
  aliases: ["pie"],
  category: "pizza",
  price: 900,
  optionGroups: ["topping"],
};
const coke = { id: "coke", name: "Coke", aliases: [], category: "drink", price: 200, optionGroups: [] };
const topping = {
  id: "topping",
  name: "topping",
  multiple: true,
  excludable: true,
  amounts: ["light", "extra"],
  choices: [{ id: "olives", name: "olives", aliases: ["olive"] }],
};

function document(changes: object = {}) {
  return {
    version: 1,
    store: { name: "Bella's", currency: "USD" },
    products: [pizza, coke],
    optionGroups: [topping],
    ...changes,
  };
}

test("a document becomes products with their variants and option groups", () => {
  const vase = {
    ...coke,
    id: "vase",
    stock: 3,
    sku: "V",
    image: "https://x.test/v.jpg",
    description: "Blue.",
  };
  const sizes = [{ id: "s", name: "Small", aliases: [], price: 100, sku: "C-S", stock: 0 }];
  const outcome = readCatalogueDocument(
    document({ products: [pizza, vase, { ...coke, price: undefined, variants: sizes }] }),
  );
  expect(outcome).toEqual({
    kind: "read",
    catalogue: {
      currency: "USD",
      rejected: [],
      optionGroups: [
        {
          externalId: "topping",
          name: "topping",
          multiple: true,
          required: false,
          excludable: true,
          amounts: ["light", "extra"],
          choices: [{ externalId: "olives", name: "olives", aliases: ["olive"], price: 0, countable: false }],
        },
      ],
      products: [
        {
          externalId: "pizza",
          name: "Pizza",
          aliases: ["pie"],
          category: "pizza",
          variants: [{ externalId: "only", name: null, aliases: [], price: 900, stock: null }],
          optionGroups: ["topping"],
        },
        {
          externalId: "vase",
          name: "Coke",
          aliases: [],
          category: "drink",
          description: "Blue.",
          imageUrl: "https://x.test/v.jpg",
          variants: [{ externalId: "only", name: null, aliases: [], sku: "V", price: 200, stock: 3 }],
          optionGroups: [],
        },
        {
          externalId: "coke",
          name: "Coke",
          aliases: [],
          category: "drink",
          variants: [{ externalId: "s", name: "Small", aliases: [], sku: "C-S", price: 100, stock: 0 }],
          optionGroups: [],
        },
      ],
    },
  });
});

test.each<[string, object, RegExp]>([
  ["a price that is no whole number", { price: 9.5 }, /^price: /],
  ["a negative price", { price: -1 }, /^price: /],
  ["no price at all", { price: undefined }, /^price: is missing\.$/],
  ["no name", { name: " " }, /^name: /],
  ["a key nobody knows", { prize: 900 }, /Unrecognized key: "prize"/],
  ["an option group that is not there", { optionGroups: ["size"] }, /no option group "size"/],
  ["an image that is no address", { image: "javascript:alert(1)" }, /^image: /],
  ["text that no database holds", { name: "a\0b" }, /^name: .*cannot be stored/],
  ["half a character", { name: "a\ud800b" }, /^name: .*cannot be stored/],
  [
    "two variants of one id",
    { variants: ["S", "M"].map((name) => ({ id: "x", name, price: 1 })) },
    /"x" is used twice/,
  ],
  ["the id of an earlier product", { id: "coke" }, /"coke" is already product 1/],
])("a product with %s is rejected alone", (_, changes, reason) => {
  const outcome = readCatalogueDocument(document({ products: [coke, { ...pizza, ...changes }, pizza] }));
  if (outcome.kind === "invalid") throw new Error(outcome.problems.join(" "));
  expect(outcome.catalogue.products.map((product) => product.externalId)).toEqual(["coke", "pizza"]);
  expect(outcome.catalogue.rejected).toEqual([{ row: 2, reason: expect.stringMatching(reason) }]);
});

test.each<[string, unknown, RegExp]>([
  ["another version", document({ version: 2 }), /^version: /],
  ["no store", document({ store: undefined }), /^store: /],
  ["a currency in words", document({ store: { name: "B", currency: "dollars" } }), /^store\.currency: /],
  ["no products", document({ products: undefined }), /^products: /],
  ["a key nobody knows", document({ product: [] }), /^The document: Unrecognized key: "product"/],
  [
    "a group without choices",
    document({ optionGroups: [{ ...topping, choices: [] }] }),
    /^optionGroups\[0\]\.choices: /,
  ],
  [
    "two groups of one id",
    document({ optionGroups: [topping, topping] }),
    /^optionGroups: the id "topping" is used twice/,
  ],
  ["no object", "hello", /^The document: /],
  ["nothing", null, /^The document: /],
])("a document with %s is refused with a sentence", (_, json, problem) => {
  expect(readCatalogueDocument(json)).toEqual({
    kind: "invalid",
    problems: [expect.stringMatching(problem)],
  });
});

const samples = new URL("../../../../shared/data/ordering/", import.meta.url);
const withSamples = existsSync(samples) ? test : test.skip; // evaluation data, not part of the repository

withSamples.each([
  ["pizza", 23],
  ["burger", 27],
  ["burrito", 17],
])("the %s menu is read whole", (name, products) => {
  const outcome = readCatalogueDocument(
    JSON.parse(readFileSync(new URL(`${name}/menu.json`, samples), "utf8")),
  );
  expect(outcome).toMatchObject({ kind: "read", catalogue: { rejected: [] } });
  expect(outcome.kind === "read" && outcome.catalogue.products.length).toBe(products);
});
