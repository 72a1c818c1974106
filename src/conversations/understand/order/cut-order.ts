import type { Product } from "../../../commerce/index.js";
import { explainItem } from "./explain-item.js";
import type { Mark } from "./explain-item.js";
import type { OrderItem } from "./order-item.js";
import { readSegment } from "./read-segment.js";
import type { SegmentReading } from "./read-segment.js";
import type { Signs, Span } from "./signs.js";

/** One thing of an order, as far as it is clear. */
export interface Piece {
  span: Span;
  /** What it is; absent where several products fit or none. */
  item?: OrderItem;
  /** It was called by its whole name. */
  whole: boolean;
  /** A quantity was said of it. */
  counted: boolean;
  quantity: number;
  /** Several products fit; `open` when only options were said. */
  products?: readonly Product[];
  open: boolean;
  /** Words that mean nothing here. */
  unknown: string;
  /** Some of an earlier thing, meant differently. */
  varies: boolean;
  marks: Mark[];
}

export interface Cut {
  pieces: Piece[];
  score: number;
}

/** How many ways of reading are kept at each place, and how many words one thing may take. */
const kept = 4;
const longestSegment = 44;
const goesOn = { plain: 0.5, counted: 0.3, corrected: 0.1 };

/**
 * Cuts a message into the things that are ordered so that most of its words are explained: every way to cut it at a quantity, an
 * "and", a comma or a product is tried, and the best-scored one wins. Time grows with the number of words times the longest segment.
 */
export function cutOrder(signs: Signs, from: number, about: Product | undefined): Cut {
  const cuts = placesToCut(signs, from);
  const end = signs.words.length;
  const best = new Map<number, Cut[]>([[from, [{ pieces: [], score: 0 }]]]);
  cuts.forEach((at, place) => {
    const here = best.get(at);
    if (!here) return;
    for (const until of [...cuts.slice(place + 1), end]) {
      if (until - at > longestSegment) break;
      const span = { at, length: until - at };
      const readings = readSegment(signs, span, from);
      for (const cut of here) {
        for (const reading of readings) keep(best, until, withReading(signs, cut, reading));
        const longer = goOn(signs, cut, span);
        if (longer) keep(best, until, longer);
      }
    }
  });
  const [found] = best.get(end) ?? [];
  return found ? settleOpen(signs, found, about) : { pieces: [], score: 0 };
}

/** Where one thing may end and the next begin. */
function placesToCut(signs: Signs, from: number): number[] {
  const places = new Set([from]);
  let covered = from;
  for (let at = from; at < signs.words.length; at += 1) {
    const kind = signs.cueAt(at)?.cue.kind;
    const before = at > 0 ? signs.cueAt(at - 1)?.cue.kind : undefined;
    const head = signs.headAt(at);
    const starts = kind === "joiner" || kind === "correction" || kind === "aside" || kind === "article";
    const isCut =
      at >= covered &&
      (signs.words[at]?.gap !== "" ||
        starts ||
        (signs.quantityAt(at) !== undefined && before !== "number" && before !== "article") ||
        (head !== undefined && at > from) ||
        (signs.isContent(at) && before !== "joiner" && before !== "alternative"));
    if (isCut) places.add(at);
    if (head) covered = Math.max(covered, at + 1);
  }
  return [...places].sort((a, b) => a - b);
}

function keep(best: Map<number, Cut[]>, at: number, cut: Cut): void {
  const list = best.get(at);
  if (!list) {
    best.set(at, [cut]);
    return;
  }
  let place = list.findIndex((other) => other.score < cut.score);
  if (place < 0) place = list.length;
  if (place >= kept) return;
  list.splice(place, 0, cut);
  if (list.length > kept) list.pop();
}

function withReading(signs: Signs, cut: Cut, reading: SegmentReading): Cut {
  const score = cut.score + reading.score;
  const piece = pieceOf(reading);
  if (reading.kind === "item") {
    const replaced = corrected(signs, cut.pieces, piece, reading);
    if (replaced) return { pieces: replaced, score };
    const last = cut.pieces.at(-1);
    if (last?.open && reading.head && last.products?.includes(reading.item.product))
      return {
        pieces: [...cut.pieces.slice(0, -1), shareHead(signs, last, piece, reading.head), piece],
        score,
      };
  }
  return { pieces: [...cut.pieces, piece], score };
}

function pieceOf(reading: SegmentReading): Piece {
  const { at, length } = reading;
  const bare = {
    span: { at, length },
    whole: false,
    counted: false,
    quantity: 1,
    open: false,
    unknown: "",
    varies: false,
    marks: [],
  };
  if (reading.kind === "nothing") return { ...bare, unknown: reading.unknown };
  if (reading.kind === "which")
    return {
      ...bare,
      products: reading.products,
      open: reading.open,
      quantity: reading.quantity,
      counted: reading.counted,
    };
  return {
    ...bare,
    item: reading.item,
    whole: reading.whole,
    quantity: reading.item.quantity,
    counted: reading.quantity !== undefined,
    marks: reading.marks,
  };
}

