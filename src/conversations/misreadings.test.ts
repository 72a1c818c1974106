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

const ordered = ["a large latte", "3 cokes and a tea"];

test.each([
  "remove everything except the tea",
  "keep only the tea",
  "quita todo menos el tea",
  "tira tudo menos o tea",
  "enlève tout sauf le tea",
  "alles außer dem tea raus",
  "tea ke alawa sab hata do",
  "احذف كل شيء ما عدا tea",
])("%s: all the rest goes, and can come back", (text) => {
  const chat = chatOf(...ordered, text);
  expect(chat.cart()).toEqual(["1 Tea"]);
  chat.says("undo");
  expect(chat.cart()).toEqual(["1 Latte, large", "3 Coke", "1 Tea"]);
});

test("what is not in the cart leaves it as it is", () => {
  const chat = chatOf(...ordered, "remove everything but the unicorn");
  expect(chat.lastText()).toMatch(/^There is no unicorn in your cart\./);
  expect(chat.cart()).toHaveLength(3);
  expect(chatOf(...ordered, "is coke sold out").cart()).toHaveLength(3);
});

test.each([
  "remove a coke",
  "take one coke out",
  "nimm eine coke raus",
  "quita una coca",
  "tira uma coca",
  "enlève un coke",
  "ek coke hata do",
  "احذف واحدة coke",
  "one less coke",
  "eine coke weniger",
])("%s: one of them goes", (text) => {
  expect(chatOf(...ordered, text).cart()).toEqual(["1 Latte, large", "2 Coke", "1 Tea"]);
});

test.each([
  "remove the cokes",
  "quita las cocas",
  "tira as cocas",
  "enlève les cokes",
  "die cokes raus",
  "coke hata do",
  "احذف coke",
  "remove the second one",
  "quita el segundo",
  "das zweite raus",
  "enlève le deuxième",
  "tira o segundo",
])("%s: all of them go", (text) => {
  expect(chatOf(...ordered, text).cart()).toEqual(["1 Latte, large", "1 Tea"]);
});

test.each([
  ["swap the large for a medium", ["1 Latte, medium", "3 Coke", "1 Tea"]],
  ["change the latte to a cappuccino", ["3 Coke", "1 Tea", "1 Cappuccino"]],
  ["replace the cokes with brownies", ["1 Latte, large", "1 Tea", "3 Brownie"]],
  ["a brownie instead of the tea", ["1 Latte, large", "3 Coke", "1 Brownie"]],
  ["cambia el tea por un brownie", ["1 Latte, large", "3 Coke", "1 Brownie"]],
  ["troca o tea por um brownie", ["1 Latte, large", "3 Coke", "1 Brownie"]],
  ["remplacez le tea par un brownie", ["1 Latte, large", "3 Coke", "1 Brownie"]],
  ["tausch den tea gegen einen brownie", ["1 Latte, large", "3 Coke", "1 Brownie"]],
  ["statt dem tea einen brownie", ["1 Latte, large", "3 Coke", "1 Brownie"]],
  ["tea ki jagah brownie kar do", ["1 Latte, large", "3 Coke", "1 Brownie"]],
  ["بدل tea بـ brownie", ["1 Latte, large", "3 Coke", "1 Brownie"]],
])("%s", (text, cart) => {
  const chat = chatOf(...ordered, text);
  expect(chat.cart().sort()).toEqual([...cart].sort());
});

test.each(["2 more", "dos más", "mais dois", "encore deux", "noch zwei", "do aur", "I want two more"])(
  "%s of what was added last",
  (text) => expect(chatOf("a tea", text).cart()).toEqual(["3 Tea"]),
);

test.each(["another one", "otro", "mais um", "encore un", "noch einen", "ek aur", "أريد واحد كمان"])(
  "%s is one more",
  (text) => expect(chatOf("a tea", text).cart()).toEqual(["2 Tea"]),
);

test.each([
  "the second one",
  "el segundo",
  "o segundo",
  "la deuxième",
  "das zweite",
  "dusra wala",
  "الثاني",
  "number 2",
  "nummer 2",
])("%s is picked from a list", (text) =>
  expect(chatOf("show me drinks", text).lastText()).toMatch(/Tea|Orange juice/),
);
