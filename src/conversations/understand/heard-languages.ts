import type { LanguageCode } from "../languages.js";
import { detectLanguage } from "./detect-language.js";

/** Languages in the order in which their words count. */
export type HeardLanguages = readonly LanguageCode[];

/** The conversation's language, English, which everybody mixes in, and what the message itself is written in. */
export function heardLanguages(language: LanguageCode, text: string): HeardLanguages {
  const heard: LanguageCode[] = language === "en" ? ["en"] : [language, "en"];
  const written = detectLanguage(text);
  if (written && !heard.includes(written)) heard.push(written);
  return heard;
}
