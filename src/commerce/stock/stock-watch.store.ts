import type { Sql } from "../../platform/index.js";

/** Tells the caches, and gives those of the variants that somebody waits for. */
export async function announceStock(sql: Sql, variantIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql.query<{ ids: string[] }>({
    name: "stock-announce",
    text: `
      SELECT coalesce((SELECT array_agg(DISTINCT variant_id ORDER BY variant_id) FROM stock_watches
          WHERE tenant_id = current_tenant() AND state = 'watching' AND variant_id = ANY ($1::uuid[])), '{}') AS ids,
        pg_notify('catalogue', current_tenant()::text)`,
    values: [variantIds],
  });
  return rows[0]!.ids;
}
