import { foldText, splitWords } from "../commerce/index.js";
import type { InboundMessage } from "../channels/index.js";
import { isPhrase } from "./understand/command-phrases.js";

/**
 * How long a message waits for the ones that belong to it ("2 pizzas" / "large" / "and coke"), in milliseconds. Taps, numbers,
 * commands and everything that is no text are answered at once.
 */
export function quietTime(message: InboundMessage, quietMs: number): number {
  if (quietMs === 0 || message.text === "") return 0;
  if (message.choiceId || message.location || message.catalogOrder || message.optOutType) return 0;
  if (message.media.length > 0) return 0;
  const words = splitWords(foldText(message.text)).map((word) => word.text);
  const isNumber = words.length === 1 && /^\d+$/.test(words[0] ?? "");
  return isNumber || isPhrase(message.text) ? 0 : quietMs;
}
