import { isOneEditApart } from "../../commerce/index.js";

/** How well a word fits one of a name's words: 4 whole, 2 as its beginning, 1 misspelt by one letter, 0 not at all. */
export function fit(stem: string, words: ReadonlySet<string>): 0 | 1 | 2 | 4 {
  if (words.has(stem)) return 4;
  if (stem.length >= 3 && some(words, (w) => w.startsWith(stem))) return 2;
  return stem.length >= 4 && some(words, (w) => isOneEditApart(stem, w)) ? 1 : 0;
}

function some(words: ReadonlySet<string>, test: (word: string) => boolean): boolean {
  for (const word of words) if (test(word)) return true;
  return false;
}
