import type { Sql } from "../../platform/index.js";
import { cameToNothing } from "../orders/order-states.js";

export type SalesPeriod = "today" | "yesterday" | "week" | "month";

/** What was sold in a period: orders that were not called off, by when they were placed. Money in minor units. */
export interface Sales {
  orders: number;
  revenue: number;
  /** The same in the time as long before it, up to the same hour. */
  ordersBefore: number;
  revenueBefore: number;
  best: { name: string; quantity: number; revenue: number }[];
}

export interface LowStock {
  name: string;
  /** What can still be sold. */
  left: number;
}

/** Days of each period, and how many days ago it ends: "week" and "month" are the last 7 and 30 days with today. */
const days: Record<SalesPeriod, { length: number; ago: number }> = {
  today: { length: 1, ago: 0 },
  yesterday: { length: 1, ago: 1 },
  week: { length: 7, ago: 0 },
  month: { length: 30, ago: 0 },
};
const mostBest = 5;

/** The shop's figures of a period of its own days, as the tenant. */
export async function readSales(
  sql: Sql,
  { period, now }: { period: SalesPeriod; now: Date },
): Promise<Sales> {
  const { length, ago } = days[period];
  const { rows } = await sql.query<Sales>({
    name: "sales-read",
    text: `
      WITH shop AS (SELECT id, timezone, $1::timestamptz AS now FROM tenants WHERE id = current_tenant()),
      period AS (
        SELECT id,
          (date_trunc('day', now AT TIME ZONE timezone) - make_interval(days => $2::int + $3::int - 1)) AT TIME ZONE timezone AS starts,
          CASE WHEN $3::int = 0 THEN now ELSE date_trunc('day', now AT TIME ZONE timezone) AT TIME ZONE timezone END AS ends
        FROM shop),
      sold AS (
        SELECT o.id, o.total, o.created_at >= p.starts AS is_now FROM period p JOIN orders o ON o.tenant_id = p.id
        WHERE o.created_at >= p.starts - make_interval(days => $2::int)
          AND (o.created_at >= p.starts AND o.created_at < p.ends OR o.created_at < p.ends - make_interval(days => $2::int))
          AND o.status <> ALL ($5))
      SELECT count(*) FILTER (WHERE is_now)::int AS orders, coalesce(sum(total) FILTER (WHERE is_now), 0)::bigint AS revenue,
        count(*) FILTER (WHERE NOT is_now)::int AS "ordersBefore",
        coalesce(sum(total) FILTER (WHERE NOT is_now), 0)::bigint AS "revenueBefore",
        (SELECT coalesce(json_agg(b), '[]') FROM (
          SELECT l.product_name AS name, sum(l.quantity)::int AS quantity, sum(l.total)::bigint AS revenue
          FROM sold s JOIN order_lines l ON l.tenant_id = current_tenant() AND l.order_id = s.id
          WHERE s.is_now GROUP BY l.product_id, l.product_name
          ORDER BY sum(l.quantity) DESC, sum(l.total) DESC, l.product_name LIMIT $4) b) AS best
      FROM sold`,
    values: [now, length, ago, mostBest, ["awaiting_payment", ...cameToNothing]],
  });
  return rows[0]!;
}

/** What has run out or nearly so, the least first: counted, visible, and at most `most` left. */
export async function readLowStock(
  sql: Sql,
  { most, limit }: { most: number; limit: number },
): Promise<LowStock[]> {
  const { rows } = await sql.query<LowStock>({
    name: "low-stock-read",
    text: `
      SELECT concat_ws(', ', p.name, v.name) AS name, coalesce(sum(s.on_hand - s.held), 0)::int AS left
      FROM products p
      JOIN variants v ON v.tenant_id = p.tenant_id AND v.product_id = p.id AND v.stock_tracked AND NOT v.retired
      LEFT JOIN stock_levels s ON s.tenant_id = v.tenant_id AND s.variant_id = v.id
      WHERE p.tenant_id = current_tenant() AND p.visible
      GROUP BY p.id, v.id HAVING coalesce(sum(s.on_hand - s.held), 0) <= $1
      ORDER BY 2, p.position, v.position LIMIT $2`,
    values: [most, limit],
  });
  return rows;
}
