import { languageCodes } from "../languages.js";
import type { LanguageCode } from "../languages.js";
import { foldText } from "./fold-text.js";
import type { HeardLanguages } from "./heard-languages.js";
import { phraseIntents } from "./languages/language-data.js";
import type { PhraseIntent } from "./languages/language-data.js";
import { languageData } from "./languages/languages.js";
import { ownPhrases } from "./own-words.js";
import { splitWords } from "./words.js";

type Index = ReadonlyMap<string, readonly PhraseIntent[]>;

const indexes = new Map<LanguageCode, Index>();

/** Every phrase of a language with what it can mean, prepared when the language is first heard. */
function indexOf(language: LanguageCode): Index {
  let index = indexes.get(language) as Map<string, PhraseIntent[]> | undefined;
  if (!index) {
    indexes.set(language, (index = new Map<string, PhraseIntent[]>()));
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
  }
  return index;
}

function asCompared(phrase: string): string {
  return splitWords(foldText(phrase))
    .map((word) => word.text)
    .join(" ");
}

/** What a message means that is nothing but this phrase, in the first of the languages that has it. */
export function intentsOfPhrase(phrase: string, languages: HeardLanguages): readonly PhraseIntent[] {
  const short = phrase.replace(stretched, "$1");
  for (const language of languages) {
    const intents =
      indexOf(language).get(phrase) ?? (short === phrase ? undefined : indexOf(language).get(short));
    if (intents) return intents;
  }
  return [];
}

/** "heyyy", "siiii". */
const stretched = /(\p{L})\1{2,}/gu;

/** All phrases of a language that are one word. */
export function oneWordPhrases(language: LanguageCode): string[] {
  return [...indexOf(language).keys()].filter((phrase) => !phrase.includes(" "));
}

/** The languages in which a text is nothing but a command. */
export function languagesOfPhrase(text: string): LanguageCode[] {
  const phrase = asCompared(text.slice(0, 200));
  return phrase === "" ? [] : languageCodes.filter((language) => indexOf(language).has(phrase));
}

/** Whether a text is nothing but a command, whatever language it is in. */
export function isPhrase(text: string): boolean {
  return languagesOfPhrase(text).length > 0;
}
