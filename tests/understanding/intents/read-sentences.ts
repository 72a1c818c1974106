import type { LanguageCode } from "../../../src/conversations/languages.js";
import { arabicSentences } from "./ar.sentences.js";
import { germanSentences } from "./de.sentences.js";
import { englishSentences } from "./en.sentences.js";
import { spanishSentences } from "./es.sentences.js";
import { frenchSentences } from "./fr.sentences.js";
import { hindiSentences } from "./hi.sentences.js";
import { laterSentences } from "./later-sentences.js";
import { portugueseSentences } from "./pt.sentences.js";

/** A sentence with what its writer meant by it. */
export interface IntentSentence {
  intent: string;
  text: string;
  /** Nothing was tuned on it. */
  heldOut: boolean;
}

const texts: Record<LanguageCode, string> = {
  en: englishSentences,
  es: spanishSentences,
  pt: portugueseSentences,
  fr: frenchSentences,
  de: germanSentences,
  hi: hindiSentences,
  ar: arabicSentences,
};

/** The sentences of a language; every third one is held out. */
export function sentencesOf(language: LanguageCode): IntentSentence[] {
  return linesOf(texts[language]).map((line, i) => ({ ...line, heldOut: i % 3 === 2 }));
}

/** Those that were written last. */
export function laterSentencesOf(language: LanguageCode): IntentSentence[] {
  return linesOf(laterSentences[language]).map((line) => ({ ...line, heldOut: false }));
}

function linesOf(text: string): Omit<IntentSentence, "heldOut">[] {
  const lines = text.split("\n").filter((line) => line.includes(": "));
  return lines.map((line) => {
    const at = line.indexOf(": ");
    return { intent: line.slice(0, at), text: line.slice(at + 2) };
  });
}
