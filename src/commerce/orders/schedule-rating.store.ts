import type { Sql } from "../../platform/index.js";

/** When a buyer is to be asked about an order that comes now. */
export async function readRatingDue(sql: Sql): Promise<Date | undefined> {
  const { rows } = await sql.query<{ at: Date | null }>({
    name: "rating-due",
    text: `SELECT now() + rating_minutes * interval '1 minute' AS at FROM shop_terms WHERE tenant_id = current_tenant()`,
  });
  return rows[0]?.at ?? undefined;
}
