/** Letters that Unicode does not take apart into a base and a mark. */
const foldedLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  ħ: "h",
  ı: "i",
  þ: "th",
};

/** Text as it is compared: no case, no diacritics, no typographic variants ("Crème BRÛLÉE" is "creme brulee", "½" is "1⁄2"). */
export function fold(text: string): string {
  const lower = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return lower.replace(/[ßæœøđðłħıþ]/g, (letter) => foldedLetters[letter] ?? letter);
}

/** The folded words of a text: runs of letters and digits; an apostrophe inside a word is dropped ("men's" is "mens"). */
export function wordsOf(text: string): string[] {
  return (
    fold(text)
      .replace(/(?<=\p{L})['’](?=\p{L})/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
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
export function stem(word: string): string {
  let part = word;
  if (part.length > 3 && /[^siu]s$/.test(part)) part = part.slice(0, -1);
  part = irregular.get(part) ?? part;
  if (part.length > 3 && /(?:[sxzoiv]|[cs]h)e$/.test(part)) part = part.slice(0, -1);
  if (part.length > 2) part = part.replace(/y$/, "i").replace(/v$/, "f");
  return part;
}
