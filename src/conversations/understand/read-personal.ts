import type { Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import type { Listening } from "./listening.js";
import { createPhrases } from "./phrases.js";

const toThere = createPhrases<true>();
for (const verb of ["delivery", "deliver", "deliver it", "deliver them", "deliver everything", "ship", "ship it", "bring it", "i want it delivered", "please deliver", "delivered"])
  toThere.add(`${verb} to`, true); // prettier-ignore

const myName = createPhrases<true>();
for (const words of ["my name is", "my names", "name is", "the name is", "its for", "im called", "i am called", "my name", "me llamo", "mi nombre es", "me chamo", "meu nome e", "o meu nome e", "je m appelle", "mon nom est", "ich heisse", "mein name ist", "मेरा नाम", "اسمي"])
  myName.add(words, true); // prettier-ignore

const streets = new Set(
  "street st avenue ave road rd lane ln drive dr boulevard blvd court ct square sq place terrace highway close alley".split(
    " ",
  ),
);
/** "12", "12b", "221-b": the number of a house. */
const houseNumber = /^\d{1,5}[a-z]?$/;

/** An address or a name said before it is asked: "deliver to 12 Elm Street", "5 Oak Avenue", "my name is Ann". */
export function readPersonal(
  text: string,
  words: readonly Word[],
  { expecting }: Listening,
): Meaning | undefined {
  if (expecting === "address" || expecting === "name") return undefined;
  if (words.length > 25 || text.includes("\n")) return undefined;
  const there = toThere.longest(words, 0);
  if (there && words.length - there.length >= 2 && looksLikeAddress(words.slice(there.length)))
    return { type: "address", address: textAfter(text, /\bto\b/i) };
  if (looksLikeAddress(words) && words[0] && houseNumber.test(words[0].text))
    return { type: "address", address: text };
  const name = myName.longest(words, 0);
  if (name && words.length > name.length && words.length <= name.length + 5)
    return { type: "name", name: text };
  return undefined;
}

/** A house number and the word for a street; whether it exists is for whoever drives there. */
function looksLikeAddress(words: readonly Word[]): boolean {
  return (
    words.length >= 3 && words.some((w) => houseNumber.test(w.text)) && words.some((w) => streets.has(w.text))
  );
}

function textAfter(text: string, word: RegExp): string {
  const found = word.exec(text);
  const rest = found ? text.slice(found.index + found[0].length) : text;
  return rest.trim().replace(/\s(?:instead|please|pls|thanks)[.!]?$/i, "");
}
