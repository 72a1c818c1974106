import { describe, expect, test } from "@jest/globals";
import { aCatalogue, startConversation } from "../../tests/support/start-conversation.js";

/** What was once misread, each with what it should have been. */
const bar = aCatalogue(
  [
    {
      id: "latte",
      name: "Latte",
      category: "Coffee",
      price: 450,
      variants: [
        { id: "lm", name: "medium", price: 450 },
        { id: "ll", name: "large", price: 550 },
      ],
      optionGroups: ["milk"],
    },
    { id: "cappuccino", name: "Cappuccino", category: "Coffee", price: 480, optionGroups: ["milk"] },
    { id: "coke", name: "Coke", aliases: ["cola", "coca"], category: "Drinks", price: 200 },
    { id: "tea", name: "Tea", category: "Drinks", price: 250 },
    {
      id: "juice",
      name: "Orange juice",
      category: "Drinks",
      price: 390,
      variants: [
        { id: "js", name: "small", price: 390 },
        { id: "jl", name: "large", price: 900 },
      ],
    },
    { id: "brownie", name: "Brownie", category: "Cakes", price: 350 },
  ],
  [{ id: "milk", name: "Milk", multiple: false, choices: [{ id: "oat", name: "oat milk", price: 50 }] }],
);

function chatOf(...texts: string[]) {
  const chat = startConversation({ catalogue: bar });
  for (const text of texts) chat.says(text);
  return chat;
}

describe("a complaint or a question is no address and no name", () => {
  test.each([
    "this is taking forever",
    "that is none of your business",
    "stop asking me for my address",
    "i already told you",
    "ya les dije mi direccion, dejen de preguntar",
    "das dauert viel zu lange",
    "c'est trop long, arretez de demander",
    "why do you need my address",
  ])("%s", (text) => {
    const chat = chatOf("a tea", "checkout", "delivery", text);
    expect(chat.place()).toBe("checkout.address");
    chat.says("The Old Mill, Church Lane");
    chat.says("please stop asking me my name");
    expect(chat.place()).toBe("checkout.name");
    chat.says("Ana de la Torre");
    expect(chat.lastText()).toContain("The Old Mill, Church Lane\n");
    expect(chat.lastText()).toContain("Ana de la Torre\n");
  });
});

test("the most expensive are shown with the price that makes them so", () => {
  const chat = chatOf("the most expensive drink");
  expect(chat.lastText()).toBe(
    "drink, most expensive first: 3 products.\nOrange juice: up to $9.00\nTea: $2.50\nCoke: $2.00",
  );
  chat.says("the cheapest drink");
  expect(chat.lastText()).toMatch(/Orange juice: from \$3\.90$/);
});

test.each(["what did i order?", "que pedí", "was habe ich bestellt?", "o que eu pedi?", "ماذا طلبت؟"])(
  "%s asks for orders",
  (text) => expect(chatOf(text).asked).toMatchObject([{ type: "findOrders" }]),
);

test.each([
  ["2 coke por favor", ["2 Coke"]],
  ["quiero dos cocas por favor", ["2 Coke"]],
  ["quiero una coca y un brownie por favor para llevar", ["1 Coke", "1 Brownie"]],
  ["zwei cola bitte zum mitnehmen", ["2 Coke"]],
])("%s: nothing of the courtesy is left over", (text, cart) => {
  const chat = chatOf(text);
  expect(chat.cart()).toEqual(cart);
  expect(chat.lastText()).not.toContain('"');
});

test.each([
  ["how much are two lattes?", "2 x Latte: from $9.00.\nAdd to cart"],
  ["how much for 3 teas and a coke", "3 x Tea: $7.50.\n1 x Coke: $2.00.\nTogether $9.50."],
  ["what do 2 large lattes with oat milk cost", "2 x Latte, large, oat milk: $12.00."],
  ["price of 2 teas", "2 x Tea: $5.00.\nAdd to cart"],
  ["¿cuánto cuestan dos cocas?", "2 x Coke: $4.00.\nAñadir al carrito"],
  ["wie viel kosten zwei brownies und ein tea", "2 x Brownie: 7,00 $.\n1 x Tea: 2,50 $.\nZusammen 9,50 $."],
  ["combien coûtent deux cokes", "2 x Coke : 4,00 $US.\nAjouter au panier"],
  ["quanto custam 3 brownies", "3 x Brownie: US$ 10,50.\nColocar no carrinho"],
])("%s: what so many cost, and none is ordered", (text, answer) => {
  const chat = chatOf(text);
  const labels = (chat.last().choices ?? []).map(({ label }) => label);
  expect([chat.lastText(), ...labels].join("\n")).toContain(answer.split("\n")[0]);
  expect([chat.lastText(), ...labels].join("\n").split("\n")).toHaveLength(answer.split("\n").length);
  expect(chat.cart()).toEqual([]);
});
