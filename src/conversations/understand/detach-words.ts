import type { HeardLanguages } from "./heard-languages.js";
import type { Lexicon } from "./lexicon.js";
import { stemOf } from "./words.js";
import type { Word } from "./words.js";

/** What Arabic writes in front of a word without a blank: "and", "the", "with", "to", in this order. */
const arabicAnd = /^و(?=.{2})/;
const arabicPrefixes = ["ال", "بال", "لل", "فال", "ب", "ل", "ف"];
const arabicTwo = /^(.{2,})(?:ت[يا]ن|[يا]ن)$/;
/** What French leaves of an article before a vowel: "l'eau", "d'orange". */
const frenchElision = /^(qu|[ldjnsmct])(?=[aeiouyh].)/;

/**
 * Words that the shop knows once what is written together with them is taken off: "والمزهرية" is "and" and the vase, "كوبين" two
 * mugs, "d'orange" an orange. Words that are known, and words of other languages, stay as they are.
 */
export function detachWords(words: readonly Word[], lexicon: Lexicon, languages: HeardLanguages): Word[] {
  const isArabic = languages.includes("ar");
  const isFrench = languages.includes("fr");
  if (!isArabic && !isFrench) return [...words];
  return words.flatMap((word) => {
    if (lexicon.knows(word.stem)) return [word];
    if (isArabic && /[\u0600-\u06ff]/.test(word.text)) return detachArabic(word, lexicon);
    const bare = isFrench ? word.text.replace(frenchElision, "") : word.text;
    return bare !== word.text && lexicon.knows(stemOf(bare)) ? [named(word, bare)] : [word];
  });
}

function detachArabic(word: Word, lexicon: Lexicon): Word[] {
  const bare = bareArabic(word.text, lexicon);
  if (bare) return bare.map((text, i) => named(word, text, i === 0));
  if (!arabicAnd.test(word.text)) return [word];
  const rest = word.text.slice(1);
  const after = lexicon.knows(rest) ? [rest] : bareArabic(rest, lexicon);
  return after ? ["و", ...after].map((text, i) => named(word, text, i === 0)) : [word];
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
