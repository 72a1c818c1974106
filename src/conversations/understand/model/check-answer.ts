import { foldText, splitWords } from "../../../commerce/index.js";
import { detectLanguage } from "../detect-language.js";
import { isFiller } from "../ordinary-words.js";
import { claimWords, moneyWords } from "./claim-words.js";
import type { Retrieved } from "./retrieve.js";
import { sourceText } from "./sources.js";
import type { Sources } from "./sources.js";
import { plainData } from "./untrusted.js";

/** Why an answer is not given; a closed list, for figures. */
export type AnswerFault = "sources" | "markup" | "language" | "numbers" | "prices" | "claims" | "ungrounded";

export type CheckedAnswer = { kind: "good"; text: string } | { kind: "bad"; fault: AnswerFault };

const longest = 400;

/** What is no plain sentence: markup, tags, tokens of masked data, addresses of any kind. */
const markup = /[*_`~<>[\]{}|\\#@=^]|\p{Extended_Pictographic}|https?|www\.|\p{L}\.\p{L}{2}|\/\//iu;

/**
 * Whether a model's answer may be said: plain, in the right language, and with every number, every binding word and most of its other
 * words in the sources that it names. It cannot tell that the words were put together truthfully; that is why a price is only
 * let through where the sources know a single one.
 */
export function checkAnswer(
  answer: { text: string; sources: readonly string[] },
  known: { sources: Sources; retrieved: Retrieved; language: string },
): CheckedAnswer {
  const bad = (fault: AnswerFault): CheckedAnswer => ({ kind: "bad", fault });
  const text = plainData(answer.text, longest + 1);
  const cited = [...new Set(answer.sources)].map((id) => sourceText(known.sources, id));
  if (text === "" || cited.length === 0 || cited.includes(undefined)) return bad("sources");
  if (text.length > longest || markup.test(text)) return bad("markup");
  if (!isIn(known.language, text)) return bad("language");
  const source = foldText(cited.join(" "));
  if (numbersIn(text).some((number) => !numbersIn(source).includes(number))) return bad("numbers");
  if (tellsDoubtfulPrice(text, answer.sources, known)) return bad("prices");
  const sourceWords = new Set(splitWords(source).flatMap(({ text: word, stem }) => [word, stem]));
  const words = splitWords(foldText(text));
  if (words.some((word) => claimWords.has(word.text) && !sourceWords.has(word.text))) return bad("claims");
  // Also in another language than the sources': what cannot be compared with them cannot be proven.
  if (!isGrounded(words, sourceWords)) return bad("ungrounded");
  return { kind: "good", text };
}

const base = (language: string): string => language.split("-")[0] ?? language;

const scripts: Record<string, RegExp> = { ar: /\p{Script=Arabic}/gu, hi: /\p{Script=Devanagari}/gu };
const latin = /\p{Script=Latin}/gu;

/** In the language that is spoken, as far as it can be told; and never mostly in signs that this language is not written in. */
function isIn(language: string, text: string): boolean {
  const spoken = base(language);
  const detected = detectLanguage(text);
  if (detected !== undefined) return detected === spoken;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const own = text.match(scripts[spoken] ?? latin)?.length ?? 0;
  return letters > 0 && own / letters >= 0.6;
}

/** Numbers as written, eastern digits folded, ".00" dropped. */
function numbersIn(text: string): string[] {
  const found = foldText(text).match(/\p{N}+(?:[.,:']\p{N}+)*/gu) ?? [];
  return found.map((number) => number.replace(/[.,]00$/, ""));
}

/** Amounts of money: numbers with two decimals, or beside a sign or a word of money. */
function moneyIn(text: string): string[] {
  const folded = foldText(text);
  const amounts = [...folded.matchAll(/\p{N}+(?:[.,]\p{N}+)*/gu)].filter(({ index, 0: number }) => {
    const around = folded.slice(Math.max(0, index - 12), index + number.length + 12);
    const isMoney =
      /\p{Sc}/u.test(around) || splitWords(around).some(({ stem, text: word }) => isMoneyWord(stem, word));
    return isMoney || /[.,]\p{N}{2}$/u.test(number);
  });
  return amounts.flatMap(({ 0: number }) => numbersIn(number));
}

const pricesOf = (variants: unknown): unknown[] =>
  Array.isArray(variants) ? variants.map((variant: { price?: unknown }) => variant.price) : [];

const isMoneyWord = (stem: string, word: string): boolean => moneyWords.has(stem) || moneyWords.has(word);

/**
 * Whether an amount of money is told that is not beyond doubt: the one price of the one product that was named as the source, or
 * written by the shop in an answer. What a description says about prices counts for nothing, and of several prices none is told.
 */
function tellsDoubtfulPrice(
  text: string,
  ids: readonly string[],
  { sources, retrieved }: { sources: Sources; retrieved: Retrieved },
): boolean {
  const products = ids.flatMap((id) => retrieved.products.get(id) ?? []);
  const prices = new Set(products.flatMap((product) => product.variants.map((v) => v.price)));
  const rows = sources.products.filter((row) => ids.includes(row.id));
  const own =
    prices.size === 1
      ? rows.flatMap(({ price, variants }) => numbersIn(JSON.stringify([price, pricesOf(variants)])))
      : [];
  const written = ids
    .filter((id) => retrieved.answers.has(id))
    .flatMap((id) => numbersIn(sourceText(sources, id) ?? ""));
  const shown = rows.flatMap((row) => numbersIn(JSON.stringify({ ...row, description: "" })));
  const amounts = [
    ...moneyIn(text),
    ...(prices.size > 1 ? numbersIn(text).filter((n) => shown.includes(n)) : []),
  ];
  return amounts.some((amount) => !own.includes(amount) && !written.includes(amount));
}

/** Of the words that carry something, the share that must come from the sources. */
const leastGrounded = 0.6;

function isGrounded(words: ReturnType<typeof splitWords>, source: ReadonlySet<string>): boolean {
  const content = words.filter((word) => !isFiller(word) && word.text.length > 3);
  const held = content.filter(({ text, stem }) => source.has(text) || source.has(stem));
  return content.length > 0 && held.length / content.length >= leastGrounded;
}
