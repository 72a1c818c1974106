import { newId, type Sql } from "../../platform/index.js";

export interface StockPlace {
  variantId: string;
  branchId: string;
  tracked: boolean;
}

/** Which row of stock is meant; undefined where nothing or more than one variant fits. */
export async function findStock(
  sql: Sql,
  { product, variant, branchId }: { product: string; variant?: string; branchId?: string },
): Promise<StockPlace | undefined> {
  const { rows } = await sql.query<StockPlace>({
    name: "stock-find",
    text: `
      SELECT v.id AS "variantId", b.id AS "branchId", v.stock_tracked AS tracked FROM products p
      JOIN variants v ON v.tenant_id = p.tenant_id AND v.product_id = p.id AND NOT v.retired
      JOIN branches b ON b.tenant_id = p.tenant_id AND CASE WHEN $3::uuid IS NULL THEN b.is_default ELSE b.id = $3 END
      WHERE p.tenant_id = current_tenant() AND p.external_id = $1 AND ($2::text IS NULL OR v.external_id = $2)
      LIMIT 2`,
    values: [product, variant ?? null, branchId ?? null],
  });
  return rows.length === 1 ? rows[0] : undefined;
}

/** The row of stock, made where it is not there yet, locked until the transaction ends. */
export async function lockLevel(
  sql: Sql,
  { variantId, branchId }: StockPlace,
): Promise<{ onHand: number; held: number }> {
  const { rows } = await sql.query<{ onHand: number; held: number }>({
    name: "stock-lock-level",
    text: `
      INSERT INTO stock_levels AS s (tenant_id, branch_id, variant_id, on_hand) VALUES (current_tenant(), $1, $2, 0)
      ON CONFLICT (tenant_id, branch_id, variant_id) DO UPDATE SET on_hand = s.on_hand
      RETURNING on_hand AS "onHand", held`,
    values: [branchId, variantId],
  });
  return rows[0]!;
}

/** The new number with its movement, where it is another one; the variant is counted from now on. */
export async function writeLevel(
  sql: Sql,
  level: StockPlace & { after: number; delta: number; reason: "count" | "received" | "write_off" },
): Promise<void> {
  await sql.query({
    name: "stock-write-level",
    text: `
      WITH counted AS (
        UPDATE variants SET stock_tracked = true WHERE tenant_id = current_tenant() AND id = $2 AND NOT stock_tracked),
      levels AS (
        UPDATE stock_levels SET on_hand = $3 WHERE tenant_id = current_tenant() AND branch_id = $1 AND variant_id = $2)
      INSERT INTO stock_movements (id, tenant_id, branch_id, variant_id, delta, reason)
      SELECT $4, current_tenant(), $1, $2, $5, $6 WHERE $5::integer <> 0`,
    values: [level.branchId, level.variantId, level.after, newId(), level.delta, level.reason],
  });
}
