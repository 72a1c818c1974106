import type { Sql } from "../../platform/index.js";

export interface ReturnLine {
  position: number;
  quantity: number;
}

interface Returnable {
  id: string;
  isOpen: boolean;
  isLate: boolean;
  days: number;
  lines: (ReturnLine & { name: string })[];
}

/** The person's own order of this number that came, locked. */
export async function findReturnable(
  sql: Sql,
  { identity, conversationId, number }: { identity: string; conversationId: string; number: number },
): Promise<Returnable | undefined> {
  const { rows } = await sql.query<Returnable>({
    name: "return-order",
    text: `
      SELECT o.id, t.return_days AS days,
        EXISTS (SELECT FROM return_requests r WHERE r.tenant_id = o.tenant_id AND r.order_id = o.id
          AND r.state IN ('requested', 'approved')) AS "isOpen",
        coalesce((SELECT min(e.created_at) FROM order_events e WHERE e.tenant_id = o.tenant_id AND e.order_id = o.id
          AND e.type IN ('delivered', 'completed')), o.created_at) + t.return_days * interval '1 day' < now() AS "isLate",
        (SELECT jsonb_agg(jsonb_build_object('position', position, 'quantity', quantity, 'name', product_name) ORDER BY position)
          FROM order_lines l WHERE l.tenant_id = o.tenant_id AND l.order_id = o.id) AS lines
      FROM orders o JOIN customers c ON c.tenant_id = o.tenant_id AND c.id = o.customer_id
      JOIN shop_terms t ON t.tenant_id = o.tenant_id
      WHERE o.tenant_id = current_tenant() AND o.number = $3 AND (c.identity = $1 OR o.conversation_id = $2)
        AND o.status IN ('delivered', 'completed', 'return_requested')
      FOR UPDATE OF o`,
    values: [identity, conversationId, number],
  });
  return rows[0];
}

export async function insertReturn(
  sql: Sql,
  {
    id,
    orderId,
    wish,
    reason,
    lines,
  }: { id: string; orderId: string; wish: "return" | "refund"; reason: string; lines: readonly ReturnLine[] },
): Promise<void> {
  await sql.query({
    name: "return-write",
    text: `INSERT INTO return_requests (id, tenant_id, order_id, lines, wish, reason)
      VALUES ($1, current_tenant(), $2, $3, $4, $5)`,
    values: [id, orderId, JSON.stringify(lines), wish, reason],
  });
}

export type ReturnState = "requested" | "approved" | "declined" | "received" | "refunded";

/** A request as the shop sees it. */
export interface ReturnRequest {
  id: string;
  orderId: string;
  number: number;
  wish: "return" | "refund";
  reason: string;
  state: ReturnState;
  answer: string | null;
  /** Of the order's lines; none: the whole order. */
  lines: ReturnLine[];
  mediaIds: string[];
  createdAt: Date;
}

const columns = `r.id, r.order_id AS "orderId", o.number, r.wish, r.reason, r.state, r.answer, r.lines, r.media_ids AS "mediaIds",
  r.created_at AS "createdAt"`;

/** Newest first, of one state or of all; at most 200. */
export async function listReturns(sql: Sql, state: ReturnState | null): Promise<ReturnRequest[]> {
  const { rows } = await sql.query<ReturnRequest>({
    name: "returns-list",
    text: `SELECT ${columns} FROM return_requests r JOIN orders o ON o.tenant_id = r.tenant_id AND o.id = r.order_id
      WHERE r.tenant_id = current_tenant() AND ($1::text IS NULL OR r.state = $1) ORDER BY r.created_at DESC, r.id LIMIT 200`,
    values: [state],
  });
  return rows;
}

