/** Every way of `verb (determiner) noun`, so that the lists below stay short. */
export function each(verbs: string, determiners: string, nouns: string): string[] {
  const parts = [verbs, determiners, nouns].map((p) => p.split("|"));
  const [first = [], second = [], third = []] = parts;
  return first.flatMap((v) => second.flatMap((d) => third.map((n) => [v, d, n].filter(Boolean).join(" "))));
}

/** Phrases between bars. */
export const split = (text: string) => text.split("|").map((phrase) => phrase.trim());
