import { createSpelling, foldText, splitWords, stemOf } from "../../commerce/index.js";
import type { Spelling, Word } from "../../commerce/index.js";
import type { LanguageCode } from "../languages.js";
import { languageCodes } from "../languages.js";
import type { HeardLanguages } from "./heard-languages.js";
import type { Cue } from "./intent-rule.js";
import { cueNames } from "./languages/language-data.js";
import { languageData } from "./languages/languages.js";
import type { Lexicon } from "./lexicon.js";
import { isFiller } from "./ordinary-words.js";
import { createPhrases } from "./phrases.js";
import type { Phrases } from "./phrases.js";

/** Words that hint at something, or mean nothing by themselves. */
export interface Spot {
  at: number;
  length: number;
  cues: readonly Cue[];
  /** The shop sells something called so: it hints less. */
  sold: boolean;
  /** The number of an order. */
  number?: number;
  language?: LanguageCode;
}

interface CueIndex {
  cues: Phrases<Cue>;
  names: Phrases<LanguageCode>;
  spelling: Spelling;
}

const indexes = new Map<LanguageCode, CueIndex>();

const list = (text: string): string[] => text.split("|").map((each) => each.trim());

function indexOf(language: LanguageCode): CueIndex {
  let index = indexes.get(language);
  if (index) return index;
  const { cues: words, languageNames } = languageData[language];
  const cues = createPhrases<Cue>();
  const names = createPhrases<LanguageCode>();
  const vocabulary: string[] = [];
  for (const cue of cueNames)
    for (const phrase of list(words[cue])) {
      cues.add(phrase, cue);
      vocabulary.push(...splitWords(foldText(phrase)).map((word) => word.text));
    }
  for (const code of languageCodes) {
    for (const name of list(languageNames[code])) names.add(name, code);
    for (const name of list(languageData[code].languageNames[code])) names.add(name, code);
  }
  const spelling = createSpelling(vocabulary.filter((word) => word.length >= 4));
  indexes.set(language, (index = { cues, names, spelling }));
  return index;
}

/** What words of a message hint at, from left to right, longest first; in the first language that knows them. */
export function spotCues(words: readonly Word[], languages: HeardLanguages, lexicon: Lexicon): Spot[] {
  const spots: Spot[] = [];
  for (let at = 0; at < words.length;) {
    const spot = spotAt(words, at, languages, lexicon);
    if (spot) spots.push(spot);
    at += spot?.length ?? 1;
  }
  return spots;
}

/** No cue has more words. */
const longestCue = 6;

const orderNumber = /^\d{4,9}$/;

function spotAt(
  words: readonly Word[],
  at: number,
  languages: HeardLanguages,
  lexicon: Lexicon,
): Spot | undefined {
  const word = words[at];
  if (!word) return undefined;
  if (orderNumber.test(word.text))
    return { at, length: 1, cues: ["orderNumber"], sold: false, number: Number(word.text) };
  let best: Spot | undefined;
  for (const language of languages) {
    const { cues, names } = indexOf(language);
    const name = names.longest(words, at);
    const found = cues.longest(words, at) ?? inflected(words, at, language, cues);
    const length = Math.max(name?.length ?? 0, found?.length ?? 0);
    if (length <= (best?.length ?? 0)) continue;
    const sold = isSold(words, at, length, lexicon);
    best =
      name?.length === length
        ? { at, length, cues: ["languageName"], sold, language: name.values[0] ?? language }
        : { at, length, cues: found?.values ?? [], sold };
  }
  return best ?? misspelt(words, at, languages, lexicon);
}

/** All its words are words of the shop. */
function isSold(words: readonly Word[], at: number, length: number, lexicon: Lexicon): boolean {
  return words.slice(at, at + length).every((word) => word.text.length > 2 && lexicon.knows(word.stem));
}

/** What French and Arabic write in front of a word without a blank: "l'adresse", "والطلب". */
const attached: Partial<Record<LanguageCode, RegExp>> = {
  fr: /^(?:qu|[ldjnsmct])(?=[aeiouyh])/,
  ar: /^(?:وال|بال|لل|ال|و|ب|ل)(?=.{3})/,
};

function inflected(words: readonly Word[], at: number, language: LanguageCode, cues: Phrases<Cue>) {
  const word = words[at];
  const bare = word && attached[language] && word.text.replace(attached[language], "");
  if (!word || bare === undefined || bare === word.text) return undefined;
  const found = cues.longest([{ ...word, text: bare, stem: stemOf(bare) }], 0);
  return found && { values: found.values, length: 1 };
}

/** Words of five letters and more that nobody sells, a slip of the finger away from a cue. */
function misspelt(
  words: readonly Word[],
  at: number,
  languages: HeardLanguages,
  lexicon: Lexicon,
): Spot | undefined {
  const word = words[at];
  if (!word || word.text.length < 5 || lexicon.knows(word.stem)) return undefined;
  for (const language of languages) {
    const { cues, spelling } = indexOf(language);
    const text = spelling.correct(word.text);
    if (text === undefined || text === word.text) continue;
    const meant = [{ ...word, text, stem: stemOf(text) }, ...words.slice(at + 1, at + longestCue)];
    const found = cues.longest(meant, 0);
    if (found) return { at, length: found.length, cues: found.values, sold: false };
  }
  return undefined;
}

/** The words without articles, pronouns and the like of these languages; what the shop sells something by stays. */
export function withoutSmallWords(
  words: readonly Word[],
  lexicon: Lexicon,
  languages: HeardLanguages,
): Word[] {
  return words.filter(
    (word) => (lexicon.knows(word.stem) && word.text.length > 2) || !isSmallWord(word, languages),
  );
}

/** An article, a pronoun and the like in one of these languages. */
export function isSmallWord(word: Word, languages: HeardLanguages): boolean {
  const isSmall = (language: LanguageCode) =>
    indexOf(language).cues.longest([word], 0)?.values.includes("filler") === true;
  return isFiller(word) || languages.some(isSmall);
}

/** Several lines are several thoughts. */
export function hasLines(words: readonly Word[]): boolean {
  return words.some((word, i) => i > 0 && word.gap === "line");
}
