import type { Shop } from "../commerce/index.js";
import type { BuyerContext } from "./flows/buyer-context.js";
import type { LanguageCode } from "./languages.js";
import { languagesOfPhrase } from "./understand/command-phrases.js";
import { detectLanguage } from "./understand/detect-language.js";
import { foldText } from "./understand/fold-text.js";
import { lexiconOf } from "./understand/lexicon.js";
import { splitWords } from "./understand/words.js";

/** A text of so many words says what its writer speaks; a shorter one may be borrowed. */
const telling = 4;

/**
 * What a text changes about the language of the conversation, unless the buyer has chosen by asking. Any sure sign decides at first.
 * From then on "ok thanks" or "cash on delivery" in another language is only borrowed, a short text changes it when the one before was in that
 * language too, a longer one at once. Names of things say nothing.
 */
export function hearLanguage(
  text: string,
  context: BuyerContext,
  { catalogue }: Shop,
): Partial<BuyerContext> {
  const { language: spoken, languageBy, languageHeard } = context;
  if (languageBy === "asking") return {};
  const phraseIn = languagesOfPhrase(text);
  const heard = detectLanguage(text) ?? (spoken ? undefined : onlyOne(phraseIn));
  if (heard === undefined) return {};
  const words = splitWords(foldText(text));
  const isPhrase = phraseIn.length > 0 && words.length < telling;
  const lexicon = lexiconOf(catalogue);
  if (heard !== spoken && words.every((word) => lexicon.knows(word.stem))) return {};

  // Everybody says "hello": an English phrase is taken for want of better.
  const languageByNow = isPhrase && heard === "en" ? "phrase" : "text";
  const taken = { language: heard, languageBy: languageByNow, languageHeard: undefined } as const;
  if (spoken === undefined) return taken;
  if (isPhrase) return {};
  if (heard === spoken || languageBy === "phrase" || languageHeard === heard || words.length >= telling)
    return taken;
  return { languageHeard: heard };
}

/** Before anything is known: "guten Tag" is said in one language only, though in too few words to be sure of otherwise. */
function onlyOne([first, second]: readonly LanguageCode[]): LanguageCode | undefined {
  return second ? undefined : first;
}
