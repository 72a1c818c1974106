import type { Word } from "../../commerce/index.js";
import type { LanguageCode } from "../languages.js";
import type { HeardLanguages } from "./heard-languages.js";
import { phrasesOf } from "./phrase-lists.js";
import type { Phrases } from "./phrases.js";

/** Said in front of or behind what is meant instead of something said before; between bars. */
const corrections: Record<LanguageCode, string> = {
  en: "actually|no wait|wait|no actually|on second thought|instead|rather|id rather|i would rather",
  es: "mejor|en realidad|no espera|espera|pensandolo bien|en su lugar|mas bien",
  pt: "na verdade|melhor|espera|nao espera|pensando bem|em vez disso",
  fr: "en fait|finalement|non attendez|attendez|attends|plutot|tout compte fait|a la place",
  de: "eigentlich|doch|doch lieber|nein doch|lieber|moment|stattdessen|ach nein|warte",
  hi: "असल में|नहीं रुको|रुको|रुकिए|बल्कि|इसके बजाय",
  ar: "في الواقع|لا انتظر|انتظر|بل|بدلا من ذلك|على العكس",
};

const prepared = new Map<LanguageCode, Phrases<true>>();

function phrasesIn(language: LanguageCode): Phrases<true> {
  let phrases = prepared.get(language);
  if (!phrases) prepared.set(language, (phrases = phrasesOf(corrections[language])));
  return phrases;
}

/** "actually pickup", "pickup instead": the words without what only says that they correct; undefined where nothing does. */
export function withoutCorrection(
  words: readonly Word[],
  languages: HeardLanguages,
): readonly Word[] | undefined {
  if (words.length < 2 || words.length > 10) return undefined;
  for (const language of languages) {
    const phrases = phrasesIn(language);
    const before = phrases.longest(words, 0)?.length ?? 0;
    const from = before < words.length ? before : 0;
    for (let at = Math.max(from + 1, words.length - 3); at < words.length; at += 1)
      if (phrases.longest(words, at)?.length === words.length - at) return words.slice(from, at);
    if (from > 0) return words.slice(from);
  }
  return undefined;
}
