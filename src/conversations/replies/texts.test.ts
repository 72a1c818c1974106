import { expect, test } from "@jest/globals";
import { IntlMessageFormat } from "intl-messageformat";
import { carrierWords } from "../../channels/index.js";
import { en } from "./texts/en.js";
import type { Texts } from "./texts/texts.js";

/** Languages in which buyers can be answered; each is held against English. */
const languages: Record<string, Texts> = { en };

/** The parser's mark for plain text. */
const literal = 0;

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Every argument of a text, whatever branch it stands in. */
function argumentsOf(text: string): string[] {
  const found = new Set<string>();
  const collect = (elements: readonly Element[]) => {
    for (const element of elements) {
      if ("options" in element) for (const { value } of Object.values(element.options)) collect(value);
      if (Number(element.type) !== literal && "value" in element && typeof element.value === "string")
        found.add(element.value);
    }
  };
  collect(new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst());
  return [...found].sort();
}

/** What the types of messages.ts see: after a brace a name, then a brace, a plural or a select. */
function typedArgumentsOf(text: string): string[] {
  const found = [...text.matchAll(/\{([^\s#{},.?:]+)(?:\}|, plural,|, select,)/g)].map(
    ([, name]) => name ?? "",
  );
  return [...new Set(found)].sort();
}

test("the types see exactly the arguments that the texts have", () => {
  for (const text of Object.values(en)) expect(typedArgumentsOf(text)).toEqual(argumentsOf(text));
});

test("every language has every text, with the same values", () => {
  for (const texts of Object.values(languages)) {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
    for (const key of Object.keys(en) as (keyof Texts)[])
      expect([key, argumentsOf(texts[key])]).toEqual([key, argumentsOf(en[key])]);
  }
});

test("no text asks for a word that a carrier keeps for itself, or needs more than plain signs", () => {
  const reserved = Object.values(carrierWords).flat().join("|");
  for (const [key, text] of Object.entries(en)) {
    expect([key, text]).not.toEqual([key, expect.stringMatching(new RegExp(`\\b(?:${reserved})\\b`))]);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    expect(text).not.toMatch(/great choice|!!|\bawesome\b/i);
  }
});
