import type { Mark } from "./walk.js";
import type { Piece } from "./pieces.js";
import type { Signs } from "./signs.js";

/** Why words were read as they were: so that a seller can see what is missing in the catalogue, an alias for example. */
export interface OrderExplanation {
  /** How well the words are explained; only good for comparing readings of one message. */
  score: number;
  things: {
    said: string;
    /** The product's name; absent where several fit or none does. */
    product?: string;
    /** The names of the products that fit, where there are several. */
    candidates?: string[];
    because: { words: string; as: Mark["as"]; name?: string }[];
  }[];
  /** Words that were taken to carry no wish. */
  ignored: string[];
}

export function explainOrder(signs: Signs, pieces: readonly Piece[], score: number): OrderExplanation {
  const explained = new Set<number>();
  const things = pieces.flatMap((piece) => {
    const { span, item, products, unknown, marks } = piece;
    for (const { at, length } of marks) for (let i = at; i < at + length; i += 1) explained.add(i);
    if (!item && !products && unknown === "") return [];
    if (!item)
      for (let i = span.at; i < span.at + span.length; i += 1) if (signs.isContent(i)) explained.add(i);
    return [
      {
        said: signs.textOf(span.at, span.length),
        ...(item && { product: item.product.name }),
        ...(products && { candidates: products.map(({ name }) => name) }),
        because: item
          ? marks.map(({ at, length, as, name }) => ({
              words: signs.textOf(at, length),
              as,
              ...(name !== undefined && { name }),
            }))
          : [],
      },
    ];
  });
  const ignored = signs.words.flatMap(({ text }, at) => (explained.has(at) ? [] : [text]));
  return { score: Math.round(score * 100) / 100, things, ignored };
}
