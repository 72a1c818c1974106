import { foldText } from "./fold-text.js";
import { splitWords } from "./words.js";
import type { Word } from "./words.js";

const openings = new Set(
  "how when why where who what which can could do does did is are will would whats hows wheres whos whens".split(
    " ",
  ),
);

/** A question by its sign or its first word. */
export function isQuestion(text: string, [first]: readonly Word[]): boolean {
  return text.trimEnd().endsWith("?") || (first !== undefined && openings.has(first.text));
}

/** The same of a text nothing was read in yet. */
export function asksSomething(text: string): boolean {
  return isQuestion(text, splitWords(foldText(text.slice(0, 100))));
}
