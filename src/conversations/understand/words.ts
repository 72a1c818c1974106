/** One word of a folded text. */
export interface Word {
  text: string;
  /** The word without its plural ending: what is compared. */
  stem: string;
  /** What stands between the previous word and this one, when it separates: a comma, a line break, the end of a sentence. */
  gap: "" | "comma" | "line";
}

const pattern = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|[\n,;.!?&+/]/gu;

/** Splits a folded text into words; apostrophes inside a word are dropped ("i'd" is "id"), "&" and "+" read as "and". */
export function splitWords(folded: string): Word[] {
  const words: Word[] = [];
  let gap: Word["gap"] = "";
  for (const [found] of folded.matchAll(pattern)) {
    if (found === "\n") gap = "line";
    else if (found === "&" || found === "+") words.push({ text: "and", stem: "and", gap: "" });
    else if (isSeparator(found)) gap ||= "comma";
    else {
      const text = found.includes("'") ? found.replaceAll("'", "") : found;
      words.push({ text, stem: stemOf(text), gap });
      gap = "";
    }
  }
  return words;
}

function isSeparator(sign: string): boolean {
  return sign.length === 1 && ",;.!?/".includes(sign);
}

/**
 * The word without an English plural ending, the same way for what is said and for what is sold. It need not be a word
 * ("dish" and "dishes" are both "dish", "vases" is "vase"); other languages pass through unharmed enough to compare.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || !word.endsWith("s")) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh|o)es$/.test(word) && word.length > 4) return stripEs(word);
  if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
  return word.slice(0, -1);
}

/** "boxes" is "box" and "vases" is "vase": after a single s the e belongs to the word. */
function stripEs(word: string): string {
  return /[^s]ses$/.test(word) ? word.slice(0, -1) : word.slice(0, -2);
}
