import type { Product } from "../../../commerce/index.js";
import type { Lexicon } from "../lexicon.js";
import { nameWordsOf } from "../name-words.js";
import { longMessage } from "./long-message.js";
import type { Shape } from "./shape.js";
import type { Signs, Span } from "./signs.js";

/** Of a small menu every product is tried; of a large catalogue, or in a long message, those that share words with what was said. */
const smallMenu = 40;
const mostOfOneWord = 300;
const mostTried = { short: 24, long: 8 };

interface Implied {
  product: Product;
  /** One that these words read exactly the same with. */
  readAs: Product;
}

/**
 * The products that words may mean which hold no whole name: those with most of the words in their names, or among their options. */
export function impliedProducts(signs: Signs, span: Span): Implied[] {
  const { lexicon, words } = signs;
  const stems = stemsIn(signs, span);
  if (lexicon.everything.length <= smallMenu && words.length <= longMessage)
    return alike(signs, span, lexicon.everything, stems);
  const most = words.length > longMessage ? mostTried.long : mostTried.short;
  const tried = new Set([...byName(lexicon, stems, most), ...byOptions(lexicon, stems, most)]);
  return alike(signs, span, tried, stems);
}

function stemsIn(signs: Signs, { at, length }: Span): Set<string> {
  const stems = new Set<string>();
  for (let i = at; i < at + length; i += 1) {
    const word = signs.words[i];
    if (word && (signs.isContent(i) || signs.headAt(i))) stems.add(word.stem);
  }
  return stems;
}

/**
 * Each product with the first of those that the words cannot tell it from: name, kind of thing and shape are all that a reading depends
 * on, but where another whole name is met.
 */
function alike(
  signs: Signs,
  { at, length }: Span,
  products: Iterable<Product>,
  stems: ReadonlySet<string>,
): Implied[] {
  for (let i = at; i < at + length; i += 1)
    if (signs.headAt(i)) return Array.from(products, (product) => ({ product, readAs: product }));
  const known = new Map<Shape, Map<string, Product>>();
  return Array.from(products, (product) => {
    const shape = signs.lexicon.shapeOf(product);
    let first = known.get(shape);
    if (!first) known.set(shape, (first = new Map<string, Product>()));
    const names = nameWordsOf(product);
    const category = product.category.toLowerCase();
    let key = "";
    for (const stem of stems) key += names.has(stem) ? "n" : category.includes(stem) ? "c" : "-";
    const readAs = first.get(key) ?? product;
    first.set(key, readAs);
    return { product, readAs };
  });
}

function byName(lexicon: Lexicon, stems: ReadonlySet<string>, most: number): Product[] {
  const lists = [...stems].map((stem) => lexicon.productsWith(stem)).filter((list) => list.length > 0);
  lists.sort((a, b) => a.length - b.length);
  const hits = new Map<Product, number>();
  for (const list of lists.slice(0, 2))
    for (const product of list.slice(0, mostOfOneWord)) {
      if (hits.has(product)) continue;
      const words = nameWordsOf(product);
      let count = 0;
      for (const stem of stems) if (words.has(stem)) count += 1;
      hits.set(product, count);
    }
  const best = [...hits].sort(([, a], [, b]) => b - a);
  return best.slice(0, most).map(([product]) => product);
}

function byOptions(lexicon: Lexicon, stems: ReadonlySet<string>, most: number): Product[] {
  const found = new Set<Product>();
  for (const stem of stems)
    for (const product of lexicon.productsOffering(stem)) {
      found.add(product);
      if (found.size >= most) return [...found];
    }
  return [...found];
}
