import type { LanguageCode } from "../../languages.js";
import { timeDictionary, timeTokens } from "./time-dictionary.js";
import type { TimeDictionary, TimeMeaning } from "./time-dictionary.js";
import { readClock, type Clock } from "./read-clock.js";
import type { Piece } from "./piece.js";
import type { TimeWish } from "./time-wish.js";

/** Nobody says a time in more words than this. */
const most = 24;

/**
 * A text that says when and nothing else: "tomorrow morning", "7pm", "freitag 18:30", "asap". Undefined where a word of it has nothing to do
 * with times, or where it is only a number. Linear: each place tries phrases of a few words.
 */
export function readTime(text: string, languages: readonly LanguageCode[]): TimeWish | undefined {
  const tokens = timeTokens(text);
  if (tokens.length === 0 || tokens.length > most) return undefined;
  for (const language of languages) {
    const pieces = piecesOf(tokens, timeDictionary(language), false);
    const wish = pieces && wishOf(pieces);
    if (wish) return wish;
  }
  return undefined;
}

/** The day that a text speaks of among other things: "are you open on sunday?". */
export function findDay(text: string, languages: readonly LanguageCode[]): TimeWish["day"] {
  const tokens = timeTokens(text).slice(0, most);
  for (const language of languages) {
    const pieces = piecesOf(tokens, timeDictionary(language), true) ?? [];
    const named = pieces.find(({ means: { day } }) => day !== undefined);
    if (named) return named.means.day;
  }
  return undefined;
}

function piecesOf(
  tokens: readonly string[],
  dictionary: TimeDictionary,
  skips: boolean,
): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length;) {
    const [length, means] = phraseAt(tokens, at, dictionary);
    const text = tokens[at] ?? "";
    const isFigure = /^\d/.test(text) || /^[:./-]$/.test(text);
    if (!means && !isFigure && !skips) return undefined;
    const number = /^\d/.test(text) ? Number(text) : means?.number;
    pieces.push({ text, means: means ?? {}, ...(number !== undefined && { number }) });
    at += length;
  }
  return pieces;
}

function phraseAt(
  tokens: readonly string[],
  at: number,
  { find, longest }: TimeDictionary,
): [number, TimeMeaning | undefined] {
  for (let length = Math.min(longest, tokens.length - at); length > 0; length -= 1) {
    const means = find(tokens.slice(at, at + length).join(" "));
    if (means) return [length, means];
  }
  return [1, undefined];
}

interface Reading {
  wish: TimeWish;
  clocks: Clock[];
  /** Something says that a number is a time. */
  sure: boolean;
}

function wishOf(pieces: readonly Piece[]): TimeWish | undefined {
  const reading: Reading = { wish: {}, clocks: [], sure: false };
  for (let at = 0; at < pieces.length;) {
    const next = readFigure(pieces, at, reading) ?? readWord(pieces[at], at, reading);
    if (next === undefined) return undefined;
    at = next;
  }
  return finish(reading);
}

function readFigure(pieces: readonly Piece[], at: number, reading: Reading): number | undefined {
  const piece = pieces[at];
  const later = laterAt(pieces, at);
  if (later) {
    reading.wish.inMinutes = later.minutes;
    return later.next;
  }
  const date = dateAt(pieces, at);
  if (date) {
    reading.wish.day = { kind: "date", ...date.date };
    return date.next;
  }
  if (piece?.number === undefined && piece?.means.shiftBefore === undefined) return undefined;
  const clock = readClock(pieces, at);
  if (!clock) return undefined;
  reading.clocks.push(clock);
  reading.sure ||= clock.sure;
  return clock.next;
}

/** A word that is no figure; undefined for a number that is no time and a sign that stands nowhere. */
function readWord(piece: Piece | undefined, at: number, { wish }: Reading): number | undefined {
  if (!piece) return undefined;
  const { text, means } = piece;
  if (means.day) wish.day = means.day;
  if (means.part) wish.part = means.part;
  if (means.asap) wish.asap = true;
  return Object.keys(means).length > 0 || /^[.-]$/.test(text) ? at + 1 : undefined;
}

