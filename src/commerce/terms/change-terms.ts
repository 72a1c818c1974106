import type { Sql } from "../../platform/index.js";
import { readPlainTerms, writePlainTerms, type PlainTerms } from "./shop-terms.store.js";

export type ChangeTermsOutcome =
  { kind: "changed"; terms: PlainTerms } | { kind: "invalid"; sentence: string };

/** Changes what is given of a shop's terms, as the tenant; they have to be right as a whole. Chats know at once. */
export async function changeTerms(sql: Sql, change: Partial<PlainTerms>): Promise<ChangeTermsOutcome> {
  const terms = { ...(await readPlainTerms(sql)), ...change };
  const sentence = termsProblem(terms);
  if (sentence !== undefined) return { kind: "invalid", sentence };
  await writePlainTerms(sql, terms);
  return { kind: "changed", terms };
}

function termsProblem(terms: PlainTerms): string | undefined {
  if (!terms.delivery && !terms.pickup) return "Orders need a way to the buyer: delivery, pickup or both.";
  if (!terms.cash && !terms.card && !terms.bankTransfer)
    return "Orders need a way to be paid: cash, card, bankTransfer or several.";
  if (terms.bankTransfer && (terms.bankDetails ?? "").trim() === "")
    return "A bank transfer needs bankDetails: where the money is to go.";
  return undefined;
}
