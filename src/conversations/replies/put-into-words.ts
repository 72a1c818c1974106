import { IntlMessageFormat } from "intl-messageformat";
import { formatMoney } from "../../commerce/index.js";
import { languageOf } from "../languages.js";
import type { LanguageCode } from "../languages.js";
import { directAmount, isolate } from "./directions.js";
import { momentInWords } from "./moment-in-words.js";
import type { Label, MessageKey, Money, Phrase, Value } from "./messages.js";
import { plainLetters } from "./plain-letters.js";
import { say } from "./reply.js";
import { catalogues, replyWords } from "./texts/catalogues.js";
import type { ReplyWords } from "./texts/texts.js";

/** How this person reads: their language, the shop's currency, and whether texts must do without buttons. */
export interface Wording {
  /** A tag such as es-MX: the texts are those of its language, English where it is none of ours; money is as it is written there. */
  language: string;
  currency: string;
  plain: boolean;
}

/** Parsing a text costs a hundred times what filling it in does. */
const formats = new Map<string, IntlMessageFormat>();
const languages = new Map<string, LanguageCode>();

/** Puts a phrase into words. */
export function putIntoWords(phrase: Phrase, wording: Wording): string {
  const values: Record<string, string | number> = { plain: wording.plain ? "yes" : "no" };
  for (const [name, value] of Object.entries(phrase.values as Record<string, Value>))
    values[name] = valueInWords(value, wording);
  return String(formatOf(phrase.key, wording).format(values));
}

function valueInWords(value: Value, wording: Wording): string | number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return named(value, wording);
  if ("minor" in value) return moneyInWords(value, wording);
  if ("key" in value) return putIntoWords(value, wording);
  if ("instant" in value) {
    const moment = momentInWords(value, wording.language);
    return named(wording.plain ? plainLetters(moment) : moment, wording);
  }
  if ("noun" in value) return named(nounInWords(value.noun, wording), wording);
  const by = value.by === ", " ? putIntoWords(say("text.comma"), wording) : value.by;
  return value.items.map((item) => valueInWords(item, wording)).join(by);
}

/** A name as it is, or a phrase in words. */
export function labelInWords(label: Label, wording: Wording): string {
  return typeof label === "string" ? label : putIntoWords(label, wording);
}

export function spokenIn({ language }: Pick<Wording, "language">): LanguageCode {
  let spoken = languages.get(language);
  if (!spoken) languages.set(language, (spoken = languageOf(language) ?? "en"));
  return spoken;
}

function named(name: string, wording: Wording): string {
  return wording.plain ? name : isolate(name, spokenIn(wording));
}

function moneyInWords({ minor, currency }: Money, wording: Wording): string {
  const amount = formatMoney(minor, currency ?? wording.currency, wording.language);
  return directAmount(amount, spokenIn(wording), wording.plain);
}

/** German writes nouns with a capital wherever they stand. */
function nounInWords(noun: string, wording: Wording): string {
  return spokenIn(wording) === "de" ? noun : noun.toLocaleLowerCase(wording.language);
}

function formatOf(key: MessageKey, wording: Wording): IntlMessageFormat {
  const language = spokenIn(wording);
  const id = `${language} ${wording.plain} ${key}`;
  let format = formats.get(id);
  if (!format) {
    const text = withReplyWords(catalogues[language][key], replyWords[language]);
    const shown = wording.plain ? plainLetters(text) : text;
    // Digits as in prices and in the numbers to reply with, whatever the language's own are.
    const locale = `${language}-u-nu-latn`;
    formats.set(id, (format = new IntlMessageFormat(shown, locale, undefined, { ignoreTag: true })));
  }
  return format;
}

function withReplyWords(text: string, words: ReplyWords): string {
  return Object.entries(words).reduce((said, [name, word]) => said.replaceAll(`{${name}}`, word), text);
}
