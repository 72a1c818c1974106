import type { Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import { asSaid, changeWords, linesSaid, namingWords } from "./change-words.js";
import type { Hearing } from "./hearing.js";

/** "remove everything except the tea", "alles außer Tee raus", "keep only the tea": all that is not said goes. */
export function readKept(words: readonly Word[], hearing: Hearing): Meaning | undefined {
  const kept = keptWords(words, hearing);
  if (!kept || hearing.listening.cart.length === 0) return undefined;
  const named = namingWords(kept, hearing);
  if (named.length === 0) return undefined;
  return { type: "keepOnly", lineIds: linesSaid(kept, hearing), said: asSaid(named) };
}

function keptWords(words: readonly Word[], { languages }: Hearing): readonly Word[] | undefined {
  const kept = changeWords.around("keep", words, languages);
  if (kept) return words.slice(kept.from, kept.to);
  const opening = changeWords.lengthAt("remove", words, 0, languages);
  const ending = changeWords.ending("removeAfter", words, opening + 1, languages);
  const around = changeWords.around("removeAround", words, languages);
  const from = around?.from ?? opening;
  const to = around?.to ?? (ending < 0 ? words.length : ending);
  if (from === 0 && to === words.length) return undefined;
  return exceptIn(words.slice(from, to), languages);
}

/** What is named before or behind "except", with nothing but "everything" on the other side. */
function exceptIn(words: readonly Word[], languages: Hearing["languages"]): readonly Word[] | undefined {
  const isEverything = (said: readonly Word[]) =>
    said.length > 0 && changeWords.lengthAt("everything", said, 0, languages) === said.length;
  for (let at = 1; at < words.length; at += 1) {
    const length = changeWords.lengthAt("except", words, at, languages);
    if (length === 0) continue;
    const [before, after] = [words.slice(0, at), words.slice(at + length)];
    if (isEverything(before) && after.length > 0) return after;
    if (isEverything(after)) return before;
  }
  return undefined;
}
