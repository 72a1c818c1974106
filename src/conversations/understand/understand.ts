import type { Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import { amountsFirst } from "./amounts-first.js";
import { withoutCorrection } from "./correction-words.js";
import { detachWords } from "./detach-words.js";
import { hear } from "./hearing.js";
import type { Hearing } from "./hearing.js";
import { orderSpeechOf } from "./languages/order-speech.js";
import type { Listening } from "./listening.js";
import { isFiller } from "./ordinary-words.js";
import { withoutPoliteness } from "./politeness.js";
import { readAffair } from "./read-affair.js";
import { readAskedOfSold } from "./read-asked.js";
import { readChange, readMore } from "./read-change.js";
import { misspeltCommand, readCommand } from "./read-command.js";
import { readAround, readFreely } from "./read-freely.js";
import { readIntent } from "./read-intent.js";
import { readLabel, readNumber, readOffered } from "./read-offered.js";
import { readKept } from "./read-kept.js";
import { readLanguageWish } from "./read-language-wish.js";
import { readOwnLabel } from "./read-own-label.js";
import { readPersonal } from "./read-personal.js";
import { readPromo } from "./read-promo.js";
import { readDiet, readDistress, readRemark } from "./read-statement.js";
import { readWished } from "./read-search.js";
import { readTimeSaid } from "./times/read-time-said.js";
import { wantedFirst } from "./wanted-first.js";
import { wordsOfText } from "./words-of-text.js";

const signs = new Map<string, Meaning>(
  [..."👍✅👌🆗✔☑💯"].map((sign) => [sign, { type: "yes" } as const] as const),
);
for (const sign of "👎❌✖🚫") signs.set(sign, { type: "no" });
for (const sign of "🙏❤😊😀😍🥰😘🎉💕👏") signs.set(sign, { type: "thanks" });

/**
 * What a text means, without a language model and in time linear in its length: commands first, then choices among what was
 * offered, then changes, searches and orders against the shop's catalogue. Free text is the last resort, or the first where
 * an address or a name is expected. It never decides whether the thing can be had; flows and operations do.
 */
export function understand(text: string, listening: Listening): Meaning {
  const words = wordsOfText(text);
  if (words.length === 0) return readSigns(text);
  const distress = readDistress(words);
  if (distress) return distress;
  const hearing = hear(text, listening);
  const meaning = readWords(text, words, hearing);
  const agrees = meaning.type === "yes" || meaning.type === "confirm";
  return agrees && words.length > 1 && saysWhen(words, hearing) ? { type: "text", text } : meaning;
}

/** "yes tomorrow" agrees to something else than what was asked. */
function saysWhen(words: readonly Word[], { cuesIn }: Hearing): boolean {
  return cuesIn(words).some(({ cues }) => cues.includes("day"));
}

function readWords(text: string, words: readonly Word[], hearing: Hearing): Meaning {
  const { languages, lexicon, listening } = hearing;
  const time = listening.expecting === "time" ? readTimeSaid(text, words, hearing) : undefined;
  if (time) return time;
  const polite = detachWords(withoutPoliteness(words, languages), lexicon, languages);
  const affair = readAffair(text, polite, languages, listening);
  if (affair) return affair;
  const command =
    readOwnLabel(words, listening) ??
    readMore(polite, hearing) ??
    readMore(words, hearing) ??
    readCommand(words, languages, listening) ??
    readLanguageWish(polite, hearing);
  if (command) return command;
  const meantInstead = withoutCorrection(words, languages);
  const other = meantInstead && readCommand(meantInstead, languages, listening);
  if (other && other.type !== "yes" && other.type !== "no") return other;
  const promo = readPromo(text, words, listening);
  if (promo) return promo;
  const personal =
    readPersonal(text, polite, listening) ?? (meantInstead && readPersonal(text, meantInstead, listening));
  if (personal) return personal;
  if (listening.expecting === "address" || listening.expecting === "name")
    return (
      readOffered(polite, listening, languages) ??
      readIntent(text, words, hearing) ??
      readDiet(text, polite, lexicon, languages) ??
      readAround(polite, hearing) ?? { type: "text", text }
    );
  const intent =
    readKept(polite, hearing) ??
    readRemark(text, polite, lexicon, languages, listening) ??
    readIntent(text, words, hearing);
  // "the cheapest thing you have" is about all there is, too, but says which first.
  const wished =
    intent?.type === "home" &&
    (readWished(polite, lexicon, languages) ?? readDiet(text, polite, lexicon, languages));
  if (intent) return wished || intent;
  const exact = readDiet(text, polite, lexicon, languages) ?? readExact(polite, hearing);
  if (exact) return exact;
  const speech = orderSpeechOf(languages);
  const isOrdinary = (word: Word): boolean => isFiller(word) || speech.knows(word);
  const ordered = amountsFirst(wantedFirst(polite, languages), lexicon, languages);
  const corrected = lexicon.correct(ordered, isOrdinary);
  return readFreely(corrected, text, hearing) ?? { type: "text", text };
}

/** True when the meaning is certain enough that a text need not be taken apart any further. */
export function isUnderstood(meaning: Meaning): boolean {
  if (meaning.type === "order") {
    const { unknown, misfits } = meaning.reading;
    return unknown.length === 0 && misfits.length === 0;
  }
  return meaning.type !== "text" && !(meaning.type === "search" && !meaning.asked);
}

/** A message of signs only: a thumb is an answer, everything else without words says nothing. */
function readSigns(text: string): Meaning {
  const trimmed = text.trim();
  if (trimmed === "?" || trimmed === "??") return { type: "help" };
  const [first] = trimmed;
  return (first && trimmed.length <= 12 && signs.get(first)) || { type: "nothing" };
}

/** Choices among what was offered, and changes of what was chosen: what is said with few words and means one thing. */
function readExact(words: readonly Word[], hearing: Hearing): Meaning | undefined {
  const { languages, lexicon, listening } = hearing;
  return (
    readChange(words, hearing) ??
    readNumber(words, listening, languages) ??
    readAskedOfSold(words, hearing) ??
    readLabel(words, lexicon, listening, languages) ??
    misspeltCommand(words, lexicon, languages)
  );
}
