import type { Word } from "../../../commerce/index.js";
import type { Meaning } from "../../events.js";
import type { Hearing } from "../hearing.js";
import { readTime } from "./read-time.js";

/** A text that says when it is wanted, with or without the way: "pickup tomorrow at 9". Undefined where it says anything else. */
export function readTimeSaid(text: string, words: readonly Word[], hearing: Hearing): Meaning | undefined {
  const wish = readTime(text, hearing.languages);
  if (!wish) return undefined;
  const cues = new Set(hearing.cuesIn(words).flatMap((spot) => spot.cues));
  const fulfilment = cues.has("fetch") ? "pickup" : cues.has("deliver") ? "delivery" : undefined;
  return { type: "time", wish, ...(fulfilment && { fulfilment }) };
}
