import type { Meaning } from "../events.js";
import { commandPhrases } from "./command-phrases.js";
import { foldText } from "./fold-text.js";
import type { Lexicon } from "./lexicon.js";
import { withoutPoliteness } from "./politeness.js";
import { readAboutOrders, readPersonWish } from "./read-wish.js";
import { createSpelling } from "./spelling.js";
import { splitWords, stemOf } from "./words.js";
import type { Word } from "./words.js";

const longestCommand = 8;

/** A message that is nothing but a command, with or without courtesies around it. */
export function readCommand(words: readonly Word[]): Meaning | undefined {
  return wholeCommand(words) ?? wholeCommand(withoutPoliteness(words));
}

/** The same of a text nothing was read in yet. */
export function isCommand(text: string): boolean {
  return readCommand(splitWords(foldText(text))) !== undefined;
}

function wholeCommand(words: readonly Word[]): Meaning | undefined {
  if (words.length > longestCommand) return undefined;
  return commandPhrases.get(words.map((w) => w.text).join(" ")) ?? saidOver(words);
}

/** "yeah sure", "no no no": each word by itself says the same. */
function saidOver(words: readonly Word[]): Meaning | undefined {
  const [first, second] = words.map((w) => commandPhrases.get(w.text));
  if (!first || !second || (first.type !== "yes" && first.type !== "no")) return undefined;
  return words.every((w) => commandPhrases.get(w.text) === first) ? first : undefined;
}

const commandSpelling = createSpelling(
  [...commandPhrases.keys()].filter((phrase) => phrase.length >= 5 && !phrase.includes(" ")),
);

/** One long word that is nothing the shop sells and a letter away from a command. */
export function misspeltCommand(words: readonly Word[], lexicon: Lexicon): Meaning | undefined {
  const [only] = words;
  if (words.length !== 1 || !only || only.text.length < 5 || lexicon.knows(only.stem)) return undefined;
  const command = commandSpelling.correct(only.text);
  return command === undefined ? undefined : commandPhrases.get(command);
}

const wordSpelling = createSpelling([...commandPhrases.keys()].flatMap((phrase) => phrase.split(" ")));

/** "wer is my ordr": a command or a wish once words nobody sells are read as the nearest words of commands. */
export function readRespelt(words: readonly Word[], lexicon: Lexicon): Meaning | undefined {
  if (words.length > longestCommand || words.every((w) => lexicon.knows(w.stem))) return undefined;
  const respelt = words.map((word) => {
    const text = lexicon.knows(word.stem) ? undefined : wordSpelling.correct(word.text);
    return text === undefined || text === word.text ? word : { ...word, text, stem: stemOf(text) };
  });
  if (respelt.every((word, i) => word === words[i])) return undefined;
  return wholeCommand(respelt) ?? readPersonWish(respelt) ?? readAboutOrders(respelt);
}
