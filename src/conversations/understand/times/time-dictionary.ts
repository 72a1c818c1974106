import { foldText } from "../../../commerce/index.js";
import type { LanguageCode } from "../../languages.js";
import type { DayWish } from "./time-wish.js";
import type { TimeWords } from "./time-words.js";
import { arabicTimes } from "./times.ar.js";
import { englishTimes } from "./times.en.js";
import { frenchTimes } from "./times.fr.js";
import { germanTimes } from "./times.de.js";
import { hindiTimes } from "./times.hi.js";
import { portugueseTimes } from "./times.pt.js";
import { spanishTimes } from "./times.es.js";

const timeWords: Record<LanguageCode, TimeWords> = {
  en: englishTimes,
  es: spanishTimes,
  pt: portugueseTimes,
  fr: frenchTimes,
  de: germanTimes,
  hi: hindiTimes,
  ar: arabicTimes,
};

/** Everything that a word or phrase can mean where times are spoken of. */
export interface TimeMeaning {
  asap?: true;
  day?: DayWish;
  part?: { from: number; to: number };
  half?: "am" | "pm";
  month?: number;
  number?: number;
  shiftBefore?: number;
  shiftAfter?: number;
  unit?: number;
  hour?: true;
  at?: true;
  within?: true;
  until?: true;
  ofMonth?: true;
  filler?: true;
}

/** What phrases mean, by their words joined with spaces. */
export interface TimeDictionary {
  find(phrase: string): TimeMeaning | undefined;
  /** Words of the longest phrase. */
  longest: number;
}

const tokenPattern = /\p{L}[\p{L}\p{M}]*|\d+|[:./-]/gu;

/** Words, numbers and the signs that stand behind numbers; "p.m." is "pm". */
export function timeTokens(text: string): string[] {
  const folded = foldText(text).replace(/\b([ap])\. ?m\b\.?/g, "$1m");
  const tokens = folded.match(tokenPattern) ?? [];
  return tokens.filter((token, i) => !/^[:./-]$/.test(token) || /^\d/.test(tokens[i - 1] ?? ""));
}

const built = new Map<LanguageCode, TimeDictionary>();

export function timeDictionary(language: LanguageCode): TimeDictionary {
  let dictionary = built.get(language);
  if (!dictionary) built.set(language, (dictionary = build(timeWords[language])));
  return dictionary;
}

const parts = {
  morning: { from: 300, to: 720 },
  noon: { from: 690, to: 840 },
  afternoon: { from: 720, to: 1080 },
  evening: { from: 1020, to: 1440 },
};

function build(words: TimeWords): TimeDictionary {
  const meanings = new Map<string, TimeMeaning>();
  let longest = 1;
  const put = (phrases: string, meaning: TimeMeaning): void => {
    for (const phrase of phrases.split("|")) {
      const tokens = timeTokens(phrase);
      if (tokens.length === 0) continue;
      longest = Math.max(longest, tokens.length);
      meanings.set(tokens.join(" "), { ...meanings.get(tokens.join(" ")), ...meaning });
    }
  };
  putDays(words, put);
  put(words.asap, { asap: true });
  for (const part of ["morning", "noon", "afternoon", "evening"] as const)
    put(words[part], { part: parts[part] });
  put(words.am, { half: "am" });
  put(words.pm, { half: "pm" });
  for (const name of ["hour", "at", "within", "until", "ofMonth", "filler"] as const)
    put(words[name], { [name]: true });
  put(words.minutes, { unit: 1 });
  put(words.hours, { unit: 60 });
  for (const [phrase, minutes] of Object.entries(words.shiftsBefore)) put(phrase, { shiftBefore: minutes });
  for (const [phrase, minutes] of Object.entries(words.shiftsAfter)) put(phrase, { shiftAfter: minutes });
  words.numbers.split(" ").forEach((each, i) => put(each.replaceAll("_", " "), { number: i + 1 }));
  return { find: (phrase) => meanings.get(phrase), longest };
}

function putDays(words: TimeWords, put: (phrases: string, meaning: TimeMeaning) => void): void {
  const ahead = (days: number) => ({ day: { kind: "ahead", days } }) as const;
  put(words.today, ahead(0));
  put(words.tomorrow, ahead(1));
  put(words.dayAfterTomorrow, ahead(2));
  put(words.tonight, { ...ahead(0), part: parts.evening });
  put(words.thisAfternoon, { ...ahead(0), part: parts.afternoon });
  words.weekdays.forEach((names, i) => put(names, { day: { kind: "weekday", weekday: i + 1 } }));
  words.months.forEach((names, i) => put(names, { month: i + 1 }));
}
