import type { Product } from "../../commerce/index.js";
import type { Lexicon } from "./lexicon.js";
import { isAboutProduct, partAt } from "./order-reading.js";
import type { Word } from "./words.js";

/** Where words are in the names of more products than this, options and variants cannot tell them apart. */
const mostExamined = 50;

/** Products that have every one of the words, most of them in their names. */
export function fittingProducts(content: readonly Word[], lexicon: Lexicon): Product[] {
  const hits = new Map<Product, number>();
  let most = 0;
  for (const { stem } of content)
    for (const product of lexicon.productsWith(stem)) {
      const count = (hits.get(product) ?? 0) + 1;
      hits.set(product, count);
      most = Math.max(most, count);
    }
  const best = [...hits].filter(([, count]) => count === most).map(([product]) => product);
  return most === content.length
    ? best
    : best.slice(0, mostExamined).filter((product) => explains(product, content));
}

/** Whether each of the words is in the product's name or category, or names a variant or an option of it. */
export function explains(product: Product, content: readonly Word[]): boolean {
  for (let i = 0; i < content.length;) {
    const word = content[i];
    const part = partAt(product, content, i);
    if (part) i += part.length;
    else if (word && isAboutProduct(product, word)) i += 1;
    else return false;
  }
  return true;
}
