import { minorUnits, stemOf } from "../../commerce/index.js";
import type { SearchWish, Word } from "../../commerce/index.js";
import type { Lexicon } from "./lexicon.js";
import { createPhrases } from "./phrases.js";
import { englishSearchWords } from "./search-words.js";
import type { SearchWords } from "./search-words.js";

const phrasesOf = (text: string) => {
  const phrases = createPhrases<string>();
  for (const phrase of text.split("|")) {
    const [name = "", value = name] = phrase.split("=");
    phrases.add(name, value);
  }
  return phrases;
};

type Kind = keyof SearchWords;

const words = Object.fromEntries(
  (Object.entries(englishSearchWords) as [Kind, SearchWords[Kind]][]).map(([kind, text]) => [
    kind,
    phrasesOf(asText(text)),
  ]),
) as Record<Kind, ReturnType<typeof phrasesOf>>;

function asText(phrases: SearchWords[Kind]): string {
  return typeof phrases === "string" ? phrases : phrases.flatMap(asPairs).join("|");
}

/** "women=her|wife" as "her=women|wife=women". */
function asPairs(line: string): string[] {
  const [meant = "", said = ""] = line.split("=");
  return said.split("|").map((word) => `${word}=${meant}`);
}

interface Amount {
  minor: number;
  length: number;
  /** A word for money follows. */
  marked: boolean;
}

const longestAmount = 9;

/** "30", "29.99", "1,200", "fifty", "30 dollars", "30usd" in minor units. */
function amountAt(said: readonly Word[], at: number, currency: string): Amount | undefined {
  const written = writtenAt(said, at);
  const named = words.numbers.longest(said, at);
  const value = written?.text ?? named?.values[0];
  const minor = value === undefined ? undefined : minorUnits(value, currency);
  if (minor === undefined) return undefined;
  const length = written?.length ?? named?.length ?? 1;
  if (words.otherUnits.longest(said, at + length)) return undefined;
  const unit = words.currencies.longest(said, at + length)?.length ?? 0;
  return { minor, length: length + unit, marked: unit > 0 || (written?.marked ?? false) };
}

/** Digits with the parts that belong to them; a last part of three digits is thousands, of one or two a fraction. */
function writtenAt(
  said: readonly Word[],
  at: number,
): { text: string; length: number; marked: boolean } | undefined {
  const first = /^(rs|usd|eur|gbp)?(\d{1,9})(k|usd|eur|gbp|rs)?$/.exec(said[at]?.text ?? "");
  if (!first) return undefined;
  const [, before, digits = "", after] = first;
  let text = after === "k" ? `${digits}000` : digits;
  let length = 1;
  for (let next = said[at + 1]; next?.goesOn && text.length < longestAmount; next = said[at + length]) {
    const isFraction = next.text.length <= 2;
    text += isFraction ? `.${next.text}` : next.text;
    length += 1;
    if (isFraction) break;
  }
  return { text, length, marked: before !== undefined || after !== undefined };
}

/** Bounds that begin at this word. */
function boundsAt(
  said: readonly Word[],
  at: number,
  lexicon: Lexicon,
): { wish: SearchWish; length: number } | undefined {
  const { currency } = lexicon.catalogue;
  const opening = (kind: "under" | "upTo" | "over" | "from" | "between") =>
    words[kind].longest(said, at)?.length ?? 0;
  const between = opening("between");
  if (between > 0 || /^\d/.test(said[at]?.text ?? "")) {
    const range = rangeAt(said, at + between, currency);
    if (range && (between > 0 || range.marked)) return { wish: range.wish, length: between + range.length };
  }
  for (const kind of ["under", "upTo", "over", "from"] as const) {
    const length = opening(kind);
    const amount = length > 0 ? amountAt(said, at + length, currency) : undefined;
    if (!amount) continue;
    const next = said[at + length + amount.length];
    const counts = !amount.marked && next?.gap === "" && lexicon.knows(next.stem);
    if (counts && kind !== "under" && kind !== "over") return undefined;
    return { wish: boundOf(kind, amount.minor), length: length + amount.length };
  }
  return undefined;
}

function boundOf(kind: "under" | "upTo" | "over" | "from", minor: number): SearchWish {
  if (kind === "under") return { most: Math.max(0, minor - 1) };
  if (kind === "upTo") return { most: minor };
  return { least: kind === "over" ? minor + 1 : minor };
}

/** "20 and 30", "20 to 30 dollars", "20-30". */
function rangeAt(
  said: readonly Word[],
  at: number,
  currency: string,
): { wish: SearchWish; length: number; marked: boolean } | undefined {
  const low = amountAt(said, at, currency);
  const joined = low ? (words.to.longest(said, at + low.length)?.length ?? 0) : 0;
  const high = low && amountAt(said, at + low.length + joined, currency);
  if (!low || !high || said[at + low.length + joined]?.gap === "line") return undefined;
  const [least, most] = [Math.min(low.minor, high.minor), Math.max(low.minor, high.minor)];
  return { wish: { least, most }, length: low.length + joined + high.length, marked: high.marked };
}

function orderAt(
  said: readonly Word[],
  at: number,
  lexicon: Lexicon,
): { wish: SearchWish; length: number } | undefined {
  let found: { wish: SearchWish; length: number } | undefined;
  for (const order of ["cheapest", "dearest", "newest"] as const) {
    const length = words[order].longest(said, at)?.length ?? 0;
    const isName = length === 1 && lexicon.knows(said[at]?.stem ?? "");
    if (length > (found?.length ?? 0) && !isName) found = { wish: { order }, length };
  }
  return found;
}

/** A search's bounds and order, and the words that are left; undefined where it has none. */
export function readSearchWish(
  said: readonly Word[],
  lexicon: Lexicon,
): { wish: SearchWish; rest: Word[] } | undefined {
  if (said.some((word) => !lexicon.knows(word.stem) && words.otherMatters.longest([word], 0)))
    return undefined;
  const rest: Word[] = [];
  let wish: SearchWish = {};
  for (let at = 0; at < said.length;) {
    const found = boundsAt(said, at, lexicon) ?? orderAt(said, at, lexicon);
    const word = said[at];
    if (found) wish = { ...found.wish, ...wish };
    else if (word) rest.push(word);
    at += found?.length ?? 1;
  }
  return Object.keys(wish).length > 0 ? { wish, rest } : undefined;
}

/**
 * The words as a catalogue has them: who it is for as the shop's section ("for my wife" is "women" where there is such a word), and
 * without the occasion and words for anything at all. What the shop calls so stays.
 */
export function inShopWords(said: readonly Word[], lexicon: Lexicon): Word[] {
  return said.flatMap((word, at): Word[] => {
    if (lexicon.knows(word.stem)) return [word];
    const [section] = words.people.longest([word], 0)?.values ?? [];
    if (section !== undefined) {
      const stem = stemOf(section);
      return section !== "" && lexicon.knows(stem)
        ? [{ ...word, text: section, stem }]
        : isFor(said, at)
          ? []
          : [word];
    }
    const isEmpty = words.occasions.longest([word], 0) ?? words.anything.longest([word], 0);
    return isEmpty ? [] : [word];
  });
}

/** Whether somebody is who it is for, and not what is looked for. */
function isFor(said: readonly Word[], at: number): boolean {
  return said.slice(Math.max(0, at - 4), at).some(({ text }) => text === "for" || text === "my");
}

/** Whether it is looked for as a present. */
export function isForOccasion(said: readonly Word[], lexicon: Lexicon): boolean {
  return said.some((word) => !lexicon.knows(word.stem) && words.occasions.longest([word], 0) !== undefined);
}
