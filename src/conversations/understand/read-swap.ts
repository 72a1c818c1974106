import type { Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import { asSaid, changeWords, linesSaid, namingWords } from "./change-words.js";
import type { Hearing } from "./hearing.js";
import { isComplete } from "./order-reading.js";
import { quantityAt } from "./order/quantity-at.js";
import { readDetails } from "./read-details.js";
import { readOrder } from "./read-order.js";

type Pair = readonly [old: readonly Word[], instead: readonly Word[]];

/** "swap the large for a medium", "a tea instead of the coke", "latte ki jagah coke kar do": one line of the cart for something else. */
export function readSwap(words: readonly Word[], hearing: Hearing): Meaning | undefined {
  if (hearing.listening.cart.length === 0) return undefined;
  for (const [old, instead] of pairsIn(words, hearing)) {
    const lineIds = linesSaid(old, hearing);
    const to = lineIds.length > 0 ? readInstead(instead, lineIds, hearing) : undefined;
    if (to) return { type: "swap", lineIds, to, said: asSaid(namingWords(old, hearing)) };
  }
  return undefined;
}

/** Every way to take the message for an old thing and a new one. */
function pairsIn(words: readonly Word[], { languages, speech }: Hearing): Pair[] {
  const lengthAt = (kind: "swap" | "swapFor" | "insteadOf" | "replacedBy", at: number) =>
    changeWords.lengthAt(kind, words, at, languages);
  const opening = lengthAt("swap", 0);
  const ending = changeWords.ending("swapAfter", words, 1, languages);
  const to = ending < 0 ? words.length : ending;
  const pairs: Pair[] = [];
  for (let at = 1; at < to; at += 1) {
    const instead = lengthAt("insteadOf", at);
    const first = Math.max(
      speech.openingLength(words, 0),
      opening,
      changeWords.lengthAt("change", words, 0, languages),
    );
    if (instead > 0 && at > first) pairs.push([words.slice(at + instead, to), words.slice(first, at)]);
    const replaced = lengthAt("replacedBy", at);
    if (replaced > 0) pairs.push([words.slice(0, at), words.slice(at + replaced, to)]);
    const between = opening > 0 || ending > 0 ? lengthAt("swapFor", at) : 0;
    if (between > 0 && at > opening) pairs.push([words.slice(opening, at), words.slice(at + between, to)]);
  }
  // "statt des Lattes eine Cola": nothing stands between the two
  const statt = lengthAt("insteadOf", 0);
  for (let at = statt + 1; statt > 0 && at < to; at += 1)
    pairs.push([words.slice(statt, at), words.slice(at, to)]);
  return pairs.filter(([old, instead]) => old.length > 0 && instead.length > 0);
}

type To = Extract<Meaning, { type: "swap" }>["to"];

/** Another size or option of the line's product, else another product. */
function readInstead(words: readonly Word[], lineIds: readonly number[], hearing: Hearing): To | undefined {
  const { listening, lexicon, speech } = hearing;
  const line = listening.cart.find(({ id }) => lineIds.includes(id));
  const about = line && listening.catalogue.findProduct(line.productId);
  const details = about && readDetails(words, { ...listening, about }, speech);
  if (details?.type === "details") {
    const { options, variantId } = details;
    return { kind: "details", options, ...(variantId !== undefined && { variantId }) };
  }
  const reading = readOrder(words, lexicon, { speech });
  if (!isComplete(reading) || reading.lines.length !== 1) return undefined;
  const isCounted = words.some((_, at) => quantityAt(words, at, speech)?.article === false);
  return { kind: "product", reading, isCounted };
}
