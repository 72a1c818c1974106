import { foldText, splitWords } from "../../../commerce/index.js";
import type { Word } from "../../../commerce/index.js";
import type { HeardLanguages } from "../heard-languages.js";
import { sellerCueAt } from "./seller-words-at.js";
import type { SellerCue } from "./seller-cues.js";

/** A part of a message whose ends are taken off as they are understood, in the seller's own spelling. */
export interface SpokenPart {
  /** What is left, as it was written. */
  text(): string;
  /** How many words are left. */
  length(): number;
  /** Takes words off the beginning, or the end, as long as one of these cues stands there; keeps at least one word. */
  takeFirst(cues: readonly SellerCue[]): SellerCue | undefined;
  takeLast(cues: readonly SellerCue[]): SellerCue | undefined;
  /** What stands before and after the last word with this cue inside; undefined where there is none. */
  splitAt(cue: SellerCue): [string, string] | undefined;
}

interface Piece {
  raw: string;
  word: Word;
}

/** More words than this are no name of a product. */
const longest = 40;

export function spokenPart(text: string, languages: HeardLanguages): SpokenPart {
  let pieces: Piece[] = text
    .split(/\s+/)
    .slice(0, longest)
    .flatMap((raw) => splitWords(foldText(raw)).map((word, at) => ({ raw: at === 0 ? raw : "", word })));
  const words = (): Word[] => pieces.map(({ word }) => word);
  const rawOf = (some: readonly Piece[]): string =>
    some
      .map(({ raw }) => raw)
      .filter(Boolean)
      .join(" ");
  const cueOf = (at: number, cues: readonly SellerCue[]) => {
    const spot = sellerCueAt(words(), at, languages);
    const cue = spot?.cues.find((each) => cues.includes(each));
    return spot && cue ? { cue, length: spot.length } : undefined;
  };
  return {
    text: () => rawOf(pieces).replace(/^[\s"'“”:=-]+|[\s"'“”:=.!?-]+$/gu, ""),
    length: () => pieces.length,
    takeFirst(cues) {
      const found = cueOf(0, cues);
      if (!found) return undefined;
      pieces = pieces.slice(found.length);
      return found.cue;
    },
    takeLast(cues) {
      for (let at = Math.max(0, pieces.length - 4); at < pieces.length; at += 1) {
        const found = cueOf(at, cues);
        if (!found || at + found.length !== pieces.length) continue;
        pieces = pieces.slice(0, at);
        return found.cue;
      }
      return undefined;
    },
    splitAt(cue) {
      for (let at = pieces.length - 2; at > 0; at -= 1) {
        const found = cueOf(at, [cue]);
        if (found && at + found.length < pieces.length)
          return [rawOf(pieces.slice(0, at)), rawOf(pieces.slice(at + found.length))];
      }
      return undefined;
    },
  };
}
