import type { Word } from "../../../commerce/index.js";
import { createPhrases } from "../phrases.js";
import type { Phrases } from "../phrases.js";

/**
 * The words that hold an order together in one language: a translator's file. Phrases are written folded (lower case, without
 * accents and apostrophes), separated by `|`; the longest that fits counts.
 */
export interface OrderWords {
  /** Number words and their values: `one=1|two=2`. */
  numbers: string;
  /** Units that count for themselves: `dozen=12|couple of=2`; a number before one multiplies it ("two dozen"). */
  units: string;
  /** Words for half of such a unit: "half a dozen". */
  halves: string;
  /** "a", "an", "another": one of the next thing. */
  articles: string;
  /** Between two things: "and", "plus". */
  joiners: string;
  /** Between two things one of which is meant, or which are both refused: "or", "nor". */
  alternatives: string;
  /** What follows belongs to the thing before: "with", "topped with". */
  withs: string;
  /** What follows is not wanted: "no", "without", "leave off". */
  refusals: string;
  /** Right before a part it is not wanted, else it only goes on: "everything but onions", "but with ham". */
  exceptions: string;
  /** "extra", "lots of". */
  extras: string;
  /** "light", "a little". */
  lights: string;
  /** A choice that can be counted is meant twice, three times: `double=2`. */
  multiples: string;
  /** What follows was spoken of before, it is not another one: "those", "all of them". */
  pointing: string;
  /** What follows is a thing by itself, not a part: "side of". */
  asides: string;
  /** What came right before is a thing by itself: "on the side". */
  besides: string;
  /** What was said before is meant differently: "no wait", "make it". */
  corrections: string;
  /** How an order begins: "can i get", "i would like". */
  openings: string;
  /** Words of an opening that say beyond doubt that something is wanted. */
  verbs: string;
  /** Short forms of words that catalogues write in full: `med=medium`. */
  shorts: string;
  /** Words that tell of the word behind them and name nothing alone: "grilled", "red". */
  describing: string;
  /** Words that carry no wish of their own. */
  fillers: string;
}

/** What a word or phrase does in an order. */
export type Cue =
  | { kind: "number"; value: number }
  | { kind: "unit"; value: number }
  | { kind: "multiple"; value: number }
  | {
      kind:
        | "half"
        | "article"
        | "joiner"
        | "alternative"
        | "with"
        | "refusal"
        | "exception"
        | "extra"
        | "light"
        | "pointing"
        | "aside"
        | "beside"
        | "correction";
    };

/** The words of one or more languages, prepared for reading. */
export interface OrderSpeech {
  /** The longest cue that starts at this word. */
  cueAt(words: readonly Word[], at: number): { cue: Cue; length: number } | undefined;
  /** How many words at the beginning only say that something is wanted. */
  openingLength(words: readonly Word[], at: number): number;
  isVerb(word: Word): boolean;
  isFiller(word: Word): boolean;
  isDescribing(word: Word): boolean;
  /** Whether the word is one of these at all: it is spelt as it is meant. */
  knows(word: Word): boolean;
  /** The word that a short form stands for. */
  inFull(text: string): string | undefined;
}

const plainKinds = {
  halves: "half",
  articles: "article",
  joiners: "joiner",
  alternatives: "alternative",
  withs: "with",
  refusals: "refusal",
  exceptions: "exception",
  extras: "extra",
  lights: "light",
  pointing: "pointing",
  asides: "aside",
  besides: "beside",
  corrections: "correction",
} as const;

/** Prepares the words of these languages together; where two disagree about a phrase the first one counts. */
export function createOrderSpeech(languages: readonly OrderWords[]): OrderSpeech {
  const cues = createPhrases<Cue>();
  const openings = createPhrases<true>();
  const verbs = new Set<string>();
  const fillers = new Set<string>();
  const describing = new Set<string>();
  const known = new Set<string>();
  const shorts = new Map<string, string>();
  for (const words of languages) {
    for (const list of Object.values(words) as string[]) for (const word of wordsIn(list)) known.add(word);
    for (const [phrase, value] of valued(words.numbers)) cues.add(phrase, { kind: "number", value });
    for (const [phrase, value] of valued(words.units)) cues.add(phrase, { kind: "unit", value });
    for (const [phrase, value] of valued(words.multiples)) cues.add(phrase, { kind: "multiple", value });
    for (const [list, kind] of Object.entries(plainKinds))
      for (const phrase of listed(words[list as keyof typeof plainKinds])) cues.add(phrase, { kind });
    for (const phrase of listed(words.openings)) openings.add(phrase, true);
    for (const word of listed(words.verbs)) verbs.add(word);
    for (const word of listed(words.fillers)) fillers.add(word);
    for (const word of listed(words.describing)) describing.add(word);
    for (const pair of listed(words.shorts)) {
      const [short = "", full = ""] = pair.split("=");
      if (!shorts.has(short)) shorts.set(short, full);
    }
  }
  return {
    cueAt: (words, at) => firstOf(cues, words, at),
    openingLength: (words, at) => openings.longest(words, at)?.length ?? 0,
    isVerb: ({ text }) => verbs.has(text),
    isFiller: ({ text }) => fillers.has(text),
    isDescribing: ({ text }) => describing.has(text),
    knows: ({ text }) => known.has(text),
    inFull: (text) => shorts.get(text),
  };
}

function firstOf(cues: Phrases<Cue>, words: readonly Word[], at: number) {
  const found = cues.longest(words, at);
  const cue = found?.values[0];
  return found && cue ? { cue, length: found.length } : undefined;
}

const wordsIn = (list: string): string[] => listed(list).flatMap((phrase) => phrase.split(/[ =]/));

const listed = (text: string): string[] =>
  text
    .split("|")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");

function valued(text: string): [phrase: string, value: number][] {
  return listed(text).map((pair) => {
    const [phrase = "", value] = pair.split("=");
    return [phrase, Number(value)];
  });
}
