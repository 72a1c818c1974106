import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { languageCodes } from "../../languages.js";
import { plainNumber } from "./read-amount.js";
import { readSeller } from "./read-seller.js";
import type { WishedChange } from "../../../commerce/index.js";
import type { SellerMeaning } from "./seller-meaning.js";

/** Readable: "stock A12 +20", "price vase = 39". */
function inWords(change: WishedChange): string {
  const { kind, target } = change;
  if (change.kind === "stock" || change.kind === "price") {
    const { how, text } = change.amount;
    const sign = how === "to" ? "= " : text.startsWith("-") ? "" : "+";
    return `${kind} ${target} ${sign}${text}${how === "percent" ? "%" : ""}`;
  }
  return change.kind === "visible"
    ? `${change.visible ? "show" : "hide"} ${target}`
    : `${kind} ${target} -> ${change.to}`;
}

function read(text: string): unknown {
  const meaning: SellerMeaning = readSeller(text, { language: "en", currency: "USD" });
  if (meaning.type !== "changes") return meaning;
  const { changes, unread } = meaning;
  return unread.length > 0 ? { changes: changes.map(inWords), unread } : changes.map(inWords);
}

test.each([
  ["stock A12 +20, B7 0, price vase 39", ["stock A12 +20", "stock B7 = 0", "price vase = 39"]],
  ["price blue vase 42.50", ["price blue vase = 42.50"]],
  ["set the price of the blue vase to $42,50", ["price blue vase = 42.50"]],
  ["vase price 1,200", ["price vase = 1200"]],
  ["price of tall vase up 10%", ["price tall vase +10%"]],
  ["add 20 lemons", ["stock lemons +20"]],
  ["got 12 more blue vases", ["stock blue vases +12"]],
  ["we have 5 clay pots", ["stock clay pots = 5"]],
  ["blue vase is sold out", ["stock blue vase = 0"]],
  ["blue vase -2", ["stock blue vase -2"]],
  ["blue vase $39", ["price blue vase = 39"]],
  ["blue vase 39 usd", ["price blue vase = 39"]],
  ["blue vase USD 39", ["price blue vase = 39"]],
  ["hide blue vase", ["hide blue vase"]],
  ["hide blue vase, clay pot", ["hide blue vase", "hide clay pot"]],
  ["publish clay pot", ["show clay pot"]],
  ["rename blue vase to Tall Blue Vase", ["name blue vase -> Tall Blue Vase"]],
  ["category of blue vase to Home", ["category blue vase -> Home"]],
  ["stock A12 5 and B7 9", ["stock A12 = 5", "stock B7 = 9"]],
  ["stock salt and pepper set 5", ["stock salt and pepper set = 5"]],
  ["stock a12 5\nb7 nine hundred", { changes: ["stock a12 = 5"], unread: ["b7 nine hundred"] }],
])("%s", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each<[string, SellerMeaning]>([
  ["accept 1043", { type: "moveOrder", to: "accepted", number: 1043 }],
  ["accept #1043, ready 5pm", { type: "moveOrder", to: "accepted", number: 1043, remark: "ready 5pm" }],
  ["1042 shipped DHL 00340434", { type: "moveOrder", to: "shipped", number: 1042, remark: "DHL 00340434" }],
  [
    "reject 1042 because the oven is broken",
    { type: "moveOrder", to: "rejected", number: 1042, remark: "the oven is broken" },
  ],
  ["accept", { type: "moveOrder", to: "accepted" }],
  ["cancel order 1044", { type: "moveOrder", to: "cancelled", number: 1044 }],
  ["1044 delivered", { type: "moveOrder", to: "delivered", number: 1044 }],
  ["orders", { type: "orders", filter: "open" }],
  ["unpaid orders", { type: "orders", filter: "unpaid" }],
  ["show all orders", { type: "orders", filter: "open" }],
  ["order 1042", { type: "order", number: 1042 }],
  ["1042", { type: "order", number: 1042 }],
  ["today", { type: "sales", period: "today" }],
  ["sales this week", { type: "sales", period: "week" }],
  ["how much did we sell yesterday?", { type: "sales", period: "yesterday" }],
  ["best sellers this month", { type: "bestSellers", period: "month" }],
  ["low stock", { type: "lowStock" }],
  ["find blue vase", { type: "find", query: "blue vase" }],
  ["stock of blue vase?", { type: "find", query: "blue vase" }],
  ["undo", { type: "undo" }],
  ["buyer view", { type: "asBuyer" }],
  ["yes do it", { type: "yes" }],
  ["the weather is nice", { type: "unread" }],
])("%s", (text, expected) => {
  expect(readSeller(text, { language: "en", currency: "USD" })).toEqual(expected);
});

test.each([
  ["es", "precio jarrón azul 42,50", "price"],
  ["pt", "estoque vaso azul 5", "stock"],
  ["fr", "prix vase bleu 42,50", "price"],
  ["de", "bestand blaue vase 5", "stock"],
  ["hi", "स्टॉक फूलदान 5", "stock"],
  ["hi", "stock phooldan 5", "stock"],
  ["ar", "سعر المزهرية 42.50", "price"],
] as const)("%s: %s", (language, text, kind) => {
  expect(readSeller(text, { language, currency: "USD" })).toMatchObject({
    type: "changes",
    changes: [{ kind }],
    unread: [],
  });
});

test.each([
  ["es", "aceptar 1043", "accepted"],
  ["pt", "enviado 1043", "shipped"],
  ["fr", "1043 prête", "ready_for_pickup"],
  ["de", "1043 storniert", "cancelled"],
  ["hi", "1043 taiyar", "ready_for_pickup"],
  ["ar", "ارفض 1043", "rejected"],
] as const)("%s: %s", (language, text, to) => {
  expect(readSeller(text, { language, currency: "USD" })).toMatchObject({
    type: "moveOrder",
    to,
    number: 1043,
  });
});

test("separators of thousands and decimals are told apart", () => {
  const said = ["1,200", "1.200,50", "1,200.50", "42,5", "42.50", "1.234.567", "0.125", "7"];
  expect(said.map(plainNumber)).toEqual([
    "1200",
    "1200.50",
    "1200.50",
    "42.5",
    "42.50",
    "1234567",
    "0.125",
    "7",
  ]);
});

test("no text is too strange to be read", () => {
  const words = fc.constantFrom(
    "stock",
    "price",
    "vase",
    "+20",
    "1043",
    "accept",
    "to",
    ",",
    "and",
    "\n",
    "$",
    "%",
    "0",
    "هو",
    "-",
  );
  const text = fc.oneof(
    fc.string({ maxLength: 4096 }),
    fc.array(words, { maxLength: 300 }).map((some) => some.join(" ")),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...languageCodes), (said, language) => {
      const meaning = readSeller(said, { language, currency: "USD" });
      if (meaning.type === "changes") for (const { target } of meaning.changes) expect(target).not.toBe("");
    }),
  );
});