/** "in 2 hours", "in half an hour". */
function laterAt(pieces: readonly Piece[], at: number): { minutes: number; next: number } | undefined {
  const [word, count, unit] = pieces.slice(at, at + 3);
  if (!word?.means.within || count?.number === undefined || !unit?.means.unit) return undefined;
  return { minutes: count.number * unit.means.unit, next: at + 3 };
}

type MonthDay = { day: number; month?: number };

/** "24 December", "December 24th", "24.12.", "24/12", "the 24th". */
function dateAt(pieces: readonly Piece[], at: number): { date: MonthDay; next: number } | undefined {
  const piece = pieces[at];
  if (piece?.means.month && !piece.means.filler) {
    const day = dayNumber(pieces[at + 1]);
    if (day === undefined) return undefined;
    return { date: { day, month: piece.means.month }, next: pastOfMonth(pieces, at + 2) };
  }
  const day = dayNumber(piece);
  if (day === undefined) return undefined;
  const signed = signedDate(pieces, at, day);
  if (signed) return signed;
  const after = pastOfMonth(pieces, at + 1);
  const month = pieces[after]?.means.month;
  if (month !== undefined) return { date: { day, month }, next: after + 1 };
  return after > at + 1 && /^(?:th|st|nd|rd|ten|te)$/.test(pieces[at + 1]?.text ?? "")
    ? { date: { day }, next: after }
    : undefined;
}

function signedDate(
  pieces: readonly Piece[],
  at: number,
  day: number,
): { date: MonthDay; next: number } | undefined {
  const [sign, month, end] = pieces.slice(at + 1, at + 4);
  const isDate = sign?.text === "/" || (sign?.text === "." && end?.text === ".");
  if (!isDate || month?.number === undefined) return undefined;
  // "12/24" can only be the American way; where both ways are possible it is no time that could be relied on.
  if (sign.text === "/" && day <= 12 && month.number <= 12 && day !== month.number) return undefined;
  const [d, m] = month.number > 12 ? [month.number, day] : [day, month.number];
  if (m < 1 || m > 12 || d > 31) return undefined;
  return { date: { day: d, month: m }, next: at + (end?.text === "." ? 4 : 3) };
}

function dayNumber(piece: Piece | undefined): number | undefined {
  const number = piece?.number;
  return number !== undefined && number >= 1 && number <= 31 ? number : undefined;
}

function pastOfMonth(pieces: readonly Piece[], at: number): number {
  let next = at;
  while (pieces[next]?.means.ofMonth === true || pieces[next]?.text === ".") next += 1;
  return next;
}

function finish({ wish, clocks, sure }: Reading): TimeWish | undefined {
  const [first, second] = clocks;
  if (clocks.length > 2) return undefined;
  const isSure = sure || wish.day !== undefined || wish.part !== undefined || second !== undefined;
  if (first) {
    if (!isSure) return undefined;
    const times = second ? withHalfOf(first, second) : first.times;
    wish.times = wish.part ? inPart(times, wish.part) : times;
    if (second) {
      const from = wish.times[0] ?? 0;
      const until = second.times.find((time) => time > from);
      if (until !== undefined) wish.until = until;
    }
  }
  return Object.keys(wish).length > 0 ? wish : undefined;
}

/** "6 to 7 pm": what is said of the second goes for the first. */
function withHalfOf(first: Clock, second: Clock): readonly number[] {
  const [end, other] = second.times;
  if (first.times.length < 2 || end === undefined || other !== undefined) return first.times;
  const before = first.times.filter((time) => time < end);
  return before.length > 0 ? [Math.max(...before)] : first.times;
}

/** "7 in the evening", "3 in the morning": else the half of the day that it is in. */
function inPart(times: readonly number[], { from, to }: { from: number; to: number }): readonly number[] {
  const fitting = times.filter((time) => time >= from && time < to);
  const half = times.filter((time) => time < 720 === to <= 720);
  if (fitting.length > 0) return fitting;
  return half.length > 0 ? half : times;
}
