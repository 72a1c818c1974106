/** Finds the entries of a word list that are one slip of the finger away from a word. */
export interface Spelling {
  /** Entries at a distance of one: a letter too many, missing, wrong, or two neighbours swapped. */
  near(word: string): string[];
}

const longest = 24;

/**
 * A one-delete dictionary (as in SymSpell): two words are one edit apart only if they meet after at most one deletion on each
 * side, so a look-up costs a few map reads whatever the size of the list. Words of three letters may lose or gain a letter but not
 * change one, and words with digits are never corrected: there every neighbour is another real thing.
 */
export function createSpelling(words: Iterable<string>): Spelling {
  const shortened = new Map<string, string[]>();
  const listed = new Set<string>();
  for (const word of words) {
    if (!isCorrectable(word) || listed.has(word)) continue;
    listed.add(word);
    for (const part of deletions(word)) {
      const known = shortened.get(part);
      if (known) known.push(word);
      else shortened.set(part, [word]);
    }
  }
  return {
    near(word) {
      if (!isCorrectable(word)) return [];
      const found = new Set(shortened.get(word));
      for (const part of deletions(word)) {
        if (listed.has(part)) found.add(part);
        if (word.length < 4) continue;
        for (const other of shortened.get(part) ?? []) if (isOneSlip(word, other)) found.add(other);
      }
      found.delete(word);
      return [...found];
    },
  };
}

function isCorrectable(word: string): boolean {
  return word.length > 2 && word.length <= longest && !/\p{N}/u.test(word);
}

function deletions(word: string): Set<string> {
  const parts = new Set<string>();
  for (let at = 0; at < word.length; at++) parts.add(word.slice(0, at) + word.slice(at + 1));
  return parts;
}

/** For two words that share a deletion: whether one letter differs or two neighbours are swapped. (Sharing one can also be two edits.) */
function isOneSlip(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let to = one.length - 1;
  while (to > from && one[to] === other[to]) to--;
  if (from === to) return true;
  return to === from + 1 && one[from] === other[to] && one[to] === other[from];
}
