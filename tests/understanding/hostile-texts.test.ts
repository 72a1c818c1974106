import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { aMenu, aStore } from "../../bench/understanding/made-shops.js";
import { hostileTexts, messagesFor } from "../../bench/understanding/made-messages.js";
import type { Shop } from "../../src/commerce/index.js";
import type { Meaning } from "../../src/conversations/events.js";
import type { OrderLine } from "../../src/conversations/understand/order-reading.js";
import { nothingOffered } from "../../src/conversations/understand/offered.js";
import { understand } from "../../src/conversations/understand/understand.js";

const menu = aMenu(60);
const store = aStore(300);

function read({ catalogue }: Shop, text: string): Meaning {
  return understand(text, { catalogue, language: "en", cart: [], offered: nothingOffered });
}

/** Whether a line names what the shop has, in a number that can be ordered. */
function isPossible({ catalogue }: Shop, { product: id, variant, quantity, options }: OrderLine): boolean {
  const product = catalogue.findProduct(id);
  return (
    product !== undefined &&
    (variant === undefined || product.variants.some((each) => each.id === variant)) &&
    Number.isInteger(quantity) &&
    quantity >= 0 && // "0 cups" is told to be impossible, not forgotten
    quantity <= 1000 &&
    options.every(({ group, choice, count = 1 }) => {
      const choices = product.optionGroups.find((each) => each.id === group)?.choices;
      return choices?.some((each) => each.id === choice) === true && count >= 1 && count <= 1000;
    })
  );
}

/** What must be true of every reading, whatever was written. */
function expectSound(shop: Shop, text: string): void {
  const meaning = read(shop, text);
  expect(read(shop, text)).toEqual(meaning);
  const { catalogue } = shop;
  if (meaning.type === "order") {
    const { lines, unclear } = meaning.reading;
    const products = [...unclear.flatMap((each) => each.products), ...lines.map(({ product }) => product)];
    expect(products.filter((id) => !catalogue.findProduct(id))).toEqual([]);
    expect(lines.filter((line) => !isPossible(shop, line))).toEqual([]);
  }
  if (meaning.type === "product") expect(catalogue.findProduct(meaning.productId)).toBeDefined();
  if (meaning.type === "category") expect(catalogue.findCategory(meaning.categoryId)).toBeDefined();
  if (meaning.type === "search") expect(meaning.query.length).toBeLessThanOrEqual(100);
}

const words = [...new Set(menu.catalogue.products.flatMap(({ name }) => name.split(" ")))];
const word = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(
    ..."and with no extra without 2 a half dozen of x3 one of large small not under 30 , \n".split(" "),
  ),
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);

test("any words in any order are read soundly, and the same each time", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (said) => expectSound(menu, said.join(" "))),
    { numRuns: 400 },
  );
});

test("any text is read soundly", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => expectSound(store, text)),
    { numRuns: 300 },
  );
});

test("what buyers write is read soundly", () => {
  for (const text of messagesFor(menu, 300)) expectSound(menu, text);
  for (const text of messagesFor(store, 300)) expectSound(store, text);
});

test("texts made to cost time are read soundly", () => {
  for (const text of hostileTexts(menu, 64)) expectSound(menu, text);
});
