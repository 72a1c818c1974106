import { foldText, splitWords } from "../../commerce/index.js";
import type { Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import type { Hearing } from "./hearing.js";
import { languageData } from "./languages/languages.js";
import { isFiller } from "./ordinary-words.js";

const longestWish = 6;
const speaking = new Set(["speak", "switchTo", "language", "talk", "asks", "want", "toPlace"]);

/** The words of every language's name in every language: most messages hold none, and are not looked at any further. */
const nameStems = new Set(
  Object.values(languageData).flatMap(({ languageNames }) =>
    Object.values(languageNames).flatMap((names) =>
      splitWords(foldText(names.replaceAll("|", " "))).map(({ stem }) => stem),
    ),
  ),
);

/** "english please", "can we talk in english": nothing but a language and words of speaking, even where the shop sells English breakfast. */
export function readLanguageWish(words: readonly Word[], { cuesIn }: Hearing): Meaning | undefined {
  if (words.length > longestWish || !words.some(({ stem }) => nameStems.has(stem))) return undefined;
  const spots = cuesIn(words);
  const [named, another] = spots.filter(({ language }) => language !== undefined);
  if (!named?.language || another) return undefined;
  const about = spots.filter((spot) => spot === named || spot.cues.some((cue) => speaking.has(cue)));
  const isAbout = (at: number) => about.some((spot) => at >= spot.at && at < spot.at + spot.length);
  return words.every((word, at) => isAbout(at) || isFiller(word))
    ? { type: "language", language: named.language }
    : undefined;
}
