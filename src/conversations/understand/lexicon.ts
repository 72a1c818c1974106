import type { Catalogue, OptionChoice, OptionGroup, Product, Variant } from "../../commerce/index.js";
import { foldText } from "./fold-text.js";
import { createPhrases } from "./phrases.js";
import type { Phrases } from "./phrases.js";
import { createSpelling } from "./spelling.js";
import type { Spelling } from "./spelling.js";
import { splitWords } from "./words.js";
import type { Word } from "./words.js";

/** A catalogue prepared for reading: which words it has, and where. */
export interface Lexicon {
  catalogue: Catalogue;
  /** Whole names and aliases of products. */
  products: Phrases<Product>;
  /** Products that have the word in a name or an alias. */
  productsWith(stem: string): readonly Product[];
  /** Whether an option that can be chosen on some product has the word. */
  isOptional(stem: string): boolean;
  /** Whether any product, category, variant or option has the word. */
  knows(stem: string): boolean;
  /** The words with misspelt ones replaced by the only near word of the catalogue, where there is one. */
  correct(words: readonly Word[], isOrdinary: (word: Word) => boolean): Word[];
}

export interface NamedOption {
  group: OptionGroup;
  choice: OptionChoice;
}

const lexicons = new WeakMap<Catalogue, Lexicon>();

/** Built once for each catalogue value; a changed catalogue is a new value. */
export function lexiconOf(catalogue: Catalogue): Lexicon {
  let lexicon = lexicons.get(catalogue);
  if (!lexicon) lexicons.set(catalogue, (lexicon = buildLexicon(catalogue)));
  return lexicon;
}

function buildLexicon(catalogue: Catalogue): Lexicon {
  const products = createPhrases<Product>();
  const postings = new Map<string, Product[]>();
  const vocabulary = new Set<string>();
  const optional = new Set<string>();
  for (const product of catalogue.products) {
    for (const name of [product.name, ...product.aliases]) products.add(name, product);
    for (const stem of nameWordsOf(product)) {
      vocabulary.add(stem);
      const filed = postings.get(stem);
      if (!filed) postings.set(stem, [product]);
      else filed.push(product);
    }
    for (const variant of product.variants) for (const stem of nameWordsOf(variant)) vocabulary.add(stem);
    for (const { choices } of product.optionGroups)
      for (const choice of choices) for (const stem of nameWordsOf(choice)) optional.add(stem);
  }
  for (const { name } of catalogue.categories)
    for (const { stem } of splitWords(foldText(name))) vocabulary.add(stem);
  for (const stem of optional) vocabulary.add(stem);
  // Prepared when the first word is misspelt: it is most of the work.
  let spelling: Spelling | undefined;
  return {
    catalogue,
    products,
    productsWith: (stem) => postings.get(stem) ?? [],
    isOptional: (stem) => optional.has(stem),
    knows: (stem) => vocabulary.has(stem),
    correct: (words, isOrdinary) =>
      words.map((word) =>
        vocabulary.has(word.stem) || isOrdinary(word)
          ? word
          : corrected(word, (spelling ??= createSpelling(vocabulary))),
      ),
  };
}

function corrected(word: Word, spelling: Spelling): Word {
  const stem = spelling.correct(word.stem);
  return stem === undefined ? word : { ...word, stem };
}

interface Named {
  name: string | null;
  aliases?: readonly string[];
}

const nameWords = new WeakMap<Named, ReadonlySet<string>>();

/** The words of a name and its aliases, prepared once. */
export function nameWordsOf(named: Named): ReadonlySet<string> {
  let words = nameWords.get(named);
  if (!words) {
    const names = [named.name ?? "", ...(named.aliases ?? [])];
    words = new Set(names.flatMap((name) => splitWords(foldText(name)).map((w) => w.stem)));
    nameWords.set(named, words);
  }
  return words;
}

const variantPhrases = new WeakMap<Product, Phrases<Variant>>();

/** What the variants of a product are called, whole ("red / large") or by the part that tells them apart ("large"). */
export function variantsByName(product: Product): Phrases<Variant> {
  let phrases = variantPhrases.get(product);
  if (!phrases) {
    variantPhrases.set(product, (phrases = createPhrases<Variant>()));
    for (const variant of product.variants)
      for (const name of variant.name === null ? variant.aliases : [variant.name, ...variant.aliases]) {
        phrases.add(name, variant);
        for (const part of name.split("/")) phrases.add(part, variant);
      }
  }
  return phrases;
}

const optionPhrases = new WeakMap<Product, Phrases<NamedOption>>();

/** What can be chosen on a product, by name. The same name in two groups is two values, in the order of the groups. */
export function optionsByName(product: Product): Phrases<NamedOption> {
  let phrases = optionPhrases.get(product);
  if (!phrases) {
    optionPhrases.set(product, (phrases = createPhrases<NamedOption>()));
    for (const group of product.optionGroups)
      for (const choice of group.choices) {
        const named = { group, choice };
        for (const name of [choice.name, ...choice.aliases]) phrases.add(name, named);
      }
  }
  return phrases;
}
