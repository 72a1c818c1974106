import type { LanguageCode } from "../languages.js";
import { detectLanguage } from "./detect-language.js";

/** Languages in the order in which their words count. */
export type HeardLanguages = readonly LanguageCode[];

const lists = new Map<string, HeardLanguages>();

/**
 * What the message itself is written in, where it says so, the conversation's language, and English, which everybody mixes in. The same
 * languages are the same list each time: what is prepared for them is found by it.
 */
export function heardLanguages(language: LanguageCode, text: string): HeardLanguages {
  const written = detectLanguage(text) ?? language;
  const name = `${written} ${language}`;
  let list = lists.get(name);
  if (!list) lists.set(name, (list = [...new Set<LanguageCode>([written, language, "en"])]));
  return list;
}
