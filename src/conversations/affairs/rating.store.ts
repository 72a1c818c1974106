import type { Sql } from "../../platform/index.js";

interface Rateable {
  id: string;
  number: number;
  /** As it was rated before. */
  stars: number | null;
}

/** The person's own order of this number, or the last one, that came; its row locked. As the tenant. */
export async function findOrderToRate(
  sql: Sql,
  { identity, conversationId, number }: { identity: string; conversationId: string; number?: number },
): Promise<Rateable | undefined> {
  const { rows } = await sql.query<Rateable>({
    name: "rating-order",
    text: `
      SELECT o.id, o.number, r.stars FROM orders o
      JOIN customers c ON c.tenant_id = o.tenant_id AND c.id = o.customer_id
      LEFT JOIN ratings r ON r.tenant_id = o.tenant_id AND r.order_id = o.id
      WHERE o.tenant_id = current_tenant() AND (c.identity = $1 OR o.conversation_id = $2) AND ($3::integer IS NULL OR o.number = $3)
        AND o.status IN ('delivered', 'completed', 'return_requested', 'returned')
      ORDER BY o.number DESC LIMIT 1 FOR UPDATE OF o`,
    values: [identity, conversationId, number ?? null],
  });
  return rows[0];
}

export async function writeRating(
  sql: Sql,
  { orderId, stars, remark }: { orderId: string; stars: number; remark?: string },
): Promise<void> {
  await sql.query({
    name: "rating-write",
    text: `
      INSERT INTO ratings (tenant_id, order_id, stars, remark) VALUES (current_tenant(), $1, $2, $3)
      ON CONFLICT (tenant_id, order_id) DO UPDATE SET stars = excluded.stars, remark = coalesce(excluded.remark, ratings.remark)`,
    values: [orderId, stars, remark ?? null],
  });
}

export interface RatingToAsk {
  number: number;
  conversationId: string;
  identity: string;
}

/** The order, if it came, was not rated yet and nothing of it goes back. */
export async function readRatingToAsk(sql: Sql, orderId: string): Promise<RatingToAsk | undefined> {
  const { rows } = await sql.query<RatingToAsk>({
    name: "rating-to-ask",
    text: `
      SELECT o.number, o.conversation_id AS "conversationId", c.identity FROM orders o
      JOIN customers c ON c.tenant_id = o.tenant_id AND c.id = o.customer_id
      WHERE o.tenant_id = current_tenant() AND o.id = $1 AND o.status IN ('delivered', 'completed')
        AND NOT EXISTS (SELECT FROM ratings r WHERE r.tenant_id = o.tenant_id AND r.order_id = o.id)`,
    values: [orderId],
  });
  return rows[0];
}

/** What a buyer thought of an order, for the shop. */
export interface GivenRating {
  number: number;
  stars: number;
  remark: string | null;
  createdAt: Date;
}

/** The newest first, at most 200; only up to so many stars where that is asked for. As the tenant. */
export async function listRatings(sql: Sql, mostStars = 5): Promise<GivenRating[]> {
  const { rows } = await sql.query<GivenRating>({
    name: "ratings-list",
    text: `SELECT o.number, r.stars, r.remark, r.created_at AS "createdAt" FROM ratings r
      JOIN orders o ON o.tenant_id = r.tenant_id AND o.id = r.order_id
      WHERE r.tenant_id = current_tenant() AND r.stars <= $1 ORDER BY r.created_at DESC, o.number DESC LIMIT 200`,
    values: [mostStars],
  });
  return rows;
}
