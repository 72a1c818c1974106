import type { Meaning } from "../events.js";
import type { Listening } from "./listening.js";
import { applyPart, asLine, isAboutProduct, mannerOf, partAt, startItem } from "./order-reading.js";
import type { Manner } from "./order-reading.js";
import { readQuantity } from "./quantities.js";
import type { Word } from "./words.js";

/** Words that are nothing but variants and options of the product in hand: "large", "2 large", "no olives". */
export function readDetails(words: readonly Word[], { about }: Listening): Meaning | undefined {
  if (!about) return undefined;
  const item = startItem(about, 1);
  const quantity = partAt(about, words, 0) ? undefined : readQuantity(words, 0);
  let manner: Manner = "plain";
  for (let i = quantity?.length ?? 0; i < words.length;) {
    const word = words[i];
    const part = partAt(about, words, i);
    if (part && !applyPart(item, part, manner)) return undefined;
    if (!part && word) {
      const said = mannerOf(word.text);
      if (!said && !isAboutProduct(about, word)) return undefined;
      manner = said ?? manner;
    }
    i += part?.length ?? 1;
  }
  if (!item.detailed) return undefined;
  const { options, variant } = asLine(item);
  return {
    type: "details",
    options,
    ...(variant !== undefined && { variantId: variant }),
    ...(quantity && words[0]?.text !== "a" && { quantity: quantity.value }),
  };
}
