import { groupBy } from "../../platform/index.js";
import type { Catalogue, Category, Product } from "./catalogue.js";
import { findProducts } from "./find-products.js";
import type { SearchIndex } from "./search-index.js";
import { sharedSearchIndex } from "./shared-search-index.js";
import { wordsOf } from "../words/words.js";

/**
 * The catalogue of these products, in this order. `searchIndex` may be shared with an older catalogue of the same products (other stock
 * and prices do not matter to it).
 */
export function createCatalogue({
  version,
  currency,
  products,
  searchIndex = sharedSearchIndex(products).get,
  wording = {},
}: {
  version: number;
  currency: string;
  products: readonly Product[];
  searchIndex?: () => SearchIndex;
  wording?: object;
}): Catalogue {
  const byId = new Map(products.map((product) => [product.id, product]));
  const byVariant = new Map(
    products.flatMap((product) =>
      product.variants.map((variant) => [variant.id, { product, variant }] as const),
    ),
  );
  const categories = categoriesOf(products);
  const byCategory = new Map(categories.map((category) => [category.id, category]));
  return {
    version,
    currency,
    wording,
    products,
    categories,
    findProduct: (id) => byId.get(id),
    findVariant: (id) => byVariant.get(id),
    findCategory: (id) => byCategory.get(id),
    search: (query, limit = 20) => findProducts(products, searchIndex, query, {}, limit).products,
    find: (query, wish, limit) => findProducts(products, searchIndex, query, wish, limit),
  };
}

/** Categories in the order their first products come; names that make one slug are one category. */
function categoriesOf(products: readonly Product[]): Category[] {
  const groups = groupBy(products, (product) => categoryId(product.category));
  return [...groups].map(([id, members]) => ({
    id,
    name: displayName(members[0]?.category ?? id),
    products: members,
  }));
}

function categoryId(name: string): string {
  return wordsOf(name).join("-") || "other";
}

/** A name for people: catalogue documents often hold identifiers ("main_dish" is "Main dish"). */
function displayName(name: string): string {
  const words = /\s/.test(name) ? name : name.replace(/[_-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
