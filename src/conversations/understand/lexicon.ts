import { createSpelling, foldText, splitWords } from "../../commerce/index.js";
import type { Catalogue, OptionChoice, OptionGroup, Product, Spelling, Word } from "../../commerce/index.js";
import { nameWordsOf } from "./name-words.js";
import { createShapes } from "./order/shape.js";
import type { Shape } from "./order/shape.js";
import { createPhrases } from "./phrases.js";
import type { Phrases } from "./phrases.js";

/** A catalogue prepared for reading: which words it has, and where. */
export interface Lexicon {
  catalogue: Catalogue;
  /** Every product, in the shop's order, as they were when this was prepared. */
  everything: readonly Product[];
  /** Whole names and aliases of products. */
  products: Phrases<Product>;
  /** Products that have the word in a name or an alias. */
  productsWith(stem: string): readonly Product[];
  /** Products with an option that has the word: the first of them, for there may be as many as products. */
  productsOffering(stem: string): readonly Product[];
  /** What it has in common with others that differ from it in name only. */
  shapeOf(product: Product): Shape;
  /** Whether any product, category, variant or option has the word. */
  knows(stem: string): boolean;
  /** The words with misspelt ones replaced by the only near word of the catalogue, where there is one. */
  correct(words: readonly Word[], isOrdinary: (word: Word) => boolean): readonly Word[];
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

/** More products than this are never tried for a choice alone. */
const mostOffering = 24;

function buildWording(catalogue: Catalogue): Wording {
  const products = createPhrases<Product>();
  const postings = new Map<string, Product[]>();
  const vocabulary = new Set<string>();
  const offering = new Map<OptionGroup, Product[]>();
  const offered = new Map<string, Product[]>();
  for (const product of catalogue.products) {
    for (const name of [product.name, ...product.aliases]) products.add(name, product);
    for (const stem of nameWordsOf(product)) {
      vocabulary.add(stem);
      file(postings, stem, product);
    }
    for (const variant of product.variants) for (const stem of nameWordsOf(variant)) vocabulary.add(stem);
    for (const group of product.optionGroups) file(offering, group, product);
  }
  for (const [group, comesWith] of offering)
    for (const stem of new Set(group.choices.flatMap((choice) => [...nameWordsOf(choice)])))
      offered.set(
        stem,
        [...new Set([...(offered.get(stem) ?? []), ...comesWith.slice(0, mostOffering)])].slice(
          0,
          mostOffering,
        ),
      );
  for (const { name } of catalogue.categories)
    for (const { stem } of splitWords(foldText(name))) vocabulary.add(stem);
  for (const stem of offered.keys()) vocabulary.add(stem);
  // Prepared when the first word is misspelt: it is most of the work.
  let spelling: Spelling | undefined;
  return {
    everything: catalogue.products,
    products,
    productsWith: (stem) => postings.get(stem) ?? [],
    productsOffering: (stem) => offered.get(stem) ?? [],
    shapeOf: createShapes(),
    knows: (stem) => vocabulary.has(stem),
    correct(words, isOrdinary) {
      const isRight = (word: Word) => vocabulary.has(word.stem) || isOrdinary(word);
      if (words.every(isRight)) return words;
      const known = (spelling ??= createSpelling(vocabulary));
      return words.map((word) => (isRight(word) ? word : corrected(word, known)));
    },
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
