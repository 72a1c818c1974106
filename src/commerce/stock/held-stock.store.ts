import type { Sql } from "../../platform/index.js";

/** Settles what is still held for an order, with the rows of stock locked in the order of their ids. */
const settle = (state: "sold" | "released") => `
  WITH holds AS MATERIALIZED (
    UPDATE stock_holds SET state = '${state}', settled_at = now()
    WHERE tenant_id = current_tenant() AND order_id = $1 AND state = 'held'
    RETURNING branch_id, variant_id, quantity),
  locked AS MATERIALIZED (
    SELECT s.branch_id, s.variant_id, h.quantity FROM holds h
    JOIN stock_levels s ON s.tenant_id = current_tenant() AND s.branch_id = h.branch_id AND s.variant_id = h.variant_id
    ORDER BY s.variant_id FOR NO KEY UPDATE OF s)`;

/** What is held for an order is sold: it leaves the stock with a movement. A second time does nothing. The order's row is locked by the caller. */
export async function sellHeld(sql: Sql, orderId: string): Promise<void> {
  await sql.query({
    name: "stock-sell-held",
    text: `${settle("sold")},
      levels AS (
        UPDATE stock_levels s SET on_hand = s.on_hand - l.quantity, held = s.held - l.quantity FROM locked l
        WHERE s.tenant_id = current_tenant() AND s.branch_id = l.branch_id AND s.variant_id = l.variant_id)
      INSERT INTO stock_movements (id, tenant_id, branch_id, variant_id, delta, reason, order_id)
      SELECT gen_random_uuid(), current_tenant(), branch_id, variant_id, -quantity, 'sale', $1 FROM locked`,
    values: [orderId],
  });
}

/** What is held for an order can be had again. A second time does nothing. Gives the variants. The order's row is locked by the caller. */
export async function releaseHeld(sql: Sql, orderId: string): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>({
    name: "stock-release-held",
    text: `${settle("released")}
      UPDATE stock_levels s SET held = s.held - l.quantity FROM locked l
      WHERE s.tenant_id = current_tenant() AND s.branch_id = l.branch_id AND s.variant_id = l.variant_id
      RETURNING s.variant_id AS id`,
    values: [orderId],
  });
  return rows.map(({ id }) => id);
}
