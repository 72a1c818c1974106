import type { Product } from "../../../commerce/index.js";
import type { Mark } from "./walk.js";
import type { OrderItem } from "./order-item.js";
import type { Reading } from "./read-from.js";
import type { Span } from "./signs.js";

/** One thing of an order, as far as it is clear. */
export interface Piece {
  span: Span;
  /** What it is; absent where several products fit or none. */
  item: OrderItem | undefined;
  /** It is not wanted: "no cola". */
  refused: boolean;
  /** It was called by its whole name. */
  whole: boolean;
  /** A quantity was said of it. */
  counted: boolean;
  quantity: number;
  /** Several products fit; `open` when only options were said. */
  products: readonly Product[] | undefined;
  open: boolean;
  /** Words that mean nothing here. */
  unknown: string;
  /** Some of an earlier thing, meant differently. */
  varies: boolean;
  marks: readonly Mark[];
}

const noMarks: readonly Mark[] = [];

// Thousands are made for one message: written out in full, in one order, they cost a fraction of what spreading does.

export function unknownPiece(span: Span, unknown: string): Piece {
  return {
    span,
    item: undefined,
    refused: false,
    whole: false,
    counted: false,
    quantity: 1,
    products: undefined,
    open: false,
    unknown,
    varies: false,
    marks: noMarks,
  };
}

export function pieceOf(reading: Reading): Piece {
  const { at, length } = reading;
  const isItem = reading.kind === "item";
  return {
    span: { at, length },
    item: isItem ? reading.item : undefined,
    refused: isItem && reading.refused,
    whole: isItem && reading.whole,
    counted: isItem ? reading.quantity !== undefined : reading.counted,
    quantity: isItem ? reading.item.quantity : reading.quantity,
    products: isItem ? undefined : reading.products,
    open: !isItem && reading.open,
    unknown: "",
    varies: false,
    marks: isItem ? reading.marks : noMarks,
  };
}

/** A message cut up to some place: the pieces, the last one first, so that ways to cut share what they have in common. */
export interface Cut {
  score: number;
  last: Link | undefined;
}

interface Link {
  piece: Piece;
  before: Link | undefined;
}

export function add(cut: Cut, piece: Piece, score: number): Cut {
  return { score, last: { piece, before: cut.last } };
}

export function piecesOf({ last }: Cut): Piece[] {
  const pieces: Piece[] = [];
  for (let link = last; link; link = link.before) pieces.push(link.piece);
  return pieces.reverse();
}

/** The last piece that fits, unless something unclear came after it. */
export function findPiece(
  { last }: Cut,
  fits: (piece: Piece) => boolean,
  past: (piece: Piece) => boolean,
): Piece | undefined {
  for (let link = last; link; link = link.before) {
    if (fits(link.piece)) return link.piece;
    if (!past(link.piece)) return undefined;
  }
  return undefined;
}

/** The same with one piece replaced. */
export function replace(cut: Cut, old: Piece, piece: Piece, score: number): Cut {
  const swap = (link: Link | undefined): Link | undefined =>
    link && (link.piece === old ? { ...link, piece } : { ...link, before: swap(link.before) });
  return { score, last: swap(cut.last) };
}
