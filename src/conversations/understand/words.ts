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
 * What the singular and the plural of an English word share: vase(s), dish(es), shoe(s), berry and berries. The result need not
 * be a word, it only has to agree with itself; it is the rule by which the catalogue's own search compares (src/commerce).
 */
export function stemOf(word: string): string {
  let part = word;
  if (part.length > 3 && /[^siu]s$/.test(part)) part = part.slice(0, -1);
  if (part.length > 3 && /(?:[sxzoiv]|[cs]h)e$/.test(part)) part = part.slice(0, -1);
  return part.length > 2 ? part.replace(/y$/, "i").replace(/v$/, "f") : part;
}
