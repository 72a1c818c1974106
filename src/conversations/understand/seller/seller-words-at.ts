import type { Word } from "../../../commerce/index.js";
import type { HeardLanguages } from "../heard-languages.js";
import { sellerPhrases } from "./seller-words.js";
import type { SellerCue } from "./seller-cues.js";

/** Words of a seller's message and what they can say there, the longest phrase of the first language that knows one. */
export interface SellerSpot {
  at: number;
  length: number;
  cues: readonly SellerCue[];
}

/** What stands at a word; undefined where no language knows it. */
export function sellerCueAt(
  words: readonly Word[],
  at: number,
  languages: HeardLanguages,
): SellerSpot | undefined {
  let best: SellerSpot | undefined;
  for (const language of languages) {
    const found = sellerPhrases(language).longest(words, at);
    if (found && found.length > (best?.length ?? 0)) best = { at, length: found.length, cues: found.values };
  }
  return best;
}

/** The cues of a message from left to right; words without one are left out. */
export function sellerSpots(words: readonly Word[], languages: HeardLanguages): SellerSpot[] {
  const spots: SellerSpot[] = [];
  for (let at = 0; at < words.length;) {
    const spot = sellerCueAt(words, at, languages);
    if (spot) spots.push(spot);
    at += spot?.length ?? 1;
  }
  return spots;
}
