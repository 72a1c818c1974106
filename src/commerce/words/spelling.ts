import { editDistance } from "./edit-distance.js";

/** Finds the entries of a word list that a misspelt word may be meant as. */
export interface Spelling {
  /** Entries one slip of the finger away (a letter too many, missing, wrong, or two neighbours swapped), else those that sound alike. */
  near(word: string): string[];
  /** The word itself when it is an entry; else the only near entry of four letters or more: a guess between two is no reading. */
  correct(word: string): string | undefined;
}

const longest = 24;
const shortestCorrected = 4;
/** Shorter words that sound alike are other words: "choose" is no "cheese". */
const shortestSounding = 7;

/**
 * A one-delete dictionary (as in SymSpell): two words are one edit apart only if they meet after at most one deletion on each
 * side, so a look-up costs a few map reads whatever the size of the list. Words of three letters may lose or gain a letter but not
 * change one, and words with digits are never corrected: there every neighbour is another real thing.
 */
export function createSpelling(words: Iterable<string>): Spelling {
  const all = new Set(words);
  const correctable = [...all].filter(isCorrectable);
  const listed = new Set(correctable);
  const shortened = groupByEach(correctable, deletions);
  const sounds = groupByEach(
    correctable.filter((word) => word.length >= shortestSounding),
    (word) => [soundOf(word)],
  );

  function near(word: string): string[] {
    if (!isCorrectable(word)) return [];
    const found = new Set(shortened.get(word));
    for (const part of deletions(word)) {
      if (listed.has(part)) found.add(part);
      if (word.length < 4) continue;
      for (const other of shortened.get(part) ?? []) if (isOneEditApart(word, other)) found.add(other);
    }
    found.delete(word);
    return found.size > 0 ? [...found] : soundingLike(word, sounds);
  }

  return {
    near,
    correct(word) {
      if (all.has(word)) return word;
      if (word.length < shortestCorrected) return undefined;
      const [only, another] = near(word).filter((found) => found.length >= shortestCorrected);
      return another === undefined ? only : undefined;
    },
  };
}

function groupByEach(words: readonly string[], keysOf: (word: string) => string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words)
    for (const key of keysOf(word)) {
      const group = groups.get(key);
      if (group) group.push(word);
      else groups.set(key, [word]);
    }
  return groups;
}

function isCorrectable(word: string): boolean {
  return word.length > 2 && word.length <= longest && !/\p{N}/u.test(word);
}

/** The word with each one of its letters left out. */
function deletions(word: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < word.length; at++)
    if (word[at] !== word[at - 1]) parts.push(word.slice(0, at) + word.slice(at + 1));
  return parts;
}

/** The nearest of the words that sound the same, as far as two letters are off (three in long words): "mozarela", "parmasean". */
function soundingLike(word: string, sounds: ReadonlyMap<string, readonly string[]>): string[] {
  if (word.length < shortestSounding) return [];
  const farthest = word.length < 10 ? 2 : 3;
  let nearest = farthest;
  let found: string[] = [];
  for (const other of sounds.get(soundOf(word)) ?? []) {
    const distance = editDistance(word, other);
    if (distance === 0 || distance > nearest) continue;
    found = distance < nearest ? [other] : [...found, other];
    nearest = distance;
  }
  return found;
}

/** The first letter and the consonants as they are spoken, doubled ones once. */
function soundOf(word: string): string {
  const spoken = once(word)
    .replace(/ph/g, "f")
    .replace(/[cs]h|c(?=[eiy])|z/g, "s")
    .replace(/[cq]/g, "k")
    .replace(/h/g, "");
  return spoken.charAt(0) + once(spoken.slice(1)).replace(/[aeiouyw]/g, "");
}

const once = (word: string) => word.replace(/(.)\1/gu, "$1");

/** One letter added, dropped, replaced, or two neighbours swapped. */
export function isOneEditApart(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}
