import { stemOf, wordsOf } from "../words/words.js";
import { fillers } from "./telling-words.js";

/** What of a product can be found by its words. */
export interface SearchableProduct {
  name: string;
  aliases: readonly string[];
  category: string;
  description?: string;
  variants: readonly { name: string | null; aliases: readonly string[] }[];
}

/** Where one word stands: places of products in the list, ascending, and how much the word says about each. */
export interface Postings {
  places: Uint32Array;
  weights: Uint8Array;
}

/** How much a word says about a product, by where it stands. */
const weights = { name: 8, alias: 6, category: 4, variant: 3, description: 1 };

/** The beginning of a description says what the thing is; care instructions come later. */
const longestDescription = 400;
const shortestDescribing = 3;

export interface CollectedPostings {
  /** Every word of every name, alias, category and variant. */
  words: Map<string, Postings>;
  /** Neighbours in names and aliases written as one: "icecream", "330ml". */
  joined: Map<string, Postings>;
  /** Words of descriptions by their stems, and their hyphened words as one: "tshirt". */
  described: Map<string, Postings>;
}

/** Collects the words of products one by one, so that whoever has many can let others work in between. */
export function createPostings() {
  const words = new Map<string, number[]>();
  const joined = new Map<string, number[]>();
  const described = new Map<string, number[]>();
  return {
    add(product: SearchableProduct, place: number): void {
      const { found, pairs } = wordsOfProduct(product);
      for (const [word, weight] of found) push(words, word, place, weight);
      for (const pair of pairs) push(joined, pair, place, weights.alias);
      for (const stem of describingStems(product.description ?? ""))
        push(described, stem, place, weights.description);
    },
    collected: (): CollectedPostings => ({
      words: compact(words),
      joined: compact(joined),
      described: compact(described),
    }),
  };
}

function wordsOfProduct(product: SearchableProduct): { found: Map<string, number>; pairs: Set<string> } {
  const found = new Map<string, number>();
  const pairs = new Set<string>();
  const add = (text: string, weight: number, pairsToo: boolean) => {
    const read = wordsOf(text);
    read.forEach((word, at) => {
      found.set(word, Math.max(weight, found.get(word) ?? 0));
      if (pairsToo && at > 0) pairs.add(`${read[at - 1]}${word}`);
    });
  };
  add(product.name, weights.name, true);
  for (const alias of product.aliases) add(alias, weights.alias, true);
  add(product.category, weights.category, false);
  for (const variant of product.variants) {
    for (const text of [variant.name ?? "", ...variant.aliases]) add(text, weights.variant, false);
  }
  return { found, pairs };
}

function describingStems(description: string): Set<string> {
  const text = description.slice(0, longestDescription);
  const hyphened = (text.match(/\p{L}+-\p{L}+/gu) ?? []).map((word) => word.replace("-", ""));
  const telling = [...wordsOf(text), ...hyphened.flatMap(wordsOf)].filter(
    (word) => word.length >= shortestDescribing && !fillers.has(word),
  );
  return new Set(telling.map(stemOf));
}

/** Place and weight in one number while collecting: half the arrays to grow. */
function push(lists: Map<string, number[]>, word: string, place: number, weight: number): void {
  const entry = place * 16 + weight;
  const list = lists.get(word);
  if (list) list.push(entry);
  else lists.set(word, [entry]);
}

function compact(lists: ReadonlyMap<string, readonly number[]>): Map<string, Postings> {
  return new Map(
    [...lists].map(([word, entries]) => [
      word,
      {
        places: Uint32Array.from(entries, (entry) => Math.floor(entry / 16)),
        weights: Uint8Array.from(entries, (entry) => entry % 16),
      },
    ]),
  );
}
