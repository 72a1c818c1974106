import type { Sql } from "../../platform/index.js";

export interface AmendedStock {
  variantId: string;
  /** How many more the order wants than it has; negative: fewer. */
  delta: number;
  /** What could be had beside what the order has. */
  available: number;
}

/**
 * Makes what an order has of the stock what it wants now, held or sold as it was: the differences are taken or given back, all of them or,
 * when one variant has too few, none. Rows of stock are locked in the order of their ids; the order's row is locked by the caller.
 * Gives every variant that changes.
 */
export async function amendStock(
  sql: Sql,
  {
    orderId,
    branchId,
    wanted,
    how,
  }: { orderId: string; branchId: string; wanted: ReadonlyMap<string, number>; how: "sell" | "hold" },
): Promise<{ kind: "amended" | "short"; stock: AmendedStock[] }> {
  const { rows } = await sql.query<AmendedStock & { done: boolean }>({
    name: how === "sell" ? "stock-amend-sold" : "stock-amend-held",
    text: `
      WITH wanted AS (SELECT * FROM unnest($3::uuid[], $4::integer[]) AS w (variant_id, quantity)),
      had AS (${how === "sell" ? sold : held}),
      changes AS (
        SELECT variant_id, coalesce(w.quantity, 0) - coalesce(h.quantity, 0) AS delta, coalesce(w.quantity, 0) AS after
        FROM wanted w FULL JOIN had h USING (variant_id) WHERE coalesce(w.quantity, 0) <> coalesce(h.quantity, 0)),
      locked AS MATERIALIZED (
        SELECT s.variant_id, s.on_hand - s.held AS available, c.delta, c.after FROM changes c
        JOIN stock_levels s ON s.tenant_id = current_tenant() AND s.branch_id = $2 AND s.variant_id = c.variant_id
        ORDER BY s.variant_id FOR NO KEY UPDATE OF s),
      fits AS (SELECT (SELECT count(*) FROM changes) = count(*) AND coalesce(bool_and(available >= delta), true) AS yes FROM locked),
      ${how === "sell" ? takeSold : takeHeld}
      SELECT c.variant_id AS "variantId", c.delta::integer AS delta, coalesce(l.available, 0) AS available, fits.yes AS done
      FROM changes c LEFT JOIN locked l USING (variant_id), fits`,
    values: [orderId, branchId, [...wanted.keys()], [...wanted.values()]],
  });
  return { kind: rows.every(({ done }) => done) ? "amended" : "short", stock: rows };
}

const sold = `
  SELECT variant_id, -sum(delta) AS quantity FROM stock_movements
  WHERE tenant_id = current_tenant() AND order_id = $1 AND branch_id = $2 AND reason IN ('sale', 'amended', 'cancelled')
  GROUP BY variant_id`;

const held = `
  SELECT variant_id, quantity FROM stock_holds
  WHERE tenant_id = current_tenant() AND order_id = $1 AND branch_id = $2 AND state = 'held'`;

const takeSold = `
  levels AS (
    UPDATE stock_levels s SET on_hand = s.on_hand - l.delta FROM locked l, fits
    WHERE fits.yes AND s.tenant_id = current_tenant() AND s.branch_id = $2 AND s.variant_id = l.variant_id),
  moved AS (
    INSERT INTO stock_movements (id, tenant_id, branch_id, variant_id, delta, reason, order_id)
    SELECT gen_random_uuid(), current_tenant(), $2, l.variant_id, -l.delta, 'amended', $1 FROM locked l, fits WHERE fits.yes)`;

const takeHeld = `
  levels AS (
    UPDATE stock_levels s SET held = s.held + l.delta FROM locked l, fits
    WHERE fits.yes AND s.tenant_id = current_tenant() AND s.branch_id = $2 AND s.variant_id = l.variant_id),
  freed AS (
    UPDATE stock_holds h SET state = 'released', settled_at = now() FROM locked l, fits
    WHERE fits.yes AND l.after = 0 AND h.tenant_id = current_tenant() AND h.order_id = $1 AND h.variant_id = l.variant_id),
  moved AS (
    INSERT INTO stock_holds (tenant_id, order_id, branch_id, variant_id, quantity)
    SELECT current_tenant(), $1, $2, l.variant_id, l.after FROM locked l, fits WHERE fits.yes AND l.after > 0
    ON CONFLICT (tenant_id, order_id, variant_id) DO UPDATE
      SET quantity = excluded.quantity, state = 'held', settled_at = NULL)`;
