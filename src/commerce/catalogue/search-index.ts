import { collectPostings, type SearchableProduct } from "./postings.js";
import { createRanking, type Matches } from "./ranking.js";
import { createVocabulary, type Readings, type Vocabulary } from "./vocabulary.js";
import { wordsOf } from "../words/words.js";

export interface SearchIndex {
  /** Places in the list the index was built from, best first: those that match as many of the query's words as any does. */
  search(query: string, limit: number): number[];
}

/** Words that say nothing about a product, in a query that has other words. */
const fillers = new Set(
  (
    "a an and any are can could do does for from get got had has have i in is it like me my of on or our please pls some " +
    "that the this to u want we with would you your"
  ).split(" "),
);

/** Builds the index in one pass: 100,000 products take a second or two, and nothing in it changes afterwards. */
export function buildSearchIndex(products: readonly SearchableProduct[]): SearchIndex {
  const { words, joined } = collectPostings(products);
  const vocabulary = createVocabulary(words.keys(), joined.keys());
  const ranking = createRanking(Uint8Array.from(products, ({ name }) => Math.min(12, wordsOf(name).length)));

  const matchesOf = (word: string, at: number, all: readonly string[], readings: Readings): Matches => {
    const together = [`${all[at - 1]}${word}`, `${word}${all[at + 1]}`].filter(
      (pair) => words.has(pair) || joined.has(pair),
    );
    return [...new Map([...together.map((pair) => [pair, 8] as const), ...readings])].flatMap(
      ([found, quality]) =>
        [words.get(found), joined.get(found)].flatMap((postings) =>
          postings ? [{ postings, quality }] : [],
        ),
    );
  };
  const lookUp = (searched: readonly string[], read: Vocabulary["read"]): Matches[] =>
    searched
      .map((word, at) => matchesOf(word, at, searched, read(word)))
      .filter((matches) => matches.length > 0);

  return {
    search(query, limit) {
      const searched = tellingWords(query);
      const likely = lookUp(searched, vocabulary.read);
      const found = ranking.inAll(likely, limit);
      if (found.length > 0 || likely.length < 2) return found;
      const wide = lookUp(searched, vocabulary.readWidely);
      const foundWidely = ranking.inAll(wide, limit);
      return foundWidely.length > 0 ? foundWidely : ranking.inMost(wide, limit);
    },
  };
}

function tellingWords(query: string): string[] {
  const words = [...new Set(wordsOf(query.slice(0, 500)))].slice(0, 32);
  const telling = words.filter((word) => !fillers.has(word));
  return telling.length > 0 ? telling : words;
}
