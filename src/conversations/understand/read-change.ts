import type { Meaning } from "../events.js";
import type { Lexicon } from "./lexicon.js";
import type { Listening } from "./listening.js";
import { isFiller } from "./ordinary-words.js";
import { createPhrases } from "./phrases.js";
import { readQuantity } from "./quantities.js";
import { readDetails } from "./read-details.js";
import { readOrder } from "./read-order.js";
import { readPick } from "./read-pick.js";
import type { Word } from "./words.js";

function phrasesOf(text: string) {
  const phrases = createPhrases<true>();
  for (const phrase of text.split("|")) phrases.add(phrase, true);
  return phrases;
}

const removals = phrasesOf(
  "remove|delete|drop|take off|take out|take it out|take it off|take that out|get rid of|cancel|scratch|i dont want|dont want|i do not want|no more|without|no|minus|leave out|please remove|can you remove|could you remove|also remove|and remove|not the|forget the|actually remove|actually no",
);
const changes = phrasesOf(
  "make it|make that|make them|make this|make the|make|change it to|change that to|change them to|change to|change|actually|actually make it|actually make that|no make it|no make that|wait make it|wait make that|no wait make it|no wait make that|no wait|wait no|no sorry make it|sorry make it|no actually|no actually make it|set it to|set|only|i meant|i mean|sorry|update|and make it|actually i want|i want only|just",
);
const ofThat = phrasesOf("of them|of those|of it|of these|of that|of this|pieces|pcs|instead|in total|units");

/** "remove the coke", "make it 4 cokes", "actually 3", "2 more", "make it large": what changes what was chosen before. */
export function readChange(
  words: readonly Word[],
  lexicon: Lexicon,
  listening: Listening,
): Meaning | undefined {
  const removal = removals.longest(words, 0)?.length ?? 0;
  const opening = Math.max(changes.longest(words, 0)?.length ?? 0, corrects(words) ? 1 : 0);
  // "no wait, make it four teas" takes nothing out.
  if (removal > opening) return readRemoval(words, removal, lexicon, listening);
  const more = readMore(words);
  if (more) return listening.about && more;
  const fewer = fewerOf(words);
  if (fewer) return readRemoval(fewer, 0, lexicon, listening);
  const ending = words.findIndex((_, i) => i > 0 && ofThat.longest(words, i) !== undefined);
  if (opening === 0 && ending < 0) return undefined;
  return readNewQuantity(words.slice(opening, ending < 0 ? undefined : ending), lexicon, listening);
}

const no: Word = { text: "no", stem: "no", gap: "" };

function readRemoval(
  words: readonly Word[],
  from: number,
  lexicon: Lexicon,
  listening: Listening,
): Meaning | undefined {
  // "take off the honey" is about what the thing comes with
  const details = readDetails(from > 0 ? [no, ...words.slice(from)] : words, listening);
  if (details) return details;
  const rest = words.slice(from);
  const content = rest.filter((w) => !isFiller(w) && !readQuantity([w], 0));
  const said = content.map((w) => w.text).join(" ");
  const pick = readPick(rest);
  if (pick && listening.cart.length > 0 && words[0]?.text !== "no") {
    const at = pick.kind === "last" ? -1 : (pick.kind === "place" ? pick.place : pick.number) - 1;
    const line = listening.cart.at(at);
    return line && { type: "removeLine", lineId: line.id };
  }
  if (rest.every(isFiller)) return words[0]?.text === "no" ? undefined : { type: "remove", said: "" };
  const { lines, unclear, unknown } = readOrder(rest, lexicon);
  const products = [...lines.map((l) => l.product), ...unclear.flatMap((u) => u.products)];
  if (products.length === 0 && unknown.length === 0) return undefined;
  const inCart = products.some((id) => listening.cart.some((l) => l.productId === id));
  if (!inCart && (words[0]?.text === "no" || isOrdered(words, lexicon))) return undefined;
  const quantity = rest.some((_, i) => readQuantity(rest, i) && rest[i]?.text !== "a")
    ? lines[0]?.quantity
    : undefined;
  return { type: "remove", products, said, ...(quantity !== undefined && { quantity }) };
}

/** "i dont want any onions on my sandwich": a thing that is to come without something. */
function isOrdered(words: readonly Word[], lexicon: Lexicon): boolean {
  const { lines, unclear, unknown } = readOrder(words, lexicon);
  const isAll = unclear.length === 0 && unknown.length === 0;
  return isAll && lines.some(({ options }) => options.some(({ excluded }) => excluded));
}

/** "2 more", "another one". */
function readMore(words: readonly Word[]): Meaning | undefined {
  const [first, second, ...rest] = words;
  if (first?.text === "another" && (!second || (second.text === "one" && rest.length === 0)))
    return { type: "quantity", quantity: 1, by: true };
  const quantity = readQuantity(words, 0);
  if (!quantity || words.length !== quantity.length + 1 || words.at(-1)?.text !== "more") return undefined;
  return { type: "quantity", quantity: quantity.value, by: true };
}

/** "no, 2 cookies": another number than was understood. */
function corrects(words: readonly Word[]): boolean {
  return words[0]?.text === "no" && words[1]?.gap === "comma" && readQuantity(words, 1) !== undefined;
}

/** "one less cookie", "2 fewer teas" as so many of it that are to go. */
function fewerOf(words: readonly Word[]): Word[] | undefined {
  const quantity = readQuantity(words, 0);
  const sign = words[quantity?.length ?? 0]?.text;
  if (!quantity || (sign !== "less" && sign !== "fewer") || words.length < quantity.length + 2)
    return undefined;
  return [...words.slice(0, quantity.length), ...words.slice(quantity.length + 1)];
}

function readNewQuantity(
  words: readonly Word[],
  lexicon: Lexicon,
  listening: Listening,
): Meaning | undefined {
  const at = words.findIndex(
    (w, i) => readQuantity(words, i) !== undefined && w.text !== "a" && w.text !== "an",
  );
  const quantity = at < 0 ? undefined : readQuantity(words, at);
  if (!quantity) return listening.about && readDetails(words, listening);
  const others = words.filter((w, i) => (i < at || i >= at + quantity.length) && w.text !== "to");
  if (others.every(isFiller)) return listening.about && { type: "quantity", quantity: quantity.value };
  const { lines, unclear } = readOrder(others, lexicon);
  const products = [...lines.map((l) => l.product), ...unclear.flatMap((u) => u.products)];
  if (!products.some((id) => listening.cart.some((l) => l.productId === id))) return undefined;
  const said = others.map((w) => w.text).join(" ");
  return { type: "changeQuantity", products, quantity: quantity.value, said };
}
