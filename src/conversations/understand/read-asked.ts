import { splitWords } from "../../commerce/index.js";
import type { Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import type { HeardLanguages } from "./heard-languages.js";
import type { Hearing } from "./hearing.js";
import { orderSpeechOf } from "./languages/order-speech.js";
import type { Lexicon } from "./lexicon.js";
import type { Listening } from "./listening.js";
import { isComplete } from "./order-reading.js";
import { readOrder } from "./read-order.js";
import { withoutSmallWords } from "./spot-cues.js";
import type { Spot } from "./spot-cues.js";

/** More words than this are no question, and no name of a thing. */
const longestQuestion = 40;
const longestName = 8;

/**
 * What a thing costs, or whether it can be had now: the words of the question are taken away, what is left is the thing. Without one it
 * is what the buyer looks at.
 */
export function readAsked(
  words: readonly Word[],
  { languages, lexicon, listening, cuesIn }: Hearing,
): Meaning | undefined {
  if (words.length > longestQuestion) return undefined;
  const spots = cuesIn(words);
  const asked = whatIsAsked(spots);
  if (!asked) return undefined;
  const left = unasked(words, spots);
  const wanted = withoutSmallWords(left, lexicon, languages);
  const counted = asked === "price" ? countedThings(left, lexicon, languages) : undefined;
  if (counted) return counted;
  if (wanted.length > longestName) return undefined;
  if (wanted.length === 0) return ofWhatIsLookedAt(asked, listening);
  if (!wanted.some((word) => lexicon.knows(word.stem)) && wanted.length > 3) return undefined;
  const query = wanted.map((word) => word.text).join(" ");
  return { type: "search", query: query.slice(0, 100), page: 1, asked };
}

/** The same, where every word that is left belongs to something sold: more certain than a label that has some of the words. */
export function readAskedOfSold(words: readonly Word[], hearing: Hearing): Meaning | undefined {
  const asked = readAsked(words, hearing);
  if (asked?.type === "costs") return asked;
  if (asked?.type !== "search" || asked.query === "") return undefined;
  return splitWords(asked.query).every((word) => hearing.lexicon.knows(word.stem)) ? asked : undefined;
}

function whatIsAsked(spots: readonly Spot[]): "price" | "stock" | undefined {
  const has = (cue: Spot["cues"][number]) => spots.some((spot) => !spot.sold && spot.cues.includes(cue));
  if (has("deliver") || has("cart")) return undefined;
  if (has("price")) return "price";
  return has("stock") &&
    (has("asks") || has("have") || has("sell") || spots[0]?.cues.includes("stock") || has("now"))
    ? "stock"
    : undefined;
}

/** Without a thing: of the one spoken of; else of the one in hand, as long as nothing is in the cart yet whose total could be meant. */
function ofWhatIsLookedAt(
  asked: "price" | "stock",
  { about, spokenOf, cart }: Listening,
): Meaning | undefined {
  if (spokenOf) return { type: "search", query: "", page: 1, asked };
  if (about && (cart.length === 0 || asked === "stock")) return { type: "search", query: "", page: 1, asked };
  return asked === "price" && cart.length > 0 ? { type: "cart" } : undefined;
}

/** "two lattes and a tea": so many that their price is more than the price of one. */
function countedThings(
  words: readonly Word[],
  lexicon: Lexicon,
  languages: HeardLanguages,
): Meaning | undefined {
  const reading = readOrder(words, lexicon, { speech: orderSpeechOf(languages) });
  const { lines } = reading;
  const isSeveral = lines.length > 1 || lines.some(({ quantity }) => quantity > 1);
  return isSeveral && isComplete(reading) ? { type: "costs", lines } : undefined;
}

/** Words that are no part of the question, or that something is called by. */
function unasked(words: readonly Word[], spots: readonly Spot[]): Word[] {
  const asking = new Set(
    spots.filter((spot) => !spot.sold).flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i)),
  );
  return words.filter((_, i) => !asking.has(i));
}
