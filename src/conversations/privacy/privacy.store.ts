import { isFinished } from "../../commerce/index.js";
import type { Sql } from "../../platform/index.js";

export interface PrivacyRow {
  id: string;
  kind: "export" | "erasure";
  state: "requested" | "done" | "failed";
  conversationId: string;
}

/** The id of the request, or of the same one that still waits. */
export async function insertPrivacyRequest(
  sql: Sql,
  { id, kind, conversationId }: Pick<PrivacyRow, "id" | "kind" | "conversationId">,
): Promise<string> {
  const { rows } = await sql.query<{ id: string }>({
    name: "privacy-request",
    text: `
      INSERT INTO privacy_requests (id, tenant_id, conversation_id, kind) VALUES ($1, current_tenant(), $3, $2)
      ON CONFLICT (tenant_id, conversation_id, kind) WHERE state = 'requested' DO UPDATE SET kind = excluded.kind RETURNING id`,
    values: [id, kind, conversationId],
  });
  return rows[0]!.id;
}

export async function readPrivacyRequest(sql: Sql, id: string): Promise<PrivacyRow | undefined> {
  const { rows } = await sql.query<PrivacyRow>({
    name: "privacy-read",
    text: `SELECT id, kind, state, conversation_id AS "conversationId" FROM privacy_requests
      WHERE tenant_id = current_tenant() AND id = $1 FOR UPDATE`,
    values: [id],
  });
  return rows[0];
}

export async function settlePrivacyRequest(sql: Sql, id: string): Promise<void> {
  await sql.query({
    name: "privacy-settle",
    text: `UPDATE privacy_requests SET state = 'done', settled_at = now() WHERE tenant_id = current_tenant() AND id = $1`,
    values: [id],
  });
}

/** An order of this person is under way, or money of it is. */
export async function hasOpenOrders(sql: Sql, identity: string): Promise<boolean> {
  const { rows } = await sql.query<{ open: boolean }>({
    name: "privacy-open-orders",
    text: `
      SELECT EXISTS (SELECT FROM orders o JOIN customers c ON c.tenant_id = o.tenant_id AND c.id = o.customer_id
        WHERE o.tenant_id = current_tenant() AND c.identity = $1
          AND (o.status <> ALL ($2)
            OR EXISTS (SELECT FROM refunds r WHERE r.tenant_id = o.tenant_id AND r.order_id = o.id AND r.state = 'pending'))) AS open`,
    values: [identity, [...isFinished]],
  });
  return rows[0]!.open;
}

/** The chats of the person who has this one: the same number on every channel, or only this. */
const chatsOfPerson = `
  SELECT other.id, other.channel, other.address FROM conversations mine
  JOIN conversations other ON other.tenant_id = mine.tenant_id
    AND regexp_replace(other.address, '^.*:', '') = regexp_replace(mine.address, '^.*:', '')
  WHERE mine.tenant_id = current_tenant() AND mine.id = $1`;

/** Whether something is still to be sent to the person; erased then, it could not be. */
export async function hasUnsent(sql: Sql, conversationId: string): Promise<boolean> {
  const { rows } = await sql.query<{ unsent: boolean }>({
    name: "privacy-unsent",
    text: `SELECT EXISTS (SELECT FROM outbox WHERE tenant_id = current_tenant()
      AND conversation_id IN (SELECT id FROM (${chatsOfPerson}) c) AND state IN ('pending', 'sending', 'unsure')) AS unsent`,
    values: [conversationId],
  });
  return rows[0]!.unsent;
}

