import { foldText, splitWords } from "../../../commerce/index.js";
import type { OrderFilter, OrderStatus, SalesPeriod } from "../../../commerce/index.js";
import type { LanguageCode } from "../../languages.js";
import { intentsOfPhrase } from "../command-phrases.js";
import { heardLanguages } from "../heard-languages.js";
import type { HeardLanguages } from "../heard-languages.js";
import type { PhraseIntent } from "../languages/language-data.js";
import { amountAtEnd, withCurrencySign } from "./read-amount.js";
import { readChanges } from "./read-changes.js";
import type { SellerMeaning } from "./seller-meaning.js";
import { sellerSpots } from "./seller-words-at.js";
import type { SellerSpot } from "./seller-words-at.js";
import type { SellerCue } from "./seller-cues.js";
import { spokenPart } from "./spoken-part.js";

const moves: Partial<Record<SellerCue, OrderStatus>> = {
  accept: "accepted",
  reject: "rejected",
  prepare: "preparing",
  ready: "ready_for_pickup",
  ship: "shipped",
  deliver: "delivered",
  complete: "completed",
  cancel: "cancelled",
};
const periods: readonly SalesPeriod[] = ["today", "yesterday", "week", "month"];
const filters = ["unpaid", "late", "open"] as const satisfies readonly OrderFilter[];
const whole = ["undo", "help", "asBuyer", "asSeller", "yes", "no"] as const;
const changing: readonly SellerCue[] = ["stock", "price", "hide", "publish", "rename", "category", "alias", "soldOut", "more", "less"]; // prettier-ignore
const orderNumber = /(?:^|\s)#?(\d{4,9})(?=$|[\s,.:!?])/;

/** 500 changes a line each; no message of a channel is longer. */
const longestText = 20_000;

interface Heard {
  text: string;
  languages: HeardLanguages;
  /** What is said beside words without a meaning. */
  spots: readonly SellerSpot[];
  /** Nothing else is said. */
  covered: boolean;
  number: number | undefined;
}

/**
 * What a message of a seller means, by the words of the seller's trade: changes of the catalogue, moves of orders, figures. The grammar knows
 * no catalogue, for sellers also name what is hidden or new; a message that says none of this is `unread`, never guessed.
 */
export function readSeller(
  said: string,
  { language, currency }: { language: LanguageCode; currency: string },
): SellerMeaning {
  const text = withCurrencySign(said.slice(0, longestText), currency);
  const languages = heardLanguages(language, text);
  const words = splitWords(foldText(text));
  const found = sellerSpots(words, languages);
  const [, number] = orderNumber.exec(text) ?? [];
  const known = found.reduce((sum, { length }) => sum + length, 0) + (number === undefined ? 0 : 1);
  const spots = found.filter(({ cues }) => !cues.includes("filler"));
  const heard: Heard = {
    text,
    languages,
    spots,
    covered: words.length > 0 && known >= words.length,
    number: number === undefined ? undefined : Number(number),
  };
  return readWhole(heard) ?? readMove(heard) ?? readListing(heard) ?? readWishes(heard) ?? { type: "unread" };
}

/** Said to begin with: what can be done is the answer. */
const social: readonly PhraseIntent[] = ["greeting", "thanks", "help", "home"];

const has = (spots: readonly SellerSpot[], cue: SellerCue): boolean =>
  spots.some(({ cues }) => cues.includes(cue));

function readWhole({ spots, covered, number, text, languages }: Heard): SellerMeaning | undefined {
  const phrase = splitWords(foldText(text.slice(0, 100))).map((word) => word.text);
  if (intentsOfPhrase(phrase.join(" "), languages).some((intent) => social.includes(intent)))
    return { type: "help" };
  if (!covered || spots.length === 0 || number !== undefined) return undefined;
  const type = whole.find((cue) => spots.every(({ cues }) => cues.includes(cue)));
  return type && { type };
}

/** "accept 1043, ready 5pm", "1042 shipped dhl 123": the first thing said is where it goes, the rest a remark. */
function readMove({ text, spots, covered, number, languages }: Heard): SellerMeaning | undefined {
  const [first] = spots.filter(({ cues }) => !cues.includes("order"));
  const to = first?.cues.map((cue) => moves[cue]).find((status) => status !== undefined);
  if (!first || !to || (number === undefined && !covered)) return undefined;
  if (number === undefined) return spots.length > 2 ? undefined : { type: "moveOrder", to };
  const part = spokenPart(text.replace(orderNumber, " "), languages);
  while (part.takeFirst(["filler", "order"]));
  if (!part.takeFirst(Object.keys(moves) as SellerCue[])) return undefined;
  while (part.takeFirst(["order", "because", "and"]));
  const remark = part.text().slice(0, 200);
  return { type: "moveOrder", to, number, ...(remark !== "" && { remark }) };
}

function readListing({ spots, covered, number, text }: Heard): SellerMeaning | undefined {
  if (!covered) return undefined;
  const period = periods.find((each) => has(spots, each));
  if (number !== undefined) {
    const isAmount = spots.some(({ cues }) => cues.some((cue) => changing.includes(cue)));
    return isAmount ? undefined : { type: "order", number };
  }
  if (amountAtEnd(text) && !period) return undefined;
  if (has(spots, "best")) return { type: "bestSellers", period: period ?? "week" };
  if (has(spots, "low")) return { type: "lowStock" };
  const filter = filters.find((each) => has(spots, each));
  if (has(spots, "orders") || has(spots, "order") || filter)
    return { type: "orders", filter: filter ?? (has(spots, "orders") && !period ? "open" : "all") };
  return period || has(spots, "sales") ? { type: "sales", period: period ?? "today" } : undefined;
}

/** Changes of the catalogue; a thing that is only named, or asked about, is looked up. */
function readWishes({ text, spots, languages }: Heard): SellerMeaning | undefined {
  const { changes, unread } = readChanges(text, languages);
  if (changes.length > 0) return { type: "changes", changes, unread };
  const [first] = spots;
  if (!first?.cues.some((cue) => cue === "find" || cue === "stock" || cue === "price")) return undefined;
  const part = spokenPart(text, languages);
  while (part.length() > 1 && part.takeFirst(["find", "stock", "price", "filler"]));
  while (part.length() > 1 && part.takeLast(["stock", "filler"]));
  const query = part.text().slice(0, 200);
  return query === "" ? undefined : { type: "find", query };
}
