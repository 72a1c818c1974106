import type { Product } from "../../../commerce/index.js";
import { nameWordsOf } from "../lexicon.js";
import { applyPart, isChosen, keyOf, startItem } from "./order-item.js";
import type { OrderItem } from "./order-item.js";
import type { Cue } from "./order-words.js";
import type { Part } from "./parts.js";
import type { Signs, Span } from "./signs.js";
import type { QuantityAt } from "./quantity-at.js";

/** What words were taken for; for explaining a reading. */
export interface Mark extends Span {
  as: "product" | "part" | "quantity" | "manner" | "unknown";
  /** The name of what it is. */
  name?: string;
}

/** Words read as one item of an order, and how well they fit. */
export interface Explained {
  item: OrderItem;
  score: number;
  /** How many of the product's name words were said, where it was not called by a whole name. */
  named: number;
  /** The first quantity said, if any. */
  quantity: QuantityAt | undefined;
  /** How many parts were read. */
  parts: number;
  marks: readonly Mark[];
}

/** What a word that fits is worth and what a doubt costs. Only their proportions matter. */
const worth = { head: 2.2, exact: 2, inflected: 1.9, partial: 1.2, nameWord: 1.6, quantity: 0.5, aside: 1.5 };
const cost = {
  unknown: 1.5,
  apart: 2.2,
  misfit: 1,
  otherProduct: 3,
  quantity: 2.2,
  contradiction: 1.6,
  afterAnd: 0.3,
  pointing: 2.5,
};

/** A reading that costs so much more than it explains is given up: cutting the words is better. */
const mostOtherProducts = 2;

interface Walk {
  signs: Signs;
  item: OrderItem;
  head: Span | undefined;
  score: number;
  named: number;
  quantity: QuantityAt | undefined;
  /** A "no" waits for its part. */
  refused: boolean;
  /** The group of the part refused last: what follows in its list is refused too. */
  refusing: string | undefined;
  amount: "extra" | "light" | undefined;
  count: number | undefined;
  /** The choices that were said before the product, by one word each, with that word. */
  early: Map<string, string>;
  /** Parts read behind the product. */
  behind: number;
  /** A "with" was read behind the product. */
  open: boolean;
  joined: boolean;
  corrected: boolean;
  said: Set<string>;
  /** Other products that stood in the way, and quantities beyond the first. */
  strangers: number;
  parts: number;
  marks: readonly Mark[];
}

export interface ExplainOptions {
  /** Where the product's whole name stands; without it the product is implied by words of its name or by its parts. */
  head?: Span;
  /** Where a name begins that has something in between. */
  first?: number;
  /** The item that is gone on with. */
  before?: OrderItem;
  /** Gives up at the first word that does not fit. */
  strict?: boolean;
}

/**
 * Reads the words from `at` on as a product with its quantity, variant and options, in one walk, and says for each of the `places` (in
 * order) how the words up to there read; undefined where a name runs across the place or the walk was given up. What does not fit costs.
 */
export function explainItem(
  signs: Signs,
  product: Product,
  at: number,
  places: readonly number[],
  options: ExplainOptions = {},
): (Explained | undefined)[] {
  const walk = startWalk(signs, product, options);
  const { first, strict = false } = options;
  const found: (Explained | undefined)[] = [];
  let here = at;
  for (const place of places) {
    while (here < place) {
      here += here === first ? readHead(walk, { at: here, length: 1 }) : Math.max(1, readNext(walk, here));
      if (walk.strangers >= mostOtherProducts || (strict && walk.item.leftover.length > 0)) return found;
    }
    found.push(here === place ? snapshotOf(walk, options.before !== undefined) : undefined);
  }
  return found;
}

function startWalk(signs: Signs, product: Product, { head, before }: ExplainOptions): Walk {
  return {
    signs,
    item: before ? { ...before, leftover: [] } : startItem(product, 1),
    head,
    score: 0,
    named: 0,
    quantity: undefined,
    refused: false,
    refusing: undefined,
    amount: undefined,
    count: undefined,
    early: new Map(),
    behind: 0,
    open: before !== undefined,
    joined: false,
    corrected: before !== undefined,
    said: new Set(),
    strangers: 0,
    parts: 0,
    marks: noMarks,
  };
}

const noMarks: readonly Mark[] = [];

