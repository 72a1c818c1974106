import type { LanguageCode } from "../languages.js";

/** Letters that run from right to left: the Hebrew and Arabic blocks and their presentation forms. */
const rightToLeft = "\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc";
const hasRightToLeft = new RegExp(`[${rightToLeft}]`);
const hasOtherLetters = new RegExp(`(?![${rightToLeft}])\\p{L}`, "u");
const startsRightToLeft = new RegExp(`^\\s*[${rightToLeft}]`);

const [isolateStart, isolateEnd, rightToLeftMark, leftToRightMark] = ["\u2068", "\u2069", "\u200f", "\u200e"];

function runsRightToLeft(language: LanguageCode): boolean {
  return language === "ar";
}

/**
 * A name or an amount whose letters run the other way than the text, isolated (Unicode UAX #9): else "12 Elm Street" inside Arabic shows
 * as "Elm Street 12", and the colon after it on its wrong side. Not for SMS: phones that know no isolates show two boxes, and each costs
 * a sign of 70.
 */
export function isolate(value: string, language: LanguageCode): string {
  const foreign = runsRightToLeft(language)
    ? hasOtherLetters.test(value) || (!hasRightToLeft.test(value) && isFigures(value))
    : hasRightToLeft.test(value);
  return foreign ? `${isolateStart}${value}${isolateEnd}` : value;
}

/** More than one number, as a place on the map is written. */
function isFigures(value: string): boolean {
  return /\p{N}/u.test(value) && /\P{N}/u.test(value);
}

/** Each line of a right-to-left text runs so, also one that begins with a Latin name or a number: apps take the first letter's direction. */
export function direct(text: string, language: LanguageCode): string {
  if (!runsRightToLeft(language)) return text;
  const lines = text.split("\n");
  return lines.map((l) => (l === "" || startsRightToLeft.test(l) ? l : rightToLeftMark + l)).join("\n");
}

/** An amount in a right-to-left text: "US$" stays together. On SMS without the mark before it, which only other signs need. */
export function directAmount(amount: string, language: LanguageCode, plain: boolean): string {
  if (!runsRightToLeft(language)) return amount;
  const whole = amount.replace(/[A-Z]\p{Sc}$/u, (symbol) => symbol + leftToRightMark);
  return plain ? whole.replaceAll(rightToLeftMark, "") : whole;
}
