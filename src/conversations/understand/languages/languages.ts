import type { LanguageCode } from "../../languages.js";
import { arabic } from "./ar/arabic.js";
import { german } from "./de/german.js";
import { english } from "./en/english.js";
import { spanish } from "./es/spanish.js";
import { french } from "./fr/french.js";
import { hindi } from "./hi/hindi.js";
import type { LanguageData } from "./language-data.js";
import { portuguese } from "./pt/portuguese.js";

/** What each language brings to understanding: the translators' files. */
export const languageData: Record<LanguageCode, LanguageData> = {
  en: english,
  es: spanish,
  pt: portuguese,
  fr: french,
  de: german,
  hi: hindi,
  ar: arabic,
};
