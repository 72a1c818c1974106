import { foldText, splitWords } from "../../commerce/index.js";
import type { Word } from "../../commerce/index.js";
import { languageCodes } from "../languages.js";
import type { LanguageCode } from "../languages.js";
import type { HeardLanguages } from "./heard-languages.js";
import { phraseIntents } from "./languages/language-data.js";
import type { PhraseIntent } from "./languages/language-data.js";
import { languageData } from "./languages/languages.js";
import { ownPhrases } from "./own-words.js";
import { asPhrase, wordsOfText } from "./words-of-text.js";

/** More words than this are no set phrase. */
const longestPhrase = 12;

interface Index {
  intents: ReadonlyMap<string, readonly PhraseIntent[]>;
  /** The first words of all of them: most words of a message begin none. */
  firstWords: ReadonlySet<string>;
}

const indexes = new Map<LanguageCode, Index>();

/** Every phrase of a language with what it can mean, prepared when the language is first heard. */
function indexOf(language: LanguageCode): Index {
  let index = indexes.get(language);
  if (!index) {
    const intents = intentsByPhrase(language);
    const firstWords = new Set([...intents.keys()].map((phrase) => phrase.split(" ", 1).join()));
    indexes.set(language, (index = { intents, firstWords }));
  }
  return index;
}

function intentsByPhrase(language: LanguageCode): Map<string, PhraseIntent[]> {
  const index = new Map<string, PhraseIntent[]>();
  const { phrases } = languageData[language];
  for (const intent of phraseIntents)
    for (const phrase of phrases[intent]) {
      const words = asCompared(phrase);
      const intents = index.get(words);
      if (words !== "" && !intents) index.set(words, [intent]);
      else if (intents && !intents.includes(intent)) intents.push(intent);
    }
  for (const [phrase, intent] of ownPhrases(language)) {
    const words = asCompared(phrase);
    if (!index.has(words)) index.set(words, [intent]);
  }
  return index;
}

function asCompared(phrase: string): string {
  return asPhrase(splitWords(foldText(phrase)));
}

/** What a message means that is nothing but this phrase, in the first of the languages that has it. */
export function intentsOfPhrase(phrase: string, languages: HeardLanguages): readonly PhraseIntent[] {
  const short = phrase.replace(stretched, "$1");
  for (const language of languages) {
    const index = indexOf(language).intents;
    const intents = index.get(phrase) ?? (short === phrase ? undefined : index.get(short));
    if (intents) return intents;
  }
  return [];
}

/** Whether any phrase begins with this word. */
export function beginsPhrase({ text }: Word, languages: HeardLanguages): boolean {
  if (languages.some((language) => indexOf(language).firstWords.has(text))) return true;
  const short = text.replace(stretched, "$1");
  return short !== text && languages.some((language) => indexOf(language).firstWords.has(short));
}

/** "heyyy", "siiii". */
const stretched = /(\p{L})\1{2,}/gu;

/** All phrases of a language that are one word. */
export function oneWordPhrases(language: LanguageCode): string[] {
  return [...indexOf(language).intents.keys()].filter((phrase) => !phrase.includes(" "));
}

/** The languages in which words are nothing but a command. */
export function languagesOfPhrase(words: readonly Word[]): LanguageCode[] {
  const [first] = words;
  if (!first || words.length > longestPhrase) return [];
  const own = languageCodes.filter((language) => indexOf(language).firstWords.has(first.text));
  if (own.length === 0) return [];
  const phrase = asPhrase(words);
  return own.filter((language) => indexOf(language).intents.has(phrase));
}

/** Whether a text is nothing but a command, whatever language it is in. */
export function isPhrase(text: string): boolean {
  return languagesOfPhrase(wordsOfText(text)).length > 0;
}
