import { createSpelling } from "../words/spelling.js";
import { stemOf } from "../words/words.js";

/** Words of the vocabulary by what a searched word may mean: each with a quality, 10 for the very word and lower the further off. */
export type Readings = ReadonlyMap<string, number>;

export interface Vocabulary {
  /** The readings at the first level that has any: the word or an inflection; a longer word it begins; a misspelling. */
  read(word: string): Readings;
  /** The readings of all levels: for when the likely ones lead nowhere ("blue case" where only a blue vase is sold). */
  readWidely(word: string): Readings;
  /** Longer words that end so, which may be the same kind of thing: "chair" is an armchair, but "ring" is no earring. */
  endingSo(word: string): Readings;
}

const mostCompletions = 64;
const shortestEnding = 4;

/** `joined` are neighbours written as one ("icecream"): found when searched so, but neither completed nor corrected. */
export function createVocabulary(words: Iterable<string>, joined: Iterable<string>): Vocabulary {
  const sorted = [...new Set(words)].sort();
  const byForm = new Map<string, string[]>();
  for (const word of new Set([...sorted, ...joined])) {
    for (const form of new Set([word, stemOf(word)])) {
      const known = byForm.get(form);
      if (known) known.push(word);
      else byForm.set(form, [word]);
    }
  }
  const spelling = createSpelling(sorted.flatMap((word) => [word, stemOf(word)]));

  // Prepared when a word is found in no other way.
  let mirrored: string[] | undefined;
  const endings = (word: string) =>
    word.length < shortestEnding
      ? []
      : completions((mirrored ??= sorted.map(mirror).sort()), mirror(word)).map(mirror);

  const inForms = (forms: readonly string[]) => forms.flatMap((form) => byForm.get(form) ?? []);
  const levels: ((word: string) => [found: string, quality: number][])[] = [
    (word) => inForms([word, stemOf(word)]).map((found) => [found, found === word ? 10 : 9]),
    (word) => completions(sorted, word).map((found) => [found, 6]),
    (word) => inForms([...spelling.near(word), ...spelling.near(stemOf(word))]).map((found) => [found, 5]),
  ];
  return {
    read(word) {
      for (const level of levels) {
        const found = level(word);
        if (found.length > 0) return new Map(found);
      }
      return new Map();
    },
    endingSo: (word) => new Map(endings(word).map((found) => [found, 3])),
    readWidely: (word) => new Map(levels.toReversed().flatMap((level) => level(word))),
  };
}

/** The words that begin so, in alphabetical order; from three letters on, or two where letters are syllables or words. */
function completions(sorted: readonly string[], start: string): string[] {
  if (start.length < (/^\p{ASCII}+$/u.test(start) ? 3 : 2)) return [];
  const found: string[] = [];
  for (let at = lowerBound(sorted, start); found.length < mostCompletions; at++) {
    const word = sorted[at];
    if (!word?.startsWith(start)) break;
    found.push(word);
  }
  return found;
}

function lowerBound(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mirror(word: string): string {
  return [...word].reverse().join("");
}
