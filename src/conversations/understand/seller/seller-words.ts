import type { LanguageCode } from "../../languages.js";
import { createPhrases } from "../phrases.js";
import type { Phrases } from "../phrases.js";
import { arabicSellerWords } from "./words/ar.js";
import { germanSellerWords } from "./words/de.js";
import { englishSellerWords } from "./words/en.js";
import { spanishSellerWords } from "./words/es.js";
import { frenchSellerWords } from "./words/fr.js";
import { hindiSellerWords } from "./words/hi.js";
import { portugueseSellerWords } from "./words/pt.js";

/** What a word of a seller can say; what they make together is the same in every language. */
export const sellerCues = [
  /** What is changed of a product. */
  "stock", "price", "hide", "publish", "rename", "category", "alias",
  /** By how much: "out of stock", "up", "down", "to". */
  "soldOut", "more", "less", "to",
  /** Where an order is moved. */
  "accept", "reject", "prepare", "ready", "ship", "deliver", "complete", "cancel",
  "orders", "order", "open", "unpaid", "late",
  /** Figures, and of what time. */
  "sales", "best", "low", "today", "yesterday", "week", "month",
  "find", "undo", "help", "asBuyer", "asSeller", "yes", "no", "and", "because",
  /** Words without a meaning of their own here. */
  "filler",
] as const; // prettier-ignore

export type SellerCue = (typeof sellerCues)[number];

/** One language's words of each, between bars; lower case, with or without accents. A translator's file. */
export type SellerWords = Record<SellerCue, string>;

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
