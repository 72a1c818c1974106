import type { Meaning } from "../events.js";
import type { CueName } from "./languages/language-data.js";

/** A cue of a language file, or one that is found by its form: the number of an order, the name of a language. */
export type Cue = CueName | "orderNumber" | "languageName";

export interface IntentRule {
  intent: Meaning["type"];
  /** Of each group one must be said, each by words of its own, in any order. */
  all: readonly (readonly Cue[])[];
  /** Makes it likelier. */
  also?: readonly Cue[];
  /** Makes it something else. */
  none?: readonly Cue[];
  /** Things may be named by the way: what is to be returned, what an order had in it. */
  things?: true;
  /** Words nobody knows are to be expected: the name of a place. */
  names?: true;
  /** So clear that it is meant even where an address or a name is asked for. */
  interrupts?: true;
}
