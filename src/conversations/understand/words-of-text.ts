import { foldText, splitWords } from "../../commerce/index.js";
import type { Word } from "../../commerce/index.js";

let last: { text: string; words: readonly Word[] } | undefined;

/** The words of a text as they are compared. Several readers of one turn ask for those of the same message. */
export function wordsOfText(text: string): readonly Word[] {
  if (last?.text !== text) last = { text, words: splitWords(foldText(text)) };
  return last.words;
}

/** What they say, with one blank between them: how whole phrases are looked up. */
export function asPhrase(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(" ");
}
