import type { TimeMeaning } from "./time-dictionary.js";

/** A word, a phrase, a number or a sign, with what it can mean. */
export interface Piece {
  text: string;
  means: TimeMeaning;
  number?: number;
}
