import { foldText } from "../../words/fold-text.js";
import { createSpelling } from "../../words/spelling.js";
import { splitWords } from "../../words/words.js";
import type { OwnVariant } from "./own-product.store.js";

/** Finds what members call their products. */
export interface OwnProducts {
  /**
   * The variants a name means: one by its article number, all of a product by its name, one by both; several products where the name is
   * a part of theirs. Empty when nothing is called so, however it is misspelt.
   */
  find(said: string): OwnVariant[];
}

const stemsOf = (text: string): string[] => splitWords(foldText(text)).map(({ stem }) => stem);
const keyOf = (text: string): string => foldText(text).trim();

/** Prepared once for a list of changes. */
export function ownProducts(variants: readonly OwnVariant[]): OwnProducts {
  const byNumber = groupOf(variants, (each) =>
    [each.sku, each.externalId].flatMap((key) => (key ? [keyOf(key)] : [])),
  );
  const byName = groupOf(variants, (each) =>
    [each.productName, ...each.aliases].map((name) => stemsOf(name).join(" ")),
  );
  const byWord = groupOf(variants, (each) => wordsOf(each));
  let spelling: ReturnType<typeof createSpelling> | undefined;

  function findWords(words: readonly string[]): OwnVariant[] {
    const named = byName.get(words.join(" "));
    if (named) return named;
    const [first = "", ...rest] = words;
    const found = (byWord.get(first) ?? []).filter((each) =>
      rest.every((word) => byWord.get(word)?.includes(each)),
    );
    const whole = found.filter((each) => isWhole(each, words));
    return whole.length > 0 ? whole : found;
  }

  return {
    find(said) {
      const numbered = byNumber.get(keyOf(said));
      if (numbered) return numbered;
      const words = stemsOf(said);
      if (words.length === 0) return [];
      const found = findWords(words);
      if (found.length > 0) return found;
      const correct = (spelling ??= createSpelling(byWord.keys())).correct;
      return findWords(words.map((word) => (byWord.has(word) ? word : (correct(word) ?? word))));
    },
  };
}

function wordsOf({ productName, aliases, variantName, sku }: OwnVariant): string[] {
  return [...new Set([productName, ...aliases, variantName ?? "", sku ?? ""].flatMap(stemsOf))];
}

/** The words are all of the product's name and all of the variant's. */
function isWhole({ productName, variantName }: OwnVariant, words: readonly string[]): boolean {
  return [...stemsOf(productName), ...stemsOf(variantName ?? "")].every((word) => words.includes(word));
}

function groupOf(
  variants: readonly OwnVariant[],
  keysOf: (variant: OwnVariant) => string[],
): Map<string, OwnVariant[]> {
  const groups = new Map<string, OwnVariant[]>();
  for (const variant of variants)
    for (const key of keysOf(variant)) {
      const group = groups.get(key);
      if (group) group.push(variant);
      else groups.set(key, [variant]);
    }
  return groups;
}
