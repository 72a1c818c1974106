import { expect, test } from "@jest/globals";
import { aCatalogue, startConversation } from "../../tests/support/start-conversation.js";
import type { Setup } from "../../tests/support/start-conversation.js";

const bar = aCatalogue(
  [
    { id: "latte", name: "Latte", category: "Coffee", price: 450 },
    { id: "coke", name: "Coke", aliases: ["coca", "cola"], category: "Drinks", price: 200 },
    { id: "tea", name: "Tea", category: "Drinks", price: 250 },
    { id: "brownie", name: "Brownie", category: "Cakes", price: 350, description: "Dark chocolate." },
    { id: "vegan", name: "Vegan wrap", category: "Food", price: 850 },
    { id: "sandwich", name: "Cheese sandwich", category: "Food", price: 700, optionGroups: ["filling"] },
  ],
  [{ id: "filling", name: "Filling", excludable: true, choices: [{ id: "olives", name: "olives" }] }],
);

const chatIn = (setup: Setup = {}) => startConversation({ catalogue: bar, ...setup });

test.each([
  "I want to die",
  "i just wanna die",
  "I want to kill myself, sorry",
  "2 cokes, i want to end my life",
  "quiero morir",
  "quero morrer",
  "je veux mourir",
  "ich will nicht mehr leben",
  "main marna chahta hoon",
  "मैं मरना चाहता हूँ",
  "أريد أن أموت",
])("%s: taken seriously, with help near and a person, and nothing is searched or sold", (text) => {
  const chat = chatIn();
  for (const said of ["a tea", "checkout"]) chat.says(said);
  chat.says(text);
  expect(chat.lastText()).toContain("Bella's");
  expect(chat.lastText()).toMatch(/emergenc|emergên|urgence|Notruf|आपातकालीन|الطوارئ/);
  expect(chat.lastText()).not.toMatch(/Delivery|"/);
  expect(chat.cart()).toEqual(["1 Tea"]);
  expect(chat.asked).toEqual([]);
  chat.says("ok");
  expect(chat.place()).toBe("person");
});

test("on a text message the word that brings a person is said", () => {
  const chat = chatIn({ channel: "sms" });
  chat.says("i want to die");
  expect(chat.lastText()).toMatch(/Reply PERSON\.$/);
});

test.each([
  ["my friend had a latte yesterday", /^Thanks for telling me\./],
  ["i had a brownie here last week", /^Thanks for telling me\./],
  ["my sister likes tea", /^Thanks for telling me\./],
  ["yesterday i ordered 2 cokes", /^Thanks for telling me\./],
  ["last time I got two lattes and they were cold", /^I am sorry to hear that\./],
  ["the coke was warm", /^I am sorry to hear that\./],
  ["I hate olives", /^Noted\./],
  ["mi amigo tomó un latte ayer", /^Gracias por contármelo\./],
  ["ayer pedí dos cocas y estaban calientes", /^Lo siento mucho\./],
  ["odio las olives", /^Entendido\./],
  ["ontem eu tomei um latte e estava frio", /^Sinto muito/],
  ["hier j'ai pris un latte", /^Merci de me le dire\./],
  ["letzte woche hatte ich zwei latte", /^Danke/],
  ["ich hasse olives", /^Gut zu wissen\./],
  ["pichli baar do latte liya tha", /^बताने के लिए धन्यवाद/],
  ["أمس شربت latte وكان بارد", /^يؤسفني/],
])("%s orders nothing", (text, answer) => {
  const chat = chatIn();
  chat.says(text);
  expect(chat.cart()).toEqual([]);
  expect(chat.lastText()).toMatch(answer);
});

test.each([
  ["i had a latte yesterday and i want a tea", ["1 Tea"]],
  ["my wife wants a latte", ["1 Latte"]],
  ["i was wondering if i could get 2 cokes", ["2 Coke"]],
  ["a cheese sandwich, i hate olives", ["1 Cheese sandwich, no olives"]],
])("%s is an order all the same", (text, cart) => {
  const chat = chatIn();
  chat.says(text);
  expect(chat.cart().slice(-1)).toEqual(cart.slice(-1));
});

test.each([
  ["I am allergic to nuts", /^What is in our things I cannot say for certain/],
  ["is it halal?", /^What is in our things I cannot say for certain/],
  ["are the lattes gluten free?", /^What is in our things I cannot say for certain/],
  ["which drinks are sugar free", /^What is in our things I cannot say for certain/],
  ["is there nuts in the latte", /^What is in our things I cannot say for certain/],
  ["soy alérgico a las nueces", /^No puedo decirte con certeza/],
  ["sou alérgica a amendoim", /^Não posso dizer com certeza/],
  ["je suis allergique aux noix", /^Je ne peux pas dire avec certitude/],
  ["ich habe eine nussallergie", /^Was in unseren Sachen ist/],
  ["mujhe nuts se allergy hai", /^हमारी चीज़ों में/],
  ["عندي حساسية من المكسرات", /^لا أستطيع أن أقول بيقين/],
])("%s: nobody guesses, and a person is offered", (text, answer) => {
  const chat = chatIn();
  chat.says(text);
  expect(chat.lastText()).toMatch(answer);
  expect(chat.cart()).toEqual([]);
  chat.says("yes");
  expect(chat.place()).toBe("person");
});

test("what the shop has written is said in its words, about itself and about the thing", () => {
  const answer = {
    position: 1,
    topic: "other" as const,
    question: "Do you have gluten free bread?",
    answer: "Yes, baked apart.",
  };
  const chat = chatIn({ shop: { answers: [{ id: "1", ...answer }] } });
  chat.says("is your bread gluten free?");
  expect(chat.lastText()).toBe("Yes, baked apart.");
  chat.says("is there nuts in the brownie?");
  expect(chat.lastText()).toBe(
    'Bella\'s writes about Brownie: "Dark chocolate." More I do not know, and I do not guess. Shall I ask a person?',
  );
});

test("what is called so is shown as called so, without a yes", () => {
  const chat = chatIn();
  chat.says("do you have something vegan?");
  expect(chat.lastText()).toMatch(/^Called "vegan" here; more than the name I do not know\./);
  expect(chat.lastLabels()).toEqual(["1 Vegan wrap"]);
  expect(chat.lastText()).toMatch(/\nVegan wrap: \$8\.50$/);
  chat.says("habt ihr was veganes?");
  expect(chat.lastText()).toMatch(/rate nicht|Das heißt hier/);
});

test("an allergy said with an order is not overheard", () => {
  const chat = chatIn();
  chat.says("two brownies please, i am allergic to nuts");
  expect(chat.cart()).toEqual(["2 Brownie"]);
  expect(chat.lastText()).toContain("What is in our things I cannot say for certain");
});
