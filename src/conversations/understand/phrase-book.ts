import type { LanguageCode } from "../languages.js";
import type { HeardLanguages } from "./heard-languages.js";
import { languageData } from "./languages/languages.js";
import type { LanguageData } from "./languages/language-data.js";
import { phrasesOf, split } from "./phrase-lists.js";
import type { Phrases } from "./phrases.js";
import type { Word } from "../../commerce/index.js";

/** The lists of one part of the translators' files, each prepared when it is first needed. */
export interface PhraseBook<Kind extends string> {
  /** How many words from here on are a phrase of this kind in one of the languages, the longest; 0 for none. */
  lengthAt(kind: Kind, words: readonly Word[], at: number, languages: HeardLanguages): number;
  /** Where such a phrase begins that ends with the message, from this word on; -1 for none. */
  ending(kind: Kind, words: readonly Word[], from: number, languages: HeardLanguages): number;
  /** What stands between two halves of a phrase like "take ... out" that begins and ends the message. */
  around(
    kind: Kind,
    words: readonly Word[],
    languages: HeardLanguages,
  ): { from: number; to: number } | undefined;
}

export function phraseBook<Kind extends string>(
  listsOf: (data: LanguageData) => Readonly<Record<Kind, string>>,
): PhraseBook<Kind> {
  const whole = new Map<string, Phrases<true>>();
  const halved = new Map<string, readonly (readonly [Phrases<true>, Phrases<true>])[]>();

  const listOf = (kind: Kind, language: LanguageCode) => listsOf(languageData[language])[kind];

  function phrasesIn(kind: Kind, language: LanguageCode): Phrases<true> {
    const key = `${language} ${kind}`;
    let phrases = whole.get(key);
    if (!phrases) whole.set(key, (phrases = phrasesOf(listOf(kind, language))));
    return phrases;
  }

  function halvesIn(kind: Kind, language: LanguageCode) {
    const key = `${language} ${kind}`;
    let halves = halved.get(key);
    if (!halves) {
      halves = split(listOf(kind, language)).map((phrase) => {
        const [first = "", second = ""] = phrase.split("...");
        return [phrasesOf(first), phrasesOf(second)] as const;
      });
      halved.set(key, halves);
    }
    return halves;
  }

  const lengthAt: PhraseBook<Kind>["lengthAt"] = (kind, words, at, languages) => {
    let longest = 0;
    for (const language of languages)
      longest = Math.max(longest, phrasesIn(kind, language).longest(words, at)?.length ?? 0);
    return longest;
  };

  return {
    lengthAt,
    ending: (kind, words, from, languages) =>
      words.findIndex((_, at) => at >= from && lengthAt(kind, words, at, languages) === words.length - at),
    around(kind, words, languages) {
      for (const language of languages)
        for (const [first, second] of halvesIn(kind, language)) {
          const from = first.longest(words, 0)?.length ?? 0;
          const to = words.findIndex((_, at) => at > from && endsFrom(second, words, at));
          if (from > 0 && to > from) return { from, to };
          // "keep only ..." ends with what is meant
          if (from > 0 && second.isEmpty() && from < words.length) return { from, to: words.length };
        }
      return undefined;
    },
  };
}

const endsFrom = (phrases: Phrases<true>, words: readonly Word[], at: number): boolean =>
  phrases.longest(words, at)?.length === words.length - at;
