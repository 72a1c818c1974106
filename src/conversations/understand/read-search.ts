import type { Meaning } from "../events.js";
import type { Lexicon } from "./lexicon.js";
import { isFiller } from "./ordinary-words.js";
import type { LanguageCode } from "../languages.js";
import type { HeardLanguages } from "./heard-languages.js";
import { languageData } from "./languages/languages.js";
import { phrasesOf } from "./phrase-lists.js";
import { createPhrases } from "./phrases.js";
import type { Phrases } from "./phrases.js";
import { inShopWords, isForOccasion, readSearchWish } from "./read-search-wish.js";
import { withoutSmallWords } from "./spot-cues.js";
import type { Word } from "./words.js";

const asking = createPhrases<true>();
for (const phrase of [
  "do you have", "do u have", "do ya have", "do you guys have", "d you have", "you have", "u have", "have you got", "have u got",
  "have you", "you got", "got", "got any", "do you sell", "do u sell", "do you stock", "do you carry", "you sell", "is there",
  "are there", "is there any", "are there any", "any", "show me", "show", "let me see", "can i see", "i want to see", "see",
  "looking for", "im looking for", "i am looking for", "i look for", "search", "search for", "find", "find me", "i need to find",
  "what about", "how about", "how much is", "how much are", "how much for", "how much does", "how much do", "whats the price of",
  "what is the price of", "price of", "prices of", "price for", "how much", "whats the price for", "what kind of",
  "what kinds of", "what types of", "what sort of", "what sorts of", "what", "which", "which kind of", "tell me about",
  "more about", "info on", "info about", "information about", "details of", "describe", "can i get info on", "whats in",
  "what is in", "where are the", "where can i find", "browse", "view", "i would like to see", "id like to see",
  "please show me", "can you show me", "could you show me", "do you do", "can you find", "is", "are", "your", "list",
]) asking.add(phrase, true); // prettier-ignore

/** Openings that ask whether there is such a thing; the others ask to be shown it. */
const whether = new Set("do d you u have got is are any".split(" "));

/** "do u have vases", "show me mugs", "busco una camisa": what is looked for, without the words around it. */
export function readSearch(
  words: readonly Word[],
  lexicon: Lexicon,
  languages: HeardLanguages,
): Meaning | undefined {
  const foreign = readForeignSearch(words, lexicon, languages);
  if (foreign) return foreign;
  const opening = asking.longest(words, 0)?.length ?? 0;
  if (opening === 0) return undefined;
  const wanted = wantedWords(words.slice(opening), lexicon);
  if (wanted.length === 0 || wanted.length > mostWanted) return undefined;
  const vague = opening === 1 && !wanted.some((w) => lexicon.knows(w.stem));
  if (vague) return undefined;
  return whether.has(words[0]?.text ?? "") ? search(wanted, "whether") : searchFor(wanted, lexicon, "show");
}

const mostWanted = 8;
const longestWish = 20;

/** "the cheapest silver necklace", "anything under $30", "a gift for my mum": what is looked for, within what bounds and in what order. */
export function readWished(words: readonly Word[], lexicon: Lexicon): Meaning | undefined {
  if (words.length > longestWish) return undefined;
  const wished = readSearchWish(words, lexicon);
  if (!wished && !isForOccasion(words, lexicon)) return undefined;
  const { wish, rest } = wished ?? { rest: words };
  const opening = asking.longest(rest, 0)?.length ?? 0;
  const wanted = wantedWords(inShopWords(rest.slice(opening), lexicon), lexicon);
  if (wanted.length > mostWanted) return undefined;
  if (!wish)
    return wanted.some((w) => lexicon.knows(w.stem)) ? searchFor(wanted, lexicon, "show") : undefined;
  return { ...search(wanted, "show"), wish };
}

interface Searching {
  whether: Phrases<true>;
  show: Phrases<true>;
  after: Phrases<true>;
}

const searching = new Map<LanguageCode, Searching>();

function searchingIn(language: LanguageCode): Searching {
  let phrases = searching.get(language);
  if (!phrases) {
    const { whether, show, after } = languageData[language].searching;
    phrases = { whether: phrasesOf(whether), show: phrasesOf(show), after: phrasesOf(after) };
    searching.set(language, phrases);
  }
  return phrases;
}

/** The same in the other languages; in some the question stands behind its thing. What is looked for must be a word of the shop. */
function readForeignSearch(
  words: readonly Word[],
  lexicon: Lexicon,
  languages: HeardLanguages,
): Meaning | undefined {
  for (const language of languages) {
    if (language === "en") continue;
    const { whether, show, after } = searchingIn(language);
    const asked = whether.longest(words, 0)?.length ?? 0;
    const opening = Math.max(asked, show.longest(words, 0)?.length ?? 0);
    const ending = words.findIndex(
      (_, i) => i > opening && after.longest(words, i)?.length === words.length - i,
    );
    if (opening === 0 && ending < 0) continue;
    const kept = words.slice(opening, ending < 0 ? undefined : ending);
    const wanted = withoutSmallWords(kept, lexicon, languages);
    if (wanted.length === 0 || wanted.length > mostWanted || !wanted.some((w) => lexicon.knows(w.stem)))
      continue;
    return asked > 0 && asked === opening ? search(wanted, "whether") : searchFor(wanted, lexicon, "show");
  }
  return undefined;
}

/** The category of that very name, else a search. */
export function searchFor(wanted: readonly Word[], lexicon: Lexicon, asked?: Asked): Meaning {
  const inShop = inShopWords(wanted, lexicon);
  const named = inShop.length > 0 ? inShop : wanted;
  return categoryOf(named, lexicon) ?? search(named, asked);
}

type Asked = Extract<Meaning, { type: "search" }>["asked"];

function search(wanted: readonly Word[], asked: Asked): Extract<Meaning, { type: "search" }> {
  const query = wanted.map((w) => w.text).join(" ");
  return { type: "search", query: query.slice(0, 100), page: 1, ...(asked && { asked }) };
}

const categories = new WeakMap<Lexicon, ReturnType<typeof createPhrases<string>>>();

export function categoryOf(words: readonly Word[], lexicon: Lexicon): Meaning | undefined {
  let phrases = categories.get(lexicon);
  if (!phrases) {
    phrases = createPhrases<string>();
    for (const { id, name } of lexicon.catalogue.categories) phrases.add(name, id);
    categories.set(lexicon, phrases);
  }
  const found = phrases.longest(words, 0);
  const [categoryId] = found?.values ?? [];
  if (categoryId === undefined || found?.length !== words.length) return undefined;
  return { type: "category", categoryId, page: 1 };
}

/** What is left when ordinary words are taken away; a word of the catalogue stays even when it is ordinary ("love seat"). */
function wantedWords(words: readonly Word[], lexicon: Lexicon): Word[] {
  return words.filter((w) => !isFiller(w) || (lexicon.knows(w.stem) && w.text.length > 3));
}
