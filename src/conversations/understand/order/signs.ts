import type { Product, Word } from "../../../commerce/index.js";
import type { Lexicon } from "../lexicon.js";
import type { Cue, OrderSpeech } from "./order-words.js";
import { partAt } from "./parts.js";
import type { Part } from "./parts.js";
import { quantityAt } from "./quantity-at.js";
import type { QuantityAt } from "./quantity-at.js";
import type { Shape } from "./shape.js";

/** Some words of a text, from `at` on. */
export interface Span {
  at: number;
  length: number;
}

/** What each word of a text may be, found once: products, quantities, words that hold an order together. */
export interface Signs {
  words: readonly Word[];
  lexicon: Lexicon;
  speech: OrderSpeech;
  /** Whether the reading is to be explained. */
  explains: boolean;
  cueAt(at: number): { cue: Cue; length: number } | undefined;
  quantityAt(at: number): QuantityAt | undefined;
  /** The longest whole name or alias of products that starts here. */
  headAt(at: number): { products: readonly Product[]; length: number } | undefined;
  /** The part of products of this shape that starts here. */
  partAt(shape: Shape, at: number): Part | undefined;
  /** True for a word that says something about what is wanted. */
  isContent(at: number): boolean;
  textOf(at: number, length: number): string;
}

export function findSigns(
  words: readonly Word[],
  lexicon: Lexicon,
  speech: OrderSpeech,
  explains = false,
): Signs {
  const heads = words.map((_, at) => {
    const found = lexicon.products.longest(words, at);
    return found && { products: found.values, length: found.length };
  });
  const cues = words.map((_, at) => speech.cueAt(words, at));
  const quantities = words.map((_, at) =>
    heads[at] || isPronoun(words, at, speech) ? undefined : quantityAt(words, at, speech),
  );
  const parts = new Map<Shape, (Part | null)[]>();
  return {
    words,
    lexicon,
    speech,
    explains,
    cueAt: (at) => cues[at],
    quantityAt: (at) => quantities[at],
    headAt: (at) => heads[at],
    partAt(shape, at) {
      let known = parts.get(shape);
      if (!known) parts.set(shape, (known = []));
      let found = known[at];
      if (found === undefined) known[at] = found = partAt(shape, words, at, speech) ?? null;
      return found ?? undefined;
    },
    isContent(at) {
      const word = words[at];
      return word !== undefined && !cues[at] && !quantities[at] && !speech.isFiller(word);
    },
    textOf: (at, length) =>
      words
        .slice(at, at + length)
        .map((word) => word.text)
        .join(" "),
  };
}

/** "the blue one": a number word of one right behind a word and before none is no quantity. */
function isPronoun(words: readonly Word[], at: number, speech: OrderSpeech): boolean {
  const found = speech.cueAt(words, at);
  const before = words[at - 1];
  if (found?.cue.kind !== "number" || found.cue.value !== 1 || !before || words[at]?.gap !== "") return false;
  if (speech.cueAt(words, at - 1) || speech.isFiller(before)) return false;
  const next = words[at + found.length];
  return !next || next.gap !== "" || (speech.isFiller(next) && !speech.cueAt(words, at + found.length));
}
