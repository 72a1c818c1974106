import type { Sql } from "../../platform/index.js";
import type { NewOrderEvent, OrderActor, OrderEvent } from "./order-events.js";

export async function insertOrderEvent(
  sql: Sql,
  { id, orderId, type, actor, data, toTell }: NewOrderEvent & { id: string; toTell: boolean },
): Promise<void> {
  await sql.query({
    name: "order-event-write",
    text: `INSERT INTO order_events (id, tenant_id, order_id, type, actor, data, to_tell)
      VALUES ($1, current_tenant(), $2, $3, $4, $5, $6)`,
    values: [id, orderId, type, actor, JSON.stringify(data), toTell],
  });
}

/** Takes what waits to be told of an order, oldest first: it is told in this transaction or waits on. */
export async function takeEventsToTell(sql: Sql, orderId: string): Promise<OrderEvent[]> {
  const { rows } = await sql.query<OrderEvent>({
    name: "order-events-take",
    text: `
      WITH waiting AS (
        SELECT id FROM order_events WHERE tenant_id = current_tenant() AND order_id = $1 AND to_tell
        ORDER BY seq FOR UPDATE),
      taken AS (
        UPDATE order_events e SET to_tell = false FROM waiting WHERE e.tenant_id = current_tenant() AND e.id = waiting.id
          AND e.to_tell
        RETURNING e.id, e.order_id, e.type, e.actor, e.data, e.created_at, e.seq)
      SELECT id, order_id AS "orderId", type, actor, data, created_at AS at FROM taken ORDER BY seq`,
    values: [orderId],
  });
  return rows;
}

/** The chat an order was placed in. */
export async function conversationOf(sql: Sql, orderId: string): Promise<string> {
  const { rows } = await sql.query<{ id: string }>({
    name: "order-conversation",
    text: "SELECT conversation_id AS id FROM orders WHERE tenant_id = current_tenant() AND id = $1",
    values: [orderId],
  });
  return rows[0]!.id;
}

interface LoggedEvent {
  type: string;
  actor: OrderActor;
  data: Record<string, unknown>;
  at: Date;
}

/** All that happened to an order, oldest first. */
export async function readEvents(sql: Sql, orderId: string): Promise<LoggedEvent[]> {
  const { rows } = await sql.query<LoggedEvent>({
    name: "order-events-read",
    text: `SELECT type, actor, data, created_at AS at FROM order_events
      WHERE tenant_id = current_tenant() AND order_id = $1 ORDER BY seq`,
    values: [orderId],
  });
  return rows;
}
