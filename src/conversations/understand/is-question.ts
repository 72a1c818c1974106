import type { Word } from "./words.js";

const openings = new Set(
  "how when why where who what which can could do does did is are will would".split(" "),
);

/** A question by its sign or its first word. */
export function isQuestion(text: string, [first]: readonly Word[]): boolean {
  return text.trimEnd().endsWith("?") || (first !== undefined && openings.has(first.text));
}
