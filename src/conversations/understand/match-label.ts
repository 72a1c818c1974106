import type { Cart, CartLine, Catalogue, Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import { readChoice } from "../flows/choice-ids.js";
import { nameWordsOf } from "./name-words.js";
import { isFiller } from "./ordinary-words.js";
import type { Offered } from "./offered.js";
import { fit } from "./fit.js";

const longestLabel = 8;

export interface Matched {
  /** The choices that fit best, several when they fit equally. */
  ids: string[];
  /** Every word of the label was said. */
  whole: boolean;
}

/** The offered choices whose name has every word said, whole, as a beginning or misspelt by one letter. */
export function matchLabels(
  words: readonly Word[],
  offered: Offered,
  catalogue: Catalogue,
  cart: Cart,
): Matched {
  const said = words.filter((w) => !isFiller(w));
  const matched: Matched = { ids: [], whole: false };
  if (said.length === 0 || said.length > longestLabel) return matched;
  let best = 0;
  for (const [, id] of offered.entries) {
    const label = wordsOfChoice(readChoice(id, catalogue), catalogue, cart);
    const score = label ? scoreOf(said, label) : 0;
    if (score === 0 || score < best) continue;
    if (score > best) matched.ids = [];
    if (!matched.ids.includes(id)) matched.ids.push(id);
    matched.whole = said.length >= (label?.size ?? 0);
    best = score;
  }
  return matched;
}

/** 0 when a word is not on the label; else how well they fit, the more so when nothing of the label is left. */
function scoreOf(said: readonly Word[], label: ReadonlySet<string>): number {
  let score = 0;
  for (const { stem } of said) {
    const fits = fit(stem, label);
    if (fits === 0) return 0;
    score += fits;
  }
  return score + (said.length >= label.size ? 1 : 0);
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
      return wordsOfLine(
        cart.find((l) => l.id === choice.lineId),
        catalogue,
      );
    default:
      return undefined; // commands are understood by their own phrases
  }
}

function named(entity: Parameters<typeof nameWordsOf>[0] | undefined): ReadonlySet<string> | undefined {
  return entity && nameWordsOf(entity);
}

/** The product with its variant and the options chosen: two lines of one product differ in these. */
export function wordsOfLine(
  line: CartLine | undefined,
  catalogue: Catalogue,
): ReadonlySet<string> | undefined {
  const found = line && catalogue.findVariant(line.variantId);
  if (!found) return undefined;
  const choices = found.product.optionGroups.flatMap((g) => g.choices);
  const chosen = choices.filter((c) => line.options.some((o) => o.choiceId === c.id));
  return new Set([found.product, found.variant, ...chosen].flatMap((each) => [...nameWordsOf(each)]));
}
