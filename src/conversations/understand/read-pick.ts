import { isFiller, joiners } from "./ordinary-words.js";
import { countOf, numberOf } from "./quantities.js";
import type { Offered } from "./offered.js";
import type { Word } from "./words.js";

/** What a message that is only a number or an ordinal points at. */
export type Pick = { kind: "number"; number: number } | { kind: "place"; place: number } | { kind: "last" };

const places = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth"
    .split(" ")
    .map((word, i) => [word, i + 1]),
);
const numberMarks = new Set(["number", "no", "nr", "num", "option", "item", "choice", "nummer"]);
const suffixes = new Set(["st", "nd", "rd", "th"]);

/** More words than this are a sentence, not a choice. */
const longestPick = 6;

/** "2", "2 pls", "number 2", "#2", "the second one", "2nd", "last": nothing else may be said, no "2 vases". */
export function readPick(words: readonly Word[]): Pick | undefined {
  if (words.length === 0 || words.length > longestPick) return undefined;
  let pick: Pick | undefined;
  for (const [i, word] of words.entries()) {
    const said = pickOf(word.text);
    const pronoun = word.text === "one" && (pick !== undefined || words.length > 1);
    if (said && !pronoun) {
      if (pick) return undefined;
      pick = said;
    } else if (!isFiller(word) && !(numberMarks.has(word.text) && i < words.length - 1)) return undefined;
  }
  return pick;
}

/** "1 and 3", "1, 2, 5": several numbers and nothing else. */
export function readPicks(words: readonly Word[]): number[] {
  const numbers = words.filter((w) => !joiners.has(w.text)).map((w) => numberOf(w.text));
  const all = numbers.filter((n) => n !== undefined);
  return all.length === numbers.length && all.length > 1 && all.length <= 9 ? all : [];
}

function pickOf(text: string): Pick | undefined {
  const place = places.get(text) ?? ordinalOf(text);
  if (place !== undefined) return { kind: "place", place };
  if (text === "last") return { kind: "last" };
  const number = text === "0" ? 0 : text.includes("x") ? undefined : numberOf(text);
  return number === undefined ? undefined : { kind: "number", number };
}

function ordinalOf(text: string): number | undefined {
  return suffixes.has(text.slice(-2)) ? countOf(text.slice(0, -2)) : undefined;
}

/** The choice id a pick points at; undefined when nothing stands there. */
export function picked(pick: Pick, offered: Offered): string | undefined {
  if (pick.kind === "number") return offered.entries.findLast(([number]) => number === pick.number)?.[1];
  const items = offered.entries.slice(offered.latest).filter(([number]) => number > 0);
  return (pick.kind === "last" ? items.at(-1) : items[pick.place - 1])?.[1];
}
