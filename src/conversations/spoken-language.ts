import type { Shop } from "../commerce/index.js";
import type { BuyerContext } from "./flows/buyer-context.js";
import { languageOf } from "./languages.js";
import type { LanguageCode } from "./languages.js";

/** The language of a conversation: what the buyer showed or asked for, until then the shop's, English where that is none of ours. */
export function spokenLanguage(
  { language }: Pick<BuyerContext, "language">,
  shop: Pick<Shop, "language">,
): LanguageCode {
  return language ?? languageOf(shop.language) ?? "en";
}

/** Making one takes longer than putting a reply into words. */
const locales = new Map<string, string>();

/**
 * The locale that numbers and money are written in: the shop's own tag where it is of this language, else as people write it
 * where the currency is from; the first two letters of a currency's code are a country's (ISO 4217). Digits are always 0 to 9: so are
 * the numbers of choices and orders, which buyers type back.
 */
export function localeOf(language: LanguageCode, shop: Pick<Shop, "language" | "currency">): string {
  const own = languageOf(shop.language) === language && shop.language.includes("-");
  const tag = own ? shop.language : `${language}-${shop.currency.slice(0, 2)}`;
  let locale = locales.get(tag);
  if (!locale) locales.set(tag, (locale = new Intl.Locale(tag, { numberingSystem: "latn" }).toString()));
  return locale;
}
