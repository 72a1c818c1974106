import { expect, test } from "@jest/globals";
import { readTestDocument } from "../../../tests/support/test-shop.js";
import { catalogueOf } from "../catalogue/catalogue-of.js";
import { addToCart, type WantedItem } from "./add-to-cart.js";
import type { Cart } from "./cart.js";
import { changeQuantity } from "./change-quantity.js";
import type { ChosenOption } from "./line-options.js";
import { acceptPrices, priceCart } from "./price-cart.js";
import { removeLine } from "./remove-line.js";

const groups = [
  {
    id: "size",
    name: "Size",
    multiple: false,
    required: true,
    choices: [
      { id: "m", name: "Medium" },
      { id: "l", name: "Large", price: 300 },
    ],
  },
  {
    id: "topping",
    name: "Topping",
    excludable: true,
    amounts: ["light", "extra"],
    choices: [
      { id: "onions", name: "onions", price: 100 },
      { id: "cheese", name: "cheese", price: 150 },
    ],
  },
  { id: "extra", name: "Extra", choices: [{ id: "shot", name: "shot", price: 50, countable: true }] },
];
const products = [
  { id: "vase", name: "Blue vase", price: 4250, stock: 5 },
  { id: "clay", name: "Clay vase", price: 2800, stock: 0 },
  {
    id: "tee",
    name: "Tee",
    variants: [
      { id: "s", name: "Small", price: 1900, stock: 2 },
      { id: "l", name: "Large", price: 2100 },
    ],
  },
  { id: "pizza", name: "Pizza", price: 1100, optionGroups: ["size", "topping", "extra"] },
  { id: "mug", name: "Mug", price: 900 },
];
const catalogue = catalogueOf(readTestDocument(products, groups));
const cheaper = catalogueOf(
  readTestDocument(
    [
      { ...products[0], price: 3900, stock: 1 },
      { ...products[4], stock: 0 },
    ],
    groups,
  ),
);

const medium = { groupId: "size", choiceId: "m" };
const noOnions = { groupId: "topping", choiceId: "onions", excluded: true };
const extraCheese = { groupId: "topping", choiceId: "cheese", amount: "extra" as const };
const shots = (count: number) => ({ groupId: "extra", choiceId: "shot", count });

function filled(...items: WantedItem[]): Cart {
  return items.reduce<Cart>((cart, item) => {
    const outcome = addToCart(cart, item, catalogue);
    if (outcome.kind !== "added") throw new Error(outcome.kind);
    return outcome.cart;
  }, []);
}
const words = ({ choice, excluded, amount, count }: ChosenOption) =>
  [excluded && "no", amount, count && `${count} x`, choice.name].filter(Boolean).join(" ");
const shown = (cart: Cart, of = catalogue) =>
  priceCart(cart, of).lines.map(({ product, options, line, unitPrice, total, problems }) => [
    line.quantity,
    [product?.name ?? null, ...options.map(words)].join(", "),
    unitPrice,
    total,
    ...problems.map(({ kind }) => kind),
  ]);

test("the same thing twice is one line; with other options it is another", () => {
  const plain = { productId: "pizza", options: [medium] };
  const cart = filled(
    plain,
    { productId: "pizza", options: [medium, noOnions, extraCheese], quantity: 2 },
    { productId: "pizza", options: [extraCheese, noOnions, medium] },
    plain,
  );
  expect(shown(cart)).toEqual([
    [2, "Pizza, Medium", 1100, 2200],
    [3, "Pizza, Medium, no onions, extra cheese", 1250, 3750],
  ]);
  expect(priceCart(cart, catalogue).subtotal).toBe(5950);
});

test("options cost what they are: excluded nothing, an amount once, a count so many times", () => {
  const cart = filled({
    productId: "pizza",
    options: [{ groupId: "size", choiceId: "l" }, noOnions, shots(3)],
  });
  expect(shown(cart)).toEqual([[1, "Pizza, Large, no onions, 3 x shot", 1550, 1550]]);
  expect(shown(filled({ productId: "pizza", options: [medium, shots(1), shots(2)] }))[0]?.[1]).toBe(
    "Pizza, Medium, 3 x shot",
  );
});

