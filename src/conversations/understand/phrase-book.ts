import type { LanguageCode } from "../languages.js";
import type { HeardLanguages } from "./heard-languages.js";
import { languageData } from "./languages/languages.js";
import type { LanguageData } from "./languages/language-data.js";
import { perLanguages } from "./per-languages.js";
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
  const whole = perLanguages(() => new Map<Kind, Phrases<true>>());
  const halved = perLanguages(() => new Map<Kind, readonly (readonly [Phrases<true>, Phrases<true>])[]>());

  const listOf = (kind: Kind, language: LanguageCode) => listsOf(languageData[language])[kind];

  function phrasesIn(kind: Kind, languages: HeardLanguages): Phrases<true> {
    const prepared = whole(languages);
    let phrases = prepared.get(kind);
    if (!phrases)
      prepared.set(kind, (phrases = phrasesOf(languages.map((code) => listOf(kind, code)).join("|"))));
    return phrases;
  }

  function halvesIn(kind: Kind, languages: HeardLanguages) {
    const prepared = halved(languages);
    let halves = prepared.get(kind);
    if (!halves) {
      halves = languages
        .flatMap((code) => split(listOf(kind, code)))
        .map((phrase) => {
          const [first = "", second = ""] = phrase.split("...");
          return [phrasesOf(first), phrasesOf(second)] as const;
        });
      prepared.set(kind, halves);
    }
    return halves;
  }

  const lengthAt: PhraseBook<Kind>["lengthAt"] = (kind, words, at, languages) =>
    phrasesIn(kind, languages).longest(words, at)?.length ?? 0;

  return {
    lengthAt,
    ending: (kind, words, from, languages) =>
      words.findIndex((_, at) => at >= from && lengthAt(kind, words, at, languages) === words.length - at),
    around(kind, words, languages) {
      for (const [first, second] of halvesIn(kind, languages)) {
        const from = first.longest(words, 0)?.length ?? 0;
        if (from === 0) continue;
        const to = words.findIndex((_, at) => at > from && endsFrom(second, words, at));
        if (to > from) return { from, to };
        // "keep only ..." ends with what is meant
        if (second.isEmpty() && from < words.length) return { from, to: words.length };
      }
      return undefined;
    },
  };
}

const endsFrom = (phrases: Phrases<true>, words: readonly Word[], at: number): boolean =>
  phrases.longest(words, at)?.length === words.length - at;
