import type { Sql } from "../../platform/index.js";
import type { ShopTerms } from "./shop-terms.js";
import { isoTime } from "./term-rows.store.js";

/** What a shop has one of each of: the row of shop_terms. */
export type PlainTerms = Omit<ShopTerms, "zones" | "taxRates" | "promotions" | "branches">;

const columns: Record<keyof PlainTerms, string> = {
  ...{ delivery: "delivery", pickup: "pickup", minimumOrder: "minimum_order", taxIncluded: "tax_included" },
  ...{ cash: "cash", cashLimit: "cash_limit", cashRefusals: "cash_refusals", card: "card" },
  ...{ bankTransfer: "bank_transfer", bankDetails: "bank_details", cardHoldMinutes: "card_hold_minutes" },
  ...{ transferHoldMinutes: "transfer_hold_minutes", paused: "paused", pausedUntil: "paused_until" },
  ...{ preOrders: "pre_orders", returnDays: "return_days", handoverMinutes: "handover_minutes" },
  ...{ cartReminderMinutes: "cart_reminder_minutes", ratingMinutes: "rating_minutes" },
};
const read = Object.entries(columns)
  .map(([name, column]) => `${name === "pausedUntil" ? isoTime(column) : column} AS "${name}"`)
  .join(", ");

export async function readPlainTerms(sql: Sql): Promise<PlainTerms> {
  const { rows } = await sql.query<PlainTerms>({
    name: "shop-terms-read",
    text: `SELECT ${read} FROM shop_terms WHERE tenant_id = current_tenant() FOR NO KEY UPDATE`,
  });
  const [terms] = rows;
  if (!terms) throw new Error("The shop has no terms.");
  return terms;
}

/** Writes all of them; every process that keeps the shop in memory reads it anew. */
export async function writePlainTerms(sql: Sql, terms: PlainTerms): Promise<void> {
  const names = Object.values(columns);
  const row = Object.fromEntries(
    Object.entries(terms).map(([name, value]) => [columns[name as keyof PlainTerms], value]),
  );
  await sql.query({
    name: "shop-terms-write",
    text: `
      WITH written AS (
        UPDATE shop_terms t SET ${names.map((column) => `${column} = g.${column}`).join(", ")}
        FROM json_populate_record(NULL::shop_terms, $1::json) g WHERE t.tenant_id = current_tenant() RETURNING t.tenant_id)
      SELECT pg_notify('catalogue', tenant_id::text) FROM written`,
    values: [JSON.stringify(row)],
  });
}
