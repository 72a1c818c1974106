import { foldText, splitWords } from "../../commerce/index.js";
import type { Word } from "../../commerce/index.js";
import { detectLanguage } from "./detect-language.js";
import { languageData } from "./languages/languages.js";
import { languageCodes } from "../languages.js";
import type { LanguageCode } from "../languages.js";

const openings = new Map<LanguageCode, ReadonlySet<string>>(
  languageCodes.map((code) => [
    code,
    new Set(splitWords(foldText(languageData[code].questionWords)).map((word) => word.text)),
  ]),
);

/** A question by its sign or by its first word, in English or in the language it is written in. */
export function isQuestion(text: string, [first]: readonly Word[]): boolean {
  if (/[?؟]\s*$/.test(text.slice(-20))) return true;
  if (!first) return false;
  if (openings.get("en")?.has(first.text)) return true;
  const written = detectLanguage(text);
  return written !== undefined && openings.get(written)?.has(first.text) === true;
}

/** The same of a text nothing was read in yet. */
export function asksSomething(text: string): boolean {
  return isQuestion(text, splitWords(foldText(text.slice(0, 100))));
}
