import type { Word } from "../../commerce/index.js";
import type { HeardLanguages } from "./heard-languages.js";
import { orderSpeechOf } from "./languages/order-speech.js";
import type { Lexicon } from "./lexicon.js";

/** Where a language says how much of a choice behind it ("leche extra", "سكر زيادة"), it is put first, as the others say it. */
export function amountsFirst(
  words: readonly Word[],
  lexicon: Lexicon,
  languages: HeardLanguages,
): readonly Word[] {
  if (languages.every((language) => language === "en")) return words;
  const speech = orderSpeechOf(languages);
  const moved = [...words];
  for (let at = 1; at < moved.length; at += 1) {
    const found = speech.cueAt(moved, at);
    const isAmount = found?.length === 1 && (found.cue.kind === "extra" || found.cue.kind === "light");
    if (!isAmount || !isChoice(moved[at - 1], lexicon) || isChoice(moved[at + 1], lexicon)) continue;
    let from = at;
    while (from > 0 && isChoice(moved[from - 1], lexicon) && moved[from]?.gap === "") from -= 1;
    moved.splice(from, 0, ...moved.splice(at, 1));
  }
  return moved;
}

const isChoice = (word: Word | undefined, lexicon: Lexicon): boolean =>
  word !== undefined && word.text.length > 2 && lexicon.productsOffering(word.stem).length > 0;
