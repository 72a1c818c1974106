import { expect, test } from "@jest/globals";
import { languageCodes } from "../languages.js";
import type { LanguageCode } from "../languages.js";
import { accuracyOf, intentTable, readAll } from "../../../tests/understanding/intents/intent-table.js";
import { cueNames, phraseIntents } from "./languages/language-data.js";
import { languageData } from "./languages/languages.js";
import { nothingOffered } from "./offered.js";
import { understand } from "./understand.js";
import { aCatalogue } from "../../../tests/support/start-conversation.js";

const least: Record<LanguageCode, number> = {
  en: 0.95,
  es: 0.9,
  pt: 0.9,
  fr: 0.9,
  de: 0.9,
  hi: 0.9,
  ar: 0.9,
};

test.each(languageCodes)("what buyers type in %s is read as it was meant", (language) => {
  const read = readAll(language);
  expect(read.length).toBeGreaterThanOrEqual(40);
  const { all } = accuracyOf(read);
  if (all < least[language]) throw new Error(intentTable([language]));
});

test.each(languageCodes)(
  "nine in ten of the %s sentences written last are read as they were meant",
  (language) => {
    const wrong = readAll(language, "later").filter(({ read, intent }) => read !== intent);
    expect(wrong.length / readAll(language, "later").length).toBeLessThanOrEqual(0.1);
  },
);

test.each(languageCodes)("%s has words for everything, and languages their names", (language) => {
  const { phrases, cues, languageNames } = languageData[language];
  for (const intent of phraseIntents)
    expect([intent, phrases[intent].filter((phrase) => phrase !== "").length > 0]).toEqual([intent, true]);
  for (const cue of cueNames) expect([cue, cues[cue].trim() !== ""]).toEqual([cue, true]);
  for (const code of languageCodes) expect(languageNames[code].trim()).not.toBe("");
});

const catalogue = aCatalogue([{ id: "mug", name: "Mug" }]);
const reads = (text: string, language: LanguageCode) =>
  understand(text, { catalogue, language, cart: [], offered: nothingOffered });

test.each(languageCodes)("in %s every language can be asked for by its name", (language) => {
  for (const code of languageCodes)
    for (const name of languageData[language].languageNames[code].split("|"))
      expect([name, reads(name, language)]).toEqual([name, { type: "language", language: code }]);
});

test.each<[LanguageCode, string, string]>([
  ["es", "no", "no"],
  ["es", "si", "yes"],
  ["fr", "si", "yes"],
  ["fr", "non", "no"],
  ["pt", "sim", "yes"],
  ["de", "ja", "yes"],
  ["de", "no", "no"],
  ["es", "hello", "greeting"],
  ["de", "checkout", "checkout"],
  ["hi", "cart", "cart"],
  ["ar", "menu", "home"],
  ["fr", "help", "help"],
  ["en", "hola", "greeting"],
  ["en", "quiero pagar", "checkout"],
  ["en", "merci beaucoup", "thanks"],
])("in a %s conversation %j is %s", (language, text, type) => {
  expect(reads(text, language).type).toBe(type);
});

test.each<[LanguageCode, string]>([
  ["en", "die"],
  ["en", "once"],
  ["en", "as"],
  ["en", "sin"],
  ["de", "die"],
  ["de", "was"],
  ["fr", "on"],
  ["fr", "son"],
  ["es", "once"],
  ["pt", "as"],
  ["hi", "se"],
])("a small word that another language uses for something else is no command: %s %j", (language, text) => {
  expect(["text", "search", "quantity", "noSuchNumber"]).toContain(reads(text, language).type);
});

test.each<[string, object]>([
  ["where is my order 1042", { type: "orders", number: 1042 }],
  ["cancel order 1042 please", { type: "cancelOrder", number: 1042 }],
  ["i want to return order #1042", { type: "returnWanted", number: 1042 }],
  ["do you deliver to Oak Park?", { type: "area", area: "Oak Park" }],
  ["hello, can you deliver to 90210 please", { type: "area", area: "90210" }],
  ["¿hacen envíos a Chapinero?", { type: "area", area: "Chapinero" }],
  ["liefert ihr nach Potsdam?", { type: "area", area: "Potsdam" }],
  ["do you deliver in my area", { type: "area" }],
  ["can we talk in español", { type: "language", language: "es" }],
  ["how much is the mug", { type: "search", query: "mug", page: 1, asked: "price" }],
  ["is the mug in stock", { type: "search", query: "mug", page: 1, asked: "stock" }],
])("what it is about is kept: %s", (text, meaning) => {
  expect(reads(text, "en")).toEqual(meaning);
});
