import type { Cart } from "../../commerce/index.js";
import type { Hearing } from "./hearing.js";
import type { Changes } from "./languages/changes.js";
import { wordsOfLine } from "./match-label.js";
import { fit } from "./fit.js";
import { quantityAt } from "./order/quantity-at.js";
import { phraseBook } from "./phrase-book.js";
import { readOrder } from "./read-order.js";
import { withoutSmallWords } from "./spot-cues.js";
import type { Word } from "../../commerce/index.js";

export const changeWords = phraseBook<keyof Changes>(({ changes }) => changes);

/** The words that name something: no numbers, articles or pronouns. */
export function namingWords(words: readonly Word[], { lexicon, languages, speech }: Hearing): Word[] {
  const counting = new Set<number>();
  words.forEach((_, at) => {
    const length = quantityAt(words, at, speech)?.length ?? 0;
    for (let i = at; i < at + length; i += 1) counting.add(i);
  });
  return withoutSmallWords(
    words.filter((_, at) => !counting.has(at)),
    lexicon,
    languages,
  );
}

export const asSaid = (words: readonly Word[]): string => words.map(({ text }) => text).join(" ");

/** Every product that these words name or could name, and how many of the first. */
export function productsIn(words: readonly Word[], { lexicon, speech }: Hearing) {
  const { lines, unclear, unknown } = readOrder(words, lexicon, { speech });
  const products = [...lines.map((l) => l.product), ...unclear.flatMap((u) => u.products)];
  return { products, unknown, quantity: lines[0]?.quantity };
}

export const isInCart = (products: readonly string[], cart: Cart): boolean =>
  products.some((id) => cart.some((line) => line.productId === id));

/** The lines of the cart that have every one of these words in their product, variant or options, else those of the products named. */
export function linesSaid(words: readonly Word[], hearing: Hearing): number[] {
  const { cart, catalogue } = hearing.listening;
  const said = namingWords(words, hearing);
  if (said.length === 0 || cart.length === 0) return [];
  const called = cart.filter((line) => {
    const names = wordsOfLine(line, catalogue);
    return names !== undefined && said.every(({ stem }) => fit(stem, names) > 0);
  });
  if (called.length > 0) return called.map(({ id }) => id);
  const { products } = productsIn(words, hearing);
  return cart.filter(({ productId }) => products.includes(productId)).map(({ id }) => id);
}
