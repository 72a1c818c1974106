import { existsSync, readFileSync } from "node:fs";
import { catalogueOf, readShopifyCsv } from "../../src/commerce/index.js";
import type { Catalogue } from "../../src/commerce/index.js";
import type { Facts, Meaning } from "../../src/conversations/events.js";
import { choiceId, readChoice } from "../../src/conversations/flows/choice-ids.js";
import { isCovered, resultsOf } from "../../src/conversations/flows/places.js";
import type { Listening } from "../../src/conversations/understand/listening.js";
import { nothingOffered, offeredBy } from "../../src/conversations/understand/offered.js";
import { understand } from "../../src/conversations/understand/understand.js";
import { aShop } from "../support/start-conversation.js";

/** A sentence as a buyer of a real shop types it, and what it should be read as; products by handle, variants as handle/variant. */
export interface ShopSentence {
  said: string;
  /** Products offered just before, or the one looked at. */
  after?: string[];
  expect: Expected;
  /** Nothing was tuned on it. */
  heldOut?: true;
}

interface Expected {
  /** Among the first three. */
  shows?: string[];
  /** One of these comes first. */
  first?: string[];
  /** The first three are all of these. */
  within?: string[];
  /** Nothing goes by these words. */
  none?: true;
  category?: string;
  order?: { quantity: number; item: string }[];
  /** What everything shown costs, minor units. */
  least?: number;
  most?: number;
}

export const catalogueFolder = new URL("../../../shared/data/catalogs", import.meta.url).pathname;

export function sentencesOf(shop: string): ShopSentence[] {
  const file = new URL(`${shop}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as ShopSentence[];
}

/** Undefined where the file is not on this machine. */
export function catalogueOfShop(shop: string): Catalogue | undefined {
  const file = `${catalogueFolder}/shopify-${shop}.csv`;
  if (!existsSync(file)) return undefined;
  const read = readShopifyCsv(readFileSync(file), { currency: "USD" });
  if (read.kind === "invalid") throw new Error(read.problems.join(" "));
  return catalogueOf(read.catalogue);
}

/** What a reading comes to: products shown, or lines ordered. */
interface Outcome {
  meaning: Meaning;
  shown: string[];
  exact: boolean;
  order: { quantity: number; item: string }[];
}

export function readSentence({ said, after = [] }: ShopSentence, catalogue: Catalogue): Outcome {
  const choices = after.map((id, i) => ({ id: choiceId.product(id), label: id, number: i + 1 }));
  const about = after.length === 1 ? catalogue.findProduct(after[0] ?? "") : undefined;
  const listening: Listening = {
    catalogue,
    language: "en",
    cart: [],
    offered: about ? nothingOffered : offeredBy({ text: "", choices }),
    ...(about && { about }),
  };
  return outcomeOf(understand(said, listening), catalogue, after[0]);
}

function outcomeOf(meaning: Meaning, catalogue: Catalogue, about: string | undefined): Outcome {
  const outcome: Outcome = { meaning, shown: [], exact: true, order: [] };
  const facts = { shop: aShop(catalogue) } as Facts;
  switch (meaning.type) {
    case "search":
      outcome.shown = resultsOf(meaning.query, facts, meaning.wish).map(({ id }) => id);
      outcome.exact = isCovered(meaning.query, facts, meaning.wish);
      break;
    case "category":
      outcome.shown = (catalogue.findCategory(meaning.categoryId)?.products ?? []).map(({ id }) => id);
      break;
    case "product":
      outcome.shown = [meaning.productId];
      break;
    case "which":
      outcome.shown = meaning.choiceIds.flatMap((id) => {
        const choice = readChoice(id, catalogue);
        return choice?.type === "product" ? [choice.productId] : [];
      });
      break;
    case "details":
      outcome.order = [{ quantity: meaning.quantity ?? 1, item: meaning.variantId ?? about ?? "" }];
      break;
    case "order": {
      const { lines, unclear, unknown, misfits } = meaning.reading;
      outcome.order = lines.map(({ quantity, product, variant }) => ({ quantity, item: variant ?? product }));
      if (lines.length === 0) outcome.shown = unclear.flatMap(({ products }) => products);
      outcome.exact = unknown.length + misfits.length === 0;
      break;
    }
    default: // nothing is shown or ordered
  }
  return outcome;
}

/** Whether a sentence is read as it should be. */
export function isRight({ expect, after }: ShopSentence, outcome: Outcome, catalogue: Catalogue): boolean {
  const { meaning, shown, order, exact } = outcome;
  const top = shown.slice(0, 3);
  if (expect.order) return exact && sameLines(order, expect.order);
  // What was picked from a list may be looked at or ordered.
  if (after && order.length === 1 && order[0]?.quantity === 1 && shown.length === 0) top.push(order[0].item);
  else if (order.length > 0) return false;
  if (expect.none) return shown.length === 0 || !exact;
  if (expect.category !== undefined)
    return meaning.type === "category" && meaning.categoryId === expect.category;
  return (
    top.length > 0 &&
    (expect.shows ?? []).every((id) => top.includes(id)) &&
    (expect.within === undefined || top.every((id) => expect.within?.includes(id))) &&
    (expect.first === undefined || expect.first.includes(top[0] ?? "")) &&
    shown.every((id) => costs(id, expect, catalogue))
  );
}

function sameLines(one: Outcome["order"], other: Outcome["order"]): boolean {
  const text = (lines: Outcome["order"]) => lines.map(({ quantity, item }) => `${quantity} ${item}`).sort();
  return JSON.stringify(text(one)) === JSON.stringify(text(other));
}

function costs(id: string, { least = 0, most = Infinity }: Expected, catalogue: Catalogue): boolean {
  const prices = catalogue.findProduct(id)?.variants.map(({ price }) => price) ?? [];
  return prices.some((price) => price >= least && price <= most);
}
