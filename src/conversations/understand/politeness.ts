import type { Word } from "../../commerce/index.js";
import type { HeardLanguages } from "./heard-languages.js";
import { languageData } from "./languages/languages.js";
import { perLanguages } from "./per-languages.js";
import { phrasesOf, split } from "./phrase-lists.js";
import type { Phrases } from "./phrases.js";

interface Courtesies {
  before: Phrases<true>;
  after: Phrases<true>;
}

/** No courtesy has more words. */
const longest = 4;

/** "por favor", "s'il vous plait": understood whatever else is spoken. One word may be a name, several are none. */
const anyones = Object.values(languageData)
  .flatMap(({ courtesies }) => split(courtesies.around))
  .filter((phrase) => phrase.includes(" "))
  .join("|");

const courtesiesIn = perLanguages((languages): Courtesies => {
  const own = languages.map((language) => languageData[language].courtesies);
  const said = (where: keyof Courtesies) =>
    phrasesOf([anyones, ...own.flatMap((each) => [each.around, each[where]])].join("|"));
  return { before: said("before"), after: said("after") };
});

/** The words without courtesies around them; all of them when nothing else is left ("thank you"). */
export function withoutPoliteness(
  words: readonly Word[],
  languages: HeardLanguages = ["en"],
): readonly Word[] {
  let from = 0;
  let to = words.length;
  for (let length = 1; length > 0 && from < to; from += length)
    length = courtesyAt(words, from, "before", languages);
  for (let length = 1; length > 0 && from < to; to -= length) length = courtesyUntil(words, to, languages);
  return from < to && to - from < words.length ? words.slice(from, to) : words;
}

/** How many words from here on are only said around what is meant. */
export function courtesyAt(
  words: readonly Word[],
  at: number,
  where: keyof Courtesies,
  languages: HeardLanguages,
): number {
  return courtesiesIn(languages)[where].longest(words, at)?.length ?? 0;
}

function courtesyUntil(words: readonly Word[], to: number, languages: HeardLanguages): number {
  for (let length = Math.min(longest, to); length > 0; length -= 1)
    if (courtesyAt(words.slice(0, to), to - length, "after", languages) === length) return length;
  return 0;
}
