import { stemOf } from "../../commerce/index.js";
import type { Word } from "../../commerce/index.js";
import type { HeardLanguages } from "./heard-languages.js";
import { languageData } from "./languages/languages.js";
import { phrasesOf } from "./phrase-lists.js";
import type { Phrases } from "./phrases.js";

const endings = new Map<string, Phrases<true>>();

/** Where a language says last that something is wanted ("teen mug do"), it is put first, as the others say it. */
export function wantedFirst(words: readonly Word[], languages: HeardLanguages): readonly Word[] {
  for (const language of languages) {
    const { wantedAfter } = languageData[language];
    if (!wantedAfter || words.length < 2) continue;
    let phrases = endings.get(language);
    if (!phrases) endings.set(language, (phrases = phrasesOf(wantedAfter.phrases)));
    const ending = words.findIndex((_, i) => i > 0 && phrases.longest(words, i)?.length === words.length - i);
    if (ending < 0) continue;
    const first: Word = { text: wantedAfter.as, stem: stemOf(wantedAfter.as), gap: "" };
    return [first, ...words.slice(0, ending)];
  }
  return words;
}
