import { expect, test } from "@jest/globals";
import { readTestDocument } from "../../../tests/support/test-shop.js";
import { catalogueOf } from "../../commerce/index.js";
import type { Shop } from "../../commerce/index.js";
import { readCode } from "./read-code.js";

const catalogue = catalogueOf(
  readTestDocument([
    { id: "vase", name: "Blue vase", sku: "VASE-1" },
    { id: "4", name: "Cup" },
    {
      id: "tee",
      name: "Tee",
      variants: [
        { id: "s", name: "Small", aliases: [], price: 100, sku: "TEE-S" },
        { id: "l", name: "Large", aliases: [], price: 100, sku: "TEE-L" },
      ],
    },
  ]),
);
const shop = { name: "Bella's Deli", catalogue } as Shop;
const [vase, cup, tee] = catalogue.products;

test.each([
  ["Blue vase #VASE-1", vase],
  ["#vase-1", vase],
  ["#vase", vase],
  ["product VASE-1", vase],
  ["Code: vase-1", vase],
  ["VASE-1", vase],
  ["#4", cup],
  ["#tee", tee],
])("%s opens the card of what it names", (text, product) => {
  expect(readCode(text, shop)).toEqual({ type: "product", productId: product!.id, look: true });
});

test.each([
  ["2 #vase", vase, 2, undefined],
  ["3x #4", cup, 3, undefined],
  ["#TEE-L", tee, 1, tee!.variants[1]],
])("%s orders", (text, product, quantity, variant) => {
  const line = { product: product!.id, quantity, options: [], ...(variant && { variant: variant.id }) };
  expect(readCode(text, shop)).toMatchObject({ type: "order", reading: { lines: [line] } });
});

test.each(["#bella-s-deli", "shop bella-s-deli", "Shop: BELLA-S-DELI"])("%s greets the shop", (text) => {
  expect(readCode(text, shop)).toEqual({ type: "greeting" });
});

test.each([
  ...[
    "12 Elm Street #4",
    "apartment #4",
    "vase",
    "4",
    "blue vase",
    "#",
    "#unicorn",
    "product",
    "product unicorn",
  ],
  ...[
    "i want #vase and #4",
    "#1",
    "order #1001",
    "product vase and cup",
    "x".repeat(4000),
    `${"#".repeat(190)}vase!`,
  ],
])("%.40s is no code", (text) => {
  expect(readCode(text, shop)).toBeUndefined();
});
