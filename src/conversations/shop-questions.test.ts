import { describe, expect, test } from "@jest/globals";
import { startConversation, vases } from "../../tests/support/start-conversation.js";
import type { Setup } from "../../tests/support/start-conversation.js";
import type { ChannelName } from "../channels/index.js";
import type { WrittenAnswer } from "../commerce/index.js";

const answers: WrittenAnswer[] = (
  [
    ["hours", "When are you open?", "Every day from 10 to 22."],
    ["hours", "Are you open on holidays?", "Not on December 25."],
    ["delivery", "Where do you deliver?", "Anywhere in the city, for free."],
    ["returns", "Can I return something?", "Unused things within 14 days."],
    ["payment", "How can I pay?", "Cash only, small notes please."],
    ["other", "Do you gift wrap?", "Yes, for free."],
  ] as const
).map(([topic, question, answer], position) => ({ id: question, topic, question, answer, position }));

const open = (channel: ChannelName, setup: Setup = {}) =>
  startConversation({ channel, profileName: "Ann", shop: { answers }, ...setup });

describe.each(["whatsapp", "sms"] as const)("on %s", (channel) => {
  const sms = channel === "sms";

  test.each([
    ["what time do you open?", "Every day from 10 to 22."],
    ["are you open on holidays", "Not on December 25."],
    ["do you deliver to Brooklyn Heights?", "Delivery to Brooklyn Heights: Anywhere in the city, for free."],
    ["where do you deliver", "Anywhere in the city, for free."],
    ["how can i pay", "Cash only, small notes please."],
    ["what is your return policy", "Unused things within 14 days."],
    ["do you gift wrap?", "Yes, for free."],
  ])("%s gets the shop's own words, and the open question comes again", (said, words) => {
    const chat = open(channel);
    chat.says(said);
    expect(chat.lastText()).toBe(words);
    chat.says("2 cokes");
    chat.says("checkout");
    const question = chat.lastText();
    chat.says(said);
    expect(chat.lastText()).toBe(`${words}\n${question}`);
    chat.says("delivery");
    const address = chat.lastText();
    chat.says(said.includes("policy") ? "can i return something?" : said);
    expect([chat.lastText(), chat.place()]).toEqual([`${words}\n${address}`, "checkout.address"]);
    chat.says("12 Elm Street");
    chat.says(sms ? "ok" : "confirm");
    expect(chat.lastText()).toContain("is placed");
  });

  test("in the middle of choosing, the choice is asked for again", () => {
    const chat = open(channel);
    chat.says("a coffee");
    const question = chat.lastText();
    for (const said of ["when are you open", "do you gift wrap?", "how much is the coke"]) {
      chat.says(said);
      expect(chat.lastText().endsWith(question)).toBe(true);
      expect(chat.lastText()).not.toBe(question);
    }
    chat.says("oat");
    expect(chat.cart()).toEqual(["1 Coffee, oat"]);
  });

  test("what nobody wrote down is not known, and a person is offered", () => {
    const chat = open(channel, { shop: { answers: [] } });
    chat.says("what time do you open?");
    expect(chat.lastText()).toBe(`I don't know that. Shall I ask a person?${sms ? " Reply PERSON." : ""}`);
    if (!sms) expect(chat.lastLabels()).toEqual(["1 Ask a person"]);
    chat.says("do you deliver to Queens?");
    expect(chat.lastText()).toMatch(/^I don't know whether we deliver to Queens\.\nOrders can be delivered/);
    chat.says("how can i pay");
    expect(chat.lastText()).toBe("Payment is cash on delivery for now.");
    chat.says("2 cokes. checkout");
    chat.says("what time do you open?");
    expect(chat.lastText()).toMatch(/^I don't know that\. A person can help: .*\nDelivery or pickup\?/s);
    expect(chat.state().mode).toBe("bot");
  });

  test("a price comes first, then how it is bought; a list has prices", () => {
    const chat = open(channel);
    chat.says("how much is the lemon tart");
    expect(chat.lastText()).toMatch(/^Lemon tart: \$4\.50\.\n.*how many/is);
    chat.says("2");
    expect(chat.cart()).toEqual(["2 Lemon tart"]);
    chat.says("how much is a pepperoni");
    expect(chat.lastText()).toMatch(/^Pepperoni: from \$11\.00\.\nWhich one/);
    chat.says("how much is a large pepperoni");
    expect(chat.lastText()).toMatch(/^Pepperoni, large: \$14\.00\./);
    chat.says("3");
    expect(chat.cart()).toEqual(["2 Lemon tart", "3 Pepperoni, large"]);
    chat.says("price of cakes");
    expect([chat.lastText(), ...chat.lastLabels()].join("\n")).toMatch(/Rainbow cake.*\$18\.00/);
    chat.says("how much is the plum cake");
    expect(chat.lastText()).toMatch(/^Plum cake: \$5\.00 \(sold out\)\.\nIn stock and nearest:/);
    expect(chat.cart()).toEqual(["2 Lemon tart", "3 Pepperoni, large"]);
  });

  test("stock is told as it is: plenty, how many where few, none with what there is instead", () => {
    const chat = open(channel);
    chat.says("do you still have the lemon tart");
    expect(chat.lastText()).toMatch(/^Yes, 2 left of Lemon tart: \$4\.50\./);
    chat.says("is it in stock?");
    expect(chat.lastText()).toMatch(/^Yes, 2 left of Lemon tart/);
    chat.says("is the large pepperoni available");
    expect(chat.lastText()).toMatch(/^Yes, we have Pepperoni, large: \$14\.00\./);
    chat.says("is the plum cake in stock");
    expect(chat.lastText()).toMatch(/^No, Plum cake is sold out just now\. In stock and nearest:/);
    expect(chat.lastLabels().join()).toContain("Rainbow cake");
    expect(chat.lastLabels().join()).not.toContain("Plum cake");
    chat.says("do you have any cakes in stock");
    expect(chat.lastText()).toMatch(/^Yes, 2\./);
    expect(chat.cart()).toEqual([]);
  });

  test("in checkout, prices and stock are answered and the question stands", () => {
    const chat = open(channel, { catalogue: vases });
    chat.says("2 blue vases");
    chat.says("checkout");
    chat.says("pickup");
    const summary = chat.lastText();
    chat.says("how much is the tall glass vase");
    expect(chat.lastText()).toBe(`Tall glass vase: $35.00.\n${summary}`);
    chat.says("is the clay vase in stock");
    expect(chat.lastText()).toBe(`No, Clay vase is sold out just now.\n${summary}`);
    chat.says("how much is a zebra");
    expect(chat.lastText()).toBe(`"zebra" is not something we have.\n${summary}`);
    chat.says(sms ? "ok" : "confirm");
    expect(chat.lastText()).toContain("is placed");
  });
});

test("yes takes the offer of a person, but only the message after it", () => {
  const chat = open("whatsapp", { shop: { answers: [] } });
  chat.says("what time do you open?");
  chat.says("yes");
  expect(chat.state().mode).toBe("person");
  chat.says("menu");
  chat.says("what time do you open?");
  chat.says("thanks");
  chat.says("yes");
  expect(chat.state().mode).toBe("bot");
  chat.says("blue soda");
  expect(chat.place()).toBe("product.card");
  chat.says("what time do you open?");
  chat.says("yes please");
  expect([chat.state().mode, chat.cart()]).toEqual(["person", []]);
});

test("a question asked word for word as it was written means that, whatever its words mean elsewhere", () => {
  const card = { ...answers[5]!, question: "Do you have a loyalty card?", answer: "Every tenth is free." };
  const parking = { ...answers[5]!, question: "Do you have parking?", answer: "Behind the shop." };
  const chat = open("sms", { shop: { answers: [card, parking] } });
  chat.says("hi");
  chat.says("do you have parking?");
  expect(chat.lastText()).toBe("Behind the shop.");
  chat.says("do you have a loyalty card?");
  expect(chat.lastText()).toBe("Every tenth is free.");
  chat.says("can i pay by card?");
  expect(chat.lastText()).toContain("Payment is cash");
});

test("at the door an address is an address, whatever words it shares with an answer", () => {
  const chat = open("whatsapp");
  chat.says("2 cokes. checkout. delivery");
  chat.says("5 Gift Wrap Lane");
  expect(chat.lastText()).toContain("Delivery to 5 Gift Wrap Lane");
});

test("an answer of the shop is said as it is, whatever it looks like", () => {
  const odd = "{total} {plain, select, yes {a} other {b}} <b>'{'</b> # 100%";
  const chat = open("whatsapp", { shop: { answers: [{ ...answers[0]!, answer: odd }] } });
  chat.says("what time do you open?");
  expect(chat.lastText()).toBe(odd);
});
