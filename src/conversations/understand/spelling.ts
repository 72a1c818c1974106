/** Words this short have too many neighbours to guess. */
const shortest = 4;

/** Finds the one known word that is a single edit (a letter more, less, other, or two swapped) away from a misspelt one. */
export interface Spelling {
  correct(word: string): string | undefined;
}

/**
 * Prepared once per vocabulary: every known word is filed under itself and under each form with one letter left out, so a
 * look-up costs as many steps as the word has letters, whatever the size of the vocabulary.
 */
export function createSpelling(vocabulary: Iterable<string>): Spelling {
  const known = new Set<string>();
  const forms = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (known.has(word)) continue;
    known.add(word);
    if (word.length < shortest || word.length > 24 || /\d/.test(word)) continue;
    for (const form of [word, ...withoutOneLetter(word)]) file(forms, form, word);
  }
  return {
    correct(word) {
      if (known.has(word)) return word;
      if (word.length < shortest || word.length > 25) return undefined;
      return nearest(forms, word);
    },
  };
}

function file(forms: Map<string, string[]>, form: string, word: string): void {
  const filed = forms.get(form);
  if (!filed) forms.set(form, [word]);
  else if (!filed.includes(word)) filed.push(word);
}

/** Undefined when nothing or more than one thing is near: a guess between two is no reading. */
function nearest(forms: Map<string, string[]>, word: string): string | undefined {
  let found: string | undefined;
  for (const form of [word, ...withoutOneLetter(word)])
    for (const candidate of forms.get(form) ?? []) {
      if (candidate === found || !isOneEditApart(word, candidate)) continue;
      if (found !== undefined) return undefined;
      found = candidate;
    }
  return found;
}

function withoutOneLetter(word: string): string[] {
  const forms: string[] = [];
  for (let i = 0; i < word.length; i += 1) {
    const form = word.slice(0, i) + word.slice(i + 1);
    if (form !== forms.at(-1)) forms.push(form);
  }
  return forms;
}

/** One letter added, dropped, replaced, or two neighbours swapped. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
}
