import { createSpelling, foldText, splitWords } from "../../commerce/index.js";
import type { Spelling, Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import { heardLanguages } from "./heard-languages.js";
import type { HeardLanguages } from "./heard-languages.js";
import { beginsPhrase, intentsOfPhrase, oneWordPhrases } from "./command-phrases.js";
import type { PhraseIntent } from "./languages/language-data.js";
import type { Lexicon } from "./lexicon.js";
import type { Listening } from "./listening.js";
import { courtesyAt, withoutPoliteness } from "./politeness.js";
import { hasLines } from "./spot-cues.js";

/** More words than this are no set phrase, however many of them are put together. */
const [longestPhrase, longestCommand] = [8, 12];

/** A message that is nothing but a command, with or without courtesies around it, or several that mean one thing. */
export function readCommand(
  words: readonly Word[],
  languages: HeardLanguages,
  listening?: Listening,
): Meaning | undefined {
  const intent =
    intentOf(words, languages, listening) ??
    intentOf(withoutPoliteness(words, languages), languages, listening) ??
    composed(words, languages, listening);
  return intent && meaningOf(intent);
}

/** The same of a text nothing was read in yet. */
export function isCommand(text: string, listening: Listening): boolean {
  const languages = heardLanguages(listening.language, text);
  return readCommand(splitWords(foldText(text)), languages, listening) !== undefined;
}

function meaningOf(intent: PhraseIntent): Meaning {
  return intent === "home" ? { type: "home", page: 1 } : ({ type: intent } as Meaning);
}

function intentOf(
  words: readonly Word[],
  languages: HeardLanguages,
  listening?: Listening,
): PhraseIntent | undefined {
  const [first] = words;
  if (!first || words.length > longestPhrase || !beginsPhrase(first, languages)) return undefined;
  const phrase = words.map((w) => w.text).join(" ");
  const intents = intentsOfPhrase(phrase, languages);
  return intents.length > 1 ? inPlace(intents, listening) : (intents[0] ?? saidOver(words, languages));
}

/** What can mean two things means the one that is asked: "the usual" is an address at the door of checkout, an order elsewhere. */
function inPlace(
  intents: readonly PhraseIntent[],
  listening: Listening | undefined,
): PhraseIntent | undefined {
  const isAddress =
    listening?.expecting === "address" || listening?.offered.entries.some(([, id]) => id === "sameAddress");
  if (intents.includes("sameAddress") && intents.includes("reorder"))
    return isAddress ? "sameAddress" : "reorder";
  if (intents.includes("cancel") && intents.includes("cancelOrder"))
    return listening && listening.cart.length > 0 ? "cancel" : "cancelOrder";
  return intents[0];
}

/** "yeah sure", "no no no": each word by itself says the same. */
function saidOver(words: readonly Word[], languages: HeardLanguages): PhraseIntent | undefined {
  const [first, ...others] = words.map((word) => intentsOfPhrase(word.text, languages)[0]);
  if (others.length === 0 || (first !== "yes" && first !== "no")) return undefined;
  return others.every((other) => other === first) ? first : undefined;
}

/** Said by the way: what else is said counts. */
const social: readonly PhraseIntent[] = ["goodbye", "no", "yes", "thanks", "greeting"];

/** "hola, quiero pagar", "si, gracias": set phrases and courtesies, one after the other, that come to one thing. */
function composed(
  words: readonly Word[],
  languages: HeardLanguages,
  listening?: Listening,
): PhraseIntent | undefined {
  if (words.length < 2 || words.length > longestCommand || hasLines(words)) return undefined;
  const said = partsFrom(words, 0, languages, listening, new Map());
  if (!said) return undefined;
  const wishes = [...said].filter((intent) => !social.includes(intent));
  if (wishes.length > 0) return wishes.length === 1 && !said.has("no") ? wishes[0] : undefined;
  if (said.has("yes") && said.has("no")) return undefined;
  return social.find((intent) => said.has(intent));
}

type Parts = ReadonlySet<PhraseIntent> | undefined;

/** The phrases that the words from here on can be cut into, the longest first. */
function partsFrom(
  words: readonly Word[],
  at: number,
  languages: HeardLanguages,
  listening: Listening | undefined,
  known: Map<number, Parts>,
): Parts {
  if (at === words.length) return new Set();
  if (known.has(at)) return known.get(at);
  let parts: Parts;
  for (let length = longestFrom(words, at, languages); length > 0 && !parts; length -= 1) {
    const intent = phraseAt(words, at, length, languages, listening);
    const rest = intent && partsFrom(words, at + length, languages, listening, known);
    if (rest) parts = new Set([intent, ...rest]);
  }
  const small = courtesyAt(words, at, "before", languages) || courtesyAt(words, at, "after", languages);
  if (!parts && small > 0) parts = partsFrom(words, at + small, languages, listening, known);
  known.set(at, parts);
  return parts;
}

/** How many words a phrase from here on may have at most. */
function longestFrom(words: readonly Word[], at: number, languages: HeardLanguages): number {
  const word = words[at];
  return word && beginsPhrase(word, languages) ? Math.min(longestPhrase, words.length - at) : 0;
}

function phraseAt(
  words: readonly Word[],
  at: number,
  length: number,
  languages: HeardLanguages,
  listening?: Listening,
): PhraseIntent | undefined {
  const phrase = words
    .slice(at, at + length)
    .map((word) => word.text)
    .join(" ");
  const intents = intentsOfPhrase(phrase, languages);
  return intents.length > 1 ? inPlace(intents, listening) : intents[0];
}

const courtesies = ["goodbye", "thanks", "greeting", "yes", "no"] as const satisfies readonly PhraseIntent[];

/** A greeting, thanks, a goodbye, a yes or a no that a message begins with, and how many words it takes. */
export function leadingCourtesy(words: readonly Word[], languages: HeardLanguages) {
  let found: { type: (typeof courtesies)[number]; length: number } | undefined;
  for (let at = 0; at < words.length;) {
    const next = longestCourtesyAt(words, at, languages);
    if (next)
      found = { type: found && next.type === "yes" ? found.type : next.type, length: at + next.length };
    const step = next?.length ?? courtesyAt(words, at, "before", languages);
    if (step === 0) break;
    at += step;
  }
  return found;
}

function longestCourtesyAt(words: readonly Word[], at: number, languages: HeardLanguages) {
  for (let length = longestFrom(words, at, languages); length > 0; length -= 1) {
    const intent = phraseAt(words, at, length, languages);
    const type = courtesies.find((courtesy) => courtesy === intent);
    if (type) return { type, length };
  }
  return undefined;
}

const spellings = new Map<string, Spelling>();

/** One long word that is nothing the shop sells and a letter away from a command. */
export function misspeltCommand(
  words: readonly Word[],
  lexicon: Lexicon,
  languages: HeardLanguages,
): Meaning | undefined {
  const [only] = words;
  if (words.length !== 1 || !only || only.text.length < 5 || lexicon.knows(only.stem)) return undefined;
  for (const language of languages) {
    let spelling = spellings.get(language);
    if (!spelling)
      spellings.set(
        language,
        (spelling = createSpelling(oneWordPhrases(language).filter((word) => word.length >= 5))),
      );
    const command = spelling.correct(only.text);
    const intent = command === undefined ? undefined : intentsOfPhrase(command, [language])[0];
    if (intent) return meaningOf(intent);
  }
  return undefined;
}
