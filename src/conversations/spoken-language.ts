import type { Shop } from "../commerce/index.js";
import type { BuyerContext } from "./flows/buyer-context.js";
import { languageOf } from "./languages.js";
import type { LanguageCode } from "./languages.js";
import { languagesOfPhrase } from "./understand/command-phrases.js";
import { detectLanguage } from "./understand/detect-language.js";
import { foldText } from "./understand/fold-text.js";
import { lexiconOf } from "./understand/lexicon.js";
import { splitWords } from "./understand/words.js";

/** The language of a conversation: what the buyer showed or asked for, until then the shop's, English where that is none of ours. */
export function spokenLanguage(
  { language }: Pick<BuyerContext, "language">,
  shop: Pick<Shop, "language">,
): LanguageCode {
  return language ?? languageOf(shop.language) ?? "en";
}

/**
 * What a text changes about the language: another one that it is surely written in, unless the buyer has chosen by asking.
 * Names of things say nothing, whatever language they are from.
 */
export function hearLanguage(
  text: string,
  context: BuyerContext,
  { catalogue }: Shop,
): Partial<BuyerContext> {
  if (context.languageAsked) return {};
  const language = detectLanguage(text) ?? (context.language ? undefined : firstWordsIn(text));
  if (language === undefined || language === context.language) return {};
  const lexicon = lexiconOf(catalogue);
  if (splitWords(foldText(text)).every((word) => lexicon.knows(word.stem))) return {};
  return { language };
}

/** Before anything is known: "guten Tag" is said in one language only, though in too few words to be sure of otherwise. */
function firstWordsIn(text: string): LanguageCode | undefined {
  const [only, second] = languagesOfPhrase(text);
  return second ? undefined : only;
}

/**
 * The locale that numbers and money are written in: the shop's own tag where it is of this language, else as people write it
 * where the currency is from; the first two letters of a currency's code are a country's (ISO 4217). Digits are always 0 to 9: so are
 * the numbers of choices and orders, which buyers type back.
 */
export function localeOf(language: LanguageCode, shop: Pick<Shop, "language" | "currency">): string {
  const own = languageOf(shop.language) === language && shop.language.includes("-");
  const tag = own ? shop.language : `${language}-${shop.currency.slice(0, 2)}`;
  return new Intl.Locale(tag, { numberingSystem: "latn" }).toString();
}
