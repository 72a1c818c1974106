import type { Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import { asSaid, changeWords, isInCart, namingWords, productsIn } from "./change-words.js";
import type { Hearing } from "./hearing.js";
import { quantityAt } from "./order/quantity-at.js";
import { readDetails } from "./read-details.js";
import { readOrder } from "./read-order.js";
import { readPick } from "./read-pick.js";

const no: Word = { text: "no", stem: "no", gap: "" };

/**
 * "remove the coke", "take 2 cokes out", "coke hata do", "no coke": what goes out of the cart. `opening`: how many words begin a change, which are more
 * than a removal's where it is one.
 */
export function readRemoval(words: readonly Word[], hearing: Hearing, opening: number): Meaning | undefined {
  const { languages } = hearing;
  const around = changeWords.around("removeAround", words, languages);
  if (around) return removed(words.slice(around.from, around.to), hearing, "around");
  const verb = changeWords.lengthAt("remove", words, 0, languages);
  const refusal = changeWords.lengthAt("unwanted", words, 0, languages);
  const ending = changeWords.ending("removeAfter", words, Math.max(1, verb), languages);
  const to = ending < 0 ? undefined : ending;
  if (verb > opening && verb >= refusal) return removed(words.slice(verb, to), hearing, "verb");
  if (refusal > opening) {
    const isPart = isOrdered(words, hearing);
    return isPart ? undefined : removed(words.slice(refusal, to), hearing, "refusal");
  }
  const less = withoutFewer(words, hearing);
  if (less) return removed(less, hearing, "around");
  return ending < 0 ? undefined : removed(words.slice(0, ending), hearing, "around");
}

type How = "verb" | "around" | "refusal";

function removed(rest: readonly Word[], hearing: Hearing, how: How): Meaning | undefined {
  const { listening, speech } = hearing;
  // "take off the honey" is about what the thing comes with
  const details = readDetails([no, ...rest], listening, speech);
  if (details) return details;
  const picked = how === "refusal" ? undefined : pickedLine(rest, hearing);
  if (picked) return picked;
  const named = namingWords(rest, hearing);
  if (named.length === 0) return how === "verb" ? { type: "remove", said: "" } : undefined;
  const { products, unknown, quantity } = productsIn(rest, hearing);
  if (products.length === 0 && unknown.length === 0) return undefined;
  if (how !== "verb" && !isInCart(products, listening.cart)) return undefined;
  // "remove a coke" is one of them, "I don't want a coke" none
  const isCounted = rest.some((_, at) => {
    const count = quantityAt(rest, at, speech);
    return count !== undefined && (!count.article || how !== "refusal");
  });
  return {
    type: "remove",
    products,
    said: asSaid(named),
    ...(isCounted && quantity !== undefined && { quantity }),
  };
}

/** "remove the second one", "remove the last". */
function pickedLine(said: readonly Word[], { listening: { cart }, languages }: Hearing): Meaning | undefined {
  const pick = readPick(said, languages);
  if (!pick || cart.length === 0) return undefined;
  const at = pick.kind === "last" ? -1 : (pick.kind === "place" ? pick.place : pick.number) - 1;
  const line = cart.at(at);
  return line && { type: "removeLine", lineId: line.id };
}

/** "i dont want any onions on my sandwich": a thing that is to come without something. */
function isOrdered(words: readonly Word[], { lexicon, speech }: Hearing): boolean {
  const { lines, unclear, unknown } = readOrder(words, lexicon, { speech });
  const isAll = unclear.length === 0 && unknown.length === 0;
  return isAll && lines.some(({ options }) => options.some(({ excluded }) => excluded));
}

/** "one less cookie", "2 fewer teas" as so many of it that are to go. */
function withoutFewer(words: readonly Word[], { languages, speech }: Hearing): Word[] | undefined {
  const quantity = quantityAt(words, 0, speech);
  const sign = quantity ? changeWords.lengthAt("fewer", words, quantity.length, languages) : 0;
  if (!quantity || sign === 0 || words.length < quantity.length + sign + 1) return undefined;
  return [...words.slice(0, quantity.length), ...words.slice(quantity.length + sign)];
}
