import { wordsOf } from "../words/words.js";

/** Words that say nothing about a product, in a text that has other words. */
export const fillers: ReadonlySet<string> = new Set(
  (
    "a an and any are can could do does for from get got had has have i in is it like me my of on or our please pls some " +
    "that the this to u want we with would you your"
  ).split(" "),
);

const longestQuery = 500;
const mostWords = 32;

/** The words of a query that say what is looked for; all of them when none does. */
export function tellingWords(query: string): string[] {
  const words = [...new Set(wordsOf(query.slice(0, longestQuery)))].slice(0, mostWords);
  const telling = words.filter((word) => !fillers.has(word));
  return telling.length > 0 ? telling : words;
}
