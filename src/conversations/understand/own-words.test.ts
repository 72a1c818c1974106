import { expect, test } from "@jest/globals";
import { menu } from "../../../tests/support/start-conversation.js";
import { languageCodes } from "../languages.js";
import { putIntoWords } from "../replies/put-into-words.js";
import { phrase } from "../replies/reply.js";
import { nothingOffered } from "./offered.js";
import { ownPhrases } from "./own-words.js";
import { understand } from "./understand.js";

test.each(languageCodes)(
  "what we tell buyers of %s to reply, and what our buttons say, is understood",
  (code) => {
    const listening = { catalogue: menu, language: code, cart: [], offered: nothingOffered };
    const phrases = ownPhrases(code);
    expect(phrases.length).toBeGreaterThan(40);
    for (const [phrase, intent] of phrases) {
      const { type } = understand(phrase, listening);
      // "OK" is a yes, and a yes to the summary confirms it.
      expect([phrase, intent === "confirm" && type === "yes" ? intent : type]).toEqual([phrase, intent]);
    }
  },
);

test.each(languageCodes)("what help in %s lists besides is understood", (code) => {
  const wording = { language: code, currency: "USD", plain: false };
  const listed = putIntoWords(phrase("help.text", { example: "" }), wording)
    .split("\n")
    .at(-1)!;
  const words = listed.slice(listed.indexOf(":") + 1).split(/[,،]/);
  const listening = { catalogue: menu, language: code, cart: [], offered: nothingOffered };
  const types = words.map((word) => understand(word.replace(/[.।]\s*$/, "").trim(), listening).type);
  expect(types).toEqual(["cart", "checkout", "orders", "back", "startOver", "person"]);
});
