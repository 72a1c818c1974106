import type { Product, SearchWish, Variant, Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import { choiceId, readChoice } from "../flows/choice-ids.js";
import { fit } from "./fit.js";
import type { HeardLanguages } from "./heard-languages.js";
import { orderSpeechOf } from "./languages/order-speech.js";
import type { Lexicon } from "./lexicon.js";
import { nameWordsOf } from "./name-words.js";
import type { Offered } from "./offered.js";
import { pickedLines } from "./order-reading.js";
import { isFiller } from "./ordinary-words.js";
import { quantityAt } from "./order/quantity-at.js";
import { readSearchWish } from "./read-search-wish.js";

const pronouns = new Set("one ones those these them that this".split(" "));
/** Words for all there is, not only what was offered. */
const anything = new Set(
  "anything something everything thing things item items product products have has got sell shop store".split(
    " ",
  ),
);
const mostAsked = 9;

/** "the cheapest one", "2 of the black ones in M": meant of the things that were offered just now, and of nothing else. */
export function readAmong(
  words: readonly Word[],
  lexicon: Lexicon,
  offered: Offered,
  languages: HeardLanguages,
): Meaning | undefined {
  const products = productsOf(offered, lexicon);
  if (products.length === 0) return undefined;
  return products.length > 1
    ? (byPrice(words, lexicon, products) ?? counted(words, products, languages))
    : counted(words, products, languages);
}

function productsOf({ entries }: Offered, { catalogue }: Lexicon): Product[] {
  const chosen = entries.map(([, id]) => readChoice(id, catalogue));
  const ids = chosen.flatMap((choice) => (choice?.type === "product" ? [choice.productId] : []));
  return [...new Set(ids)].flatMap((id) => catalogue.findProduct(id) ?? []);
}

/** Bounds and orders without a thing. */
function byPrice(
  words: readonly Word[],
  lexicon: Lexicon,
  products: readonly Product[],
): Meaning | undefined {
  const wished = readSearchWish(words, lexicon);
  if (!wished?.rest.every((word) => isFiller(word) || pronouns.has(word.text))) return undefined;
  if (wished.rest.some((word) => anything.has(word.text))) return undefined;
  const { wish } = wished;
  if (wish.order === "newest") return undefined;
  const within = products.filter((product) => pricesOf(product).some((price) => isWithin(price, wish)));
  const [first, second] = wish.order ? inOrder(within, wish.order) : within;
  if (first && (wish.order || !second)) return { type: "product", productId: first.id, look: true };
  return second && within.length <= mostAsked
    ? { type: "which", choiceIds: within.map(({ id }) => choiceId.product(id)) }
    : undefined;
}

function inOrder(products: readonly Product[], order: "cheapest" | "dearest"): Product[] {
  const lowest = (product: Product) => Math.min(...pricesOf(product));
  const highest = (product: Product) => Math.max(...pricesOf(product));
  return products.toSorted((one, other) =>
    order === "cheapest" ? lowest(one) - lowest(other) : highest(other) - highest(one),
  );
}

const pricesOf = ({ variants }: Product) => variants.map(({ price }) => price);

function isWithin(price: number, { least = 0, most = Infinity }: SearchWish): boolean {
  return price >= least && price <= most;
}

/** So many of the offered thing that these words fit best, in the variant they name. */
function counted(
  words: readonly Word[],
  products: readonly Product[],
  languages: HeardLanguages,
): Meaning | undefined {
  const speech = orderSpeechOf(languages);
  const from = words.findIndex((_, at) => quantityAt(words, at, speech) !== undefined);
  const quantity =
    from >= 0 && words.slice(0, from).every(isFiller) ? quantityAt(words, from, speech) : undefined;
  const rest = quantity ? words.slice(from + quantity.length) : [];
  if (!quantity || !rest.some(({ text }) => pronouns.has(text))) return undefined;
  const said = rest.filter((word) => !isFiller(word) && !pronouns.has(word.text));
  const scored = products.map((product) => ({ product, score: scoreOf(said, product) }));
  const best = Math.max(...scored.map(({ score }) => score));
  const [only, another] = scored.filter(({ score }) => score === best && score > 0);
  if (!only || another) return undefined;
  const { product } = only;
  const variant = variantOf(said, product);
  const line = {
    product: product.id,
    quantity: quantity.value,
    options: [],
    ...(variant && { variant: variant.id }),
  };
  return { type: "order", reading: pickedLines([line]) };
}

/** 0 when a word is neither of the product nor of a variant. */
function scoreOf(said: readonly Word[], product: Product): number {
  const names = new Set([product, ...product.variants].flatMap((named) => [...nameWordsOf(named)]));
  const fits = said.map(({ stem }) => (isSizeOf(stem, product) ? 4 : fit(stem, names)));
  return fits.includes(0) ? 0 : fits.reduce<number>((sum, each) => sum + each, 1);
}

/** The only variant that has every word said that is not the product's own. */
function variantOf(said: readonly Word[], product: Product): Variant | undefined {
  const own = nameWordsOf(product);
  const telling = said.filter(({ stem }) => !own.has(stem));
  const [only, another] = product.variants.filter(
    (variant) =>
      variant.name !== null &&
      telling.length > 0 &&
      telling.every(({ stem }) => fit(stem, nameWordsOf(variant)) > 0 || startsOf(variant).has(stem)),
  );
  return another ? undefined : only;
}

/** "m" is "Medium" where only one variant's part begins so. */
function isSizeOf(stem: string, { variants }: Product): boolean {
  return stem.length === 1 && variants.filter((variant) => startsOf(variant).has(stem)).length === 1;
}

function startsOf(variant: Variant): Set<string> {
  return new Set([...nameWordsOf(variant)].map((word) => word.charAt(0)));
}
