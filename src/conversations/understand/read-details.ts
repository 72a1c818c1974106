import type { Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import { lexiconOf } from "./lexicon.js";
import type { Listening } from "./listening.js";
import { explainItem } from "./order/explain-item.js";
import { asLine } from "./order/order-item.js";
import { findSigns } from "./order/signs.js";
import type { OrderSpeech } from "./order/order-words.js";
import { englishSpeech } from "./read-order.js";

/** Words that are nothing but variants and options of the product in hand: "large", "2 large", "no olives". */
export function readDetails(
  words: readonly Word[],
  { about, catalogue }: Listening,
  speech: OrderSpeech = englishSpeech,
): Meaning | undefined {
  if (!about) return undefined;
  const signs = findSigns(words, lexiconOf(catalogue), speech);
  const opening = speech.openingLength(words, 0);
  const wanted = words.slice(0, opening).some((word) => speech.isVerb(word));
  if (wanted && words.some((_, at) => signs.headAt(at)?.products.some(({ id }) => id === about.id)))
    return undefined;
  const [explained] = explainItem(signs, about, 0, [words.length], { strict: true });
  if (!explained?.item.detailed) return undefined;
  const { item, quantity } = explained;
  const { options, variant } = asLine(item);
  return {
    type: "details",
    options,
    ...(variant !== undefined && { variantId: variant }),
    ...(quantity && !quantity.article && { quantity: quantity.value }),
  };
}
