import type { Sql } from "../../platform/index.js";

/**
 * Puts back what an order took and what has not left the house. How much that is comes from the order's own movements, so a
 * second time puts nothing back. Gives the variants. The order's row is locked by the caller.
 */
export async function giveBackStock(sql: Sql, orderId: string): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>({
    name: "stock-give-back",
    text: `
      WITH taken AS (
        SELECT branch_id, variant_id, -sum(delta) AS quantity FROM stock_movements
        WHERE tenant_id = current_tenant() AND order_id = $1 AND reason IN ('sale', 'amended', 'cancelled')
        GROUP BY branch_id, variant_id),
      away AS (
        SELECT variant_id, sum(shipped) AS quantity FROM order_lines
        WHERE tenant_id = current_tenant() AND order_id = $1 GROUP BY variant_id),
      here AS (
        SELECT t.branch_id, t.variant_id, t.quantity - coalesce(a.quantity, 0) AS quantity
        FROM taken t LEFT JOIN away a USING (variant_id) WHERE t.quantity > coalesce(a.quantity, 0)),
      locked AS MATERIALIZED (
        SELECT s.branch_id, s.variant_id, h.quantity FROM here h
        JOIN stock_levels s ON s.tenant_id = current_tenant() AND s.branch_id = h.branch_id AND s.variant_id = h.variant_id
        ORDER BY s.variant_id FOR NO KEY UPDATE OF s),
      levels AS (
        UPDATE stock_levels s SET on_hand = s.on_hand + l.quantity FROM locked l
        WHERE s.tenant_id = current_tenant() AND s.branch_id = l.branch_id AND s.variant_id = l.variant_id)
      INSERT INTO stock_movements (id, tenant_id, branch_id, variant_id, delta, reason, order_id)
      SELECT gen_random_uuid(), current_tenant(), branch_id, variant_id, quantity, 'cancelled', $1 FROM locked
      RETURNING variant_id AS id`,
    values: [orderId],
  });
  return rows.map(({ id }) => id);
}
