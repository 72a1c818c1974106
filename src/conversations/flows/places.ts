import type { Product } from "../../commerce/index.js";
import type { BuyerEvent, Facts, Meaning } from "../events.js";
import { homeItems } from "../replies/list.replies.js";
import { isPage } from "../replies/page.js";
import { isSoldOut } from "../replies/product.replies.js";
import { foldText } from "../understand/fold-text.js";
import { fit } from "../understand/fit.js";
import { nameWordsOf } from "../understand/lexicon.js";
import { isFiller } from "../understand/ordinary-words.js";
import { splitWords } from "../understand/words.js";
import type { BuyerContext } from "./buyer-context.js";
import { choiceId, readChoice } from "./choice-ids.js";

type ListPlace = Extract<Meaning, { type: "home" | "category" | "search" }>;

/** More results than this are no answer. */
const mostResults = 60;

const searches = new WeakMap<object, { query: string; found: Product[] }>();

/** What a search finds, what is sold out last; the last one of each catalogue is remembered, since a turn looks at it from several sides. */
export function resultsOf(query: string, { shop }: Facts): readonly Product[] {
  const last = searches.get(shop.catalogue);
  if (last?.query === query) return last.found;
  const all = shop.catalogue.search(query, mostResults);
  const found = [...all.filter((p) => !isSoldOut(p)), ...all.filter(isSoldOut)];
  searches.set(shop.catalogue, { query, found });
  return found;
}

const mostNearest = 3;

/** What comes nearest to words nothing goes by, as far as it can be had. */
export function nearestTo(said: string, { shop }: Facts): Product[] {
  return shop.catalogue.search(said, mostNearest).filter((product) => !isSoldOut(product));
}

/** Whether what was found has every word searched for; else it is only near. */
export function isCovered(query: string, facts: Facts): boolean {
  const [product] = resultsOf(query, facts);
  if (!product) return false;
  const names = [product, { name: product.category }, ...product.variants];
  const has = new Set(names.flatMap((named) => [...nameWordsOf(named)]));
  const words = splitWords(foldText(query)).filter((w) => !isFiller(w));
  return words.every(({ stem }) => fit(stem, has) > 0);
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
  return resultsOf(place.query, facts);
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
  return choiceId.search(place.query, place.page);
}
