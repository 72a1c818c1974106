import type { Sql, Statement } from "../../platform/index.js";
import type { OrderSummary, OrderTime } from "./order.js";

/** An order with what only the shop may see. */
export interface OrderRecord extends OrderSummary {
  customer: { id: string; name: string; phone: string | null };
  /** Why it was called off or turned down. */
  reason: string | null;
}

/** The columns of an OrderRecord, of `orders o` joined with `customers c`. */
const record = `
  SELECT o.id, o.number, o.status, o.payment_status AS "paymentStatus", o.payment_method AS "paymentMethod", o.fulfilment,
    o.recipient_name AS "recipientName", o.address, o.branch_id AS "branchId", CASE WHEN o.status = 'awaiting_payment' THEN o.hold_until END AS "holdUntil", o.slot_starts_at AS "startsAt",
    o.slot_ends_at AS "endsAt", o.opens_at AS "opensAt", o.currency, o.subtotal, o.shipping, o.tax, o.tax_included AS "taxIncluded", o.discount, o.total,
    o.created_at AS "placedAt", o.reason, json_build_object('id', c.id, 'name', c.name, 'phone', c.phone) AS customer,
    (SELECT coalesce(json_agg(json_build_object('id', p.id, 'code', p.code)), '[]') FROM promotion_uses u
      JOIN promotions p ON p.tenant_id = u.tenant_id AND p.id = u.promotion_id
      WHERE u.tenant_id = o.tenant_id AND u.order_id = o.id) AS promotions,
    o.promised_at AS "promisedAt", CASE WHEN o.status = 'ready_for_pickup' THEN o.pickup_code END AS "pickupCode",
    coalesce((SELECT max(e.created_at) FROM order_events e
      WHERE e.tenant_id = o.tenant_id AND e.order_id = o.id AND e.type = o.status), o.created_at) AS since,
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'state', s.state, 'driverName', s.driver_name,
        'driverPhone', s.driver_phone, 'carrier', s.carrier, 'trackingCode', s.tracking_code, 'trackingUrl', s.tracking_url,
        'count', (SELECT sum((l->>'quantity')::integer) FROM jsonb_array_elements(s.lines) l)) ORDER BY s.created_at, s.id), '[]')
      FROM shipments s WHERE s.tenant_id = o.tenant_id AND s.order_id = o.id
        AND s.state NOT IN ('failed', 'cancelled')) AS shipments,
    (SELECT coalesce(json_agg(json_build_object('productName', l.product_name, 'variantName', l.variant_name,
        'productExternalId', l.product_external_id, 'variantExternalId', l.variant_external_id, 'options', l.options,
        'quantity', l.quantity, 'unitPrice', l.unit_price, 'total', l.total) ORDER BY l.position), '[]')
      FROM order_lines l WHERE l.tenant_id = o.tenant_id AND l.order_id = o.id) AS lines
  FROM orders o JOIN customers c ON c.tenant_id = o.tenant_id AND c.id = o.customer_id`;

interface Row extends Omit<OrderRecord, "address" | "time" | "holdUntil" | "promisedAt" | "pickupCode"> {
  promisedAt: Date | null;
  pickupCode: string | null;
  holdUntil: Date | null;
  address: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  opensAt: Date | null;
}

async function readRecords(sql: Sql, statement: Statement): Promise<OrderRecord[]> {
  const { rows } = await sql.query<Row>(statement);
  return rows.map(({ address, startsAt, endsAt, opensAt, holdUntil, promisedAt, pickupCode, ...row }) => {
    const time = timeOf({ startsAt, endsAt, opensAt });
    return {
      ...row,
      ...(address !== null && { address }),
      ...(time && { time }),
      ...(holdUntil && { holdUntil }),
      ...(promisedAt && { promisedAt }),
      ...(pickupCode !== null && { pickupCode }),
    };
  });
}

function timeOf({
  startsAt,
  endsAt,
  opensAt,
}: Pick<Row, "startsAt" | "endsAt" | "opensAt">): OrderTime | undefined {
  if (startsAt && endsAt) return { kind: "slot", startsAt, endsAt };
  return opensAt ? { kind: "opening", opensAt } : undefined;
}

/** Throws when there is no such order. */
export async function readOrder(sql: Sql, id: string): Promise<OrderRecord> {
  const [order] = await readRecords(sql, {
    name: "order-by-id",
    text: `${record} WHERE o.id = $1`,
    values: [id],
  });
  if (!order) throw new Error("The order is not there.");
  return order;
}

export async function readOrderByNumber(sql: Sql, number: number): Promise<OrderRecord | undefined> {
  const text = `${record} WHERE o.tenant_id = current_tenant() AND o.number = $1`;
  return (await readRecords(sql, { name: "order-by-number", text, values: [number] }))[0];
}

/** Newest first, numbers below `before`; of one status when given. */
export function readOrders(
  sql: Sql,
  { status, before, limit }: { status: string | null; before: number | null; limit: number },
): Promise<OrderRecord[]> {
  const text = `${record}
    WHERE o.tenant_id = current_tenant() AND ($1::text IS NULL OR o.status = $1) AND ($2::integer IS NULL OR o.number < $2)
    ORDER BY o.number DESC LIMIT $3`;
  return readRecords(sql, { name: "orders-newest", text, values: [status, before, limit] });
}

/** What the shop has to do, oldest first; with "all" whatever there is, newest first. */
export function readOrdersToDo(
  sql: Sql,
  { filter, now, limit }: { filter: "open" | "unpaid" | "late" | "all"; now: Date; limit: number },
): Promise<OrderRecord[]> {
  const text = `${record}
    WHERE o.tenant_id = current_tenant() AND CASE $1::text
      WHEN 'all' THEN true WHEN 'unpaid' THEN o.status = 'awaiting_payment'
      ELSE o.status IN ('placed', 'paid', 'accepted', 'preparing', 'ready_for_pickup', 'partially_shipped', 'return_requested')
        AND ($1 = 'open' OR o.updated_at < $2::timestamptz - interval '2 hours') END
    ORDER BY CASE WHEN $1 = 'all' THEN -o.number ELSE o.number END LIMIT $3`;
  return readRecords(sql, { name: "orders-to-do", text, values: [filter, now, limit] });
}

/** Newest first, of a person or of a conversation; a number narrows it to one. */
export function readOrdersOf(
  sql: Sql,
  who: { identity: string | null; conversationId: string | null; number: number | null; limit: number },
): Promise<OrderRecord[]> {
  const text = `${record}
    WHERE o.tenant_id = current_tenant() AND ($3::integer IS NULL OR o.number = $3)
      AND o.id IN (
        SELECT id FROM orders WHERE tenant_id = current_tenant() AND conversation_id = $2
        UNION ALL
        SELECT theirs.id FROM orders theirs
        JOIN customers buyer ON buyer.tenant_id = theirs.tenant_id AND buyer.id = theirs.customer_id
        WHERE buyer.tenant_id = current_tenant() AND buyer.identity = $1)
    ORDER BY o.number DESC LIMIT $4`;
  return readRecords(sql, {
    name: "orders-of-buyer",
    text,
    values: [who.identity, who.conversationId, who.number, who.limit],
  });
}