/** "no wait, make it three cokes": the thing said before is meant, not another one. */
function corrected(
  signs: Signs,
  pieces: readonly Piece[],
  piece: Piece,
  { at, item, quantity }: Extract<SegmentReading, { kind: "item" }>,
): Piece[] | undefined {
  if (signs.cueAt(at)?.cue.kind !== "correction") return undefined;
  const place = pieces.findLastIndex((p) => p.item?.product === item.product);
  const before = pieces[place];
  if (!before?.item) return undefined;
  const merged = explainItem(signs, item.product, piece.span, { before: before.item }).item;
  const changed = { ...merged, quantity: quantity ? quantity.value : before.item.quantity };
  return pieces.with(place, { ...before, item: changed, marks: [...before.marks, ...piece.marks] });
}

/** "two large and one small lemonade": the first has the product of the second, and what is said right before it. */
function shareHead(signs: Signs, open: Piece, next: Piece, head: Span): Piece {
  const product = next.item?.product;
  if (!product) return open;
  const { item, marks, quantity } = explainItem(signs, product, open.span);
  const isLast = head.at + head.length === next.span.at + next.span.length;
  const groups = new Set(product.optionGroups.filter((g) => g.multiple).map((g) => g.id));
  const shared = isLast
    ? (next.item?.options ?? []).filter(
        (o) =>
          groups.has(o.group) &&
          !item.options.some((own) => own.group === o.group && own.choice === o.choice),
      )
    : [];
  const { products: _settled, ...rest } = open;
  return {
    ...rest,
    open: false,
    item: { ...item, options: [...item.options, ...shared] },
    counted: quantity !== undefined,
    marks,
  };
}

/** Words that tell more of the last thing: "with olives", "make it large", "one without onions", "all of those pies with ham". */
function goOn(signs: Signs, cut: Cut, span: Span): Cut | undefined {
  const place = cut.pieces.findLastIndex((piece) => piece.item !== undefined);
  const last = cut.pieces[place];
  if (!last?.item || cut.pieces.slice(place + 1).some((piece) => piece.unknown !== "" || piece.products))
    return undefined;
  const { item, score, quantity, marks } = explainItem(signs, last.item.product, span, { before: last.item });
  if (item.leftover.length > 0) return undefined;
  const isCorrection = signs.cueAt(span.at)?.cue.kind === "correction";
  const added = marks.some((mark) => mark.as === "part");
  const counted = quantity && !quantity.article ? quantity.value : undefined;
  if (!added && !(isCorrection && counted !== undefined)) return undefined;
  if (counted !== undefined && !isCorrection)
    return vary(signs, cut, { place, span, item, counted, score, marks });
  const cost = isCorrection ? goesOn.corrected : goesOn.plain;
  const longer = { ...item, quantity: isCorrection && counted !== undefined ? counted : item.quantity };
  return {
    pieces: cut.pieces.with(place, { ...last, item: longer, marks: [...last.marks, ...marks] }),
    score: cut.score + score - cost,
  };
}

interface Variation {
  place: number;
  span: Span;
  item: OrderItem;
  counted: number;
  score: number;
  marks: Mark[];
}

/** "2 large ones, one without olives and one with ham": so many of them are meant differently. */
function vary(
  signs: Signs,
  cut: Cut,
  { place, span, item, counted, score, marks }: Variation,
): Cut | undefined {
  if (!saysHow(signs, span)) return undefined;
  const base = cut.pieces
    .slice(0, place + 1)
    .findLast((p) => p.item && p.item.product === item.product && !p.varies);
  if (!base?.item || counted > base.item.quantity) return undefined;
  const at = cut.pieces.indexOf(base);
  const total = cut.score + score - goesOn.counted;
  const varied = explainItem(signs, item.product, span, { before: base.item });
  if (varied.item.leftover.length > 0) return undefined;
  if (counted === base.item.quantity)
    return {
      pieces: cut.pieces.with(at, {
        ...base,
        item: { ...varied.item, quantity: counted },
        marks: [...base.marks, ...marks],
      }),
      score: total,
    };
  const rest = { ...base, item: { ...base.item, quantity: base.item.quantity - counted } };
  const piece = {
    ...base,
    span,
    item: { ...varied.item, quantity: counted },
    quantity: counted,
    marks,
    varies: true,
  };
  return { pieces: [...cut.pieces.with(at, rest), piece], score: total };
}

/** Behind the quantity comes how it is meant: "with", "without", "extra". */
function saysHow(signs: Signs, { at, length }: Span): boolean {
  for (let i = at; i < at + length;) {
    const quantity = signs.quantityAt(i);
    if (quantity && !quantity.article) {
      const kind = signs.cueAt(i + quantity.length)?.cue.kind;
      return kind === "with" || kind === "refusal" || kind === "extra" || kind === "light";
    }
    i += signs.cueAt(i)?.length ?? 1;
  }
  return false;
}

/** Things of which only options were said are the last thing of another sort, or what is talked about. */
function settleOpen(signs: Signs, { pieces, score }: Cut, about: Product | undefined): Cut {
  const settled: Piece[] = [];
  for (const piece of pieces) {
    const before = settled.findLast((p) => p.item !== undefined)?.item?.product ?? about;
    const product = piece.open ? piece.products?.find((p) => p === before || p.id === before?.id) : undefined;
    if (!product) settled.push(piece);
    else {
      const { products: _settled, ...rest } = piece;
      const { item, marks } = explainItem(signs, product, piece.span);
      settled.push({ ...rest, open: false, item, marks });
    }
  }
  return { pieces: settled, score };
}
