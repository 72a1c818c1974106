import type { LanguageCode } from "../languages.js";
import { englishSigns } from "./languages/detection/en.signs.js";
import { frenchSigns } from "./languages/detection/fr.signs.js";
import { germanSigns } from "./languages/detection/de.signs.js";
import { hindiSigns } from "./languages/detection/hi.signs.js";
import { portugueseSigns } from "./languages/detection/pt.signs.js";
import { arabicWords, otherArabicScript, otherDevanagari } from "./languages/detection/scripts.signs.js";
import { spanishSigns } from "./languages/detection/es.signs.js";
import type { LanguageSigns } from "./languages/detection/language-signs.js";

type Points = Partial<Record<LanguageCode, number>>;

const latin: Partial<Record<LanguageCode, LanguageSigns>> = {
  en: englishSigns,
  es: spanishSigns,
  pt: portugueseSigns,
  fr: frenchSigns,
  de: germanSigns,
  hi: hindiSigns,
};

const [sure, likely] = [2.5, 1];
/** So many points make a language, and so many more than the next one has. */
const [enough, ahead] = [2, 1];
/** A message longer than this has said what it is in before its end. */
const longest = 600;

const list = (text: string): string[] => text.trim().split(/\s+/).filter(Boolean);

function pointsOfWords(): { anywhere: Map<string, Points>; whole: Map<string, Points> } {
  const anywhere = new Map<string, Points>();
  const whole = new Map<string, Points>();
  const file = (words: Map<string, Points>, text: string, code: string, points: number) => {
    for (const word of list(text)) words.set(word, { ...words.get(word), [code]: points });
  };
  for (const [code, signs] of Object.entries(latin)) {
    file(anywhere, signs.likely, code, likely);
    file(anywhere, signs.sure, code, sure);
    file(whole, signs.whole, code, sure);
  }
  return { anywhere, whole };
}

const { anywhere, whole } = pointsOfWords();
const [arabic, otherArabic, otherHindi] = [arabicWords, otherArabicScript, otherDevanagari].map(
  (text) => new Set(list(text)),
) as [Set<string>, Set<string>, Set<string>];

/** Letters that only some languages have; they help words along and are never enough: shops sell jalapeño and crème brûlée. */
const letters: [RegExp, LanguageCode, number][] = [
  [/[ñ¿¡]/, "es", 1],
  [/[ãõ]/, "pt", 1],
  [/ß/, "de", 1.5],
  [/[äöü]/, "de", 0.5],
  [/[œèêùûë]/, "fr", 0.5],
];
const foreignArabic = /[پچژگکیںٹڈڑےہھ]/;
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * The language a message is written in: by its script, and in Latin letters by the small words of each language. Undefined when
 * it does not say: names of products, numbers, signs, "ok", and what two languages could both have said.
 */
export function detectLanguage(text: string): LanguageCode | undefined {
  if (last?.text !== text) last = { text, language: detect(text) };
  return last.language;
}

/** One message is asked about by several readers of one turn. */
let last: { text: string; language: LanguageCode | undefined } | undefined;

function detect(text: string): LanguageCode | undefined {
  const said = text.slice(0, longest).normalize("NFC").toLowerCase();
  const words = (said.match(wordPattern) ?? []).map((word) => word.replaceAll("’", "'"));
  const points: Record<string, number> = {};
  const only = words.length === 1 ? whole.get(words[0] ?? "") : undefined;
  give(points, only);
  for (const word of words) give(points, pointsOf(word));
  if (Object.keys(points).length > 0)
    for (const [pattern, code, bonus] of letters) if (pattern.test(said)) give(points, { [code]: bonus });
  if (words.some((word) => otherArabic.has(word)) && !words.some((word) => arabic.has(word)))
    delete points.ar;
  if (words.some((word) => otherHindi.has(word))) delete points.hi;
  return winner(points);
}

function give(points: Record<string, number>, more: Points | undefined): void {
  for (const [code, bonus] of Object.entries(more ?? {})) points[code] = (points[code] ?? 0) + bonus;
}

/** A word as it is written before the same without accents: "sí" says more than "si". */
function pointsOf(word: string): Points | undefined {
  if (/[\u0600-\u06ff]/.test(word)) return arabicPoints(word);
  if (/[\u0900-\u097f]/.test(word)) return { hi: /\p{L}/u.test(word) ? sure : 0 };
  return anywhere.get(word) ?? anywhere.get(word.normalize("NFD").replace(/[\u0300-\u036f]/g, ""));
}

function arabicPoints(word: string): Points | undefined {
  if (arabic.has(word)) return { ar: sure };
  return /\p{L}/u.test(word) && !foreignArabic.test(word) ? { ar: 2 } : undefined;
}

function winner(points: Record<string, number>): LanguageCode | undefined {
  const [first, second] = Object.entries(points).sort(([, a], [, b]) => b - a);
  if (!first || first[1] < enough || first[1] - (second?.[1] ?? 0) < ahead) return undefined;
  return first[0] as LanguageCode;
}
