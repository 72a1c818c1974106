import type { Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import type { Hearing } from "./hearing.js";
import { isQuestion } from "./is-question.js";
import { orderSpeechOf } from "./languages/order-speech.js";
import type { Lexicon } from "./lexicon.js";
import { isComplete } from "./order-reading.js";
import type { OrderReading } from "./order-reading.js";
import { isFiller, joiners } from "./ordinary-words.js";
import { readAsked } from "./read-asked.js";
import { readChange } from "./read-change.js";
import { readDetails } from "./read-details.js";
import { readOrder } from "./read-order.js";
import { categoryOf, readSearch, readWished, searchFor } from "./read-search.js";

/** What is said while an address or a name is expected and is none: only what cannot be meant as one. */
export function readAround(words: readonly Word[], hearing: Hearing): Meaning | undefined {
  const { languages, lexicon } = hearing;
  const change = readChange(words, hearing);
  if (change && change.type !== "quantity" && change.type !== "details") return change;
  if (!words.some((w) => lexicon.knows(w.stem))) return undefined;
  const search =
    words.length > 2 ? (readAsked(words, hearing) ?? readSearch(words, lexicon, languages)) : undefined;
  if (search) return search;
  const reading = readOrder(words, lexicon, { speech: orderSpeechOf(languages) });
  const certain = reading.ordered && reading.lines.length > 0 && isComplete(reading);
  return certain ? { type: "order", reading } : undefined;
}

/** Wishes, details of what is being chosen, searches and orders, in the order of how certain they are. */
export function readFreely(words: readonly Word[], text: string, hearing: Hearing): Meaning | undefined {
  const { languages, lexicon, listening } = hearing;
  const wish =
    readWished(words, lexicon, languages) ??
    readAsked(words, hearing) ??
    readDetails(words, listening, orderSpeechOf(languages));
  if (wish) return wish;
  const content = words.filter((w) => !isFiller(w));
  const search = readSearch(words, lexicon, languages);
  if (content.length === 0) return search;
  const speech = orderSpeechOf(languages);
  const reading = readOrder(words, lexicon, { speech, about: listening.about, explain: listening.explain });
  const [refused] = reading.refused;
  if (refused && reading.lines.length === 0) {
    const { said, quantity } = refused;
    const products = reading.refused.map(({ product }) => product);
    return { type: "remove", products, said, ...(quantity !== undefined && { quantity }) };
  }
  if (search) return isPlainOrder(reading, text, words) ? { type: "order", reading } : search;
  const category = categoryOf(content, lexicon);
  if (category) return category;
  // "would the walnut one upset somebody?" names a thing and orders none
  const asks = isQuestion(text, words) && !reading.wanted && !isComplete(reading);
  if (reading.ordered && !asks) return { type: "order", reading };
  const sold = content.every((w) => lexicon.knows(w.stem));
  if (!sold && isQuestion(text, words)) return undefined;
  return (
    named(reading, content, lexicon, isList(words)) ??
    (content.length <= 4 || listening.expecting === "search" ? searchFor(content, lexicon) : undefined)
  );
}

/** "looking for five of these with that": as exact as an order, and no question. */
function isPlainOrder(reading: OrderReading, text: string, words: readonly Word[]): boolean {
  const exact = reading.ordered && reading.whole && reading.lines.length > 0 && isComplete(reading);
  return (
    exact && !isQuestion(text, words) && reading.lines.some((l) => l.quantity > 1 || l.options.length > 0)
  );
}

/**
 * Things that were only named: one by its whole name is looked at, several are ordered; parts of names are searched, and so is
 * a name among words that are not about it ("the coke was warm").
 */
function named(
  reading: OrderReading,
  content: readonly Word[],
  lexicon: Lexicon,
  several: boolean,
): Meaning | undefined {
  const { lines, unclear, unknown, misfits, whole } = reading;
  const [line, another] = lines;
  if (line?.quantity === 1 && !another && whole && isComplete(reading))
    return { type: "product", productId: line.product, look: true };
  if (misfits.length > 0 || (unknown.length > 0 && !several) || (unknown.length === 0 && (!line || !whole)))
    return searchFor(content, lexicon);
  return lines.length + unclear.length > 0 ? { type: "order", reading } : undefined;
}

/** Words with an "and", a comma or a line break between them may be several things. */
function isList(words: readonly Word[]): boolean {
  return words.some((word, i) => joiners.has(word.text) || (i > 0 && word.gap !== ""));
}
