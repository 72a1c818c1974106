import type { Product } from "../../../commerce/index.js";
import { detectLanguage } from "../detect-language.js";
import { foldText } from "../fold-text.js";
import { isFiller } from "../ordinary-words.js";
import { splitWords } from "../words.js";
import { claimWords } from "./claim-words.js";
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
  known: { sources: Sources; retrieved: Retrieved; language: string; shopLanguage: string },
): CheckedAnswer {
  const bad = (fault: AnswerFault): CheckedAnswer => ({ kind: "bad", fault });
  const text = plainData(answer.text, longest + 1);
  const cited = [...new Set(answer.sources)].map((id) => sourceText(known.sources, id));
  if (text === "" || cited.length === 0 || cited.includes(undefined)) return bad("sources");
  if (text.length > longest || markup.test(text)) return bad("markup");
  if (!isIn(known.language, text)) return bad("language");
  const source = foldText(cited.join(" "));
  if (numbersIn(text).some((number) => !numbersIn(source).includes(number))) return bad("numbers");
  if (mentionsAmbiguousPrice(text, answer.sources, known)) return bad("prices");
  const sourceWords = new Set(splitWords(source).flatMap(({ text: word, stem }) => [word, stem]));
  const words = splitWords(foldText(text));
  if (words.some((word) => claimWords.has(word.text) && !sourceWords.has(word.text))) return bad("claims");
  const isTranslated = base(known.language) !== base(known.shopLanguage);
  if (!isTranslated && !isGrounded(words, sourceWords)) return bad("ungrounded");
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

/** True when a price is told and the sources have more than one, so that it may be another thing's. */
function mentionsAmbiguousPrice(
  text: string,
  ids: readonly string[],
  { sources, retrieved }: { sources: Sources; retrieved: Retrieved },
): boolean {
  const products = ids.flatMap((id) => retrieved.products.get(id) ?? []);
  const prices = (product: Product) => [
    ...product.variants.map((v) => v.price),
    ...product.optionGroups.flatMap((g) => g.choices.map((c) => c.price)).filter((price) => price !== 0),
  ];
  const distinct = new Set(products.flatMap(prices));
  if (distinct.size <= 1) return /\p{Sc}/u.test(text) && products.length === 0 && !hasPrice(ids, sources);
  const shown = products.flatMap((product) => {
    const row = sources.products.find((r) => retrieved.products.get(r.id) === product);
    return numbersIn(JSON.stringify(row ?? {}));
  });
  return /\p{Sc}/u.test(text) || numbersIn(text).some((number) => shown.includes(number));
}

/** A written answer may itself tell a price ("delivery is $3"). */
const hasPrice = (ids: readonly string[], sources: Sources): boolean =>
  ids.some((id) => /\p{Sc}/u.test(sourceText(sources, id) ?? ""));

/** Of the words that carry something, the share that must come from the sources. */
const leastGrounded = 0.6;

function isGrounded(words: ReturnType<typeof splitWords>, source: ReadonlySet<string>): boolean {
  const content = words.filter((word) => !isFiller(word) && word.text.length > 3);
  const held = content.filter(({ text, stem }) => source.has(text) || source.has(stem));
  return content.length > 0 && held.length / content.length >= leastGrounded;
}
