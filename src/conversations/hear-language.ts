import type { Shop, Word } from "../commerce/index.js";
import type { BuyerContext } from "./flows/buyer-context.js";
import type { LanguageCode } from "./languages.js";
import { intentsOfPhrase, languagesOfPhrase } from "./understand/command-phrases.js";
import { detectLanguage } from "./understand/detect-language.js";
import type { PhraseIntent } from "./understand/languages/language-data.js";
import { lexiconOf } from "./understand/lexicon.js";
import { asPhrase, wordsOfText } from "./understand/words-of-text.js";

/** A text of so many words says what its writer speaks; a shorter one may be borrowed. */
const telling = 4;

/**
 * What a text changes about the language of the conversation, unless the buyer has chosen by asking. Any sure sign decides at first, and
 * letters of a script of its own always; a "gracias" after other messages only when it is not the first. From then on "ok thanks" or "cash on delivery" in another language is only borrowed, a short text changes it when the one before was in that
 * language too, a longer one at once. Names of things say nothing.
 */
export function hearLanguage(
  text: string,
  context: BuyerContext,
  { catalogue }: Shop,
): Partial<BuyerContext> {
  const { language: spoken, languageBy, languageHeard } = context;
  if (languageBy === "asking") return {};
  const written = detectLanguage(text);
  if (written === undefined && spoken !== undefined) return {};
  const words = wordsOfText(text);
  const phraseIn = languagesOfPhrase(words);
  const heard = written ?? onlyOne(phraseIn);
  if (heard === undefined) return {};
  const isPhrase = phraseIn.length > 0 && words.length < telling;
  const lexicon = lexiconOf(catalogue);
  if (heard !== spoken && words.every((word) => lexicon.knows(word.stem))) return {};

  // Everybody says "hello": an English phrase is taken for want of better.
  const languageByNow = isPhrase && heard === "en" ? "phrase" : "text";
  const taken = { language: heard, languageBy: languageByNow, languageHeard: undefined } as const;
  if (ownScript.test(text)) return taken;
  const isBorrowed = isPhrase && heard !== languageHeard && isSocial(words, heard);
  if (spoken === undefined) return isBorrowed && !isFirst(context) ? { languageHeard: heard } : taken;
  if (isPhrase) return {};
  if (heard === spoken || languageBy === "phrase" || languageHeard === heard || words.length >= telling)
    return taken;
  return { languageHeard: heard };
}

/** Letters that one of our languages has for itself: nobody borrows those. */
const ownScript = /[\p{Script=Arabic}\p{Script=Devanagari}]/u;

/** "gracias", "merci": said by people of every language. */
const social: readonly PhraseIntent[] = ["thanks", "greeting", "goodbye", "yes", "no"];

function isSocial(words: readonly Word[], language: LanguageCode): boolean {
  const [intent] = intentsOfPhrase(asPhrase(words), [language]);
  return intent !== undefined && social.includes(intent);
}

const isFirst = ({ trail, cart }: BuyerContext): boolean => trail.length === 0 && cart.length === 0;

/** Before anything is known: "guten Tag" is said in one language only, though in too few words to be sure of otherwise. */
function onlyOne([first, second]: readonly LanguageCode[]): LanguageCode | undefined {
  return second ? undefined : first;
}
