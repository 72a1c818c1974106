import type { LanguageCode } from "../../languages.js";
import type { HeardLanguages } from "../heard-languages.js";
import { englishOrderWords } from "./en/english-order-words.js";
import { createOrderSpeech } from "../order/order-words.js";
import type { OrderSpeech, OrderWords } from "../order/order-words.js";
import { perLanguages } from "../per-languages.js";
import { arabicOrderWords } from "./ar/arabic-order-words.js";
import { germanOrderWords } from "./de/german-order-words.js";
import { spanishOrderWords } from "./es/spanish-order-words.js";
import { frenchOrderWords } from "./fr/french-order-words.js";
import { hindiOrderWords } from "./hi/hindi-order-words.js";
import { portugueseOrderWords } from "./pt/portuguese-order-words.js";

const orderWords: Record<LanguageCode, OrderWords> = {
  en: englishOrderWords,
  es: spanishOrderWords,
  pt: portugueseOrderWords,
  fr: frenchOrderWords,
  de: germanOrderWords,
  hi: hindiOrderWords,
  ar: arabicOrderWords,
};

/** How orders are said in these languages together, prepared when they are first heard. */
export const orderSpeechOf: (languages: HeardLanguages) => OrderSpeech = perLanguages((languages) =>
  createOrderSpeech(languages.map((code) => orderWords[code])),
);
