import { foldText, splitWords } from "../../commerce/index.js";

interface Named {
  name: string | null;
  aliases?: readonly string[];
}

const nameWords = new WeakMap<Named, ReadonlySet<string>>();

/** The words of a name and its aliases, prepared once. */
export function nameWordsOf(named: Named): ReadonlySet<string> {
  let words = nameWords.get(named);
  if (!words) {
    const names = [named.name ?? "", ...(named.aliases ?? [])];
    words = new Set(names.flatMap((name) => splitWords(foldText(name)).map((w) => w.stem)));
    nameWords.set(named, words);
  }
  return words;
}
