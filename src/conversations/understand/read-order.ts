import type { Product } from "../../commerce/index.js";
import type { Lexicon } from "./lexicon.js";
import { isFiller, joiners, orderOpenings, orderVerbs } from "./ordinary-words.js";
import {
  applyPart,
  asLine,
  isAboutProduct,
  mannerOf,
  mergeLines,
  partAt,
  startItem,
} from "./order-reading.js";
import type { Manner, OrderItem, OrderReading, Part } from "./order-reading.js";
import { explains, fittingProducts } from "./fitting-products.js";
import { createPhrases } from "./phrases.js";
import { countOf, readQuantity } from "./quantities.js";
import type { Quantity } from "./quantities.js";
import type { Word } from "./words.js";

const openings = createPhrases<true>();
for (const opening of orderOpenings) openings.add(opening, true);

/** A question offers no more than this; what is beyond can be said in more words. */
const mostCandidates = 9;

interface Reader {
  lexicon: Lexicon;
  items: OrderItem[];
  unclear: OrderReading["unclear"];
  unknown: OrderReading["unknown"];
  /** The item that parts go to; undefined between items. */
  current: OrderItem | undefined;
  /** Content words read since the last item, in wait of a product. */
  before: Word[];
  /** Words behind the current item that are no part of it: of the next product, if one follows. */
  loose: Word[];
  quantity: number | undefined;
  manner: Manner;
  /** A comma or an "and" was read since the last content word. */
  joined: boolean;
  ordered: boolean;
  whole: boolean;
}

/**
 * Reads order lines from a text: quantities, products, their variants and options, joined by commas, "and" or line breaks.
 * What is certain becomes a line, what fits several products or none is named. One walk over the words, no guessing.
 */
export function readOrder(words: readonly Word[], lexicon: Lexicon): OrderReading {
  const opening = openings.longest(words, 0)?.length ?? 0;
  const ordered = words.slice(0, opening).some((w) => orderVerbs.has(w.text));
  const reader: Reader = {
    ...{ lexicon, items: [], unclear: [], unknown: [], current: undefined, before: [], loose: [] },
    ...{ quantity: undefined, manner: "plain" as const, joined: false, ordered, whole: true },
  };
  let at = opening;
  while (at < words.length) at += readNext(reader, words, at);
  endItem(reader);
  const misfits = reader.items
    .filter(({ leftover }) => leftover.length > 0)
    .map(({ leftover, product }) => ({ said: leftover.join(" "), product: product.id }));
  return {
    lines: mergeLines(reader.items.map(asLine)),
    unclear: reader.unclear,
    unknown: reader.unknown,
    misfits,
    whole: reader.whole,
    ordered: reader.ordered || (reader.whole && reader.items.some((item) => item.detailed)),
  };
}

/** Reads what starts at this word and says how many words it took. */
function readNext(reader: Reader, words: readonly Word[], at: number): number {
  const word = words[at];
  if (!word) return 1;
  if (word.gap === "line") endItem(reader);
  else if (word.gap === "comma") reader.joined = true;
  const found = reader.lexicon.products.longest(words, at);
  const part = reader.current && partAt(reader.current.product, words, at);
  if (reader.current && part && !startsNewItem(reader, reader.current, part, found?.length ?? 0))
    return takePart(reader, reader.current, part, words.slice(at, at + part.length));
  if (found) return takeProducts(reader, found.values, words.slice(at, at + found.length));
  return takeManner(reader, word) ?? takeQuantity(reader, words, at) ?? takeWord(reader, word);
}

/** Whether words that could be a part of the current item are rather the beginning of the next one. */
function startsNewItem(reader: Reader, item: OrderItem, part: Part, productLength: number): boolean {
  if (productLength > part.length) return true;
  const bound = reader.manner !== "plain" || item.open;
  if (isChosen(item, part) && !bound) return true;
  return productLength === part.length && reader.joined && !bound;
}

/** One of these is enough: a second size is the next thing's. */
function isChosen(item: OrderItem, part: Part): boolean {
  if ("variants" in part)
    return (
      item.variants.length < item.product.variants.length &&
      !part.variants.some((v) => item.variants.includes(v))
    );
  const { group } = part.option;
  return !group.multiple && item.options.some((o) => o.group === group.id);
}

function takePart(reader: Reader, item: OrderItem, part: Part, words: readonly Word[]): number {
  keepLoose(reader);
  if (!applyPart(item, part, reader.manner)) item.leftover.push(said(reader.manner, words));
  reader.manner = "plain";
  reader.joined = false;
  return part.length;
}

function takeProducts(reader: Reader, products: readonly Product[], words: readonly Word[]): number {
  const [product] = products;
  const { current, loose, joined } = reader;
  // "pizza pie" is one thing, said twice.
  if (current && current.product === product && !current.detailed && !joined && loose.length === 0)
    return words.length;
  if (current) {
    reader.loose = [];
    endItem(reader);
    reader.before = loose;
  }
  reader.joined = false;
  if (products.length > 1 || !product) reader.before.push(...words);
  else settle(reader, product);
  return words.length;
}

/** The product is known: what was said before it must be its variant or options. */
function settle(reader: Reader, product: Product): void {
  reader.ordered ||= reader.quantity !== undefined;
  const item = startItem(product, reader.quantity ?? 1);
  takeIn(item, reader.before);
  reader.items.push(item);
  reader.current = item;
  reader.before = [];
  reader.quantity = undefined;
  reader.manner = "plain";
}

