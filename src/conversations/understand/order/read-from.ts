import { foldText, splitWords } from "../../../commerce/index.js";
import type { Product } from "../../../commerce/index.js";
import { explainItem } from "./explain-item.js";
import type { Explained } from "./walk.js";
import { impliedProducts } from "./implied-products.js";
import type { Signs, Span } from "./signs.js";
import { longMessage } from "./long-message.js";

/** What a piece of a message may be by itself. */
export type Reading = Span & { score: number } & (
    | ({ kind: "item"; whole: boolean; head?: Span } & Explained)
    /** Several products fit equally well; `open` when only options were said, no name. */
    | { kind: "which"; products: readonly Product[]; open: boolean; quantity: number; counted: boolean }
  );

/** What it costs to take words for a thing of its own, by how it is introduced; and to imply the product. */
const cost = {
  corrected: 0.2,
  counted: 0.4,
  /** Right behind a "with", what is counted is rather a part. */
  inside: 0.6,
  first: 0.3,
  joined: 0.8,
  bare: 1.6,
  byName: 0.8,
  byFewWords: 1.8,
  byOptions: 1.5,
  which: 0.4,
};

/** A product, and how the words up to each of the places read as it. */
interface Tried {
  product: Product;
  explained: readonly (Explained | undefined)[];
}

/** How many products' names, from a word on, may be the one that counts; and how many products may share a name. */
const mostHeads = { short: 3, long: 2 };
const mostOfOneName = 12;

/** The best readings as one thing of the words from `at` to each of the places. */
export function readFrom(
  signs: Signs,
  at: number,
  places: readonly number[],
  first: number,
): (Reading | undefined)[] {
  const start = introduction(signs, at, first);
  const best: (Reading | undefined)[] = places.map(() => undefined);
  const consider = (tried: readonly Tried[], head: Span | undefined): void => {
    places.forEach((place, i) => {
      const reading = choose(tried, i, { at, length: place - at }, start, head);
      if (reading && reading.score > (best[i]?.score ?? -Infinity)) best[i] = reading;
    });
  };
  const last = places.at(-1) ?? at;
  const heads = headsBetween(signs, at, last);
  for (const head of heads) consider(withHead(signs, at, places, head), head);
  const [nearest] = heads;
  if (start < cost.bare && nearest?.at !== at) {
    const until = places.filter((place) => !nearest || place <= nearest.at);
    consider(withoutHead(signs, at, until), undefined);
  }
  return best;
}

function headsBetween(signs: Signs, at: number, end: number): Span[] {
  const heads: Span[] = [];
  const most = signs.words.length > longMessage ? mostHeads.long : mostHeads.short;
  for (let i = at; i < end && heads.length < most; i += 1) {
    const head = signs.headAt(i);
    if (head && i + head.length <= end) heads.push({ at: i, length: head.length });
  }
  return heads;
}

/** The first words that are no joiner tell how it is introduced. */
function introduction(signs: Signs, at: number, first: number): number {
  let joined = signs.words[at]?.gap !== "";
  const inside = signs.cueAt(at - 1)?.cue.kind === "with" ? cost.inside : 0;
  for (let i = at; i < signs.words.length;) {
    if (signs.quantityAt(i)) return cost.counted + inside;
    const cue = signs.cueAt(i);
    if (cue?.cue.kind === "correction") return cost.corrected;
    if (cue?.cue.kind !== "joiner") break;
    joined = true;
    i += cue.length;
  }
  return at <= first ? cost.first : joined ? cost.joined : cost.bare;
}

/** The words around a product's whole name, for each product of that name. */
function withHead(signs: Signs, at: number, places: readonly number[], head: Span): Tried[] {
  const products = signs.headAt(head.at)?.products.slice(0, mostOfOneName) ?? [];
  const behind = places.map((place) => (place >= head.at + head.length ? place : 0));
  const skipped = behind.lastIndexOf(0) + 1;
  const reached = behind.slice(skipped);
  const padded = (explained: (Explained | undefined)[]) => [
    ...Array<undefined>(skipped).fill(undefined),
    ...explained,
  ];
  const read = (product: Product, first?: number): Tried => ({
    product,
    explained: padded(explainItem(signs, product, at, reached, { head, first })),
  });
  const tried = products.map((product) => read(product));
  for (let first = Math.max(at, head.at - 3); first < head.at - 1; first += 1)
    for (const product of namedApart(signs, first, head)) tried.push(read(product, first));
  return tried;
}

/** "double cheese-and-ham toast" where there is a double toast: products whose name has something in between. */
function namedApart(signs: Signs, first: number, head: Span): readonly Product[] {
  const word = signs.words[first];
  const rest = signs.words.slice(head.at, head.at + head.length);
  const whole = word && signs.lexicon.products.longest([word, ...rest], 0);
  return whole?.length === head.length + 1 ? whole.values : [];
}

/** The products that every word fits, where none is called by its whole name. */
function withoutHead(signs: Signs, at: number, places: readonly number[]): Tried[] {
  const last = places.at(-1);
  if (last === undefined || !says(signs, at, last)) return [];
  const known = new Map<Product, Tried["explained"]>();
  return impliedProducts(signs, { at, length: last - at }).map(({ product, readAs }) => {
    let explained = known.get(readAs);
    if (!explained) {
      explained = explainItem(signs, readAs, at, places, { strict: true }).map((each) =>
        each && (each.named > 0 || each.item.detailed) ? each : undefined,
      );
      known.set(readAs, explained);
    }
    return { product, explained };
  });
}

function says(signs: Signs, at: number, end: number): boolean {
  for (let i = at; i < end; i += 1) if (signs.isContent(i) || signs.headAt(i)) return true;
  return false;
}

function costOfImplying({ item, named }: Explained): number {
  if (named === 0) return cost.byOptions;
  return named * 2 >= nameLength(item.product) ? cost.byName : cost.byFewWords;
}

const nameLengths = new WeakMap<Product, number>();

function nameLength(product: Product): number {
  let length = nameLengths.get(product);
  if (length === undefined) nameLengths.set(product, (length = splitWords(foldText(product.name)).length));
  return length;
}

/** The best of them up to one place, or the question which one where several are as good. */
function choose(
  tried: readonly Tried[],
  place: number,
  span: Span,
  start: number,
  head: Span | undefined,
): Reading | undefined {
  let best: Explained | undefined;
  let products: Product[] = [];
  for (const { product, explained } of tried) {
    const now = explained[place];
    if (!now) continue;
    if (!best || now.score > best.score + 0.01) {
      best = now;
      products = [product];
    } else if (now.score > best.score - 0.01) products.push(product);
  }
  if (!best) return undefined;
  const score = best.score - start - (head ? 0 : costOfImplying(best));
  if (products.length === 1)
    return { kind: "item", ...span, ...best, whole: head !== undefined, ...(head && { head }), score };
  return {
    kind: "which",
    ...span,
    products,
    open: !head && best.named === 0,
    quantity: best.item.quantity,
    counted: best.quantity !== undefined,
    score: score - cost.which,
  };
}
