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
  /** Every product, in the shop's order, as they were when this was prepared. */
  everything: readonly Product[];
  /** Whole names and aliases of products. */
  products: Phrases<Product>;
  /** Products that have the word in a name or an alias. */
  productsWith(stem: string): readonly Product[];
  /** Products with an option that has the word. */
  productsOffering(stem: string): readonly Product[];
  /** Whether any product, category, variant or option has the word. */
  knows(stem: string): boolean;
  /** The words with misspelt ones replaced by the only near word of the catalogue, where there is one. */
  correct(words: readonly Word[], isOrdinary: (word: Word) => boolean): Word[];
}

export interface NamedOption {
  group: OptionGroup;
  choice: OptionChoice;
}

type Wording = Omit<Lexicon, "catalogue">;

const wordings = new WeakMap<object, Wording>();
const lexicons = new WeakMap<Catalogue, Lexicon>();

/**
 * Built once for each wording, which is far more seldom than a catalogue is: a thing that sells out changes no word. Its products are for
 * their names and options; prices and stock in them may be old.
 */
export function lexiconOf(catalogue: Catalogue): Lexicon {
  let lexicon = lexicons.get(catalogue);
  if (!lexicon) {
    let wording = wordings.get(catalogue.wording);
    if (!wording) wordings.set(catalogue.wording, (wording = buildWording(catalogue)));
    lexicons.set(catalogue, (lexicon = { ...wording, catalogue }));
  }
  return lexicon;
}

function buildWording(catalogue: Catalogue): Wording {
  const products = createPhrases<Product>();
  const postings = new Map<string, Product[]>();
  const vocabulary = new Set<string>();
  const offering = new Map<OptionGroup, Product[]>();
  for (const product of catalogue.products) {
    for (const name of [product.name, ...product.aliases]) products.add(name, product);
    for (const stem of nameWordsOf(product)) {
      vocabulary.add(stem);
      file(postings, stem, product);
    }
    for (const variant of product.variants) for (const stem of nameWordsOf(variant)) vocabulary.add(stem);
    for (const group of product.optionGroups) file(offering, group, product);
  }
  const optional = new Map<string, OptionGroup[]>();
  for (const group of offering.keys())
    for (const stem of new Set(group.choices.flatMap((choice) => [...nameWordsOf(choice)])))
      file(optional, stem, group);
  for (const { name } of catalogue.categories)
    for (const { stem } of splitWords(foldText(name))) vocabulary.add(stem);
  for (const stem of optional.keys()) vocabulary.add(stem);
  // Prepared when the first word is misspelt: it is most of the work.
  let spelling: Spelling | undefined;
  return {
    everything: catalogue.products,
    products,
    productsWith: (stem) => postings.get(stem) ?? [],
    productsOffering: (stem) => (optional.get(stem) ?? []).flatMap((group) => offering.get(group) ?? []),
    knows: (stem) => vocabulary.has(stem),
    correct: (words, isOrdinary) =>
      words.map((word) =>
        vocabulary.has(word.stem) || isOrdinary(word)
          ? word
          : corrected(word, (spelling ??= createSpelling(vocabulary))),
      ),
  };
}

function file<Key, Value>(filed: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = filed.get(key);
  if (list) list.push(value);
  else filed.set(key, [value]);
}

function corrected(word: Word, spelling: Spelling): Word {
  const stem = spelling.correct(word.stem);
  // People seldom mistype the first letter, and short words differ in it: "chip" is no "whip".
  if (stem === undefined || (word.stem.length < 6 && stem[0] !== word.stem[0])) return word;
  return { ...word, stem };
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
