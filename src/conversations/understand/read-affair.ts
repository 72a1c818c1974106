import { foldText, splitWords } from "../../commerce/index.js";
import type { Word } from "../../commerce/index.js";
import type { AffairWish } from "../affairs/affair.js";
import type { Meaning } from "../events.js";
import type { LanguageCode } from "../languages.js";
import type { HeardLanguages } from "./heard-languages.js";
import { affairSpeech } from "./languages/affairs.js";
import type { Listening } from "./listening.js";
import { split } from "./phrase-lists.js";

/** More words than this are no set phrase. */
const longestPhrase = 12;

interface Speech {
  wishes: ReadonlyMap<string, AffairWish>;
  /** First words of all of them, so that most messages are done with at once. */
  firstWords: ReadonlySet<string>;
  forget: readonly string[];
  stars: ReadonlySet<string>;
}

const prepared = new Map<LanguageCode, Speech>();

const asCompared = (phrase: string): string =>
  splitWords(foldText(phrase))
    .map((word) => word.text)
    .join(" ");

function speechOf(language: LanguageCode): Speech {
  let speech = prepared.get(language);
  if (!speech) prepared.set(language, (speech = prepare(language)));
  return speech;
}

function prepare(language: LanguageCode): Speech {
  const data = affairSpeech[language];
  const wishes = new Map<string, AffairWish>();
  const add = (phrases: readonly string[], wish: AffairWish): void => {
    for (const phrase of phrases) if (!wishes.has(asCompared(phrase))) wishes.set(asCompared(phrase), wish);
  };
  const filled = (ways: string, things: string): string[] =>
    split(ways).flatMap((way) => split(things).map((thing) => way.replace("%", thing)));
  add(filled(data.off, data.reminders), "remindersOff");
  add(filled(data.on, data.reminders), "remindersOn");
  add(filled(data.off, data.offers), "offersOff");
  add(filled(data.on, data.offers), "offersOn");
  for (const wish of ["dataExport", "dataErase", "usual", "addresses"] as const) add(split(data[wish]), wish);
  add(split(data.forgetAll), "forgetAddress");
  const firstWords = new Set([...wishes.keys()].map((phrase) => phrase.split(" ", 1).join()));
  const forget = split(data.forget)
    .map(asCompared)
    .toSorted((a, b) => b.length - a.length);
  return { wishes, firstWords, forget, stars: new Set(split(data.stars).map(asCompared)) };
}

/** What is about the buyer themself: consent, their data, saved addresses, what they always order, stars. */
export function readAffair(
  text: string,
  polite: readonly Word[],
  languages: HeardLanguages,
  listening: Listening,
): Meaning | undefined {
  const [first] = polite;
  if (!first || polite.length > 40) return undefined;
  const said = polite.length <= longestPhrase ? polite.map((word) => word.text).join(" ") : undefined;
  for (const language of languages) {
    const speech = speechOf(language);
    const wish =
      said !== undefined && speech.firstWords.has(first.text) ? speech.wishes.get(said) : undefined;
    if (wish && !(wish === "usual" && isAddressAsked(listening))) return { type: "affair", wish };
    const other =
      readStars(text, polite, speech) ?? (said === undefined ? undefined : readAddress(said, speech));
    if (other) return other;
  }
  return undefined;
}

/** Where an address is asked for, "the usual" is one. */
function isAddressAsked({ expecting, offered }: Listening): boolean {
  return expecting === "address" || offered.entries.some(([, id]) => id === "sameAddress");
}

/** "5 stars, very good soup": the number, and what is said after it. */
function readStars(text: string, words: readonly Word[], { stars }: Speech): Meaning | undefined {
  const [number, unit, ...rest] = words;
  if (!number || !/^[1-5]$/.test(number.text) || !unit) return undefined;
  const two = rest[0] ? `${unit.text} ${rest[0].text}` : undefined;
  const length = two !== undefined && stars.has(two) ? 2 : stars.has(unit.text) ? 1 : 0;
  if (length === 0) return undefined;
  const remark = words.length > 1 + length ? afterWords(text, 1 + length) : "";
  return { type: "rating", stars: Number(number.text), ...(remark !== "" && { remark }) };
}

/** The text behind so many words, without the signs before it. */
function afterWords(text: string, count: number): string {
  let left = count;
  const pieces = text.trim().split(/\s+/);
  let from = 0;
  for (; left > 0 && from < pieces.length; from += 1) left -= splitWords(foldText(pieces[from] ?? "")).length;
  return pieces
    .slice(from)
    .join(" ")
    .replace(/^[\s,.;:!-]+/, "")
    .slice(0, 1000);
}

/** "forget home", "forget 12 elm street". Only what is a label or begins with the number of a house, or holds one. */
function readAddress(said: string, { forget }: Speech): Meaning | undefined {
  const before = forget.find((phrase) => said.startsWith(`${phrase} `));
  if (before === undefined) return undefined;
  const words = said.slice(before.length + 1);
  const isLabel = labels.has(words);
  return isLabel || /\d/.test(words) ? { type: "affair", wish: "forgetAddress", words } : undefined;
}

/** What people call the places they have things brought to. */
const labels = new Set(
  [
    "home|work|office|house|my house|casa|trabajo|oficina|trabalho|escritorio|maison|travail|bureau|domicile",
    "zuhause|arbeit|buro|daheim|घर|दफ्तर|ऑफिस|office|البيت|المنزل|العمل|المكتب",
  ].flatMap((list) => split(list).map(asCompared)),
);

/** "Home: 12 Elm Street": an address with what it is to be called from now on. */
export function splitLabel(text: string): { label?: string; address: string } {
  const colon = text.indexOf(":");
  const label = text.slice(0, Math.max(0, colon)).trim().toLowerCase();
  const address = text.slice(colon + 1).trim();
  return colon > 0 && labels.has(asCompared(label)) && address !== ""
    ? { label, address }
    : { address: text };
}

const refundWords = Object.values(affairSpeech).flatMap(({ refund }) => split(refund).map(asCompared));

/** Whether money is asked for, in any language, by who wants to give something back. */
export function asksRefund(said: string): boolean {
  const words = ` ${asCompared(said.slice(0, 500))} `;
  return refundWords.some((phrase) => words.includes(` ${phrase} `));
}
