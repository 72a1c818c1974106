import type { Product, Word } from "../../commerce/index.js";
import type { Lexicon } from "./lexicon.js";
import { mergeLines } from "./order-reading.js";
import type { OrderReading } from "./order-reading.js";
import { cutOrder } from "./order/cut-order.js";
import type { Piece } from "./order/pieces.js";
import { englishOrderWords } from "./languages/en/english-order-words.js";
import { explainOrder } from "./order/explain-order.js";
import type { OrderExplanation } from "./order/explain-order.js";
import { asLine } from "./order/order-item.js";
import { createOrderSpeech } from "./order/order-words.js";
import type { OrderSpeech } from "./order/order-words.js";
import { findSigns } from "./order/signs.js";
import type { Signs } from "./order/signs.js";

/** A question offers no more than this; what is beyond can be said in more words. */
const mostCandidates = 9;
/** A message longer than this is read piece by piece. */
const longestWindow = 120;

export const englishSpeech = createOrderSpeech([englishOrderWords]);

export interface ReadOrderOptions {
  speech?: OrderSpeech;
  /** The product being talked of. */
  about?: Product | undefined;
  /** Is told why the words were read so. */
  explain?: ((explanation: OrderExplanation) => void) | undefined;
}

/**
 * Reads order lines from a text: quantities, products, their variants and options. What is certain becomes a line, what fits several
 * products or none is named.
 */
export function readOrder(
  words: readonly Word[],
  lexicon: Lexicon,
  { speech = englishSpeech, about, explain }: ReadOrderOptions = {},
): OrderReading {
  const read: OrderReading[] = windows(words).map((window) =>
    readingOf(findSigns(window, lexicon, speech, explain !== undefined), { about, explain }),
  );
  const [first, ...more] = read;
  return first && more.length === 0 ? first : joinReadings(read);
}

function windows(words: readonly Word[]): (readonly Word[])[] {
  const found: (readonly Word[])[] = [];
  let from = 0;
  while (words.length - from > longestWindow) {
    let until = from + longestWindow;
    for (let at = until; at > from + longestWindow / 2; at -= 1)
      if (words[at]?.gap !== "") {
        until = at;
        break;
      }
    found.push(words.slice(from, until));
    from = until;
  }
  found.push(words.slice(from));
  return found;
}

function readingOf(signs: Signs, { about, explain }: ReadOrderOptions): OrderReading {
  const { words, speech } = signs;
  const opening = speech.openingLength(words, 0);
  const verb = words.slice(0, opening).some((word) => speech.isVerb(word));
  const cut = cutOrder(signs, opening, about);
  const pieces = joinUnknown(signs, cut.pieces);
  explain?.(explainOrder(signs, pieces, cut.score));
  const items = pieces.flatMap((piece) => (piece.refused ? [] : (piece.item ?? [])));
  const whole = pieces.every(
    (piece) => piece.unknown !== "" || piece.whole || (!piece.item && !piece.products),
  );
  return {
    lines: mergeLines(items.map(asLine)),
    unclear: pieces.flatMap((piece) => unclearOf(signs, piece)),
    unknown: pieces.flatMap((piece) => unknownOf(signs, piece)),
    misfits: items
      .filter(({ leftover }) => leftover.length > 0)
      .map(({ leftover, product }) => ({ said: leftover.join(" "), product: product.id })),
    refused: pieces.flatMap((piece) =>
      piece.refused && piece.item
        ? [
            {
              product: piece.item.product.id,
              said: piece.item.product.name,
              ...(piece.counted && { quantity: piece.quantity }),
            },
          ]
        : [],
    ),
    whole,
    wanted: verb,
    ordered: verb || pieces.some((piece) => piece.counted || (piece.whole && piece.item?.detailed)),
  };
}

/** Words without a meaning that stand together are one thing that is not had. */
function joinUnknown(signs: Signs, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const kind = signs.cueAt(piece.span.at)?.cue.kind;
    const begins = signs.words[piece.span.at]?.gap !== "" || kind === "joiner" || kind === "article";
    if (last && last.unknown !== "" && piece.unknown !== "" && !begins) {
      const span = { at: last.span.at, length: last.span.length + piece.span.length };
      joined[joined.length - 1] = { ...last, span, unknown: `${last.unknown} ${piece.unknown}` };
    } else joined.push(piece);
  }
  return joined;
}

const isNamed = ({ products, open }: Piece): boolean =>
  products !== undefined && (!open || products.length <= mostCandidates);

function unclearOf(signs: Signs, piece: Piece): OrderReading["unclear"] {
  if (!isNamed(piece)) return [];
  const products = (piece.products ?? []).slice(0, mostCandidates).map((p) => p.id);
  return [{ said: saidIn(signs, piece), quantity: piece.quantity, products }];
}

function unknownOf(signs: Signs, piece: Piece): string[] {
  if (piece.unknown !== "") return [piece.unknown];
  return piece.products && !isNamed(piece) ? [saidIn(signs, piece)] : [];
}

/** The words of a piece that carry its meaning. */
function saidIn(signs: Signs, { span: { at, length } }: Piece): string {
  const said: string[] = [];
  for (let i = at; i < at + length; i += 1)
    if (signs.isContent(i) || signs.headAt(i)) said.push(signs.words[i]?.text ?? "");
  return said.join(" ");
}

function joinReadings(read: readonly OrderReading[]): OrderReading {
  return {
    lines: mergeLines(read.flatMap(({ lines }) => lines)),
    unclear: read.flatMap(({ unclear }) => unclear),
    unknown: read.flatMap(({ unknown }) => unknown),
    misfits: read.flatMap(({ misfits }) => misfits),
    refused: read.flatMap(({ refused }) => refused),
    whole: read.every(({ whole }) => whole),
    wanted: read.some(({ wanted }) => wanted),
    ordered: read.some(({ ordered }) => ordered),
  };
}