/** Notes what words were taken for, when somebody wants to know. */
function mark(walk: Walk, taken: Mark): void {
  if (walk.signs.explains) walk.marks = [...walk.marks, taken];
}

/** The item as it stands; its lists are replaced, never changed, when more is read. */
function snapshotOf({ item, score, named, quantity, parts, marks }: Walk, goesOn: boolean): Explained {
  const now = quantity && !goesOn ? { ...item, quantity: quantity.value } : { ...item };
  return { item: now, score, named, quantity, parts, marks };
}

function readNext(walk: Walk, at: number): number {
  const { signs, head, item } = walk;
  if (at === head?.at) return readHead(walk, head);
  const limit = head && at < head.at ? head.at : signs.words.length;
  const fits = (length: number): boolean => at + length <= limit;
  const cue = signs.cueAt(at);
  const part = signs.partAt(item.product, at);
  const isPart = part !== undefined && fits(part.length);
  const isSure = isPart && part.certainty !== "partial" && part.length >= (cue?.length ?? 0);
  if (isSure) return readPart(walk, part, at);
  const quantity = signs.quantityAt(at);
  if (quantity && fits(quantity.length)) return readQuantity(walk, quantity, at, limit);
  if (cue && fits(cue.length)) return readCue(walk, cue.cue, cue.length, at);
  return isPart ? readPart(walk, part, at) : readWord(walk, at, limit);
}

function readHead(walk: Walk, head: Span): number {
  const before = walk.signs.cueAt(head.at - 1) ?? walk.signs.cueAt(head.at - 3);
  if (before?.cue.kind === "pointing") walk.score -= cost.pointing;
  walk.score += worth.head * head.length;
  walk.refused = false;
  walk.refusing = undefined;
  walk.joined = false;
  mark(walk, { ...head, as: "product", name: walk.item.product.name });
  return head.length;
}

function readPart(walk: Walk, part: Part, at: number): number {
  const { item, head } = walk;
  const group = "option" in part ? part.option.group : undefined;
  const inScope = walk.refusing !== undefined && walk.refusing === group?.id && walk.joined && !walk.amount;
  const refused = walk.refused || inScope;
  const contradicts = isChosen(item, part) && !walk.corrected;
  if (applyPart(item, part, { refused, amount: walk.amount, count: walk.count })) {
    walk.score += worth[part.certainty] * part.length;
    if (contradicts) walk.score -= cost.contradiction;
    if (head && at > head.at && walk.joined && !walk.open && !group?.multiple) walk.score -= cost.afterAnd;
  } else {
    walk.score -= cost.misfit;
    leave(item, `${refused ? "no " : ""}${walk.signs.textOf(at, part.length)}`);
  }
  walk.parts += 1;
  noteGeneral(walk, part, at);
  mark(walk, { at, length: part.length, as: "part", name: nameOfPart(part) });
  walk.refusing = refused ? group?.id : undefined;
  walk.refused = false;
  walk.amount = undefined;
  walk.count = undefined;
  walk.joined = false;
  return part.length;
}

/** What is said by one word before the product is meant no more when something special ends in that word behind it. */
function noteGeneral(walk: Walk, part: Part, at: number): void {
  const { head, item, signs, early } = walk;
  if (!head || !("option" in part)) return;
  const stem = signs.words[at + part.length - 1]?.stem ?? "";
  const key = keyOf({ group: part.option.group.id, choice: part.option.choice.id });
  if (at < head.at) {
    if (part.length === 1) early.set(key, stem);
    return;
  }
  walk.behind += 1;
  const prefix = `${part.option.group.id} `;
  const same = [...early].filter(
    ([k, word]) => k !== key && k.startsWith(prefix) && word === stem && part.length > 1,
  );
  if (same.length > 0) item.general = [...item.general, ...same.map(([k]) => k)];
}

