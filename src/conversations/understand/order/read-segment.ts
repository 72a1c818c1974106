import type { Product } from "../../../commerce/index.js";
import { explainItem } from "./explain-item.js";
import type { Explained } from "./explain-item.js";
import { impliedProducts } from "./implied-products.js";
import { foldText } from "../fold-text.js";
import { splitWords } from "../words.js";
import type { Signs, Span } from "./signs.js";

/** What a piece of a message may be by itself. */
export type SegmentReading = Span & { score: number } & (
    | ({ kind: "item"; whole: boolean; head?: Span } & Explained)
    /** Several products fit equally well; `open` when only options were said, no name. */
    | { kind: "which"; products: readonly Product[]; open: boolean; quantity: number; counted: boolean }
    | { kind: "nothing"; unknown: string }
  );

/** What it costs to take words for a thing of its own, by how it is introduced; and to imply the product. */
const cost = {
  counted: 0.4,
  first: 0.3,
  joined: 0.8,
  bare: 1.6,
  byName: 0.8,
  byFewWords: 1.8,
  byOptions: 1.5,
  which: 0.4,
};
const unknownWord = 1.6;
const nothing = 0.2;

/** The best readings of these words as one item, and as none. */
export function readSegment(signs: Signs, span: Span, first: number): SegmentReading[] {
  const content = contentOf(signs, span);
  if (content.length === 0 && !hasHead(signs, span))
    return [{ kind: "nothing", ...span, unknown: "", score: -nothing }];
  const readings: SegmentReading[] = [];
  const start = introduction(signs, span, first);
  const named = withHead(signs, span, start);
  if (named) readings.push(named);
  else if (start < cost.bare) {
    const implied = withoutHead(signs, span, start);
    if (implied) readings.push(implied);
  }
  readings.push({
    kind: "nothing",
    ...span,
    unknown: content.map((at) => signs.words[at]?.text ?? "").join(" "),
    score: -nothing - unknownWord * content.length,
  });
  return readings;
}

function contentOf(signs: Signs, { at, length }: Span): number[] {
  const found: number[] = [];
  for (let i = at; i < at + length; i += 1) if (signs.isContent(i)) found.push(i);
  return found;
}

function hasHead(signs: Signs, { at, length }: Span): boolean {
  for (let i = at; i < at + length; i += 1) {
    const head = signs.headAt(i);
    if (head && i + head.length <= at + length) return true;
  }
  return false;
}

/** The first words that are no joiner tell how it is introduced. */
function introduction(signs: Signs, { at, length }: Span, first: number): number {
  let joined = at <= first || signs.words[at]?.gap !== "";
  for (let i = at; i < at + length;) {
    const cue = signs.cueAt(i);
    if (signs.quantityAt(i)) return cost.counted;
    if (cue?.cue.kind === "joiner") joined = true;
    else if (!cue || signs.isContent(i)) break;
    i += cue.length;
  }
  return at <= first ? cost.first : joined ? cost.joined : cost.bare;
}

/** The best reading around a product's whole name. */
function withHead(signs: Signs, span: Span, start: number): SegmentReading | undefined {
  let best: SegmentReading | undefined;
  for (let at = span.at; at < span.at + span.length; at += 1) {
    const found = signs.headAt(at);
    if (!found || at + found.length > span.at + span.length) continue;
    const head = { at, length: found.length };
    const explained = found.products.slice(0, 12).map((p) => explainItem(signs, p, span, { head }));
    for (const apart of namedApart(signs, span, head)) explained.push(...apart);
    const reading = choose(explained, span, start, head);
    if (reading && reading.score > (best?.score ?? -Infinity)) best = reading;
  }
  return best;
}

/** "double bacon cheeseburger" where there is a double cheeseburger: a name with something in between. */
function namedApart(signs: Signs, span: Span, head: Span): Explained[][] {
  const found: Explained[][] = [];
  const rest = signs.words.slice(head.at, head.at + head.length);
  for (let first = Math.max(span.at, head.at - 3); first < head.at - 1; first += 1) {
    const word = signs.words[first];
    const whole = word && signs.lexicon.products.longest([word, ...rest], 0);
    if (whole?.length === head.length + 1)
      found.push(whole.values.map((product) => explainItem(signs, product, span, { head, first })));
  }
  return found;
}

/** The best product that every word fits, where none is called by its whole name. */
function withoutHead(signs: Signs, span: Span, start: number): SegmentReading | undefined {
  const explained = impliedProducts(signs, span)
    .map((product) => explainItem(signs, product, span))
    .filter(({ item, named }) => item.leftover.length === 0 && (named > 0 || item.detailed));
  return choose(explained, span, start, undefined);
}

function costOfImplying({ item, named }: Explained): number {
  if (named === 0) return cost.byOptions;
  return named * 2 >= splitWords(foldText(item.product.name)).length ? cost.byName : cost.byFewWords;
}

/** The best of them, or the question which one where several are as good. */
function choose(
  explained: readonly Explained[],
  span: Span,
  start: number,
  head: Span | undefined,
): SegmentReading | undefined {
  let score = -Infinity;
  for (const each of explained) score = Math.max(score, each.score);
  const best = explained.filter((each) => each.score > score - 0.01);
  const [only] = best;
  if (!only) return undefined;
  const implied = head ? 0 : costOfImplying(only);
  if (best.length === 1)
    return {
      kind: "item",
      ...span,
      ...only,
      whole: head !== undefined,
      ...(head && { head }),
      score: score - start - implied,
    };
  return {
    kind: "which",
    ...span,
    products: best.map(({ item }) => item.product),
    open: !head && only.named === 0,
    quantity: only.item.quantity,
    counted: only.quantity !== undefined,
    score: score - start - implied - cost.which,
  };
}
