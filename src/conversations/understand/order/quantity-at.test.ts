import { expect, test } from "@jest/globals";
import { foldText, splitWords } from "../../../commerce/index.js";
import type { LanguageCode } from "../../languages.js";
import { orderSpeechOf } from "../languages/order-speech.js";
import { countOf, quantityAt } from "./quantity-at.js";

test.each([
  ["1", 1], ["999", 999], ["2x", 2], ["x2", 2], ["007", 7], ["0", undefined], ["1000", undefined], ["", undefined], ["x", undefined], ["1.5", undefined],
  ["-1", undefined], ["0x10", undefined], ["1e2", undefined], ["one", undefined],
])("the count in %j is %s", (text, count) => {
  expect(countOf(text)).toBe(count);
}); // prettier-ignore

test.each<[LanguageCode, string, number | undefined, number | undefined]>([
  ["en", "2 cokes", 2, 1], ["en", "2 x cokes", 2, 2], ["en", "two dozen eggs", 24, 2], ["en", "half a dozen eggs", 6, 3], ["en", "a couple of cokes", 2, 3], ["en", "an egg", 1, 1],
  ["en", "cokes", undefined, undefined], ["en", "0 cokes", 0, 1], ["en", "123456 cokes", 1000, 1], ["es", "media docena de huevos", 6, 3], ["de", "zwei Eier", 2, 1],
])("%s, %s: %s", (language, text, value, length) => {
  const read = quantityAt(splitWords(foldText(text)), 0, orderSpeechOf([language]));
  expect([read?.value, read?.length]).toEqual([value, length]);
}); // prettier-ignore
