import { stemOf } from "../../commerce/index.js";
import type { Word } from "../../commerce/index.js";
import type { LanguageCode } from "../languages.js";
import type { HeardLanguages } from "./heard-languages.js";
import { orderSpeechOf } from "./languages/order-speech.js";
import type { Lexicon } from "./lexicon.js";

/** What Arabic writes in front of a word without a blank: "and", "the", "with", "to", in this order. */
const arabicAnd = /^و(?=.{2})/;
const arabicPrefixes = ["ال", "بال", "لل", "فال", "ب", "ل", "ف"];
const arabicTwo = /^(.{2,})(?:ت[يا]ن|[يا]ن)$/;
/** What French leaves of an article before a vowel: "l'eau", "d'orange". */
const frenchElision = /^(qu|[ldjnsmct])(?=[aeiouyh].)/;

/** Endings of plurals and cases, and what the name in a catalogue ends in instead; the words are folded. */
const endings: Partial<Record<LanguageCode, readonly [ending: string, instead: string][]>> = {
  es: [["ces", "z"], ["es", ""], ["s", ""]],
  pt: [["oes", "ao"], ["aes", "ao"], ["aos", "ao"], ["ais", "al"], ["eis", "el"], ["ois", "ol"], ["ns", "m"], ["es", ""], ["s", ""]],
  fr: [["aux", "al"], ["eaux", "eau"], ["x", ""], ["s", ""]],
  de: [["en", ""], ["en", "e"], ["n", ""], ["er", ""], ["e", ""], ["s", ""], ["es", ""], ["em", ""]],
  hi: [["en", ""], ["ein", ""], ["on", ""], ["e", "a"], ["iyan", "i"], ["ें", ""], ["ों", ""], ["े", "ा"]],
}; // prettier-ignore

/**
 * Words as the shop calls things, where it does not know them as they were said: "والمزهرية" is "and" and the vase, "كوبين" two mugs,
 * "d'orange" an orange, "limões" lemons. Words that are known stay as they are.
 */
export function detachWords(
  words: readonly Word[],
  lexicon: Lexicon,
  languages: HeardLanguages,
): readonly Word[] {
  const foreign = languages.filter((language) => language !== "en");
  if (foreign.length === 0) return words;
  return words.flatMap((word) => {
    if (lexicon.knows(word.stem) || word.text.length < 3) return [word];
    for (const language of foreign) {
      const taken =
        language === "ar" ? detachArabic(word, lexicon, languages) : detached(word, language, lexicon);
      if (taken) return taken;
    }
    return [word];
  });
}

/** Without an article before it and with the ending of a name. */
function detached(word: Word, language: LanguageCode, lexicon: Lexicon): Word[] | undefined {
  const bare = language === "fr" ? word.text.replace(frenchElision, "") : word.text;
  for (const text of bare === word.text ? [bare] : [word.text, bare]) {
    if (lexicon.knows(stemOf(text))) return [named(word, text)];
    for (const [ending, instead] of endings[language] ?? []) {
      const other = text.endsWith(ending) ? text.slice(0, -ending.length) + instead : "";
      if (other.length > 2 && lexicon.knows(stemOf(other))) return [named(word, other)];
    }
  }
  return undefined;
}

function detachArabic(word: Word, lexicon: Lexicon, languages: HeardLanguages): Word[] | undefined {
  if (!/[\u0600-\u06ff]/.test(word.text)) return undefined;
  const bare = bareArabic(word.text, lexicon);
  if (bare) return bare.map((text, i) => named(word, text, i === 0));
  if (!arabicAnd.test(word.text)) return undefined;
  const rest = named(word, word.text.slice(1), false);
  const isKnown = lexicon.knows(rest.stem) || orderSpeechOf(languages).cueAt([rest], 0) !== undefined;
  const after = isKnown ? [rest.text] : bareArabic(rest.text, lexicon);
  return after && ["و", ...after].map((text, i) => named(word, text, i === 0));
}

/** Without its article, and a pair as a number and a thing. */
function bareArabic(text: string, lexicon: Lexicon): string[] | undefined {
  for (const prefix of arabicPrefixes) {
    const rest = text.startsWith(prefix) ? text.slice(prefix.length) : "";
    if (rest.length > 1 && lexicon.knows(rest)) return [rest];
  }
  const [, one] = arabicTwo.exec(text) ?? [];
  if (one === undefined) return undefined;
  for (const single of [one, `${one}ه`, `${one}ة`]) if (lexicon.knows(single)) return ["2", single];
  return undefined;
}

function named(word: Word, text: string, isFirst = true): Word {
  return { ...word, text, stem: stemOf(text), gap: isFirst ? word.gap : "" };
}
