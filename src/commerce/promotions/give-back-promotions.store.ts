import type { Sql } from "../../platform/index.js";

/** The uses of promotions that an order had are free again, once: an order that came to nothing used none. Their rows are locked in the order of their ids. */
export async function giveBackPromotions(sql: Sql, orderId: string): Promise<void> {
  await sql.query({
    name: "promotions-give-back",
    text: `
      WITH freed AS (
        DELETE FROM promotion_uses WHERE tenant_id = current_tenant() AND order_id = $1 RETURNING promotion_id AS id),
      locked AS MATERIALIZED (
        SELECT p.id FROM promotions p JOIN freed USING (id) WHERE p.tenant_id = current_tenant()
        ORDER BY p.id FOR NO KEY UPDATE OF p)
      UPDATE promotions p SET used = greatest(p.used - 1, 0) FROM locked l WHERE p.tenant_id = current_tenant() AND p.id = l.id`,
    values: [orderId],
  });
}
