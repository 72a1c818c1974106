import { catalogueOf, readCatalogueDocument } from "../../../src/commerce/index.js";
import type { Catalogue } from "../../../src/commerce/index.js";
import { languageCodes } from "../../../src/conversations/languages.js";
import type { LanguageCode } from "../../../src/conversations/languages.js";
import type { Meaning } from "../../../src/conversations/events.js";
import type { Listening } from "../../../src/conversations/understand/listening.js";
import { nothingOffered } from "../../../src/conversations/understand/offered.js";
import { understand } from "../../../src/conversations/understand/understand.js";
import { laterSentencesOf, sentencesOf } from "./read-sentences.js";
import type { IntentSentence } from "./read-sentences.js";

/** What the same small shop calls its things in each language: blue vase, striped shirt, mug, tea pot; and traps. */
const names: Record<LanguageCode, readonly (readonly string[])[]> = {
  en: [["Blue vase"], ["Striped shirt"], ["Mug"], ["Tea pot"], ["Open back dress"], ["Cash box"]],
  es: [["Jarrón azul"], ["Camisa a rayas", "camisa"], ["Taza"], ["Tetera"]],
  pt: [["Vaso azul"], ["Camisa listrada", "camisa"], ["Caneca"], ["Bule"]],
  fr: [["Vase bleu"], ["Chemise rayée", "chemise"], ["Tasse"], ["Théière"]],
  de: [["Blaue Vase"], ["Gestreiftes Hemd", "hemd"], ["Tasse", "tassen"], ["Teekanne"]],
  hi: [["Neela phooldan", "नीला फूलदान", "phooldan"], ["Dhaaridar kameez", "kameez", "कमीज़"], ["Mug", "मग"], ["Ketli"]],
  ar: [["مزهرية زرقاء", "المزهرية الزرقاء", "المزهرية"], ["قميص مقلم", "القميص المقلم", "القميص"], ["كوب", "اكواب", "الاكواب", "كوبين"], ["ابريق"]],
}; // prettier-ignore

function shopIn(language: LanguageCode): Catalogue {
  const products = names[language].map(([name = "", ...aliases], i) => ({
    ...{ id: `p${i}`, name, aliases, category: "Home", price: 1000 + i },
  }));
  const read = readCatalogueDocument({
    version: 1,
    store: { name: "Home", currency: "USD" },
    products,
    optionGroups: [],
  });
  if (read.kind === "invalid") throw new Error(read.problems.join(" "));
  return catalogueOf(read.catalogue);
}

/** A chat in which the vase and two mugs are in the cart, where that is what is spoken of; else its beginning. */
function listeningTo({ intent }: IntentSentence, language: LanguageCode, catalogue: Catalogue): Listening {
  const [vase, , mug] = catalogue.products;
  if ((intent !== "remove" && intent !== "change") || !vase || !mug)
    return { catalogue, language, cart: [], offered: nothingOffered };
  const cart = [vase, mug].map((product, i) => ({
    ...{ id: i + 1, productId: product.id, variantId: product.variants[0]?.id ?? "", options: [] },
    ...{ quantity: i + 1, unitPrice: 1000 },
  }));
  return { catalogue, language, cart, offered: nothingOffered, about: mug };
}

/** The row of the table a meaning belongs to. */
function labelOf(meaning: Meaning): string {
  switch (meaning.type) {
    case "search":
      return meaning.asked === "price" || meaning.asked === "stock"
        ? meaning.asked
        : meaning.asked
          ? "have"
          : "thing";
    case "order":
    case "product":
    case "category":
      return "thing";
    case "removeLine":
      return "remove";
    case "changeQuantity":
    case "quantity":
      return "change";
    default:
      return meaning.type;
  }
}

export interface Read extends IntentSentence {
  read: string;
}

/** Every sentence of a language with what it was read as, or those that were written last. */
export function readAll(language: LanguageCode, which: "measured" | "later" = "measured"): Read[] {
  const catalogue = shopIn(language);
  const sentences = which === "later" ? laterSentencesOf(language) : sentencesOf(language);
  return sentences.map((sentence) => ({
    ...sentence,
    read: labelOf(understand(sentence.text, listeningTo(sentence, language, catalogue))),
  }));
}

/** The share read as meant, of the sentences that were tuned on, of those that were not, and of all. */
export function accuracyOf(read: readonly Read[]): { tuned: number; heldOut: number; all: number } {
  const share = (some: readonly Read[]) => some.filter((r) => r.read === r.intent).length / some.length;
  return {
    tuned: share(read.filter((r) => !r.heldOut)),
    heldOut: share(read.filter((r) => r.heldOut)),
    all: share(read),
  };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** The confusion table as text: what each intent was read as, per language, and every sentence that was misread. */
export function intentTable(
  languages: readonly LanguageCode[] = languageCodes,
  withMisses: "all" | "tuned" = "all",
): string {
  const parts = languages.map((language) => {
    const read = readAll(language);
    const { tuned, heldOut, all } = accuracyOf(read);
    const intents = [...new Set(read.map((r) => r.intent))];
    const rows = intents.map((intent) => {
      const counts = new Map<string, number>();
      for (const r of read) if (r.intent === intent) counts.set(r.read, (counts.get(r.read) ?? 0) + 1);
      return `  ${intent.padEnd(16)} ${[...counts].map(([as, n]) => `${as} ${n}`).join(", ")}`;
    });
    const misses = read
      .filter((r) => r.read !== r.intent && (withMisses === "all" || !r.heldOut))
      .map((r) => `  ${r.heldOut ? "held out" : "tuned"}: "${r.text}" meant ${r.intent}, read ${r.read}`);
    const head = `${language}: ${read.length} sentences, ${percent(all)} right (tuned ${percent(tuned)}, held out ${percent(heldOut)})`;
    return [head, ...rows, ...(misses.length > 0 ? ["  misread:", ...misses] : [])].join("\n");
  });
  return parts.join("\n\n");
}
