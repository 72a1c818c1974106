import { derivedId, type Sql } from "../../platform/index.js";

/**
 * What a tenant needs to sell: its default branch and its terms. As the tenant, and as often as one likes: making a tenant and its branch are two roles'
 * work, so a crash may fall between them, and every import makes up for it.
 */
export async function openShop(sql: Sql, tenantId: string): Promise<void> {
  await sql.query({
    name: "open-shop",
    text: `
      WITH terms AS (INSERT INTO shop_terms (tenant_id) VALUES ($2) ON CONFLICT DO NOTHING)
      INSERT INTO branches (id, tenant_id, name, is_default) VALUES ($1, $2, 'Main', true) ON CONFLICT DO NOTHING`,
    values: [derivedId("branch", tenantId), tenantId],
  });
}
