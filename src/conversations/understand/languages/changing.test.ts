import { expect, test } from "@jest/globals";
import { languageCodes } from "../../languages.js";
import { foldText } from "../fold-text.js";
import { orderSpeechOf } from "./order-speech.js";
import { languageData } from "./languages.js";
import { splitWords } from "../words.js";

test.each(languageCodes)("%s: what changes or removes is no way to order", (code) => {
  const speech = orderSpeechOf([code]);
  const { remove, change } = languageData[code].changing;
  const phrases = [remove, change]
    .flatMap((list) => list.split("|"))
    .filter((phrase) => phrase.trim() !== "");
  const ordering = phrases.filter((phrase) => {
    const words = splitWords(foldText(phrase));
    return speech.openingLength(words, 0) === words.length && words.some((word) => speech.isVerb(word));
  });
  expect(ordering).toEqual([]);
});
