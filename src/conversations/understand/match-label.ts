import type { Cart, Catalogue } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import { readChoice } from "../flows/choice-ids.js";
import { nameWordsOf } from "./lexicon.js";
import { isFiller } from "./ordinary-words.js";
import type { Offered } from "./offered.js";
import { isOneEditApart } from "./spelling.js";
import type { Word } from "./words.js";

const longestLabel = 8;

/**
 * The offered choices whose name has every word said, whole, as a beginning or misspelt by one letter; of these the ones
 * that fit best. Several come back when several fit equally.
 */
export function matchLabels(
  words: readonly Word[],
  offered: Offered,
  catalogue: Catalogue,
  cart: Cart,
): string[] {
  const said = words.filter((w) => !isFiller(w));
  if (said.length === 0 || said.length > longestLabel) return [];
  let best = 0;
  let found: string[] = [];
  for (const [, id] of offered.entries) {
    const score = scoreOf(said, wordsOfChoice(readChoice(id, catalogue), catalogue, cart));
    if (score > best) [best, found] = [score, [id]];
    else if (score > 0 && score === best && !found.includes(id)) found.push(id);
  }
  return found;
}

/** 0 when a word is not on the label; else how well they fit, the more so the less is left of the label. */
function scoreOf(said: readonly Word[], label: ReadonlySet<string> | undefined): number {
  if (!label || label.size === 0) return 0;
  let score = 0;
  for (const { stem } of said) {
    if (label.has(stem)) score += 4;
    else if (stem.length >= 3 && some(label, (w) => w.startsWith(stem))) score += 2;
    else if (stem.length >= 4 && some(label, (w) => isOneEditApart(stem, w))) score += 1;
    else return 0;
  }
  return score + (said.length >= label.size ? 1 : 0);
}

function some(words: ReadonlySet<string>, test: (word: string) => boolean): boolean {
  for (const word of words) if (test(word)) return true;
  return false;
}

function wordsOfChoice(
  choice: Meaning | undefined,
  catalogue: Catalogue,
  cart: Cart,
): ReadonlySet<string> | undefined {
  switch (choice?.type) {
    case "product":
      return named(catalogue.findProduct(choice.productId));
    case "order":
      return named(catalogue.findProduct(choice.reading.lines[0]?.product ?? ""));
    case "variant":
      return named(catalogue.findVariant(choice.variantId)?.variant);
    case "option": {
      const groups = catalogue.findVariant(choice.variantId)?.product.optionGroups;
      return named(
        groups?.find((g) => g.id === choice.groupId)?.choices.find((c) => c.id === choice.choiceId),
      );
    }
    case "category":
      return choice.page === 1 ? named(catalogue.findCategory(choice.categoryId)) : undefined;
    case "line":
    case "removeLine":
      return named(catalogue.findProduct(cart.find((l) => l.id === choice.lineId)?.productId ?? ""));
    default:
      return undefined; // commands are understood by their own phrases
  }
}

function named(entity: Parameters<typeof nameWordsOf>[0] | undefined): ReadonlySet<string> | undefined {
  return entity && nameWordsOf(entity);
}
