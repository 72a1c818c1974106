import type { FoundProducts, Product, SearchWish } from "./catalogue.js";
import type { SearchIndex } from "./search-index.js";
import { tellingWords } from "./telling-words.js";

/**
 * Products by words and wishes, best first. With an order, things that have the words in their names come alone where there are any:
 * the cheapest silver necklace is not one with a silver clasp. Where nothing keeps the bounds, what comes nearest to them in price.
 */
export function findProducts(
  products: readonly Product[],
  searchIndex: () => SearchIndex,
  query: string,
  wish: SearchWish,
  limit: number,
): FoundProducts {
  const isWish = Object.keys(wish).length > 0;
  if (isWish && tellingWords(query).length === 0)
    return narrow(priced(products, [...products.keys()], wish), true, wish, limit);
  const { places, named, whole } = searchIndex().search(query, isWish ? products.length : limit);
  const found = priced(products, places, wish);
  const calledSo = wish.order ? found.slice(0, named).filter(({ off }) => off === 0) : [];
  return narrow(calledSo.length > 0 ? calledSo : found, whole, wish, limit);
}

interface Priced {
  product: Product;
  place: number;
  /** Of the variant that is nearest to the bounds: the cheapest of equally near ones. */
  price: number;
  /** How far that is out of the bounds. */
  off: number;
}

function narrow(found: readonly Priced[], whole: boolean, wish: SearchWish, limit: number): FoundProducts {
  const within = found.filter(({ off }) => off === 0);
  const sorted =
    within.length > 0 ? inOrder(within, wish) : found.toSorted((one, other) => one.off - other.off);
  return {
    products: sorted.slice(0, limit).map(({ product }) => product),
    exact: whole && within.length > 0,
  };
}

function inOrder(found: readonly Priced[], wish: SearchWish): readonly Priced[] {
  switch (wish.order) {
    case "cheapest":
      return found.toSorted((one, other) => one.price - other.price);
    case "dearest":
      return found.toSorted((one, other) => dearest(other.product, wish) - dearest(one.product, wish));
    case "newest":
      return found.toSorted((one, other) => other.place - one.place);
    case undefined:
      return found;
  }
}

function priced(products: readonly Product[], places: readonly number[], wish: SearchWish): Priced[] {
  return places.flatMap((place) => {
    const product = products[place];
    return product ? [{ product, place, ...priceNear(product, wish) }] : [];
  });
}

/** The highest price within the bounds. */
function dearest({ variants }: Product, wish: SearchWish): number {
  return Math.max(...variants.map(({ price }) => (beyond(price, wish) === 0 ? price : 0)));
}

function priceNear({ variants }: Product, wish: SearchWish): { price: number; off: number } {
  let near = { price: 0, off: Infinity };
  for (const { price } of variants) {
    const off = beyond(price, wish);
    if (off < near.off || (off === near.off && price < near.price)) near = { price, off };
  }
  return near;
}

/** How far a price is out of the bounds. */
function beyond(price: number, { least = 0, most = Infinity }: SearchWish): number {
  return Math.max(0, least - price, price - most);
}
