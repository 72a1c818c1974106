import { foldText, splitWords } from "../../commerce/index.js";
import type { Word } from "../../commerce/index.js";
import { languageCodes } from "../languages.js";
import type { LanguageCode } from "../languages.js";
import type { Meaning } from "../events.js";
import { heardLanguages } from "./heard-languages.js";
import type { HeardLanguages } from "./heard-languages.js";
import { isQuestion } from "./is-question.js";
import { orderSpeechOf } from "./languages/order-speech.js";
import type { Statements } from "./languages/statements.js";
import type { Lexicon } from "./lexicon.js";
import type { Listening } from "./listening.js";
import { phraseBook } from "./phrase-book.js";
import { courtesyAt } from "./politeness.js";
import { readDetails } from "./read-details.js";
import { readOrder } from "./read-order.js";
import { withoutSmallWords } from "./spot-cues.js";

/** A message of more words says more than one thing. */
const longest = 30;

const book = phraseBook<keyof Statements>(({ statements }) => statements);

/** Places of words that belong to phrases of a kind in one of the languages. */
function placesOf(kind: keyof Statements, words: readonly Word[], languages: HeardLanguages): Set<number> {
  const places = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    const length = book.lengthAt(kind, words, at, languages);
    for (let i = at; i < at + length; i += 1) places.add(i);
  }
  return places;
}

/** "I want to die": taken seriously in whatever language and wherever it is said. */
export function readDistress(words: readonly Word[]): Meaning | undefined {
  const inDanger = words.some((_, at) => book.lengthAt("distress", words, at, languageCodes) > 0);
  return inDanger ? { type: "distress" } : undefined;
}

/** What was, what others like, what one cannot stand: it names things that are sold, and nobody wants them now. */
export function readRemark(
  text: string,
  words: readonly Word[],
  lexicon: Lexicon,
  languages: HeardLanguages,
  listening: Listening,
): Meaning | undefined {
  if (words.length < 3 || words.length > longest) return undefined;
  const placed = (kind: keyof Statements) => placesOf(kind, words, languages);
  const disliked = placed("dislikes");
  const complains = placed("complaints").size > 0;
  const isTold =
    disliked.size > 0 ||
    placed("past").size > 0 ||
    (complains && placed("been").size > 0) ||
    (placed("others").size > 0 && placed("told").size > 0);
  if (!isTold || isQuestion(text, words) || placed("wishes").size > 0) return undefined;
  const sold = words.flatMap((word, at) =>
    lexicon.knows(word.stem) && word.text.length > 2 && !disliked.has(at) ? [at] : [],
  );
  if (disliked.size > 0) return dislikeOf(words, disliked, sold, languages, listening);
  if (sold.length === 0) return undefined;
  return { type: "remark", about: complains ? "complaint" : "past" };
}

/** "I hate olives" alone; "a sandwich, I hate olives" orders one, and of the thing in hand it leaves them out. */
function dislikeOf(
  words: readonly Word[],
  disliked: ReadonlySet<number>,
  sold: readonly number[],
  languages: HeardLanguages,
  listening: Listening,
): Meaning | undefined {
  const [first = 0] = disliked;
  const isBothSides = sold.some((at) => at < first) && sold.some((at) => at > first);
  if (isBothSides || readDetails(words, listening, orderSpeechOf(languages))) return undefined;
  return { type: "remark", about: sold.length > 0 ? "dislike" : "complaint" };
}

/**
 * What somebody may eat: whether a thing is vegan, has nuts in it, or that they are allergic. Nobody's catalogue knows, so it is no search, and
 * nothing is ever said to be fit.
 */
export function readDiet(
  text: string,
  words: readonly Word[],
  lexicon: Lexicon,
  languages: HeardLanguages,
): Meaning | undefined {
  if (words.length > longest) return undefined;
  const placed = (kind: keyof Statements) => placesOf(kind, words, languages);
  const [allergies, diets, substances] = [placed("allergies"), placed("diets"), placed("substances")];
  if (allergies.size + diets.size + substances.size === 0) return undefined;
  const containing = placed("containing");
  const asks = isQuestion(text, words);
  const isAsked = asks && (diets.size > 0 || (substances.size > 0 && containing.size > 0));
  if (!isAsked && allergies.size === 0) return undefined;
  if (isOrder(words, lexicon, languages, asks)) return undefined;
  const matters = [allergies, diets, substances, containing];
  const things = withoutSmallWords(
    words.filter((_, at) => !matters.some((places) => places.has(at))),
    lexicon,
    languages,
  ).filter(({ stem }) => lexicon.knows(stem));
  const wanted = words.filter((_, at) => diets.has(at));
  if (allergies.size === 0 && substances.size === 0 && isNamedSo(things, wanted, lexicon)) return undefined;
  const query = (list: readonly Word[]) =>
    list
      .map((word) => word.text)
      .join(" ")
      .slice(0, 100);
  return { type: "diet", of: query(things), diet: query(wanted) };
}

/** "Two lattes with oat milk, I am allergic to dairy", "can I have milk in the tea": things are wanted. */
function isOrder(
  words: readonly Word[],
  lexicon: Lexicon,
  languages: HeardLanguages,
  asks: boolean,
): boolean {
  const plain = words.filter((_, at) => courtesyAt(words, at, "before", languages) === 0 || at === 0);
  const reading = readOrder(plain, lexicon, { speech: orderSpeechOf(languages) });
  return reading.lines.length > 0 && (reading.wanted || (reading.ordered && !asks));
}

/** "Do you have vegan wraps" where there are vegan wraps. */
function isNamedSo(things: readonly Word[], diet: readonly Word[], lexicon: Lexicon): boolean {
  const [first] = things;
  if (!first) return false;
  const both = [...things, ...diet];
  return lexicon
    .productsWith(first.stem)
    .some((product) => both.every(({ stem }) => lexicon.productsWith(stem).includes(product)));
}

/** So much of a text must be such words, and so many of them, that it is no address and no name. */
const [sentencePart, sentenceWords] = [0.6, 2];

/** "This is taking forever", "stop asking my name": said where an address or a name is expected, and neither. A number makes an address. */
export function isSentence(text: string, language: LanguageCode): boolean {
  const words = splitWords(foldText(text.slice(0, 300)));
  if (words.some((word) => /\d/.test(word.text))) return false;
  const told = placesOf("sentence", words, heardLanguages(language, text)).size;
  return told >= sentenceWords && told >= words.length * sentencePart;
}

/** Somebody says by the way, in any of our languages, that they must not eat something. */
export function mentionsAllergy(text: string): boolean {
  return text !== "" && placesOf("allergies", splitWords(foldText(text)), languageCodes).size > 0;
}
