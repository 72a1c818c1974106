import type { Sql } from "../../platform/index.js";

export interface StockTaken {
  variantId: string;
  /** Before this order took any: on hand and not held for others. */
  available: number;
  /** After it; null when it took none. */
  left: number | null;
}

/**
 * Takes the quantities of all variants, or of none when one has too few: out of the stock, or only held in it for who has yet to pay. The
 * rows are locked in the order of their ids first, so two orders that want the same variants wait for each other instead of
 * deadlocking; the check sees the locked, latest numbers.
 */
export async function takeStock(
  sql: Sql,
  { branchId, wanted, how }: { branchId: string; wanted: ReadonlyMap<string, number>; how: "sell" | "hold" },
): Promise<StockTaken[]> {
  if (wanted.size === 0) return [];
  const { rows } = await sql.query<StockTaken>({
    name: "stock-take",
    text: `
      WITH wanted AS (SELECT * FROM unnest($2::uuid[], $3::integer[]) AS w (variant_id, quantity)),
      locked AS MATERIALIZED (
        SELECT s.variant_id, s.on_hand - s.held AS available, w.quantity FROM wanted w
        JOIN stock_levels s ON s.tenant_id = current_tenant() AND s.branch_id = $1 AND s.variant_id = w.variant_id
        ORDER BY s.variant_id FOR NO KEY UPDATE OF s),
      taken AS (
        UPDATE stock_levels s SET on_hand = s.on_hand - CASE WHEN $4 THEN 0 ELSE l.quantity END,
          held = s.held + CASE WHEN $4 THEN l.quantity ELSE 0 END
        FROM locked l WHERE s.tenant_id = current_tenant() AND s.branch_id = $1 AND s.variant_id = l.variant_id
          AND (SELECT count(*) = cardinality($2::uuid[]) AND bool_and(available >= quantity) FROM locked)
        RETURNING s.variant_id, s.on_hand - s.held AS left)
      SELECT w.variant_id AS "variantId", coalesce(l.available, 0) AS available, t.left
      FROM wanted w LEFT JOIN locked l USING (variant_id) LEFT JOIN taken t USING (variant_id)`,
    values: [branchId, [...wanted.keys()], [...wanted.values()], how === "hold"],
  });
  return rows;
}
