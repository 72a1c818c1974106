import { createPhrases } from "./phrases.js";
import type { Phrases } from "./phrases.js";

/** Every way of `verb (determiner) noun`, so that the lists below stay short. */
export function each(verbs: string, determiners: string, nouns: string): string[] {
  const parts = [verbs, determiners, nouns].map((p) => p.split("|"));
  const [first = [], second = [], third = []] = parts;
  return first.flatMap((v) => second.flatMap((d) => third.map((n) => [v, d, n].filter(Boolean).join(" "))));
}

/** Phrases between bars. */
export const split = (text: string) => text.split("|").map((phrase) => phrase.trim());

/** Phrases between bars, to be found from any place in a text. */
export function phrasesOf(text: string): Phrases<true> {
  const phrases = createPhrases<true>();
  for (const phrase of split(text)) if (phrase !== "") phrases.add(phrase, true);
  return phrases;
}
