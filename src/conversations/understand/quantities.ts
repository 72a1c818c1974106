import type { Word } from "./words.js";

export interface Quantity {
  value: number;
  /** How many words say it. */
  length: number;
}

const inWords = new Map(
  Object.entries({
    one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
    eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17,
    eighteen: 18, nineteen: 19, twenty: 20, dozen: 12, couple: 2, pair: 2, single: 1,
  }),
); // prettier-ignore

const articles = new Set(["a", "an", "another"]);
const beforeUnit = new Map([["half", 0.5], ["a", 1], ["one", 1], ["two", 2], ["three", 3]]); // prettier-ignore

/** Digits up to 999, also written "2x", "x2"; undefined for anything else, 0 and 1000 included. */
export function countOf(text: string): number | undefined {
  const digits = text.endsWith("x") ? text.slice(0, -1) : text.startsWith("x") ? text.slice(1) : text;
  if (digits.length === 0 || digits.length > 3) return undefined;
  let value = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value === 0 ? undefined : value;
}

/** The number a word says: "3", "3x", "three", "dozen". Articles are no numbers here. */
export function numberOf(text: string): number | undefined {
  return countOf(text) ?? inWords.get(text);
}

/** More than can be had: it is refused, not forgotten. */
const tooMany = 1000;

/** Zero, or more than 999, in digits: a quantity nobody can have. */
export function isImpossible(text: string): boolean {
  return /^\d+$/.test(text) && countOf(text) === undefined;
}

/**
 * Reads how many at a place in a text: "2", "2 x", "x2", "two", "a", "a couple of", "half a dozen": 1 to 999, or
 * what is out of that range in digits, which is told to be so. An own scanner,
 * because a regular expression for this takes seconds on a line of digits.
 */
export function readQuantity(words: readonly Word[], at: number): Quantity | undefined {
  const word = words[at]?.text;
  if (word === undefined) return undefined;
  if (word === "half" && words[at + 1]?.text === "a" && words[at + 2]?.text === "dozen")
    return { value: 6, length: 3 };
  const next = words[at + 1]?.text;
  if (next === "dozen" && beforeUnit.has(word)) return { value: 12 * (beforeUnit.get(word) ?? 1), length: 2 };
  if (next !== undefined && (next === "couple" || next === "pair") && articles.has(word))
    return { value: 2, length: words[at + 2]?.text === "of" ? 3 : 2 };
  const value = numberOf(word) ?? (articles.has(word) ? 1 : undefined);
  if (value === undefined)
    return isImpossible(word) ? { value: Number(word) && tooMany, length: 1 } : undefined;
  const marked = next === "x" && words.length > at + 2;
  return { value, length: marked ? 2 : 1 };
}
