import { setImmediate as othersFirst } from "node:timers/promises";
import { stemOf, wordsOf } from "../words/words.js";
import { createPostings, type CollectedPostings, type SearchableProduct } from "./postings.js";
import { createRanking, type Matches } from "./ranking.js";
import { tellingWords } from "./telling-words.js";
import { createVocabulary, type Readings, type Vocabulary } from "./vocabulary.js";

/** Places in the list the index was built from, best first. */
export interface SearchResult {
  places: number[];
  /** The first so many have every word in their names, categories or variants; the others in their descriptions too. */
  named: number;
  /** Every word of the query was found on each of them, if need be as a misspelt one; else they only match as many as any does. */
  whole: boolean;
}

export interface SearchIndex {
  search(query: string, limit: number): SearchResult;
}

/** Builds the index in one pass: 100,000 products take a second or two, and nothing in it changes afterwards. */
export function buildSearchIndex(products: readonly SearchableProduct[]): SearchIndex {
  const postings = createPostings();
  products.forEach((product, place) => postings.add(product, place));
  return searchIndexOn(postings.collected(), products);
}

/** A few milliseconds' work. */
const mostAtOnce = 100;

/** The same in small portions, between which everything else that waits is done. */
export async function buildSearchIndexGently(products: readonly SearchableProduct[]): Promise<SearchIndex> {
  const postings = createPostings();
  for (const [place, product] of products.entries()) {
    postings.add(product, place);
    if (place % mostAtOnce === mostAtOnce - 1) await othersFirst();
  }
  return searchIndexOn(postings.collected(), products);
}

function searchIndexOn(
  { words, joined, described }: CollectedPostings,
  products: readonly SearchableProduct[],
): SearchIndex {
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
    searched.map((word, at) => matchesOf(word, at, searched, read(word)));

  /** The same words as descriptions have them, neither completed nor corrected. */
  const withDescriptions = (searched: readonly string[], likely: readonly Matches[]): Matches[] =>
    searched.map((word, at) => {
      const postings = described.get(stemOf(word));
      return [...(likely[at] ?? []), ...(postings ? [{ postings, quality: 9 }] : [])];
    });

  return {
    search(query, limit) {
      const searched = tellingWords(query);
      const likely = lookUp(searched, vocabulary.read);
      const named = inEach(likely) ? ranking.inAll(likely, limit) : [];
      if (named.length === limit) return { places: named, named: limit, whole: true };
      const anywhere = withDescriptions(searched, likely);
      const found = inEach(anywhere) ? ranking.inAll(anywhere, limit) : [];
      const places = [...new Set([...named, ...found])].slice(0, limit);
      if (places.length > 0) return { places, named: named.length, whole: true };
      return searchWidely(searched, anywhere, limit);
    },
  };

  /** For when the likely readings lead nowhere: other readings of all the words, then fewer of the words. */
  function searchWidely(
    searched: readonly string[],
    likely: readonly Matches[],
    limit: number,
  ): SearchResult {
    const wide = lookUp(searched, vocabulary.readWidely);
    const misspelt = inEach(wide) && wide.length > 1 ? ranking.inAll(wide, limit) : [];
    if (misspelt.length > 0) return { places: misspelt, named: misspelt.length, whole: true };
    const nearest = searched.map((word, at) => {
      const matches = likely[at] ?? [];
      return matches.length > 0 ? matches : matchesOf(word, at, searched, vocabulary.endingSo(word));
    });
    const some = [nearest, wide].map((each) => each.filter((matches) => matches.length > 0));
    for (const matches of some) {
      const places = ranking.inAll(matches, limit);
      if (places.length > 0) return { places, named: 0, whole: false };
    }
    return { places: ranking.inMost(some[1] ?? [], limit), named: 0, whole: false };
  }
}

/** True when each word leads somewhere. */
function inEach(matches: readonly Matches[]): boolean {
  return matches.length > 0 && matches.every((found) => found.length > 0);
}
