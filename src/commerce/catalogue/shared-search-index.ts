import type { Product } from "./catalogue.js";
import { buildSearchIndex, buildSearchIndexGently, type SearchIndex } from "./search-index.js";

/** The search index of a list of products, built once for all catalogue values that hold the same words in the same order. */
export interface SharedSearchIndex {
  /** Builds it at once where it has not been prepared. */
  get(): SearchIndex;
  /** Builds it in portions, so that nobody's message waits for it. */
  prepare(): Promise<void>;
  /** Whether it serves these products too: prices, stock, pictures and options say nothing to it. */
  isFor(products: readonly Product[]): boolean;
}

export function sharedSearchIndex(first: readonly Product[]): SharedSearchIndex {
  let products = first;
  let index: SearchIndex | undefined;
  return {
    get: () => (index ??= buildSearchIndex(products)),
    async prepare() {
      index ??= await buildSearchIndexGently(products);
    },
    isFor(others) {
      const isSame =
        others.length === products.length && others.every((other, at) => hasSameWords(other, products[at]));
      if (isSame) products = others; // the older ones can go
      return isSame;
    },
  };
}

function hasSameWords(one: Product, other: Product | undefined): boolean {
  return (
    other !== undefined &&
    one.name === other.name &&
    one.category === other.category &&
    one.description === other.description &&
    isSameList(one.aliases, other.aliases) &&
    one.variants.length === other.variants.length &&
    one.variants.every((variant, at) => {
      const same = other.variants[at];
      return variant.name === same?.name && isSameList(variant.aliases, same.aliases);
    })
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
