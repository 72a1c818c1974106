import { newId, type Sql } from "../../platform/index.js";
import { findPromotionWithCode, findRateFor, isUsed, zoneExists } from "./term-keys.store.js";
import {
  deleteTerm,
  insertTerm,
  lockTerms,
  readTerm,
  updateTerm,
  type TermTable,
} from "./term-rows.store.js";
import {
  promotionProblem,
  termLimits,
  zoneProblem,
  type WrittenPromotion,
  type WrittenTaxRate,
  type WrittenZone,
} from "./written-terms.js";

/** The row of each table. */
export interface TermRows {
  delivery_zones: WrittenZone;
  tax_rates: WrittenTaxRate;
  promotions: WrittenPromotion;
}

type Refusal =
  /** `sentence`: what is wrong with it as a whole. */
  | { kind: "invalid"; sentence: string }
  /** Another one has its code, or is for the same zone and class. */
  | { kind: "taken" };

export type AddTermOutcome<T> = { kind: "added"; row: T } | { kind: "tooMany" } | Refusal;
export type ChangeTermOutcome<T> = { kind: "changed"; row: T } | { kind: "unknown" } | Refusal;
export type RemoveTermOutcome = { kind: "removed" | "unknown" | "used" };

/** Writes one more of a shop's terms, as the tenant. Chats know at once; whoever adds waits for who writes to the same shop. */
export async function addTerm<K extends TermTable>(
  sql: Sql,
  table: K,
  row: Omit<TermRows[K], "id" | "used" | "position">,
): Promise<AddTermOutcome<TermRows[K]>> {
  const count = await lockTerms(sql, table);
  if (count >= termLimits[table]) return { kind: "tooMany" };
  // A zone goes to the end of the list; used is the database's own.
  const whole = { id: newId(), ...row, used: 0, position: count + 1 } as unknown as TermRows[K];
  return (await refusalOf(sql, table, whole)) ?? { kind: "added", row: await insertTerm(sql, table, whole) };
}

/** Changes what is given of one of the shop's own terms; any other is unknown. The row has to be right as a whole. */
export async function changeTerm<K extends TermTable>(
  sql: Sql,
  table: K,
  { id, change }: { id: string; change: Partial<TermRows[K]> },
): Promise<ChangeTermOutcome<TermRows[K]>> {
  await lockTerms(sql, table);
  const before = await readTerm<TermRows[K]>(sql, table, id);
  if (!before) return { kind: "unknown" };
  const whole = { ...before, ...change };
  const refusal = await refusalOf(sql, table, whole);
  if (refusal) return refusal;
  const row = await updateTerm(sql, table, whole);
  return row ? { kind: "changed", row } : { kind: "unknown" };
}

/** Takes one away; what orders speak of stays and can be paused. */
export async function removeTerm(sql: Sql, table: TermTable, id: string): Promise<RemoveTermOutcome> {
  await lockTerms(sql, table);
  if (table === "promotions" && (await isUsed(sql, id))) return { kind: "used" };
  return { kind: (await deleteTerm(sql, table, id)) ? "removed" : "unknown" };
}

async function refusalOf<K extends TermTable>(
  sql: Sql,
  table: K,
  row: TermRows[K],
): Promise<Refusal | undefined> {
  if (table === "delivery_zones") return invalid(zoneProblem(row as WrittenZone));
  if (table === "promotions") {
    const promotion = row as WrittenPromotion;
    const problem = promotionProblem(promotion);
    if (problem !== undefined) return invalid(problem);
    return (await findPromotionWithCode(sql, promotion)) ? { kind: "taken" } : undefined;
  }
  const rate = row as WrittenTaxRate;
  if (rate.zoneId !== null && !(await zoneExists(sql, rate.zoneId))) return invalid("There is no such zone.");
  return (await findRateFor(sql, rate)) ? { kind: "taken" } : undefined;
}

const invalid = (sentence: string | undefined): Refusal | undefined =>
  sentence === undefined ? undefined : { kind: "invalid", sentence };
