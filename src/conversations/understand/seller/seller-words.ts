import type { LanguageCode } from "../../languages.js";
import { createPhrases } from "../phrases.js";
import type { Phrases } from "../phrases.js";
import { arabicSellerWords } from "./words/ar.js";
import { germanSellerWords } from "./words/de.js";
import { englishSellerWords } from "./words/en.js";
import { sellerCues } from "./seller-cues.js";
import type { SellerCue, SellerWords } from "./seller-cues.js";
import { spanishSellerWords } from "./words/es.js";
import { frenchSellerWords } from "./words/fr.js";
import { hindiSellerWords } from "./words/hi.js";
import { portugueseSellerWords } from "./words/pt.js";

const sellerWords: Record<LanguageCode, SellerWords> = {
  en: englishSellerWords,
  es: spanishSellerWords,
  pt: portugueseSellerWords,
  fr: frenchSellerWords,
  de: germanSellerWords,
  hi: hindiSellerWords,
  ar: arabicSellerWords,
};

const indexes = new Map<LanguageCode, Phrases<SellerCue>>();

/** The cues of a language, prepared when a seller first speaks it. */
export function sellerPhrases(language: LanguageCode): Phrases<SellerCue> {
  let index = indexes.get(language);
  if (!index) {
    indexes.set(language, (index = createPhrases<SellerCue>()));
    const words = sellerWords[language];
    for (const cue of sellerCues)
      for (const phrase of words[cue].split("|")) if (phrase.trim() !== "") index.add(phrase.trim(), cue);
  }
  return index;
}