test.each<[string, WantedItem, object]>([
  ["an unknown product", { productId: "x" }, { kind: "unknown" }],
  ["an unknown variant", { productId: "tee", variantId: "x" }, { kind: "unknown" }],
  ["a variant of another product", { productId: "vase", variantId: "tee/s" }, { kind: "unknown" }],
  ["no variant where there are several", { productId: "tee" }, { kind: "variantMissing" }],
  ["something sold out", { productId: "clay" }, { kind: "soldOut" }],
  ["more than there are", { productId: "vase", quantity: 6 }, { kind: "notEnough", available: 5, left: 5 }],
  ["none of it", { productId: "mug", quantity: 0 }, { kind: "badQuantity", highest: 999 }],
  ["a piece of it", { productId: "mug", quantity: 1.5 }, { kind: "badQuantity" }],
  ["a thousand", { productId: "mug", quantity: 1000 }, { kind: "badQuantity" }],
  [
    "nothing of a required group",
    { productId: "pizza" },
    { kind: "optionMissing", groups: [{ id: "size" }] },
  ],
  [
    "two of a group of one",
    { productId: "pizza", options: [medium, { groupId: "size", choiceId: "l" }] },
    { kind: "optionRefused", refusal: { reason: "onlyOne", group: { id: "size" } } },
  ],
  [
    "an option the product has not",
    { productId: "mug", options: [medium] },
    { kind: "optionRefused", refusal: { reason: "unknown" } },
  ],
  [
    "a size left out",
    { productId: "pizza", options: [{ ...medium, excluded: true }] },
    { kind: "optionRefused", refusal: { reason: "notExcludable" } },
  ],
  [
    "an extra size",
    { productId: "pizza", options: [{ ...medium, amount: "extra" }] },
    { kind: "optionRefused", refusal: { reason: "noSuchAmount" } },
  ],
  [
    "three times cheese",
    { productId: "pizza", options: [medium, { ...extraCheese, count: 3 }] },
    { kind: "optionRefused", refusal: { reason: "notCountable" } },
  ],
  [
    "a million shots",
    { productId: "pizza", options: [medium, shots(1_000_000)] },
    { kind: "optionRefused", refusal: { reason: "notCountable" } },
  ],
])("%s cannot be added, and the outcome says why", (_, item, outcome) => {
  expect(addToCart([], item, catalogue)).toMatchObject(outcome);
});

test("what is in the cart counts against the stock, over all lines of a variant", () => {
  const cart = filled({ productId: "vase", quantity: 4 });
  expect(addToCart(cart, { productId: "vase", quantity: 2 }, catalogue)).toMatchObject({
    kind: "notEnough",
    available: 5,
    left: 1,
  });
  expect(addToCart(cart, { productId: "vase" }, catalogue)).toMatchObject({
    kind: "added",
    line: { quantity: 5 },
  });
});

test("a cart takes at most a hundred lines, and still more of what is in it", () => {
  const many = catalogueOf(
    readTestDocument(Array.from({ length: 101 }, (_, n) => ({ id: `p${n}`, name: `P${n}` }))),
  );
  const add = (cart: Cart, id: string) => addToCart(cart, { productId: id }, many);
  const full = Array.from({ length: 100 }, (_, n) => `p${n}`).reduce<Cart>((cart, id) => {
    const outcome = add(cart, id);
    return outcome.kind === "added" ? outcome.cart : cart;
  }, []);
  expect(full).toHaveLength(100);
  expect(new Set(full.map((line) => line.id)).size).toBe(100);
  expect(add(full, "p100")).toEqual({ kind: "cartFull", most: 100 });
  expect(add(full, "p0")).toMatchObject({ kind: "added", line: { quantity: 2 } });
});

test("the number of a removed line never comes to mean something else", () => {
  const cart = filled({ productId: "mug" }, { productId: "vase" });
  const vase = cart[1]!;
  const removed = removeLine(cart, vase.id);
  if (removed.kind !== "removed") throw new Error(removed.kind);
  const added = addToCart(removed.cart, { productId: "tee", variantId: "tee/l" }, catalogue);
  expect(added).toMatchObject({ kind: "added", line: { productId: "tee" } });
  expect(added.kind === "added" && added.line.id).not.toBe(vase.id);
  expect(filled({ productId: "vase" })[0]?.id).toBe(vase.id);
  expect(removeLine(removed.cart, vase.id)).toEqual({ kind: "unknownLine" });
});

test("a quantity can be changed within the stock, and always downwards", () => {
  const cart = filled({ productId: "vase", quantity: 3 }, { productId: "mug" });
  const [vase, mug] = cart.map((line) => line.id) as [number, number];
  expect(changeQuantity(cart, vase, 5, catalogue)).toMatchObject({
    kind: "changed",
    cart: [{ quantity: 5 }, { quantity: 1 }],
  });
  expect(changeQuantity(cart, vase, 6, catalogue)).toMatchObject({ kind: "notEnough", available: 5 });
  expect(changeQuantity(cart, vase, 2, cheaper)).toMatchObject({ kind: "changed", line: { quantity: 2 } });
  expect(changeQuantity(cart, mug, 2, cheaper)).toMatchObject({ kind: "soldOut" });
  expect(changeQuantity(cart, vase, 0, catalogue)).toMatchObject({
    kind: "removed",
    cart: [{ id: mug }],
    line: { id: vase },
  });
  expect(changeQuantity(cart, vase, 1000, catalogue)).toEqual({ kind: "badQuantity", highest: 999 });
  expect(changeQuantity(cart, 12, 1, catalogue)).toEqual({ kind: "unknownLine" });
  expect(changeQuantity(cart, vase, 1, catalogueOf(readTestDocument([])))).toMatchObject({ kind: "gone" });
});

test("what changed since it was added is said, and not counted when it cannot be had", () => {
  const cart = filled(
    { productId: "vase", quantity: 2 },
    { productId: "mug" },
    { productId: "tee", variantId: "tee/s" },
  );
  expect(shown(cart, cheaper)).toEqual([
    [2, "Blue vase", 3900, 7800, "notEnough", "priceChanged"],
    [1, "Mug", 900, 900, "soldOut"],
    [1, "", 1900, 1900, "gone"],
  ]);
  expect(priceCart(cart, cheaper).subtotal).toBe(7800);
  expect(shown(acceptPrices(cart, cheaper), cheaper)[0]).toEqual([2, "Blue vase", 3900, 7800, "notEnough"]);
});
