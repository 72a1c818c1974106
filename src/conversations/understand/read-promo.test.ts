import { expect, test } from "@jest/globals";
import { menu } from "../../../tests/support/start-conversation.js";
import type { LanguageCode } from "../languages.js";
import type { Expecting } from "./listening.js";
import { nothingOffered } from "./offered.js";
import { understand } from "./understand.js";

const codes = ["SAVE10", "WELCOME"];
const read = (text: string, language: LanguageCode = "en", expecting?: Expecting) =>
  understand(text, {
    ...{ catalogue: menu, language, cart: [], offered: nothingOffered, codes },
    ...(expecting && { expecting }),
  });

test.each([
  ["en", "code SAVE10", "SAVE10"],
  ["en", "I have a coupon: save10", "SAVE10"],
  ["en", "my promo code is SUMMER-22", "SUMMER-22"],
  ["en", "Save10", "SAVE10"],
  ["en", "welcome", "WELCOME"],
  ["en", "please use SAVE10", "SAVE10"],
  ["en", "can I apply the voucher XMAS?", "XMAS"],
  ["es", "tengo un cupón: SAVE10", "SAVE10"],
  ["es", "el código es VERANO5", "VERANO5"],
  ["pt", "tenho o cupom BEMVINDO1", "BEMVINDO1"],
  ["fr", "j'ai le code promo ETE2026", "ETE2026"],
  ["de", "ich habe einen Gutscheincode: SOMMER5", "SOMMER5"],
  ["hi", "मेरे पास कूपन SAVE10 है", "SAVE10"],
  ["ar", "عندي كوبون SAVE10", "SAVE10"],
] as const)("%s: %s is the code %s", (language, text, code) => {
  expect(read(text, language)).toEqual({ type: "promoCode", code });
});

test.each([
  ["en", "remove the code"],
  ["en", "no coupon please"],
  ["es", "quita el cupón"],
  ["pt", "remover o cupom"],
  ["fr", "enlève le code promo"],
  ["de", "ohne Gutschein bitte"],
  ["hi", "कूपन हटाओ"],
  ["ar", "احذف الكوبون"],
] as const)("%s: %s takes a code off", (language, text) => {
  expect(read(text, language)).toEqual({ type: "promoRemoved" });
});

test.each([
  ["en", "I have a coupon"],
  ["es", "tengo un cupón"],
  ["de", "ich habe einen Gutschein"],
] as const)("%s: %s asks for it", (language, text) => {
  expect(read(text, language)).toEqual({ type: "promoAsked" });
});

test.each([
  "2 cokes",
  "welcome back",
  "my postal code is 10115",
  "what is your zip code?",
  "do you have a dress code",
  "save 10 for me",
  "PEPPERONI",
  "do you have any coupons?",
  "are there promotions",
  "vale, me llamo ANA",
  "12 Elm Street, gate code A12B",
])("%s speaks of no promotion", (text) => {
  expect(read(text).type).not.toMatch(/^promo/);
});

test.each([
  ["12 Elm Street, door code A12B", "text"],
  ["Coupon Street 12, 10115 Town", "text"],
  ["5 Code Lane, SW1A 1AA", "text"],
  ["code SAVE10", "promoCode"],
])("where an address is asked for, %s is %s", (text, type) => {
  expect(read(text, "en", "address").type).toBe(type);
});
