import type { Meaning } from "../events.js";
import { commandPhrases } from "./command-phrases.js";
import { foldText } from "./fold-text.js";
import { lexiconOf } from "./lexicon.js";
import type { Lexicon } from "./lexicon.js";
import type { Listening } from "./listening.js";
import { readLabel, readNumber } from "./read-offered.js";
import { isQuestion } from "./is-question.js";
import { isFiller } from "./ordinary-words.js";
import { withoutPoliteness } from "./politeness.js";
import { readAboutOrders, readPersonWish } from "./read-wish.js";
import { readChange } from "./read-change.js";
import { readDetails } from "./read-details.js";
import { readPersonal } from "./read-personal.js";
import { readOrder } from "./read-order.js";
import { categoryOf, readSearch, searchFor } from "./read-search.js";
import { createSpelling } from "./spelling.js";
import { splitWords, stemOf } from "./words.js";
import type { Word } from "./words.js";

const signs = new Map<string, Meaning>(
  [..."👍✅👌🆗✔☑💯"].map((sign) => [sign, { type: "yes" } as const] as const),
);
for (const sign of "👎❌✖🚫") signs.set(sign, { type: "no" });
for (const sign of "🙏❤😊😀😍🥰😘🎉💕👏") signs.set(sign, { type: "thanks" });

/**
 * What a text means, without a language model and in time linear in its length: commands first, then choices among what was
 * offered, then changes, searches and orders against the shop's catalogue. Free text is the last resort, or the first where
 * an address or a name is expected. It never decides whether the thing can be had; flows and operations do.
 */
export function understand(text: string, listening: Listening): Meaning {
  const words = splitWords(foldText(text));
  if (words.length === 0) return readSigns(text);
  const polite = withoutPoliteness(words);
  const lexicon = lexiconOf(listening.catalogue);
  const command = readCommand(words) ?? readCommand(polite);
  if (command) return command;
  const personal = readPersonal(text, polite, listening);
  if (personal) return personal;
  if (listening.expecting === "address" || listening.expecting === "name")
    return readAround(polite, lexicon, listening) ?? { type: "text", text };
  const exact = readExact(polite, lexicon, listening);
  if (exact) return exact;
  const corrected = lexicon.correct(polite, isFiller);
  return readFreely(corrected, text, lexicon, listening) ?? { type: "text", text };
}

/** True when the meaning is certain enough that a text need not be taken apart any further. */
export function isUnderstood(meaning: Meaning): boolean {
  if (meaning.type === "order") return meaning.reading.unknown.length === 0;
  return meaning.type !== "text" && !(meaning.type === "search" && !meaning.asked);
}

/** True for a text that is nothing but a command. */
export function isCommand(text: string): boolean {
  const words = splitWords(foldText(text));
  return (readCommand(words) ?? readCommand(withoutPoliteness(words))) !== undefined;
}

/** A message of signs only: a thumb is an answer, everything else without words says nothing. */
function readSigns(text: string): Meaning {
  const trimmed = text.trim();
  if (trimmed === "?" || trimmed === "??") return { type: "help" };
  const [first] = trimmed;
  return (first && trimmed.length <= 12 && signs.get(first)) || { type: "nothing" };
}

const commandSpelling = createSpelling(
  [...commandPhrases.keys()].filter((p) => p.length >= 5 && !p.includes(" ")),
);

function readCommand(words: readonly Word[]): Meaning | undefined {
  if (words.length > 8) return undefined;
  return commandPhrases.get(words.map((w) => w.text).join(" ")) ?? saidOver(words);
}

/** "yeah sure", "no no no": each word by itself says the same. */
function saidOver(words: readonly Word[]): Meaning | undefined {
  const [first, second] = words.map((w) => commandPhrases.get(w.text));
  if (!first || !second || (first.type !== "yes" && first.type !== "no")) return undefined;
  return words.every((w) => commandPhrases.get(w.text) === first) ? first : undefined;
}

/** Choices among what was offered, and changes of what was chosen: what is said with few words and means one thing. */
function readExact(words: readonly Word[], lexicon: Lexicon, listening: Listening): Meaning | undefined {
  return (
    readChange(words, lexicon, listening) ??
    readNumber(words, listening) ??
    readLabel(words, lexicon, listening) ??
    misspeltCommand(words, lexicon)
  );
}

function misspeltCommand(words: readonly Word[], lexicon: Lexicon): Meaning | undefined {
  const [only] = words;
  if (words.length !== 1 || !only || only.text.length < 5 || lexicon.knows(only.stem)) return undefined;
  const command = commandSpelling.correct(only.text);
  return command === undefined ? undefined : commandPhrases.get(command);
}

const commandWords = createSpelling([...commandPhrases.keys()].flatMap((p) => p.split(" ")));

/** "wer is my ordr": a command or a wish once words nobody sells are read as the nearest words of commands. */
function readRespelt(words: readonly Word[], lexicon: Lexicon): Meaning | undefined {
  if (words.length > 8 || words.every((w) => lexicon.knows(w.stem))) return undefined;
  const respelt = words.map((word) => {
    const text = lexicon.knows(word.stem) ? undefined : commandWords.correct(word.text);
    return text === undefined || text === word.text ? word : { ...word, text, stem: stemOf(text) };
  });
  if (respelt.every((word, i) => word === words[i])) return undefined;
  return readCommand(respelt) ?? readPersonWish(respelt) ?? readAboutOrders(respelt);
}

/** What is said while an address or a name is expected and is none: only what cannot be meant as one. */
function readAround(words: readonly Word[], lexicon: Lexicon, listening: Listening): Meaning | undefined {
  const change = readChange(words, lexicon, listening);
  if (change && change.type !== "quantity" && change.type !== "details") return change;
  const wish = readPersonWish(words) ?? readAboutOrders(words);
  if (wish) return wish;
  if (!words.some((w) => lexicon.knows(w.stem))) return undefined;
  const search = words.length > 2 ? readSearch(words, lexicon) : undefined;
  if (search) return search;
  const reading = readOrder(words, lexicon);
  const whole = reading.lines.length > 0 && reading.unknown.length === 0 && reading.unclear.length === 0;
  return whole && reading.ordered ? { type: "order", reading } : undefined;
}

function readFreely(
  words: readonly Word[],
  text: string,
  lexicon: Lexicon,
  listening: Listening,
): Meaning | undefined {
  const wish =
    readPersonWish(words) ??
    readAboutOrders(words) ??
    readDetails(words, listening) ??
    readSearch(words, lexicon);
  if (wish) return wish;
  const content = words.filter((w) => !isFiller(w));
  if (content.length === 0) return undefined;
  const category = categoryOf(content, lexicon);
  if (category) return category;
  const reading = readOrder(words, lexicon);
  if (!reading.ordered && isQuestion(text, words) && !content.every((w) => lexicon.knows(w.stem)))
    return undefined;
  const [line] = reading.lines;
  if (!reading.ordered && reading.unknown.length === 0) {
    if (line?.quantity === 1 && reading.lines.length === 1 && reading.unclear.length === 0)
      return { type: "product", productId: line.product, look: true };
    if (!line) return searchFor(content, lexicon);
  }
  if (
    reading.lines.length > 0 ||
    reading.unclear.length > 0 ||
    (reading.ordered && reading.unknown.length > 0)
  )
    return { type: "order", reading };
  const respelt = readRespelt(words, lexicon);
  if (respelt) return respelt;
  return content.length <= 4 || listening.expecting === "search" ? searchFor(content, lexicon) : undefined;
}
