import type { LanguageCode } from "../languages.js";
import { detectLanguage } from "./detect-language.js";

/** Languages in the order in which their words count. */
export type HeardLanguages = readonly LanguageCode[];

/** What the message itself is written in, where it says so, the conversation's language, and English, which everybody mixes in. */
export function heardLanguages(language: LanguageCode, text: string): HeardLanguages {
  return [...new Set<LanguageCode>([detectLanguage(text) ?? language, language, "en"])];
}