/** The request, its order's row locked first and then its own. */
export async function lockReturn(sql: Sql, id: string): Promise<ReturnRequest | undefined> {
  await sql.query({
    name: "return-lock-order",
    text: `SELECT 1 FROM orders WHERE tenant_id = current_tenant()
      AND id = (SELECT order_id FROM return_requests WHERE tenant_id = current_tenant() AND id = $1) FOR UPDATE`,
    values: [id],
  });
  const { rows } = await sql.query<ReturnRequest>({
    name: "return-lock",
    text: `SELECT ${columns} FROM return_requests r JOIN orders o ON o.tenant_id = r.tenant_id AND o.id = r.order_id
      WHERE r.tenant_id = current_tenant() AND r.id = $1 FOR UPDATE OF r`,
    values: [id],
  });
  return rows[0];
}

export async function writeReturn(
  sql: Sql,
  { id, state, answer }: { id: string; state: ReturnState; answer: string | null },
): Promise<void> {
  await sql.query({
    name: "return-settle",
    text: `UPDATE return_requests SET state = $2, answer = coalesce($3, answer),
        settled_at = CASE WHEN $2 = 'approved' THEN NULL ELSE now() END
      WHERE tenant_id = current_tenant() AND id = $1`,
    values: [id, state, answer],
  });
}

/**
 * Marks lines as given back, never more than were ordered, and puts what is counted back into the stock where that is wanted, levels
 * locked in id order. The variants that can be had again. The order's row is locked.
 */
export async function takeBack(
  sql: Sql,
  { orderId, lines, restock }: { orderId: string; lines: readonly ReturnLine[]; restock: boolean },
): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>({
    name: "return-take-back",
    text: `
      WITH wanted AS (
        SELECT l.position, l.variant_id, least(w.quantity, l.quantity - l.returned)::integer AS quantity
        FROM order_lines l JOIN (
          -- a line may be named twice: all of it together is no more than was ordered
          SELECT position, sum(quantity) AS quantity FROM unnest($2::integer[], $3::integer[]) AS named (position, quantity)
          GROUP BY position) w USING (position)
        WHERE l.tenant_id = current_tenant() AND l.order_id = $1),
      marked AS (
        UPDATE order_lines l SET returned = l.returned + w.quantity FROM wanted w
        WHERE l.tenant_id = current_tenant() AND l.order_id = $1 AND l.position = w.position AND w.quantity > 0),
      back AS (
        SELECT o.branch_id, w.variant_id, sum(w.quantity) AS quantity FROM wanted w
        JOIN orders o ON o.tenant_id = current_tenant() AND o.id = $1
        WHERE w.quantity > 0 AND $4 GROUP BY o.branch_id, w.variant_id),
      locked AS MATERIALIZED (
        SELECT s.branch_id, s.variant_id, b.quantity FROM back b
        JOIN stock_levels s ON s.tenant_id = current_tenant() AND s.branch_id = b.branch_id AND s.variant_id = b.variant_id
        ORDER BY s.variant_id FOR NO KEY UPDATE OF s),
      levels AS (
        UPDATE stock_levels s SET on_hand = s.on_hand + k.quantity FROM locked k
        WHERE s.tenant_id = current_tenant() AND s.branch_id = k.branch_id AND s.variant_id = k.variant_id)
      INSERT INTO stock_movements (id, tenant_id, branch_id, variant_id, delta, reason, order_id)
      SELECT gen_random_uuid(), current_tenant(), branch_id, variant_id, quantity, 'returned', $1 FROM locked
      RETURNING variant_id AS id`,
    values: [orderId, lines.map((line) => line.position), lines.map((line) => line.quantity), restock],
  });
  return rows.map(({ id }) => id);
}

/** Everything of an order that was not given back yet. */
export async function readLinesLeft(sql: Sql, orderId: string): Promise<ReturnLine[]> {
  const { rows } = await sql.query<ReturnLine>({
    name: "return-lines-left",
    text: `SELECT position, quantity - returned AS quantity FROM order_lines
      WHERE tenant_id = current_tenant() AND order_id = $1 AND quantity > returned ORDER BY position`,
    values: [orderId],
  });
  return rows;
}
