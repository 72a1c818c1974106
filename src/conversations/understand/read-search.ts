import type { Meaning } from "../events.js";
import type { Lexicon } from "./lexicon.js";
import { isFiller } from "./ordinary-words.js";
import { createPhrases } from "./phrases.js";
import type { Word } from "./words.js";

const asking = createPhrases<true>();
for (const phrase of [
  "do you have", "do u have", "do ya have", "do you guys have", "d you have", "you have", "u have", "have you got", "have u got",
  "have you", "you got", "got", "got any", "do you sell", "do u sell", "do you stock", "do you carry", "you sell", "is there",
  "are there", "is there any", "are there any", "any", "show me", "show", "let me see", "can i see", "i want to see", "see",
  "looking for", "im looking for", "i am looking for", "i look for", "search", "search for", "find", "find me", "i need to find",
  "what about", "how about", "how much is", "how much are", "how much for", "how much does", "how much do", "whats the price of",
  "what is the price of", "price of", "prices of", "price for", "how much", "whats the price for", "what kind of",
  "what kinds of", "what types of", "what sort of", "what sorts of", "what", "which", "which kind of", "tell me about",
  "more about", "info on", "info about", "information about", "details of", "describe", "can i get info on", "whats in",
  "what is in", "where are the", "where can i find", "browse", "view", "i would like to see", "id like to see",
  "please show me", "can you show me", "could you show me", "do you do", "can you find", "is", "are", "your", "list",
]) asking.add(phrase, true); // prettier-ignore

/** Openings that ask whether there is such a thing; the others ask to be shown it. */
const whether = new Set("do d you u have got is are any".split(" "));

/** "do u have vases", "show me mugs", "how much is the blue vase": what is looked for, without the words around it. */
export function readSearch(words: readonly Word[], lexicon: Lexicon): Meaning | undefined {
  const opening = asking.longest(words, 0)?.length ?? 0;
  if (opening === 0) return undefined;
  const wanted = wantedWords(words.slice(opening), lexicon);
  if (wanted.length === 0 || wanted.length > 8) return undefined;
  const vague = opening === 1 && !wanted.some((w) => lexicon.knows(w.stem));
  if (vague) return undefined;
  return whether.has(words[0]?.text ?? "") ? search(wanted, "whether") : searchFor(wanted, lexicon, "show");
}

/** The category of that very name, else a search. */
export function searchFor(wanted: readonly Word[], lexicon: Lexicon, asked?: Asked): Meaning {
  return categoryOf(wanted, lexicon) ?? search(wanted, asked);
}

type Asked = Extract<Meaning, { type: "search" }>["asked"];

function search(wanted: readonly Word[], asked: Asked): Meaning {
  const query = wanted.map((w) => w.text).join(" ");
  return { type: "search", query: query.slice(0, 100), page: 1, ...(asked && { asked }) };
}

const categories = new WeakMap<Lexicon, ReturnType<typeof createPhrases<string>>>();

export function categoryOf(words: readonly Word[], lexicon: Lexicon): Meaning | undefined {
  let phrases = categories.get(lexicon);
  if (!phrases) {
    phrases = createPhrases<string>();
    for (const { id, name } of lexicon.catalogue.categories) phrases.add(name, id);
    categories.set(lexicon, phrases);
  }
  const found = phrases.longest(words, 0);
  const [categoryId] = found?.values ?? [];
  if (categoryId === undefined || found?.length !== words.length) return undefined;
  return { type: "category", categoryId, page: 1 };
}

/** What is left when ordinary words are taken away; a word of the catalogue stays even when it is ordinary ("love seat"). */
function wantedWords(words: readonly Word[], lexicon: Lexicon): Word[] {
  return words.filter((w) => !isFiller(w) || (lexicon.knows(w.stem) && w.text.length > 3));
}
