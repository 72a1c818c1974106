import type { LanguageCode } from "../languages.js";
import type { Meaning } from "../events.js";
import type { HeardLanguages } from "./heard-languages.js";
import { languageData } from "./languages/languages.js";
import { orderSpeechOf } from "./languages/order-speech.js";
import type { Lexicon } from "./lexicon.js";
import type { Listening } from "./listening.js";
import { quantityAt } from "./order/quantity-at.js";
import type { OrderSpeech } from "./order/order-words.js";
import { phrasesOf } from "./phrase-lists.js";
import type { Phrases } from "./phrases.js";
import { readDetails } from "./read-details.js";
import { readOrder } from "./read-order.js";
import { withoutSmallWords } from "./spot-cues.js";
import type { Word } from "./words.js";

interface Changing {
  remove: Phrases<true>;
  removeAfter: Phrases<true>;
  change: Phrases<true>;
  changeAfter: Phrases<true>;
}

const prepared = new Map<LanguageCode, Changing>();

function changingIn(language: LanguageCode): Changing {
  let changing = prepared.get(language);
  if (!changing) {
    const { remove, removeAfter, change, changeAfter } = languageData[language].changing;
    changing = {
      ...{ remove: phrasesOf(remove), removeAfter: phrasesOf(removeAfter) },
      ...{ change: phrasesOf(change), changeAfter: phrasesOf(changeAfter) },
    };
    prepared.set(language, changing);
  }
  return changing;
}

/**
 * "quita las tazas", "nimm die Tassen raus", "mug teen kar do": what changes the cart, where the verb stands before or behind its thing. What is meant must be in the cart.
 */
export function readOtherChange(
  words: readonly Word[],
  lexicon: Lexicon,
  listening: Listening,
  languages: HeardLanguages,
): Meaning | undefined {
  if (words.length > 20) return undefined;
  const speech = orderSpeechOf(languages);
  for (const language of languages) {
    const { remove, removeAfter, change, changeAfter } = changingIn(language);
    const details =
      speech.cueAt(words, 0)?.cue.kind === "refusal" ? readDetails(words, listening, speech) : undefined;
    if (details) return details;
    const removed = between(words, remove, removeAfter);
    const removal = removed && readRemoval(removed, lexicon, listening, languages, speech);
    if (removal) return removal;
    const changed = between(words, change, changeAfter);
    const quantity = changed && readNewQuantity(changed, lexicon, listening, languages, speech);
    if (quantity) return quantity;
  }
  return undefined;
}

/** What stands between the words before it and the words behind it; undefined when there are neither. */
function between(
  words: readonly Word[],
  before: Phrases<true>,
  after: Phrases<true>,
): readonly Word[] | undefined {
  const opening = before.longest(words, 0)?.length ?? 0;
  const ending = words.findIndex(
    (_, i) => i >= opening && after.longest(words, i)?.length === words.length - i,
  );
  if (opening === 0 && ending < 0) return undefined;
  return words.slice(opening, ending < 0 ? undefined : ending);
}

function productsIn(words: readonly Word[], lexicon: Lexicon, speech: OrderSpeech) {
  const { lines, unclear } = readOrder(words, lexicon, { speech });
  return { lines, products: [...lines.map((l) => l.product), ...unclear.flatMap((u) => u.products)] };
}

function readRemoval(
  words: readonly Word[],
  lexicon: Lexicon,
  { cart }: Listening,
  languages: HeardLanguages,
  speech: OrderSpeech,
): Meaning | undefined {
  const named = withoutSmallWords(words, lexicon, languages);
  if (named.length === 0) return undefined;
  const { lines, products } = productsIn(words, lexicon, speech);
  if (!products.some((id) => cart.some((line) => line.productId === id))) return undefined;
  const counted = words.some((_, i) => quantityAt(words, i, speech)?.article === false);
  const said = named.map((word) => word.text).join(" ");
  const quantity = counted ? lines[0]?.quantity : undefined;
  return { type: "remove", products, said, ...(quantity !== undefined && { quantity }) };
}

function readNewQuantity(
  words: readonly Word[],
  lexicon: Lexicon,
  { about, cart }: Listening,
  languages: HeardLanguages,
  speech: OrderSpeech,
): Meaning | undefined {
  const at = words.findIndex((_, i) => quantityAt(words, i, speech)?.article === false);
  const quantity = at < 0 ? undefined : quantityAt(words, at, speech);
  if (!quantity) return undefined;
  const others = words.filter((_, i) => i < at || i >= at + quantity.length);
  const named = withoutSmallWords(others, lexicon, languages);
  if (named.length === 0) return about && { type: "quantity", quantity: quantity.value };
  const { products } = productsIn(others, lexicon, speech);
  if (!products.some((id) => cart.some((line) => line.productId === id))) return undefined;
  const said = named.map((word) => word.text).join(" ");
  return { type: "changeQuantity", products, quantity: quantity.value, said };
}
