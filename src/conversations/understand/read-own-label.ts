import { foldText, splitWords } from "../../commerce/index.js";
import type { Word } from "../../commerce/index.js";
import type { LanguageCode } from "../languages.js";
import type { Meaning } from "../events.js";
import { readChoice } from "../flows/choice-ids.js";
import { putIntoWords } from "../replies/put-into-words.js";
import { say } from "../replies/reply.js";
import type { Listening } from "./listening.js";
import { asPhrase } from "./words-of-text.js";

/** Labels that say what is done without saying with what: they mean something only where they are offered. */
const labels = [
  ["add", "choice.add"],
  ["removeLine", "choice.remove"],
] as const;

const known = new Map<LanguageCode, Map<string, Meaning["type"]>>();

function labelsIn(language: LanguageCode): Map<string, Meaning["type"]> {
  let types = known.get(language);
  if (!types) {
    const wording = { language, currency: "USD", plain: false };
    types = new Map(
      labels.map(([type, key]) => [asPhrase(splitWords(foldText(putIntoWords(say(key), wording)))), type]),
    );
    known.set(language, types);
  }
  return types;
}

/** A label of ours, typed where exactly one such choice is on offer. */
export function readOwnLabel(
  words: readonly Word[],
  { language, offered, catalogue }: Listening,
): Meaning | undefined {
  const type = labelsIn(language).get(asPhrase(words));
  if (type === undefined) return undefined;
  const meant = offered.entries
    .map(([, id]) => readChoice(id, catalogue))
    .filter((choice) => choice?.type === type);
  return meant.length === 1 ? meant[0] : undefined;
}