/** Everything stored about the person of a chat, as one JSON value; nothing of anybody else's. */
export async function readPersonalData(sql: Sql, conversationId: string): Promise<object> {
  const { rows } = await sql.query<{ data: object }>({
    name: "privacy-export",
    text: `
      WITH chats AS MATERIALIZED (${chatsOfPerson}),
      person AS MATERIALIZED (
        SELECT DISTINCT c.* FROM customers c JOIN chats ON c.identity = chats.address
          OR c.identity = 'phone:' || regexp_replace(chats.address, '^.*:', '') OR c.identity = 'unverified:' || chats.id
        WHERE c.tenant_id = current_tenant()),
      own AS MATERIALIZED (
        SELECT o.* FROM orders o WHERE o.tenant_id = current_tenant() AND o.customer_id IN (SELECT id FROM person))
      SELECT jsonb_build_object(
        'made_at', now(),
        'shop', (SELECT name FROM tenants WHERE id = current_tenant()),
        'customer', (SELECT coalesce(jsonb_agg(jsonb_build_object('name', name, 'phone', phone, 'address', address,
          'since', created_at)), '[]') FROM person),
        'addresses', (SELECT coalesce(jsonb_agg(jsonb_build_object('label', label, 'address', address, 'latitude', latitude,
          'longitude', longitude, 'used_at', used_at)), '[]') FROM customer_addresses
          WHERE tenant_id = current_tenant() AND customer_id IN (SELECT id FROM person)),
        'orders', (SELECT coalesce(jsonb_agg(jsonb_build_object('number', number, 'status', status, 'payment_status', payment_status,
          'payment_method', payment_method, 'fulfilment', fulfilment, 'name', recipient_name, 'address', address,
          'latitude', latitude, 'longitude', longitude, 'currency', currency, 'total_minor', total, 'placed_at', created_at,
          'lines', (SELECT jsonb_agg(jsonb_build_object('product', product_name, 'variant', variant_name, 'options', options,
            'quantity', quantity, 'unit_price_minor', unit_price) ORDER BY position) FROM order_lines l
            WHERE l.tenant_id = own.tenant_id AND l.order_id = own.id),
          'events', (SELECT jsonb_agg(jsonb_build_object('type', type, 'at', created_at) ORDER BY created_at) FROM order_events e
            WHERE e.tenant_id = own.tenant_id AND e.order_id = own.id),
          'money', (SELECT jsonb_agg(jsonb_build_object('kind', kind, 'amount_minor', amount, 'at', created_at) ORDER BY created_at)
            FROM ledger_entries e WHERE e.tenant_id = own.tenant_id AND e.order_id = own.id),
          'rating', (SELECT jsonb_build_object('stars', stars, 'remark', remark) FROM ratings r
            WHERE r.tenant_id = own.tenant_id AND r.order_id = own.id),
          'returns', (SELECT jsonb_agg(jsonb_build_object('wish', wish, 'reason', reason, 'state', state, 'at', created_at))
            FROM return_requests r WHERE r.tenant_id = own.tenant_id AND r.order_id = own.id)) ORDER BY number), '[]') FROM own),
        'consents', (SELECT coalesce(jsonb_agg(jsonb_build_object('channel', k.channel, 'purpose', purpose, 'granted', granted,
          'source', source, 'said', evidence, 'at', created_at) ORDER BY created_at), '[]')
          FROM consents k JOIN chats USING (channel, address) WHERE k.tenant_id = current_tenant()),
        'chats', (SELECT coalesce(jsonb_agg(jsonb_build_object('channel', v.channel, 'address', v.address, 'name', v.profile_name,
          'language', v.snapshot -> 'context' -> 'language', 'cart', v.cart, 'since', v.created_at,
          'written', (SELECT jsonb_agg(jsonb_build_object('at', received_at, 'text', message -> 'text', 'media', message -> 'media',
            'location', message -> 'location') ORDER BY seq) FROM inbox i WHERE i.conversation_id = v.id),
          'received', (SELECT jsonb_agg(jsonb_build_object('at', created_at, 'text', content -> 'text', 'state', state) ORDER BY seq)
            FROM outbox x WHERE x.conversation_id = v.id))), '[]')
          FROM conversations v WHERE v.tenant_id = current_tenant() AND v.id IN (SELECT id FROM chats)),
        'privacy_requests', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'state', state, 'at', created_at)), '[]')
          FROM privacy_requests WHERE tenant_id = current_tenant() AND conversation_id IN (SELECT id FROM chats))) AS data`,
    values: [conversationId],
  });
  return rows[0]!.data;
}
