import type { Word } from "../../../commerce/index.js";
import type { OrderSpeech } from "./order-words.js";

export interface QuantityAt {
  value: number;
  /** How many words say it. */
  length: number;
  /** "a", "an", "another": one, but hardly said to count. */
  article: boolean;
  /** Written as a factor: "x3", "3x". */
  factor: boolean;
}

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

/** Zero, or more than 999, in digits: a quantity nobody can have. */
export function isImpossible(text: string): boolean {
  return /^\d+$/.test(text) && countOf(text) === undefined;
}

/** More than can be had: it is refused, not forgotten. */
const tooMany = 1000;

/**
 * How many, said at a place in a text: "2", "2 x", "x2", "two", "twenty five", "a", "a couple of", "half a dozen", "two dozen"; 1 to 999,
 * or what is out of that range in digits, which is told to be so.
 */
export function quantityAt(words: readonly Word[], at: number, speech: OrderSpeech): QuantityAt | undefined {
  const word = words[at];
  if (!word) return undefined;
  const found = speech.cueAt(words, at);
  if (found?.cue.kind === "half") {
    const unit = unitAt(words, at + found.length, speech);
    return unit && counted(unit.value / 2, found.length + unit.length);
  }
  if (found?.cue.kind === "unit") return counted(found.cue.value, found.length);
  if (found?.cue.kind === "article") {
    const unit = unitAt(words, at + found.length, speech);
    return unit
      ? counted(unit.value, found.length + unit.length)
      : { value: 1, length: found.length, article: true, factor: false };
  }
  const number = numberAt(words, at, speech);
  if (number) {
    const unit = unitAt(words, at + number.length, speech);
    if (unit) return counted(number.value * unit.value, number.length + unit.length);
    const factor = word.text.length > 1 && (word.text.startsWith("x") || word.text.endsWith("x"));
    const sign = words[at + number.length]?.text === "x" && words.length > at + number.length + 1;
    return { ...number, length: number.length + (sign ? 1 : 0), article: false, factor: factor || sign };
  }
  if (word.text === "x" && countOf(words[at + 1]?.text ?? "") !== undefined)
    return { value: countOf(words[at + 1]?.text ?? "") ?? 1, length: 2, article: false, factor: true };
  return isImpossible(word.text) ? counted(Number(word.text) && tooMany, 1) : undefined;
}

const counted = (value: number, length: number): QuantityAt => ({
  value: Math.max(value === 0 ? 0 : 1, Math.min(tooMany, Math.round(value))),
  length,
  article: false,
  factor: false,
});

function unitAt(words: readonly Word[], at: number, speech: OrderSpeech) {
  const found = speech.cueAt(words, at);
  return found?.cue.kind === "unit" ? { value: found.cue.value, length: found.length } : undefined;
}

/** Digits, a number word, or tens and ones: "twenty five". */
function numberAt(words: readonly Word[], at: number, speech: OrderSpeech) {
  const digits = countOf(words[at]?.text ?? "");
  if (digits !== undefined) return { value: digits, length: 1 };
  const found = speech.cueAt(words, at);
  if (found?.cue.kind !== "number") return undefined;
  const { value } = found.cue;
  const next = speech.cueAt(words, at + found.length);
  if (value >= 20 && value % 10 === 0 && next?.cue.kind === "number" && next.cue.value < 10)
    return { value: value + next.cue.value, length: found.length + next.length };
  return { value, length: found.length };
}
