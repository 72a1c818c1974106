import type { Product } from "../../../commerce/index.js";
import { startItem } from "./order-item.js";
import type { OrderItem } from "./order-item.js";
import type { QuantityAt } from "./quantity-at.js";
import type { Shape } from "./shape.js";
import type { Signs, Span } from "./signs.js";

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
  /** The thing itself is not wanted: "do not add a ...". */
  refused: boolean;
  /** How many parts were read. */
  parts: number;
  marks: readonly Mark[];
}

/** What a word that fits is worth and what a doubt costs. Only their proportions matter. */
export const worth = {
  head: 2.2,
  exact: 2,
  inflected: 1.9,
  partial: 1.2,
  nameWord: 1.6,
  quantity: 0.5,
  aside: 1.5,
};
export const cost = {
  unknown: 1.5,
  apart: 2.2,
  strangeBefore: 1.5,
  misfit: 1,
  otherProduct: 3,
  quantity: 2.2,
  contradiction: 1.6,
  afterAnd: 0.3,
  pointing: 2.5,
  pointed: 0.6,
};

/** What is known while words are read as one item. */
export interface Walk {
  signs: Signs;
  item: OrderItem;
  shape: Shape;
  head: Span | undefined;
  score: number;
  named: number;
  quantity: QuantityAt | undefined;
  /** A "no" waits for its part; how it was said. */
  refused: boolean;
  refusal: string;
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
  /** An "a" was read behind the product, so a thing of its own may follow. */
  articled: boolean;
  corrected: boolean;
  said: Set<string>;
  /** The product stood behind an open "no". */
  headRefused: boolean;
  /** Other products that stood in the way, and quantities beyond the first. */
  strangers: number;
  parts: number;
  marks: readonly Mark[];
}

export interface ExplainOptions {
  /** Where the product's whole name stands; without it the product is implied by words of its name or by its parts. */
  head?: Span;
  /** Where a name begins that has something in between. */
  first?: number | undefined;
  /** The item that is gone on with. */
  before?: OrderItem;
  /** Gives up at the first word that does not fit. */
  strict?: boolean;
}

export function startWalk(signs: Signs, product: Product, { head, before }: ExplainOptions): Walk {
  return {
    signs,
    item: before ? { ...before, leftover: [] } : startItem(product, 1),
    shape: signs.lexicon.shapeOf(product),
    head,
    score: 0,
    named: 0,
    quantity: undefined,
    refused: false,
    refusal: "",
    refusing: undefined,
    amount: undefined,
    count: undefined,
    early: new Map(),
    behind: 0,
    open: before !== undefined,
    joined: false,
    articled: false,
    corrected: false,
    said: new Set(),
    headRefused: false,
    strangers: 0,
    parts: 0,
    marks: noMarks,
  };
}

const noMarks: readonly Mark[] = [];

/** Notes what words were taken for, when somebody wants to know. */
export function mark(walk: Walk, taken: Mark): void {
  if (walk.signs.explains) walk.marks = [...walk.marks, taken];
}

/** The item as it stands; its lists are replaced, never changed, when more is read. */
export function snapshotOf(
  { item, score, named, quantity, parts, marks, headRefused }: Walk,
  goesOn: boolean,
): Explained {
  const now = quantity && !goesOn ? { ...item, quantity: quantity.value } : { ...item };
  return { item: now, score, named, quantity, parts, marks, refused: headRefused };
}

/** Notes what fits nothing. */
export function leave(item: OrderItem, said: string): void {
  item.leftover = [...item.leftover, said];
}