function readQuantity(walk: Walk, quantity: QuantityAt, at: number, limit: number): number {
  const { signs, item, head } = walk;
  const next = at + quantity.length;
  mark(walk, { at, length: quantity.length, as: "quantity", name: String(quantity.value) });
  const counted = signs.cueAt(next)?.cue.kind === "extra" ? next + (signs.cueAt(next)?.length ?? 0) : next;
  const part = counted < limit ? signs.partAt(item.product, counted) : undefined;
  if (part && "option" in part && part.option.choice.countable && !quantity.article) {
    walk.count = quantity.value;
    return counted - at;
  }
  const word = signs.words[next];
  if (word && item.product.optionGroups.some((group) => nameWordsOf(group).has(word.stem)))
    return quantity.length;
  const behind = head !== undefined && at > head.at;
  const isFree = walk.quantity === undefined || (walk.quantity.article && !quantity.article);
  if (quantity.article) {
    if (!walk.quantity && !behind && !walk.open && !signs.cueAt(next)) walk.quantity = quantity;
    return quantity.length;
  }
  const isLast = next >= limit || signs.words[next]?.gap !== "" || signs.cueAt(next)?.cue.kind === "joiner";
  if (isFree && (!behind || quantity.factor || isLast || walk.corrected)) {
    walk.quantity = quantity;
    walk.score += worth.quantity;
  } else {
    walk.score -= cost.quantity;
    walk.strangers += 1;
  }
  return quantity.length;
}

function readCue(walk: Walk, cue: Cue, length: number, at: number): number {
  const { signs, head } = walk;
  switch (cue.kind) {
    case "joiner":
    case "alternative":
      walk.joined = true;
      break;
    case "with":
      walk.open ||= head === undefined || at > head.at;
      walk.refused = false;
      walk.refusing = undefined;
      break;
    case "refusal":
      walk.refused = true;
      walk.refusing = undefined;
      break;
    case "extra":
    case "light":
      walk.amount = cue.kind;
      break;
    case "multiple": {
      const part = signs.partAt(walk.item.product, at + length);
      if (part && "option" in part && part.option.choice.countable) walk.count = cue.value;
      else walk.amount = "extra";
      break;
    }
    case "aside":
      if (head && at < head.at) walk.score += worth.aside;
      break;
    case "beside":
      if (head && at > head.at && walk.behind === 0) walk.score += worth.aside;
      break;
    case "correction":
      walk.corrected = true;
      break;
    default:
      break;
  }
  return length;
}

/** A word that is no part: of the product's own name, another product, nothing in particular, or unknown. */
function readWord(walk: Walk, at: number, limit: number): number {
  const { signs, item, head } = walk;
  const { product } = item;
  const other = signs.headAt(at);
  if (other && at + other.length <= limit) {
    if (other.products.includes(product)) {
      // one thing that has two names, called by both
      if (head && at === head.at + head.length && signs.words[at]?.gap === "")
        walk.score += worth.head * other.length;
      return other.length;
    }
    const said = [...Array(other.length).keys()].map((i) => signs.words[at + i]?.stem ?? "");
    if (head === undefined && said.every((stem) => nameWordsOf(product).has(stem)))
      return said.reduce((length, stem) => length + nameWord(walk, stem), 0);
    walk.score -= cost.otherProduct;
    walk.strangers += 1;
    leave(item, signs.textOf(at, other.length));
    return other.length;
  }
  const word = signs.words[at];
  if (!word) return 1;
  if (nameWordsOf(product).has(word.stem) && signs.isContent(at)) return nameWord(walk, word.stem);
  if (signs.speech.isFiller(word) || isGeneral(product, word.stem)) return 1;
  const apart = walk.joined || word.gap !== "";
  walk.score -= apart && head && at > head.at && !walk.open ? cost.apart : cost.unknown;
  mark(walk, { at, length: 1, as: "unknown" });
  leave(item, `${walk.refused ? "no " : ""}${word.text}`);
  walk.refused = false;
  walk.joined = false;
  return 1;
}

function leave(item: OrderItem, said: string): void {
  item.leftover = [...item.leftover, said];
}

function nameWord(walk: Walk, stem: string): 1 {
  if (!walk.head && !walk.said.has(stem)) {
    walk.score += worth.nameWord;
    walk.named += 1;
    walk.said.add(stem);
  }
  return 1;
}

/** The word is of a group's name or the category: "toppings", "size"; it says nothing new. */
function isGeneral(product: Product, stem: string): boolean {
  return (
    product.optionGroups.some((group) => nameWordsOf(group).has(stem)) ||
    product.category.toLowerCase().includes(stem)
  );
}

function nameOfPart(part: Part): string {
  if ("option" in part) return part.option.choice.name;
  return part.variants.map((variant) => variant.name ?? "").join(", ");
}
