import { explainItem } from "./explain-item.js";
import type { Explained } from "./walk.js";
import type { OrderItem } from "./order-item.js";
import { add, findPiece, pieceOf, replace } from "./pieces.js";
import type { Cut, Piece } from "./pieces.js";
import type { Reading } from "./read-from.js";
import type { Signs, Span } from "./signs.js";

/** What it costs to take words for more about the last thing, or for another of the same. */
const cost = { plain: 0.5, counted: 0.3, corrected: 0.1, another: 1.3 };

/** A way to read on, made only when its score is good enough to be kept. */
export interface Longer {
  score: number;
  make(): Cut;
}

/** Words that tell more of the last thing: "with olives", "make it large", "one without onions", "all of those with ham". */
export function goOn(signs: Signs, cut: Cut, at: number, places: readonly number[]): (Longer | undefined)[] {
  const last = findPiece(cut, ({ item }) => item !== undefined, isSilent);
  if (!last?.item) return [];
  const isCorrection = signs.cueAt(at)?.cue.kind === "correction";
  const counted = firstQuantity(signs, at, last.varies);
  if (counted !== undefined && !isCorrection) return vary(signs, cut, { last, at, places, counted });
  if (signs.cueAt(at)?.cue.kind === "pointing") return goOnWithAll(signs, cut, at, places);
  const { product } = last.item;
  const { item: before } = last;
  return explainItem(signs, product, at, places, { before, strict: true }).map((explained) => {
    if (!explained) return undefined;
    const quantity = explained.quantity?.article ? undefined : explained.quantity?.value;
    const tells = explained.parts > 0 || (isCorrection && quantity !== undefined);
    if (!tells || (quantity !== undefined && !isCorrection)) return undefined;
    const score = cut.score + explained.score - (isCorrection ? cost.corrected : cost.plain);
    const item = { ...explained.item, quantity: quantity ?? before.quantity };
    const make = () =>
      replace(cut, last, { ...last, item, marks: [...last.marks, ...explained.marks] }, score);
    return { score, make };
  });
}

/** "one of these and one of those, both large": what is said of all things said last. */
function goOnWithAll(signs: Signs, cut: Cut, at: number, places: readonly number[]): (Longer | undefined)[] {
  const said: { piece: Piece; explained: (Explained | undefined)[] }[] = [];
  for (let link = cut.last; link && isSilent(link.piece) && said.length < mostMeant; link = link.before) {
    const { piece } = link;
    const { item: before } = piece;
    if (before)
      said.push({
        piece,
        explained: explainItem(signs, before.product, at, places, { before, strict: true }),
      });
  }
  return places.map((_, i) => {
    const meant = said.flatMap(({ piece, explained }) => {
      const each = explained[i];
      return each && each.parts > 0 ? [{ piece, each }] : [];
    });
    const [first] = meant;
    if (!first || first.each.quantity) return undefined;
    const score = cut.score + first.each.score - cost.counted;
    return {
      score,
      make: () =>
        meant.reduce((now, { piece, each }) => {
          const item = { ...each.item, quantity: piece.item?.quantity ?? 1 };
          return replace(now, piece, { ...piece, item, marks: [...piece.marks, ...each.marks] }, score);
        }, cut),
    };
  });
}

/** "All of them" are not more than so many. */
const mostMeant = 8;

const isSilent = (piece: Piece): boolean => piece.unknown === "" && !piece.products;

interface Varying {
  last: Piece;
  at: number;
  places: readonly number[];
  counted: number;
}

/** "2 large ones, one without olives and one with ham": so many of them are meant differently. */
function vary(signs: Signs, cut: Cut, { last, at, places, counted }: Varying): (Longer | undefined)[] {
  const product = last.item?.product;
  const base = findPiece(
    cut,
    (piece) => piece.item?.product === product && !piece.varies,
    (piece) => isSilent(piece) && (!piece.item || piece.varies),
  );
  const before = base?.item;
  if (!before || counted > before.quantity) return [];
  return explainItem(signs, before.product, at, places, { before, strict: true }).map((explained, i) => {
    if (!explained || explained.parts === 0 || changesKind(before, explained.item)) return undefined;
    const score = cut.score + explained.score - cost.counted;
    const item = { ...explained.item, quantity: counted };
    const span = { at, length: (places[i] ?? at) - at };
    return { score, make: () => varied(cut, base, { item, span, marks: explained.marks }, score) };
  });
}

