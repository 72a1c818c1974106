import { foldText, splitWords } from "../../commerce/index.js";
import type { AnswerTopic, WrittenAnswer } from "../../commerce/index.js";
import { fit } from "../understand/fit.js";
import { isFiller } from "../understand/ordinary-words.js";
import { smallWords } from "./small-words.js";

/** A question of more words than this is about something else as well. */
const longest = 30;

/** What a text is about: its words without those that every question is made of, as stems. */
function topicWords(text: string): Set<string> {
  const words = splitWords(foldText(text)).filter((w) => !isFiller(w) && !smallWords.has(w.text));
  return new Set(words.map((w) => w.stem));
}

interface Written {
  answer: WrittenAnswer;
  question: ReadonlySet<string>;
  words: ReadonlySet<string>;
}

const read = new WeakMap<readonly WrittenAnswer[], Written[]>();

function wordsOf(answers: readonly WrittenAnswer[]): Written[] {
  let known = read.get(answers);
  if (!known) {
    known = answers.map((answer) => ({
      answer,
      question: topicWords(answer.question),
      words: topicWords(answer.answer),
    }));
    read.set(answers, known);
  }
  return known;
}

const endings = /^(?:ing|ings|ed|er|ers|y|.{1,2})$/;

/** "wrap" and "wrapping", "park" and "parking", "regalo" and "regalos": one word with an ending, its last letter doubled or not. */
function isInflected(one: string, other: string): boolean {
  const [base, longer] = one.length < other.length ? [one, other] : [other, one];
  if (base.length < 4 || !longer.startsWith(base)) return false;
  const ending = longer.slice(base.length);
  const rest = ending.length > 3 && ending[0] === base.at(-1) ? ending.slice(1) : ending;
  return endings.test(rest) && (rest.length > 2 || base.length > 4);
}

/** 1 for the word itself, less for a form of it or a slip of the finger, 0 for another word. */
function likeness(stem: string, words: ReadonlySet<string>): number {
  if (words.has(stem)) return 1;
  for (const word of words) if (isInflected(stem, word)) return 0.9;
  return stem.length >= 5 && fit(stem, words) === 1 ? 0.8 : 0;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

interface Fit {
  answer: WrittenAnswer;
  /** How many words of the written question were said. */
  matched: number;
  /** The part of what was said that the question or, half as much, its answer speaks of. */
  said: number;
  /** The part of the written question that was said. */
  asked: number;
}

function fitOf({ answer, question, words }: Written, said: ReadonlySet<string>): Fit {
  const spoken = [...said].map((stem) => Math.max(likeness(stem, question), likeness(stem, words) / 2));
  const met = [...question].map((stem) => likeness(stem, said));
  return {
    answer,
    matched: met.filter((n) => n > 0).length,
    said: said.size === 0 ? 0 : sum(spoken) / said.size,
    asked: question.size === 0 ? 0 : sum(met) / question.size,
  };
}

/** Both must speak of the same: little of either left over (their harmonic mean). */
const score = ({ said, asked }: Fit): number =>
  said + asked === 0 ? 0 : (2 * said * asked) / (said + asked);

/** Low enough for other wordings of a question, too high for another question with a word or two in common. */
const enough = 0.6;

/** One word in common is an accident unless it is all the question is about and most of what was said. */
const isFit = (it: Fit): boolean =>
  score(it) >= enough && (it.matched >= 2 || (it.asked >= 0.8 && it.said >= enough));

function best(fits: readonly Fit[]): Fit | undefined {
  return fits.reduce<Fit | undefined>((top, it) => (top && score(top) >= score(it) ? top : it), undefined);
}

/** The shop's written answer to this very question, by its words; undefined where none is near enough to be sure. */
export function fittingAnswer(answers: readonly WrittenAnswer[], text: string): WrittenAnswer | undefined {
  const said = topicWords(text);
  if (said.size === 0 || said.size > longest) return undefined;
  return best(
    wordsOf(answers)
      .map((written) => fitOf(written, said))
      .filter(isFit),
  )?.answer;
}

/** Nearly every word of the written question was said, and hardly any other. */
const wordForWord = 0.85;

/** The question stands there as it was asked: nothing else can be meant by it. */
export function isWrittenSo(answers: readonly WrittenAnswer[], text: string): boolean {
  const said = topicWords(text);
  if (said.size === 0 || said.size > longest) return false;
  return wordsOf(answers)
    .map((written) => fitOf(written, said))
    .some((it) => it.matched > 0 && it.asked >= wordForWord && it.said >= wordForWord);
}

/** What the shop wrote on a topic; of several the one whose words fit best, else its first. */
export function answerOn(
  topic: AnswerTopic,
  answers: readonly WrittenAnswer[],
  text: string,
): WrittenAnswer | undefined {
  const said = topicWords(text);
  const fits = wordsOf(answers)
    .filter(({ answer }) => answer.topic === topic)
    .map((written) => fitOf(written, said));
  return best(fits)?.answer ?? fittingAnswer(answers, text);
}
