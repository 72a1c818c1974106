import type { Product, SearchWish } from "../../commerce/index.js";
import type { BuyerEvent, Facts, Meaning } from "../events.js";
import { homeItems } from "../replies/list.replies.js";
import { isPage } from "../replies/page.js";
import { isSoldOut } from "../replies/product.replies.js";
import type { BuyerContext } from "./buyer-context.js";
import { choiceId, readChoice } from "./choice-ids.js";

type ListPlace = Extract<Meaning, { type: "home" | "category" | "search" }>;

/** More results than this are no answer. */
const mostResults = 60;

interface Search {
  query: string;
  wish: SearchWish;
  found: readonly Product[];
  exact: boolean;
}

const searches = new WeakMap<object, Search>();

function searchFor(query: string, { shop }: Facts, wish: SearchWish): Search {
  const last = searches.get(shop.catalogue);
  if (last?.query === query && isSameWish(last.wish, wish)) return last;
  const { products, exact } = shop.catalogue.find(query, wish, mostResults);
  const found = wish.order
    ? products
    : [...products.filter((p) => !isSoldOut(p)), ...products.filter(isSoldOut)];
  const search = { query, wish, found, exact };
  searches.set(shop.catalogue, search);
  return search;
}

function isSameWish(one: SearchWish, other: SearchWish): boolean {
  return one.least === other.least && one.most === other.most && one.order === other.order;
}

/**
 * What a search finds, what is sold out last unless an order is asked for; the last one of each catalogue is remembered, since a
 * turn looks at it from several sides.
 */
export function resultsOf(query: string, facts: Facts, wish: SearchWish = {}): readonly Product[] {
  return searchFor(query, facts, wish).found;
}

const mostNearest = 3;

/** What comes nearest to words nothing goes by, as far as it can be had. */
export function nearestTo(said: string, { shop }: Facts): Product[] {
  return shop.catalogue.search(said, mostNearest).filter((product) => !isSoldOut(product));
}

/** Whether what was found has every word searched for and keeps the bounds; else it is only near. */
export function isCovered(query: string, facts: Facts, wish: SearchWish = {}): boolean {
  return searchFor(query, facts, wish).exact;
}

/** The list the buyer saw last, wherever they are now. */
function lastList({ trail }: BuyerContext, { shop }: Facts): ListPlace | undefined {
  for (let i = trail.length - 1; i >= 0; i -= 1) {
    const place = readChoice(trail[i] ?? "", shop.catalogue);
    if (place?.type === "home" || place?.type === "category" || place?.type === "search") return place;
  }
  return undefined;
}

function itemsOf(place: ListPlace, facts: Facts): readonly unknown[] {
  if (place.type === "home") return homeItems(facts.shop.catalogue);
  if (place.type === "category") return facts.shop.catalogue.findCategory(place.categoryId)?.products ?? [];
  return resultsOf(place.query, facts, place.wish);
}

/** The next page of the list seen last, if it goes on. */
export function nextPage(context: BuyerContext, facts: Facts): ListPlace | undefined {
  const list = lastList(context, facts);
  const next = list && { ...list, page: list.page + 1 };
  return next && isPage(itemsOf(next, facts), next.page, facts.abilities) ? next : undefined;
}

/** The page of the start that is being shown. */
export function homePage({ trail }: BuyerContext, { shop }: Facts): number {
  const place = readChoice(trail.at(-1) ?? "", shop.catalogue);
  return place?.type === "home" ? place.page : 1;
}

/** True unless it is a page behind the last. */
export function exists(place: ListPlace, facts: Facts): boolean {
  return isPage(itemsOf(place, facts), place.page, facts.abilities);
}

/** The event that leads back to a place; to the start where the trail ends. */
export function placeEvent(place: string | undefined, facts: Facts): BuyerEvent {
  const meaning = readChoice(place ?? choiceId.home(), facts.shop.catalogue);
  return { ...(meaning ?? { type: "home", page: 1 }), facts };
}

export function idOf(place: ListPlace): string {
  if (place.type === "home") return choiceId.home(place.page);
  if (place.type === "category") return choiceId.category(place.categoryId, place.page);
  return choiceId.search(place.query, place.page, place.wish);
}
