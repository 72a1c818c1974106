import type { Sql, Statement } from "../../platform/index.js";
import type { WrittenPromotion, WrittenTaxRate } from "./written-terms.js";

async function exists(sql: Sql, statement: Statement): Promise<boolean> {
  return (await sql.query(statement)).rowCount > 0;
}

/** Another promotion that is on has this code. */
export async function findPromotionWithCode(
  sql: Sql,
  { id, code, active }: WrittenPromotion,
): Promise<boolean> {
  if (code === null || !active) return false;
  return exists(sql, {
    name: "promotion-with-code",
    text: "SELECT FROM promotions WHERE tenant_id = current_tenant() AND code = $1 AND active AND id <> $2",
    values: [code, id],
  });
}

/** Another rate is for this class in this zone (or for everywhere). */
export async function findRateFor(sql: Sql, { id, zoneId, taxClass }: WrittenTaxRate): Promise<boolean> {
  return exists(sql, {
    name: "tax-rate-for",
    text: `
      SELECT FROM tax_rates WHERE tenant_id = current_tenant() AND zone_id IS NOT DISTINCT FROM $1::uuid
        AND tax_class = $2 AND id <> $3`,
    values: [zoneId, taxClass, id],
  });
}

export async function zoneExists(sql: Sql, id: string): Promise<boolean> {
  const text = "SELECT FROM delivery_zones WHERE tenant_id = current_tenant() AND id = $1";
  return exists(sql, { name: "zone-exists", text, values: [id] });
}

export async function isUsed(sql: Sql, promotionId: string): Promise<boolean> {
  const text = "SELECT FROM promotion_uses WHERE tenant_id = current_tenant() AND promotion_id = $1 LIMIT 1";
  return exists(sql, { name: "promotion-is-used", text, values: [promotionId] });
}
