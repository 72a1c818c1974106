import type { LanguageCode } from "../languages.js";
import { foldText } from "./fold-text.js";
import type { HeardLanguages } from "./heard-languages.js";
import { languageData } from "./languages/languages.js";
import { splitWords } from "./words.js";
import type { Word } from "./words.js";

interface Courtesies {
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
}

const prepared = new Map<LanguageCode, Courtesies>();

function courtesiesOf(language: LanguageCode): Courtesies {
  let courtesies = prepared.get(language);
  if (!courtesies) {
    const { before, after, around } = languageData[language].courtesies;
    const words = (text: string) => splitWords(foldText(text)).map((word) => word.text);
    courtesies = {
      before: new Set([...words(around), ...words(before)]),
      after: new Set([...words(around), ...words(after)]),
    };
    prepared.set(language, courtesies);
  }
  return courtesies;
}

/** The words without courtesies around them; all of them when nothing else is left ("thank you"). */
export function withoutPoliteness(
  words: readonly Word[],
  languages: HeardLanguages = ["en"],
): readonly Word[] {
  let from = 0;
  let to = words.length;
  while (from < to && isCourtesy(words[from], "before", languages)) from += 1;
  while (to > from && isCourtesy(words[to - 1], "after", languages)) to -= 1;
  return from < to ? words.slice(from, to) : words;
}

/** Whether a word is only said around what is meant. */
export function isCourtesy(
  word: Word | undefined,
  where: keyof Courtesies,
  languages: HeardLanguages,
): boolean {
  return word !== undefined && languages.some((language) => courtesiesOf(language)[where].has(word.text));
}
