import { expect, test } from "@jest/globals";
import { foldText, splitWords } from "../../../commerce/index.js";
import { languageCodes } from "../../languages.js";
import { orderSpeechOf } from "./order-speech.js";
import { languageData } from "./languages.js";

test.each(languageCodes)("%s: what changes or removes is no way to order", (code) => {
  const speech = orderSpeechOf([code]);
  const { remove, change, swap } = languageData[code].changes;
  const phrases = [remove, change, swap]
    .flatMap((list) => list.split("|"))
    .filter((phrase) => phrase.trim() !== "");
  const ordering = phrases.filter((phrase) => {
    const words = splitWords(foldText(phrase));
    return speech.openingLength(words, 0) === words.length && words.some((word) => speech.isVerb(word));
  });
  expect(ordering).toEqual([]);
});
