import { foldText } from "./fold-text.js";

/** One word of a folded text. */
export interface Word {
  text: string;
  /** The word without its plural ending: what is compared. */
  stem: string;
  /** What stands between the previous word and this one, when it separates: a comma, a line break, the end of a sentence. */
  gap: "" | "comma" | "line";
  /** Between two numbers stands one dot or comma and no space: "29.99", "1,200". */
  goesOn?: true;
}

/** Letters with the vowel signs that some scripts write on them, and digits. */
const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:'[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const pattern = new RegExp(`${wordPattern.source}|[\\n,;.!?&+/()]`, "gu");

/** The folded words of a text, without what stands between them; an apostrophe inside a word is dropped ("men's" is "mens"). */
export function wordsOf(text: string): string[] {
  return (foldText(text).match(wordPattern) ?? []).map(withoutApostrophe);
}

/** Splits a folded text into words; apostrophes inside a word are dropped ("i'd" is "id"), "&" and "+" read as "and". */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let gap: Word["gap"] = "";
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (found === "\n") gap = "line";
    else if (found === "&" || found === "+") words.push({ text: "and", stem: "and", gap: "" });
    else if (isSeparator(found)) gap ||= "comma";
    else {
      const word: Word = { text: withoutApostrophe(found), stem: stemOf(withoutApostrophe(found)), gap };
      if (gap === "comma" && isInNumber(text, index)) word.goesOn = true;
      words.push(word);
      gap = "";
    }
  }
  return words;
}

function isSeparator(sign: string): boolean {
  return sign.length === 1 && ",;.!?/()".includes(sign);
}

/** Whether the word that begins here has a digit, a dot or comma and a digit before it. */
function isInNumber(text: string, index: number): boolean {
  const isDigit = (at: number) => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;
  const sign = text[index - 1];
  return (sign === "." || sign === ",") && isDigit(index) && isDigit(index - 2);
}

function withoutApostrophe(word: string): string {
  return word.includes("'") ? word.replaceAll("'", "") : word;
}

const irregular = new Map([
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
]);

/**
 * What the singular and the plural of a folded word share, by English rules that need no lexicon: vase(s), dish(es), tomato(es),
 * shoe(s), berry and berries, cookie(s), knife and knives. The result need not be a word: it only has to agree with itself,
 * and to keep apart what differs by more than number (cap and cape, tap and tape).
 */
export function stemOf(word: string): string {
  let part = word;
  if (part.length > 3 && /[^siu]s$/.test(part)) part = part.slice(0, -1);
  part = irregular.get(part) ?? part;
  if (part.length > 3 && /(?:[sxzoivf]|[cs]h)e$/.test(part)) part = part.slice(0, -1);
  if (part.length > 2) part = part.replace(/y$/, "i").replace(/v$/, "f");
  return part;
}
