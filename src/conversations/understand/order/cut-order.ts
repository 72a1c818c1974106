import type { Product } from "../../../commerce/index.js";
import { explainItem } from "./explain-item.js";
import type { OrderItem } from "./order-item.js";
import { another, correct, goOn } from "./go-on.js";
import type { Longer } from "./go-on.js";
import { add, pieceOf, piecesOf, replace, unknownPiece } from "./pieces.js";
import type { Cut, Piece } from "./pieces.js";
import { readFrom } from "./read-from.js";
import type { Reading } from "./read-from.js";
import type { Signs, Span } from "./signs.js";
import { longMessage } from "./long-message.js";

/** How many ways of reading are kept at each place, and how many words one thing may take. */
const thorough = { kept: 4, longestThing: 44 };
/** A very long message is read less thoroughly, so that it costs no more time than a long one. */
const quick = { kept: 2, longestThing: 12 };
const unknownWord = 1.7;
/** A "no wait" or an "all of them" that changes nothing. */
const idleCue = 0.8;
/** A number that counts nothing. */
const idleNumber = 1.2;

/**
 * Cuts a message into the things that are ordered so that most of its words are explained: every way to cut it at a quantity, an
 * "and", a comma or a product is tried, and the best-scored one wins. Time grows with the words times the longest thing.
 */
export function cutOrder(
  signs: Signs,
  from: number,
  about: Product | undefined,
): { pieces: Piece[]; score: number } {
  const places = placesToCut(signs, from);
  const { kept, longestThing } = signs.words.length > longMessage ? quick : thorough;
  const start: Longer = { score: 0, make: () => ({ score: 0, last: undefined }) };
  const best = new Map<number, Longer[]>([[from, [start]]]);
  const keep = (at: number, score: number, make: () => Cut): void => offer(best, kept, { at, score, make });
  places.forEach((at, i) => {
    const here = best.get(at)?.map((longer) => longer.make());
    const next = places[i + 1];
    if (!here || next === undefined) return;
    const ahead = places.slice(i + 1).filter((place) => place - at <= longestThing || place === next);
    const readings = readFrom(signs, at, ahead, from);
    const unknown = unknownBetween(signs, at, next);
    const kind = signs.cueAt(at)?.cue.kind;
    const isIdle = kind === "correction" || kind === "pointing";
    const idle = (isIdle ? idleCue : 0) + (signs.quantityAt(at)?.article === false ? idleNumber : 0);
    for (const cut of here) {
      const score = cut.score - unknownWord * unknown.length - idle;
      keep(next, score, () => add(cut, unknownPiece({ at, length: next - at }, unknown.join(" ")), score));
      readings.forEach((reading, n) => {
        if (!reading) return;
        const total = cut.score + reading.score;
        keep(ahead[n] ?? next, total, () => withReading(signs, cut, reading, total));
      });
      for (const longer of [goOn(signs, cut, at, ahead), another(signs, cut, at, ahead)])
        longer.forEach((each, n) => {
          if (each) keep(ahead[n] ?? next, each.score, each.make);
        });
    }
  });
  const [found] = best.get(places.at(-1) ?? from) ?? [];
  return { pieces: found ? settleOpen(signs, piecesOf(found.make()), about) : [], score: found?.score ?? 0 };
}

/** Where one thing may end and the next begin; the end of the message last. */
function placesToCut(signs: Signs, from: number): number[] {
  const places = [from];
  let covered = from;
  for (let at = from; at < signs.words.length; at += 1) {
    const head = signs.headAt(at);
    if (at > from && at >= covered && mayBegin(signs, at)) places.push(at);
    if (head) covered = Math.max(covered, at + head.length);
  }
  if (signs.words.length > from) places.push(signs.words.length);
  return places;
}

function mayBegin(signs: Signs, at: number): boolean {
  const kind = signs.cueAt(at)?.cue.kind;
  const before = signs.cueAt(at - 1)?.cue.kind;
  if (signs.words[at]?.gap !== "") return true;
  if (kind === "joiner") return before !== "joiner";
  if (kind === "correction" || kind === "aside" || kind === "article") return true;
  if (kind === "refusal" || kind === "exception") return before !== "refusal" && before !== "exception";
  if (before === "refusal") return false;
  if (signs.quantityAt(at)) return !signs.quantityAt(at - 1) && before !== "half";
  if (signs.headAt(at)) return true;
  return signs.isContent(at) && before !== "joiner" && before !== "alternative";
}

function unknownBetween(signs: Signs, at: number, end: number): string[] {
  const unknown: string[] = [];
  for (let i = at; i < end; i += 1)
    if (signs.isContent(i) || signs.headAt(i)) unknown.push(signs.words[i]?.text ?? "");
  return unknown;
}

/** Keeps a way of reading when it is among the best that reach this place. */
function offer(
  best: Map<number, Longer[]>,
  kept: number,
  { at, score, make }: { at: number; score: number; make: () => Cut },
): void {
  let list = best.get(at);
  if (!list) best.set(at, (list = []));
  const worst = list.at(-1);
  if (list.length >= kept && worst && worst.score >= score) return;
  let place = list.findIndex((other) => other.score < score);
  if (place < 0) place = list.length;
  list.splice(place, 0, { score, make });
  if (list.length > kept) list.pop();
}

function withReading(signs: Signs, cut: Cut, reading: Reading, score: number): Cut {
  const corrected = correct(signs, cut, reading, score);
  if (corrected) return corrected;
  const piece = pieceOf(reading);
  const open = cut.last?.piece;
  const sharesHead =
    reading.kind === "item" && reading.head && open?.open && open.products?.includes(reading.item.product);
  const before =
    sharesHead && reading.head ? replace(cut, open, shareHead(signs, open, piece, reading.head), score) : cut;
  return add(before, piece, score);
}

/** "two large and one small lemonade": the first has the product of the second, and what is said right before it. */
function shareHead(signs: Signs, open: Piece, next: Piece, head: Span): Piece {
  const product = next.item?.product;
  const { at, length } = open.span;
  const [explained] = product ? explainItem(signs, product, at, [at + length]) : [];
  if (!product || !explained) return open;
  const { item, marks, quantity } = explained;
  const isLast = head.at + head.length === next.span.at + next.span.length;
  const several = new Set(product.optionGroups.filter((g) => g.multiple).map((g) => g.id));
  const has = (o: { group: string; choice: string }) =>
    item.options.some((own) => own.group === o.group && own.choice === o.choice);
  const shared = isLast ? (next.item?.options ?? []).filter((o) => several.has(o.group) && !has(o)) : [];
  const settled = { ...item, options: [...item.options, ...shared] };
  return settledPiece(open, settled, quantity !== undefined, marks);
}

function settledPiece(piece: Piece, item: OrderItem, counted: boolean, marks: Piece["marks"]): Piece {
  return { ...piece, products: undefined, open: false, item, counted, marks };
}

/** Things of which only options were said are the last thing of another sort, or what is talked about. */
function settleOpen(signs: Signs, pieces: readonly Piece[], about: Product | undefined): Piece[] {
  const settled: Piece[] = [];
  for (const piece of pieces) {
    const before = settled.findLast((p) => p.item !== undefined)?.item?.product ?? about;
    const product = piece.open ? piece.products?.find((p) => p.id === before?.id) : undefined;
    const { at, length } = piece.span;
    const [explained] = product ? explainItem(signs, product, at, [at + length]) : [];
    settled.push(explained ? settledPiece(piece, explained.item, piece.counted, explained.marks) : piece);
  }
  return settled;
}
