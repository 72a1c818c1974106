import type { Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import { readChoice } from "../flows/choice-ids.js";
import type { Lexicon } from "./lexicon.js";
import type { Listening } from "./listening.js";
import { matchLabels } from "./match-label.js";
import { pickedLines } from "./order-reading.js";
import { isFiller } from "./ordinary-words.js";
import type { HeardLanguages } from "./heard-languages.js";
import { orderSpeechOf } from "./languages/order-speech.js";
import { isImpossible, quantityAt } from "./order/quantity-at.js";
import { readAmong } from "./read-among.js";
import { picked, readPick, readPicks } from "./read-pick.js";
import type { Pick } from "./read-pick.js";
import { categoryOf } from "./read-search.js";

/** A number or an ordinal: of what was offered, or how many where that is asked. */
export function readNumber(
  words: readonly Word[],
  listening: Listening,
  languages: HeardLanguages,
): Meaning | undefined {
  const speech = orderSpeechOf(languages);
  const said = quantityAt(words, 0, speech);
  const isAll = said !== undefined && said.length === words.length && said.value > 0 && said.value < 1000;
  const pick: Pick | undefined =
    isAll && (!said.article || listening.expecting === "quantity")
      ? { kind: "number", number: said.value }
      : readPick(words, languages);
  const [first] = words;
  if (!pick && words.length === 1 && first && isImpossible(first.text))
    return { type: "noSuchNumber", number: Math.min(Number(first.text), 1_000_000) };
  return pick
    ? (choiceAt(pick, listening) ?? asQuantity(pick, listening))
    : severalPicked(words, listening, languages);
}

/** What a number or an ordinal picks where any other text is an answer by itself. */
export function readOffered(
  words: readonly Word[],
  listening: Listening,
  languages: HeardLanguages,
): Meaning | undefined {
  const pick = readPick(words, languages);
  return pick && choiceAt(pick, listening);
}

function choiceAt(pick: Pick, { offered, catalogue }: Listening): Meaning | undefined {
  const id = picked(pick, offered);
  return id === undefined ? undefined : readChoice(id, catalogue);
}

/** A number that is on no list is a quantity where one is asked for, or where no list is open. */
function asQuantity(pick: Pick, { expecting, about, offered }: Listening): Meaning | undefined {
  if (pick.kind === "last") return undefined;
  if (pick.kind === "place") return { type: "noSuchNumber", number: pick.place };
  const { number } = pick;
  const free = number > 0 && about !== undefined && offered.entries.length === 0;
  return expecting === "quantity" || free
    ? { type: "quantity", quantity: number }
    : { type: "noSuchNumber", number };
}

/** "1 and 3": one of each, where what is offered are products. */
function severalPicked(
  words: readonly Word[],
  listening: Listening,
  languages: HeardLanguages,
): Meaning | undefined {
  const chosen = readPicks(words, languages).map((number) => choiceAt({ kind: "number", number }, listening));
  const products = chosen
    .map((c) => (c?.type === "product" ? c.productId : undefined))
    .filter((id) => id !== undefined);
  if (products.length < 2 || products.length < chosen.length) return undefined;
  const lines = products.map((product) => ({ product, quantity: 1, options: [] }));
  return { type: "order", reading: pickedLines(lines) };
}

/** Words of an offered label; a category of that very name comes before a thing that only has the word in it. */
export function readLabel(
  words: readonly Word[],
  lexicon: Lexicon,
  listening: Listening,
  languages: HeardLanguages,
): Meaning | undefined {
  const { offered, catalogue, cart } = listening;
  if (offered.entries.length === 0 || words.length > 8) return undefined;
  const among = readAmong(words, lexicon, offered, languages);
  if (among) return among;
  const { ids, whole } = matchLabels(words, offered, catalogue, cart);
  const [only] = ids;
  if (only === undefined) return undefined;
  const category = whole
    ? undefined
    : categoryOf(
        words.filter((w) => !isFiller(w)),
        lexicon,
      );
  if (category) return category;
  if (ids.length === 1) return readChoice(only, catalogue);
  const all = offered.entries.filter(([number]) => number > 0).length;
  return ids.length < all && ids.length <= 9 ? { type: "which", choiceIds: ids } : undefined;
}
