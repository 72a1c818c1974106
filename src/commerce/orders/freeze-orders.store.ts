import type { Sql } from "../../platform/index.js";
import { isFinished } from "./order-states.js";

/** Sets or clears the mark of a chat's open orders, locked in id order; the ids of those it changed. */
export async function freezeOpenOrders(sql: Sql, conversationId: string, frozen: boolean): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>({
    name: "orders-freeze",
    text: `
      WITH open AS MATERIALIZED (
        SELECT id FROM orders WHERE tenant_id = current_tenant() AND conversation_id = $1
          AND status <> ALL ($3)
          AND (frozen_at IS NULL) = $2
        ORDER BY id FOR UPDATE)
      UPDATE orders o SET frozen_at = CASE WHEN $2 THEN now() END, updated_at = now(), version = version + 1
      FROM open WHERE o.tenant_id = current_tenant() AND o.id = open.id RETURNING o.id`,
    values: [conversationId, frozen, [...isFinished]],
  });
  return rows.map(({ id }) => id).toSorted();
}
