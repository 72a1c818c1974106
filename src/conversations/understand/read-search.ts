import type { Word } from "../../commerce/index.js";
import type { Meaning } from "../events.js";
import type { Lexicon } from "./lexicon.js";
import { isFiller } from "./ordinary-words.js";
import type { HeardLanguages } from "./heard-languages.js";
import { phraseBook } from "./phrase-book.js";
import { createPhrases } from "./phrases.js";
import { inShopWords, isForOccasion, readSearchWish } from "./read-search-wish.js";
import { isSmallWord } from "./spot-cues.js";

const asking = phraseBook<"whether" | "show" | "after">(({ searching }) => searching);

/**
 * "do u have vases", "show me mugs", "busco una camisa", "mugs hai kya": what is looked for, without the words around it; in some languages they
 * stand behind it. A single word around it is none of a search unless the shop knows what it is about.
 */
export function readSearch(
  words: readonly Word[],
  lexicon: Lexicon,
  languages: HeardLanguages,
): Meaning | undefined {
  const whether = asking.lengthAt("whether", words, 0, languages);
  const opening = Math.max(whether, asking.lengthAt("show", words, 0, languages));
  const ending = asking.ending("after", words, opening + 1, languages);
  if (opening === 0 && ending < 0) return undefined;
  const wanted = wantedWords(words.slice(opening, ending < 0 ? undefined : ending), lexicon, languages);
  if (wanted.length === 0 || wanted.length > mostWanted) return undefined;
  const vague = opening < 2 && !wanted.some((w) => lexicon.knows(w.stem));
  if (vague) return undefined;
  return whether > 0 && whether === opening ? search(wanted, "whether") : searchFor(wanted, lexicon, "show");
}

const mostWanted = 8;
const longestWish = 20;

/** "the cheapest silver necklace", "anything under $30", "a gift for my mum": what is looked for, within what bounds and in what order. */
export function readWished(
  words: readonly Word[],
  lexicon: Lexicon,
  languages: HeardLanguages,
): Meaning | undefined {
  if (words.length > longestWish) return undefined;
  const wished = readSearchWish(words, lexicon);
  if (!wished && !isForOccasion(words, lexicon)) return undefined;
  const { wish, rest } = wished ?? { rest: words };
  const opening = Math.max(
    asking.lengthAt("whether", rest, 0, languages),
    asking.lengthAt("show", rest, 0, languages),
  );
  const wanted = wantedWords(inShopWords(rest.slice(opening), lexicon), lexicon, languages);
  if (wanted.length > mostWanted) return undefined;
  if (!wish)
    return wanted.some((w) => lexicon.knows(w.stem)) ? searchFor(wanted, lexicon, "show") : undefined;
  return { ...search(wanted, "show"), wish };
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
function wantedWords(words: readonly Word[], lexicon: Lexicon, languages: HeardLanguages): Word[] {
  const others = languages.filter((language) => language !== "en");
  return words.filter(
    (w) => (lexicon.knows(w.stem) && w.text.length > 3) || !(isFiller(w) || isSmallWord(w, others)),
  );
}
