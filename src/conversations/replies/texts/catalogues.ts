import type { LanguageCode } from "../../languages.js";
import { ar, arReplyWords } from "./ar.js";
import { de, deReplyWords } from "./de.js";
import { en, enReplyWords } from "./en.js";
import { es, esReplyWords } from "./es.js";
import { fr, frReplyWords } from "./fr.js";
import { hi, hiReplyWords } from "./hi.js";
import { pt, ptReplyWords } from "./pt.js";
import type { ReplyWords, Texts } from "./texts.js";

/** Everything that is said, by language. */
export const catalogues: Readonly<Record<LanguageCode, Texts>> = { en, es, pt, fr, de, hi, ar };

/** The words that texts tell a buyer to reply with. */
export const replyWords: Readonly<Record<LanguageCode, ReplyWords>> = {
  en: enReplyWords,
  es: esReplyWords,
  pt: ptReplyWords,
  fr: frReplyWords,
  de: deReplyWords,
  hi: hiReplyWords,
  ar: arReplyWords,
};
