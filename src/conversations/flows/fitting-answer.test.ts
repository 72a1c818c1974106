import { expect, test } from "@jest/globals";
import type { AnswerTopic, WrittenAnswer } from "../../commerce/index.js";
import { answerOn, fittingAnswer } from "./fitting-answer.js";

const written = (topic: AnswerTopic, question: string, answer: string, position = 1): WrittenAnswer => ({
  ...{ id: question, topic, question, answer, position },
});

const answers: WrittenAnswer[] = [
  written("hours", "When are you open?", "Every day from 11 to 22."),
  written("hours", "Are you open on holidays?", "Not on December 25."),
  written("other", "Do you gift wrap?", "Yes, for free."),
  written("other", "Is there parking?", "Two places behind the shop."),
  written("other", "Do you have a loyalty card?", "Yes, every tenth coffee is free."),
  written("other", "Can I book a table for a birthday party?", "Call us a week before."),
  written("other", "Which allergens are in your food?", "Wheat, milk, eggs and nuts."),
  written("other", "Do you sell wholesale to other shops?", "Write to sales@example.com."),
  written("other", "¿Tienen envoltorio de regalo?", "Sí, gratis."),
];
const found = (text: string) => fittingAnswer(answers, text)?.question;

test.each([
  ["do you gift wrap?", "Do you gift wrap?"],
  ["can you wrap it as a gift", "Do you gift wrap?"],
  ["gift wrapping?", "Do you gift wrap?"],
  ["could you gift wrap this for my mum please", "Do you gift wrap?"],
  ["do u do gift wraping", "Do you gift wrap?"],
  ["is there parking", "Is there parking?"],
  ["where can i park?", "Is there parking?"],
  ["parking behind the shop?", "Is there parking?"],
  ["loyalty cards?", "Do you have a loyalty card?"],
  ["do you have loyalty card", "Do you have a loyalty card?"],
  ["i'd like to book a table for a party", "Can I book a table for a birthday party?"],
  ["what allergens are in the food", "Which allergens are in your food?"],
  ["do you do wholesale for shops", "Do you sell wholesale to other shops?"],
  ["¿envoltorio de regalo?", "¿Tienen envoltorio de regalo?"],
  ["hacen envoltorio para regalo", "¿Tienen envoltorio de regalo?"],
])("%s is answered by %s", (said, question) => {
  expect(found(said)).toBe(question);
});

test.each([
  "do you sell gift cards?",
  "do you have gifts",
  "wrap",
  "can i get a chicken wrap",
  "a parking fine, what now",
  "is the park open at night with kids",
  "do you take credit cards",
  "my card was charged twice",
  "can i book a delivery for tomorrow",
  "do you have party hats",
  "a birthday cake please",
  "what food do you have",
  "do you sell vases",
  "which one is in the box?",
  "do you have it in blue?",
  "where is my order",
  "who are you?",
  "¿tienen bolsas de regalo?",
  "¿tienen mesas?",
  "lovely weather",
  "?",
  "",
  "word ".repeat(800),
])("%s is answered by none of them", (said) => {
  expect(found(said)).toBeUndefined();
});

test("of several answers on a topic the best fitting is taken, else the first", () => {
  const hours = (said: string) => answerOn("hours", answers, said)?.question;
  expect(hours("when do you open")).toBe("When are you open?");
  expect(hours("are you open on the holidays?")).toBe("Are you open on holidays?");
  expect(hours("opening hours")).toBe("When are you open?");
  expect(hours("")).toBe("When are you open?");
});

test("a topic nobody wrote on is answered by another answer that fits, or not at all", () => {
  const other = [written("other", "How late can I order on Sundays?", "Until 20:00.")];
  expect(answerOn("hours", other, "how late on sundays can i order")?.answer).toBe("Until 20:00.");
  expect(answerOn("hours", other, "when are you open")).toBeUndefined();
  expect(answerOn("payment", answers, "how can i pay")).toBeUndefined();
});
