import { IntlMessageFormat } from "intl-messageformat";
import { formatMoney } from "../../commerce/index.js";
import type { Label, MessageKey, Phrase, Value } from "./messages.js";
import { en, enReplyWords } from "./texts/en.js";
import type { Texts } from "./texts/texts.js";

/** How this person reads: their language, the shop's currency, and whether texts must do without buttons. */
export interface Wording {
  language: string;
  currency: string;
  plain: boolean;
}

/** Language tags with a complete set of texts; anything else reads English. */
const languages: Record<string, Texts> = { en };

/** Parsing a text costs a hundred times what filling it in does. */
const formats = new Map<string, IntlMessageFormat>();

/** Puts a phrase into words. */
export function putIntoWords(phrase: Phrase, wording: Wording): string {
  const values: Record<string, string | number> = { ...enReplyWords, plain: wording.plain ? "yes" : "no" };
  for (const [name, value] of Object.entries(phrase.values as Record<string, Value>))
    values[name] = valueInWords(value, wording);
  return String(formatOf(phrase.key, wording.language).format(values));
}

function valueInWords(value: Value, wording: Wording): string | number {
  if (typeof value !== "object") return value;
  if ("minor" in value) return formatMoney(value.minor, wording.currency, wording.language);
  if ("key" in value) return putIntoWords(value, wording);
  return value.items.map((item) => labelInWords(item, wording)).join(value.by);
}

/** A name as it is, or a phrase in words. */
export function labelInWords(label: Label, wording: Wording): string {
  return typeof label === "string" ? label : putIntoWords(label, wording);
}

function formatOf(key: MessageKey, language: string): IntlMessageFormat {
  const [base = "en"] = language.split("-");
  const spoken = base in languages ? base : "en";
  const id = `${spoken} ${key}`;
  let format = formats.get(id);
  if (!format) {
    const text = (languages[spoken] ?? en)[key];
    formats.set(id, (format = new IntlMessageFormat(text, spoken, undefined, { ignoreTag: true })));
  }
  return format;
}
