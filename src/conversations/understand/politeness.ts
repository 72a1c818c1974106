import type { Word } from "./words.js";

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const polite = list("please pls plz plss kindly pleaseee");
const openings = list("hi hello hey hiya ok okay so well um uh oh hmm and then now also just");
const closings = list(
  "thanks thank thx ty you now then mate sir madam maam miss bro dear friend there cheers",
);

/** The words without courtesies around them; all of them when nothing else is left ("thank you"). */
export function withoutPoliteness(words: readonly Word[]): readonly Word[] {
  let from = 0;
  let to = words.length;
  while (from < to && (polite.has(text(words, from)) || openings.has(text(words, from)))) from += 1;
  while (to > from && (polite.has(text(words, to - 1)) || closings.has(text(words, to - 1)))) to -= 1;
  return from < to ? words.slice(from, to) : words;
}

function text(words: readonly Word[], at: number): string {
  return words[at]?.text ?? "";
}
