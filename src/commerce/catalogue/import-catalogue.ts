import { newId, type Sql } from "../../platform/index.js";
import { openShop } from "../tenants/open-shop.js";
import type { CatalogueInput, RejectedRow } from "./catalogue-input.js";
import { announceCatalogue, lockCatalogue, readStored, writePlan } from "./import.store.js";
import { isEmpty, planImport } from "./plan-import.js";

export type ImportCatalogueOutcome =
  /** Products made and products changed in anything that is theirs; `rejected` as the file was read. */
  | { kind: "imported"; created: number; updated: number; rejected: RejectedRow[] }
  /** Nothing was done: the file's prices are not in the shop's currency. */
  | { kind: "otherCurrency"; shop: string; file: string };

/**
 * Brings a shop's catalogue to what a file says, in the caller's transaction (as the tenant); the same file again changes nothing. Ids stay,
 * so carts and old buttons keep their meaning. Stock: a number that is new since the last import is what there is now (counted into the
 * ledger); the same number as last time leaves what was sold meanwhile sold; no number makes it unlimited.
 */
export async function importCatalogue(
  sql: Sql,
  { tenantId, catalogue }: { tenantId: string; catalogue: CatalogueInput },
  { makeId = newId }: { makeId?: () => string } = {},
): Promise<ImportCatalogueOutcome> {
  await lockCatalogue(sql);
  await openShop(sql, tenantId);
  const stored = await readStored(sql, catalogue);
  if (catalogue.currency !== undefined && catalogue.currency !== stored.currency) {
    return { kind: "otherCurrency", shop: stored.currency, file: catalogue.currency };
  }
  const plan = planImport(stored, catalogue, makeId);
  if (!isEmpty(plan)) {
    await writePlan(sql, plan, makeId);
    await announceCatalogue(sql);
  }
  return { kind: "imported", created: plan.created, updated: plan.updated, rejected: catalogue.rejected };
}