/** "2 large ones, one small" is one more, not one of the two. */
function changesKind(before: OrderItem, after: OrderItem): boolean {
  const single = new Set(before.product.optionGroups.filter((g) => !g.multiple).map((g) => g.id));
  return before.options.some(
    (o) => single.has(o.group) && !after.options.some((a) => a.group === o.group && a.choice === o.choice),
  );
}

function varied(
  cut: Cut,
  base: Piece,
  { item, span, marks }: { item: OrderItem; span: Span; marks: Piece["marks"] },
  score: number,
): Cut {
  const before = base.item;
  if (!before || item.quantity === before.quantity)
    return replace(cut, base, { ...base, item, marks: [...base.marks, ...marks] }, score);
  const rest = { ...base, item: { ...before, quantity: before.quantity - item.quantity } };
  return add(
    replace(cut, base, rest, score),
    { ...base, span, item, quantity: item.quantity, marks, varies: true },
    score,
  );
}

/** The number at the beginning, where how it is meant comes right behind it: "one with", "two without". */
function firstQuantity(signs: Signs, at: number, isVaried: boolean): number | undefined {
  for (let i = at; i < signs.words.length && i < at + 4;) {
    const quantity = signs.quantityAt(i);
    if (quantity && !quantity.article) {
      const kind = signs.cueAt(i + quantity.length)?.cue.kind;
      const listed = signs.words[i]?.gap !== "" || i > at || isVaried;
      if (listed && signs.isContent(i + quantity.length)) return quantity.value;
      return kind === "with" || kind === "refusal" || kind === "extra" || kind === "light"
        ? quantity.value
        : undefined;
    }
    const cue = signs.cueAt(i);
    if (!cue || cue.cue.kind === "article") return undefined;
    i += cue.length;
  }
  return undefined;
}

/** "one of these small and one large": the same product once more, of another sort. */
export function another(
  signs: Signs,
  cut: Cut,
  at: number,
  places: readonly number[],
): (Longer | undefined)[] {
  const last = findPiece(cut, ({ item }) => item !== undefined, isSilent);
  if (!last?.item || !countsNext(signs, at)) return [];
  return explainItem(signs, last.item.product, at, places, { strict: true }).map((explained, i) => {
    if (!explained || explained.parts === 0 || explained.named > 0 || !explained.quantity) return undefined;
    const score = cut.score + explained.score - cost.another;
    const { item, quantity, marks } = explained;
    const span = { at, length: (places[i] ?? at) - at };
    const piece = {
      ...last,
      products: undefined,
      span,
      item,
      quantity: quantity.value,
      counted: true,
      marks,
    };
    return { score, make: () => add(cut, piece, score) };
  });
}

/** A number comes first, or right behind an "and". */
function countsNext(signs: Signs, at: number): boolean {
  const cue = signs.cueAt(at);
  const start = cue?.cue.kind === "joiner" ? at + cue.length : at;
  return signs.quantityAt(start)?.article === false;
}

/** "no wait, make it three of the blue ones": the thing said before is meant, not another one. */
export function correct(signs: Signs, cut: Cut, reading: Reading, score: number): Cut | undefined {
  if (reading.kind !== "item" || signs.cueAt(reading.at)?.cue.kind !== "correction") return undefined;
  const old = findPiece(
    cut,
    ({ item }) => item?.product === reading.item.product,
    () => true,
  );
  if (!old?.item) return replaceLast(cut, reading, score);
  const [merged] = explainItem(signs, reading.item.product, reading.at, [reading.at + reading.length], {
    before: old.item,
  });
  if (!merged) return undefined;
  const quantity = reading.quantity?.value ?? old.item.quantity;
  return replace(
    cut,
    old,
    { ...old, item: { ...merged.item, quantity }, marks: [...old.marks, ...reading.marks] },
    score,
  );
}

/** "a blue one, no, make it a red one": the other product instead of the last, as many of it. */
function replaceLast(cut: Cut, reading: Extract<Reading, { kind: "item" }>, score: number): Cut | undefined {
  const last = cut.last?.piece;
  if (!last?.item) return undefined;
  const counted = reading.quantity && !reading.quantity.article ? reading.quantity.value : last.item.quantity;
  const piece = pieceOf(reading);
  return replace(cut, last, { ...piece, item: { ...reading.item, quantity: counted } }, score);
}
