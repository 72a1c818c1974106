import type { Word } from "../../commerce/index.js";
import { languageCodes } from "../languages.js";
import type { Meaning } from "../events.js";
import { asSaid, changeWords, isInCart, namingWords, productsIn } from "./change-words.js";
import type { Hearing } from "./hearing.js";
import { intentsOfPhrase } from "./command-phrases.js";
import { quantityAt } from "./order/quantity-at.js";
import { readDetails } from "./read-details.js";
import { readKept } from "./read-kept.js";
import { readRemoval } from "./read-removal.js";
import { readSwap } from "./read-swap.js";

/** A message of more words is no change of one thing. */
const longest = 25;
/** And of more than this no bare number. */
const longestMore = 6;

/**
 * "remove the coke", "nimm eine Cola raus", "make it 4", "2 more", "swap the latte for a tea": what changes what was chosen before, in the words
 * of every language that is heard.
 */
export function readChange(words: readonly Word[], hearing: Hearing): Meaning | undefined {
  if (words.length > longest) return undefined;
  return (
    readKept(words, hearing) ??
    readSwap(words, hearing) ??
    readRemoval(words, hearing, openingLength(words, hearing)) ??
    readNewQuantity(words, hearing)
  );
}

/** "no, 2 cookies" is another number than was understood; "no wait, make it four teas" takes nothing out. */
function openingLength(words: readonly Word[], { languages, speech }: Hearing): number {
  const [first, second] = words;
  const corrects =
    second?.gap === "comma" &&
    intentsOfPhrase(first?.text ?? "", languages)[0] === "no" &&
    quantityAt(words, 1, speech)?.article === false;
  return Math.max(changeWords.lengthAt("change", words, 0, languages), corrects ? 1 : 0);
}

/** "2 more", "noch zwei"; "another one" is short enough to be said in any language. */
export function readMore(words: readonly Word[], hearing: Hearing): Meaning | undefined {
  const { listening, speech } = hearing;
  if (!listening.about || words.length > longestMore) return undefined;
  for (const from of new Set([0, speech.openingLength(words, 0)])) {
    const quantity = from < words.length ? moreOf(words.slice(from), hearing) : undefined;
    if (quantity !== undefined) return { type: "quantity", quantity, by: true };
  }
  return undefined;
}

function moreOf(said: readonly Word[], { languages, speech }: Hearing): number | undefined {
  if (changeWords.ending("oneMore", said, 0, languageCodes) === 0) return 1;
  const before = changeWords.lengthAt("more", said, 0, languages);
  const quantity = quantityAt(said, before, speech);
  if (!quantity || quantity.article) return undefined;
  const end = before + quantity.length;
  const isWhole = before > 0 ? end === said.length : changeWords.ending("more", said, end, languages) === end;
  return isWhole ? quantity.value : undefined;
}

/** "make it 4", "3 cokes instead", "pon mejor tres tazas"; without a number it is about a size or an option. */
function readNewQuantity(words: readonly Word[], hearing: Hearing): Meaning | undefined {
  const { listening, languages, speech } = hearing;
  const opening = openingLength(words, hearing);
  const ending = changeWords.ending("changeAfter", words, Math.max(1, opening), languages);
  if (opening === 0 && ending < 0) return undefined;
  const meant = words.slice(opening, ending < 0 ? undefined : ending);
  const at = meant.findIndex((_, i) => quantityAt(meant, i, speech)?.article === false);
  const quantity = at < 0 ? undefined : quantityAt(meant, at, speech);
  if (!quantity) return readDetails(meant, listening, speech);
  const others = meant.filter((_, i) => i < at || i >= at + quantity.length);
  const named = namingWords(others, hearing);
  if (named.length === 0) return listening.about && { type: "quantity", quantity: quantity.value };
  const { products } = productsIn(others, hearing);
  if (!isInCart(products, listening.cart)) return undefined;
  return { type: "changeQuantity", products, quantity: quantity.value, said: asSaid(named) };
}
