import type { Word } from "../../commerce/index.js";
import { languageCodes } from "../languages.js";
import type { HeardLanguages } from "./heard-languages.js";
import { languageData } from "./languages/languages.js";
import { orderSpeechOf } from "./languages/order-speech.js";
import type { Offered } from "./offered.js";
import { countOf } from "./order/quantity-at.js";
import { split } from "./phrase-lists.js";
import { createPhrases } from "./phrases.js";
import type { Phrases } from "./phrases.js";
import { isSmallWord } from "./spot-cues.js";

/** What a message that is only a number or an ordinal points at. */
export type Pick = { kind: "number"; number: number } | { kind: "place"; place: number } | { kind: "last" };

interface Picking {
  points: Phrases<Pick>;
  marks: Phrases<true>;
  endings: ReadonlySet<string>;
}

let prepared: Picking | undefined;

/** How all our languages pick: whoever says nothing but "la deuxième" means that, whatever was spoken before. */
function allPicking(): Picking {
  if (!prepared) {
    const [points, marks] = [createPhrases<Pick>(), createPhrases<true>()];
    const endings = new Set<string>();
    for (const { picking: words } of Object.values(languageData)) {
      for (const pair of split(words.places)) {
        const [name = "", place] = pair.split("=");
        points.add(name, { kind: "place", place: Number(place) });
      }
      for (const name of split(words.last)) points.add(name, { kind: "last" });
      for (const name of split(words.marks)) marks.add(name, true);
      for (const ending of split(words.endings)) endings.add(ending);
    }
    prepared = { points, marks, endings };
  }
  return prepared;
}

/** More words than this are a sentence, not a choice. */
const longestPick = 6;

/** "2", "2 pls", "number 2", "#2", "the second one", "2nd", "el último": nothing else may be said, no "2 vases". */
export function readPick(words: readonly Word[], languages: HeardLanguages): Pick | undefined {
  if (words.length === 0 || words.length > longestPick) return undefined;
  const { points, marks, endings } = allPicking();
  let pick: Pick | undefined;
  let isMarked = false;
  for (let at = 0; at < words.length;) {
    const point = points.longest(words, at);
    const number = point ? undefined : numberAt(words, at, languages, endings);
    const said = point?.values[0] ?? number?.pick;
    const isPronoun = number?.isOne === true && !isMarked && (pick !== undefined || words.length > 1);
    if (said && !isPronoun) {
      if (pick) return undefined;
      pick = said;
    }
    isMarked = at < words.length - 1 && marks.longest(words, at) !== undefined;
    const word = words[at];
    if (!said && !isMarked && !(word && isSmallWord(word, languageCodes))) return undefined;
    at += point?.length ?? number?.length ?? 1;
  }
  return pick;
}

interface NumberAt {
  pick: Pick;
  length: number;
  /** "one", which may be a pronoun. */
  isOne: boolean;
}

function numberAt(
  words: readonly Word[],
  at: number,
  languages: HeardLanguages,
  endings: ReadonlySet<string>,
): NumberAt | undefined {
  const { text = "" } = words[at] ?? {};
  const written = /^(\d{1,3})(\p{L}*)$/u.exec(text);
  const digits = written?.[1] === "0" ? 0 : countOf(written?.[1] ?? "");
  if (written && digits !== undefined) {
    const [, , ending = ""] = written;
    if (ending === "") return { pick: { kind: "number", number: digits }, length: 1, isOne: false };
    return endings.has(ending)
      ? { pick: { kind: "place", place: digits }, length: 1, isOne: false }
      : undefined;
  }
  const found = orderSpeechOf(languages).cueAt(words, at);
  if (found?.cue.kind !== "number") return undefined;
  const { value } = found.cue;
  return { pick: { kind: "number", number: value }, length: found.length, isOne: value === 1 };
}

/** "1 and 3", "1, 2, 5": several numbers and nothing else. */
export function readPicks(words: readonly Word[], languages: HeardLanguages): number[] {
  const [speech, anySpeech] = [orderSpeechOf(languages), orderSpeechOf(languageCodes)];
  const numbers = words.flatMap((word) => {
    const cue = speech.cueAt([word], 0)?.cue;
    return anySpeech.cueAt([word], 0)?.cue.kind === "joiner"
      ? []
      : [countOf(word.text) ?? (cue?.kind === "number" ? cue.value : undefined)];
  });
  const all = numbers.filter((n) => n !== undefined);
  return all.length === numbers.length && all.length > 1 && all.length <= 9 ? all : [];
}

/** The choice id a pick points at; undefined when nothing stands there. */
export function picked(pick: Pick, offered: Offered): string | undefined {
  if (pick.kind === "number") return offered.entries.findLast(([number]) => number === pick.number)?.[1];
  const items = offered.entries.slice(offered.latest).filter(([number]) => number > 0);
  return (pick.kind === "last" ? items.at(-1) : items[pick.place - 1])?.[1];
}
