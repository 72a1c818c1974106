import type { Product } from "../../../commerce/index.js";
import type { Lexicon } from "../lexicon.js";
import { nameWordsOf } from "../lexicon.js";
import type { Signs, Span } from "./signs.js";

/** Of a small menu every product is tried; of a large catalogue, or in a long message, those that share words with what was said. */
const smallMenu = 40;
const longMessage = 60;
const mostOfOneWord = 300;
const mostTried = 24;

/** The products that words may mean which hold no whole name: those with most of the words in their names, or among their options. */
export function impliedProducts(signs: Signs, { at, length }: Span): readonly Product[] {
  const { lexicon, words } = signs;
  if (lexicon.everything.length <= smallMenu && words.length <= longMessage) return lexicon.everything;
  const stems = new Set<string>();
  for (let i = at; i < at + length; i += 1) {
    const word = words[i];
    if (word && (signs.isContent(i) || signs.headAt(i))) stems.add(word.stem);
  }
  const tried = new Set([...byName(lexicon, stems), ...byOptions(lexicon, stems)]);
  return [...tried].slice(0, mostTried * 2);
}

function byName(lexicon: Lexicon, stems: ReadonlySet<string>): Product[] {
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
  return best.slice(0, mostTried).map(([product]) => product);
}

function byOptions(lexicon: Lexicon, stems: ReadonlySet<string>): Product[] {
  const found = new Set<Product>();
  for (const stem of stems)
    for (const product of lexicon.productsOffering(stem)) {
      found.add(product);
      if (found.size >= mostTried) return [...found];
    }
  return [...found];
}