/** Takes in words around a product as far as they are parts of it; the rest is left over. */
function takeIn(item: OrderItem, words: readonly Word[]): void {
  for (let i = 0; i < words.length;) {
    const word = words[i];
    const part = partAt(item.product, words, i);
    const taken = part !== undefined && applyPart(item, part, "plain");
    if (!taken && word && !isAboutProduct(item.product, word)) item.leftover.push(word.text);
    i += taken ? part.length : 1;
  }
}

function keepLoose(reader: Reader): void {
  if (reader.current) takeIn(reader.current, reader.loose);
  reader.loose = [];
}

function takeManner(reader: Reader, { text }: Word): number | undefined {
  if (joiners.has(text)) {
    reader.joined = true;
    return 1;
  }
  const manner = mannerOf(text);
  if (!manner && text !== "with") return undefined;
  if (!reader.current && reader.before.length > 0) resolveBefore(reader);
  if (!reader.current) return undefined;
  if (manner) reader.manner = manner;
  else reader.current.open = true;
  return 1;
}

function takeQuantity(reader: Reader, words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  const quantity = readQuantity(words, at);
  if (!word || !quantity) return undefined;
  if (startVariation(reader, words, at, quantity)) return quantity.length;
  const started = (reader.current !== undefined || reader.before.length > 0) && !reader.joined;
  const next = words[at + 1];
  const pronoun = word.text === "one" && started && (!next || !isContent(next));
  if (pronoun || (word.text === "a" && next && mannerOf(next.text))) return 1;
  const behind = reader.current && (word.text.startsWith("x") || isLast(words, at + quantity.length));
  if (reader.current && behind && countOf(word.text) !== undefined) reader.current.quantity = quantity.value;
  else {
    endItem(reader);
    reader.quantity = quantity.value;
  }
  if (quantity.value !== 1 || !word.text.startsWith("a")) reader.ordered = true;
  return quantity.length + (words[at + quantity.length]?.text === "more" ? 1 : 0);
}

/** "2 large pepperoni, one without olives": so many of the last thing are meant to be different. */
function startVariation(
  reader: Reader,
  words: readonly Word[],
  at: number,
  { value, length }: Quantity,
): boolean {
  const next = words[at + length]?.text ?? "";
  const last = reader.before.length === 0 ? reader.items.at(-1) : undefined;
  if (!last || value >= last.quantity || !(next === "with" || mannerOf(next))) return false;
  last.quantity -= value;
  reader.current = { ...last, quantity: value, options: [...last.options], leftover: [], open: false };
  reader.items.push(reader.current);
  reader.joined = false;
  return true;
}

function isContent(word: Word): boolean {
  return word.gap === "" && !isFiller(word) && !joiners.has(word.text) && !mannerOf(word.text);
}

function isLast(words: readonly Word[], at: number): boolean {
  return at >= words.length || joiners.has(words[at]?.text ?? "") || words[at]?.gap !== "";
}

/** A content word that is neither a product's whole name nor a part: it waits for its product, or belongs to nothing. */
function takeWord(reader: Reader, word: Word): number {
  if (isFiller(word) && !reader.lexicon.knows(word.stem)) return 1;
  if (isFiller(word) && reader.current && !reader.joined) return 1;
  if (reader.joined && (reader.current || namesProducts(reader))) endItem(reader);
  if (!reader.current) reader.before.push(word);
  else if (reader.manner !== "plain") reader.current.leftover.push(said(reader.manner, [word]));
  else reader.loose.push(word);
  reader.joined = false;
  reader.manner = "plain";
  return 1;
}

function endItem(reader: Reader): void {
  keepLoose(reader);
  if (reader.before.length > 0) resolveBefore(reader);
  reader.current = undefined;
  reader.quantity = undefined;
  reader.manner = "plain";
  reader.joined = false;
}

/** Finds the product of words that are no whole name: it must have every one of them, as its own, its variant's or an option's. */
function resolveBefore(reader: Reader): void {
  const { before, lexicon } = reader;
  const content = before.filter((w) => !isFiller(w));
  const fitting = fittingProducts(content, lexicon);
  const [only, another] = fitting;
  reader.whole &&= fitting.length === 0;
  if (only && !another) return settle(reader, only);
  reader.before = [];
  if (content.length === 0 || (!only && addToLast(reader, content))) return;
  const text = content.map((w) => w.text).join(" ");
  if (!only) reader.unknown.push(text);
  else {
    const products = fitting.slice(0, mostCandidates).map((p) => p.id);
    reader.ordered ||= reader.quantity !== undefined;
    reader.unclear.push({ said: text, quantity: reader.quantity ?? 1, products });
  }
}

/**
 * Whether the words before an "and" are a thing by themselves ("margherita and ..."), not the beginning of one ("onion and
 * pepper pizza").
 */
function namesProducts({ before, lexicon }: Reader): boolean {
  const content = before.filter((w) => !isFiller(w));
  return !content.some((w) => lexicon.isOptional(w.stem)) && fittingProducts(content, lexicon).length > 0;
}

/** "..., large" or "... and olives": words that name no product may be parts of the thing before. */
function addToLast(reader: Reader, content: readonly Word[]): boolean {
  const last = reader.items.at(-1);
  if (!last || !explains(last.product, content)) return false;
  for (let i = 0; i < content.length;) {
    const part = partAt(last.product, content, i);
    if (part) applyPart(last, part, "plain");
    i += part?.length ?? 1;
  }
  return true;
}

function said(manner: Manner, words: readonly Word[]): string {
  const text = words.map((w) => w.text).join(" ");
  return manner === "plain" ? text : `${manner === "refused" ? "no" : manner} ${text}`;
}
