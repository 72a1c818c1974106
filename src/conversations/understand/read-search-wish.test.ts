import { expect, test } from "@jest/globals";
import { aCatalogue } from "../../../tests/support/start-conversation.js";
import { choiceId } from "../flows/choice-ids.js";
import type { Listening } from "./listening.js";
import { nothingOffered, offeredBy } from "./offered.js";
import { understand } from "./understand.js";

const shop = aCatalogue([
  { id: "boots", name: "Hiking boots", category: "Women", price: 9000 },
  {
    id: "socks",
    name: "Wool socks",
    category: "Men",
    price: 900,
    variants: [
      { id: "m", name: "Black / Medium", aliases: [], price: 900 },
      { id: "l", name: "Black / Large", aliases: [], price: 1000 },
    ],
  },
  { id: "budget", name: "Budget tent", category: "Camping", price: 5000 },
  { id: "cup", name: "Tin cup", category: "Camping", price: 500 },
]);
const listening: Listening = { catalogue: shop, language: "en", cart: [], offered: nothingOffered };

test.each([
  ["the cheapest boots", "boots", { order: "cheapest" }],
  ["whats your most expensive tent", "tent", { order: "dearest" }],
  ["newest boots", "boots", { order: "newest" }],
  ["boots under $30", "boots", { most: 2999 }],
  ["boots below 29.99", "boots", { most: 2998 }],
  ["boots up to 1,200 dollars", "boots", { most: 120_000 }],
  ["boots over 30", "boots", { least: 3001 }],
  ["boots from 30 usd", "boots", { least: 3000 }],
  ["boots between 20 and 30", "boots", { least: 2000, most: 3000 }],
  ["boots 20-30 dollars", "boots", { least: 2000, most: 3000 }],
  ["boots for less than fifty bucks, cheapest first", "boots", { most: 4999, order: "cheapest" }],
  ["anything under 20", "", { most: 1999 }],
  ["a gift for my mum under 50", "women", { most: 4999 }],
  ["boots for my friend under 50", "boots", { most: 4999 }],
  ["something for him up to 50", "men", { most: 5000 }],
  ["cheapest thing you have", "", { order: "cheapest" }],
])("%s", (said, query, wish) => {
  expect(understand(said, listening)).toEqual({ type: "search", query, page: 1, asked: "show", wish });
});

test.each([
  ["budget tent", "product"], // that is its name
  ["i want up to 3 cups", "order"],
  ["2 tin cups", "order"],
  ["are you open between 9 and 5", undefined],
  ["can you be here within 30 minutes", undefined],
])("no wish about prices: %s", (said, type) => {
  const meaning = understand(said, listening);
  if (type) expect(meaning.type).toBe(type);
  expect(meaning).not.toHaveProperty("wish");
});

const choices = ["boots", "socks", "cup"].map((id, i) => ({
  id: choiceId.product(id),
  label: id,
  number: i + 1,
}));
const looking: Listening = { ...listening, offered: offeredBy({ text: "", choices }) };
const line = (product: string, quantity: number, variant?: string) => ({
  product,
  quantity,
  options: [],
  ...(variant && { variant }),
});

test.each([
  ["the cheapest one", { type: "product", productId: "cup", look: true }],
  ["the most expensive one please", { type: "product", productId: "boots", look: true }],
  ["the ones under $9.50", { type: "which", choiceIds: ["p:socks", "p:cup"] }],
  ["under 6 please", { type: "product", productId: "cup", look: true }],
  ["anything under 6", { type: "search", query: "", wish: { most: 599 } }],
  ["the cheapest thing you have", { type: "search", query: "", wish: { order: "cheapest" } }],
  ["2 of the black ones in L", { type: "order", reading: { lines: [line("socks", 2, "socks/l")] } }],
  ["3 of the black ones", { type: "order", reading: { lines: [line("socks", 3)] } }],
  ["2 of the tin ones", { type: "order", reading: { lines: [line("cup", 2)] } }],
  ["the cheapest tent", { type: "search", query: "tent" }],
])("of what was offered: %s", (said, meaning) => {
  expect(understand(said, looking)).toMatchObject(meaning);
});
