import type { Sql } from "../../platform/index.js";

/** Undefined: there is no such order; not noted: it was not to be paid in cash. */
export async function noteRefused(sql: Sql, number: number): Promise<{ noted: boolean } | undefined> {
  const { rows } = await sql.query<{ noted: boolean }>({
    name: "order-refused-at-door",
    text: `
      WITH noted AS (
        UPDATE orders SET refused_at_door = true, updated_at = now()
        WHERE tenant_id = current_tenant() AND number = $1 AND payment_method = 'cash_on_delivery' RETURNING id)
      SELECT EXISTS (SELECT FROM noted) AS noted FROM orders WHERE tenant_id = current_tenant() AND number = $1`,
    values: [number],
  });
  return rows[0];
}
