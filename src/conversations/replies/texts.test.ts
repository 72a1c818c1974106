import { foldText } from "../../commerce/index.js";
import { expect, test } from "@jest/globals";
import { IntlMessageFormat } from "intl-messageformat";
import { abilitiesOf, carrierWords, numberedText } from "../../channels/index.js";
import { languageCodes } from "../languages.js";
import type { LanguageCode } from "../languages.js";
import type { Phrase } from "./messages.js";
import { putIntoWords } from "./put-into-words.js";
import { catalogues, replyWords } from "./texts/catalogues.js";
import { en } from "./texts/en.js";
import type { TextKey } from "./texts/texts.js";

const keys = Object.keys(en) as TextKey[];
const others = languageCodes.filter((code) => code !== "en");

/** The parser's marks. */
const [literal, select, plural] = [0, 5, 6];

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

const parsed = (text: string): Element[] =>
  new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst();

/** Every element of a text but plain words, whatever branch it stands in. */
function elementsOf(elements: readonly Element[]): (Element & { value: string })[] {
  return elements.flatMap((element) => {
    const branches = "options" in element ? Object.values(element.options) : [];
    const inside = branches.flatMap(({ value }) => elementsOf(value));
    const named = Number(element.type) !== literal && "value" in element && typeof element.value === "string";
    return named ? [element, ...inside] : inside;
  });
}

const branchesOf = (element: Element): string[] => ("options" in element ? Object.keys(element.options) : []);

/** "count plural", "fulfilment select other pickup", "name": what a translation may not lose, add or use otherwise. */
function argumentsOf(text: string): string[] {
  const found = elementsOf(parsed(text)).map((element) => {
    const type = Number(element.type);
    if (type === plural) return `${element.value} plural`;
    return type === select
      ? `${element.value} select ${branchesOf(element).sort().join(" ")}`
      : element.value;
  });
  return [...new Set(found)].sort();
}

/** What the types of messages.ts see: after a brace a name, then a brace, a plural or a select. */
function typedArgumentsOf(text: string): string[] {
  const found = [...text.matchAll(/\{([^\s#{},.?:]+)(?:\}|, plural,|, select,)/g)].map(
    ([, name]) => name ?? "",
  );
  return [...new Set(found)].sort();
}

test("the types see exactly the arguments that the texts have", () => {
  for (const text of Object.values(en))
    expect(typedArgumentsOf(text)).toEqual([
      ...new Set(
        elementsOf(parsed(text))
          .map((e) => e.value)
          .sort(),
      ),
    ]);
});

test.each(others)("%s has every text and no other, with the same arguments used the same way", (code) => {
  expect(Object.keys(catalogues[code]).sort()).toEqual([...keys].sort());
  for (const key of keys)
    expect([key, argumentsOf(catalogues[code][key])]).toEqual([key, argumentsOf(en[key])]);
});

test.each(languageCodes)(
  "every plural of %s has a branch for each category that the language has",
  (code) => {
    const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories.sort();
    for (const key of keys)
      for (const element of elementsOf(parsed(catalogues[code][key])))
        if (Number(element.type) === plural)
          expect([key, branchesOf(element).sort()]).toEqual([key, categories]);
  },
);

const counts = [0, 1, 2, 3, 11, 100, 1_000_000];

/** Everything a text can say in a language, with sample values. */
function saidIn(code: LanguageCode, plain: boolean): [TextKey, string][] {
  const wording = { language: code, currency: "USD", plain };
  return keys.flatMap((key) => {
    const elements = elementsOf(parsed(en[key]));
    const counted = elements.some((e) => Number(e.type) === plural);
    const chosen = elements.find((e) => Number(e.type) === select && e.value !== "plain");
    return (counted ? counts : [2]).flatMap((count) =>
      (chosen ? branchesOf(chosen) : ["other"]).map((branch): [TextKey, string] => {
        const values = elements.map(({ type, value }): [string, string | number] => {
          if (Number(type) === select) return [value, branch];
          return [value, Number(type) === plural ? count : "Sample"];
        });
        const given = values.filter(([name]) => name !== "plain" && !(name in replyWords.en));
        return [key, putIntoWords({ key, values: Object.fromEntries(given) } as Phrase, wording)];
      }),
    );
  });
}

test.each(languageCodes)("every text of %s can be said, with buttons and without", (code) => {
  for (const plain of [true, false])
    for (const [key, text] of saidIn(code, plain)) {
      if (key !== "text.comma") expect([key, text.trim()]).toEqual([key, text]);
      expect([key, text]).not.toEqual([key, expect.stringMatching(/[{}#]|undefined|\bplural\b| {2}/)]);
      expect([key, text]).not.toEqual([key, ""]);
    }
});

/** Every sign that an SMS carries at 160 a message (3GPP TS 23.038). */
const cheap = /^[\n\r\x20-\x5f\x61-\x7e£¥èéùìòÇØøÅåÆæßÉÄÖÑÜ§¿äöñüà¡€]*$/;

test.each(["en", "es", "pt", "fr", "de"] as const)("what %s says by SMS needs no dear sign", (code) => {
  for (const [key, text] of saidIn(code, true))
    expect([key, numberedText({ text }, abilitiesOf("sms"))]).toEqual([key, expect.stringMatching(cheap)]);
});

test.each(languageCodes)("%s has no typographic quotes, dashes or emoji in any text", (code) => {
  for (const key of keys)
    expect([key, catalogues[code][key]]).not.toEqual([
      key,
      expect.stringMatching(/[\u2010-\u2027\u2032\u2033«»‹›\u00a0\u202f*_~]|\p{Extended_Pictographic}/u),
    ]);
  for (const key of keys) expect(catalogues[code][key]).not.toMatch(/great choice|!!|\bawesome\b/i);
});

/** Words that carriers answer themselves, in English everywhere and in the languages of their own countries. */
const reserved = [
  ...Object.values(carrierWords).flat(),
  ..."ALTO PARAR PARE CANCELAR FIN SALIR AYUDA BAJA ARRET STOPP ABBESTELLEN ENDE AIDE HILFE SAIR AJUDA ANNULER".split(
    " ",
  ),
].map(foldText);

test.each(languageCodes)("no text of %s asks for a word that a carrier keeps for itself", (code) => {
  for (const word of Object.values(replyWords[code])) expect(reserved).not.toContain(foldText(word));
  const capitals = new RegExp(`\\b(?:${reserved.join("|").toUpperCase()})\\b`);
  for (const [key, text] of saidIn(code, true))
    expect([key, text]).not.toEqual([key, expect.stringMatching(capitals)]);
});

test.each(languageCodes)(
  "each word to reply with in %s means one thing, and none is written into a text",
  (code) => {
    const words = Object.values(replyWords[code]);
    expect(new Set(words.map(foldText)).size).toBe(words.length);
    for (const key of keys)
      expect(catalogues[code][key]).not.toMatch(/(?<!\{)\b(?!(?:PDFs?|MB)\b)[A-Z]{2,}\b/);
  },
);

test.each(languageCodes)("the labels of %s fit on a button", (code) => {
  const { labelLength } = abilitiesOf("whatsapp").buttons!;
  const wording = { language: code, currency: "USD", plain: false };
  const labels = keys.filter(
    (key) => key === "list.open" || (key.startsWith("choice.") && !/\{(?!plain)/.test(en[key])),
  );
  expect(labels.length).toBeGreaterThan(20);
  for (const key of labels) {
    const label = putIntoWords({ key, values: {} } as Phrase, wording);
    expect([label, label.length <= labelLength]).toEqual([label, true]);
  }
});
