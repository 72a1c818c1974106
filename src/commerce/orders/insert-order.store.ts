import type { Sql } from "../../platform/index.js";
import { pointOf } from "../pricing/find-zone.js";
import type { OrderPrice, Point } from "../pricing/order-price.js";
import type { OrderedOption, OrderTime, PlaceOrderInput } from "./order.js";

export interface NewOrder {
  id: string;
  /** The customer's id if this is their first order. */
  customerId: string;
  eventId: string;
  branchId: string;
  currency: string;
  input: PlaceOrderInput;
  /** When it is wanted; absent: as soon as possible. */
  time?: OrderTime;
  lines: NewOrderLine[];
  price: OrderPrice;
  /** Of the entry that says what it costs. */
  ledgerId: string;
  /** Of each counted variant; the ids are of its movement. */
  taken: { id: string; variantId: string; quantity: number }[];
  /** Until when its stock is held for who has yet to pay; absent: it is sold. */
  holdUntil?: Date;
  /** True when a variant was sold out by this order, so that caches look again. */
  catalogueChanged: boolean;
}

/** In the columns' names: goes into the statement as JSON. */
export interface NewOrderLine {
  position: number;
  product_id: string;
  variant_id: string;
  product_external_id: string;
  variant_external_id: string | null;
  product_name: string;
  variant_name: string | null;
  options: OrderedOption[];
  quantity: number;
  unit_price: number;
  total: number;
  discount: number;
  tax: number;
}

const writeOrder = `
  WITH numbered AS (
    UPDATE tenants SET last_order_number = last_order_number + 1 WHERE id = current_tenant()
    RETURNING id AS tenant_id, last_order_number AS number),
  buyer AS (
    INSERT INTO customers (id, tenant_id, identity, phone, name, address)
    SELECT $2, tenant_id, $3, $4, $5, $6 FROM numbered
    ON CONFLICT (tenant_id, identity) DO UPDATE SET name = excluded.name,
      phone = coalesce(excluded.phone, customers.phone), address = coalesce(excluded.address, customers.address)
    RETURNING id),
  placed AS (
    INSERT INTO orders (id, tenant_id, number, branch_id, customer_id, conversation_id, checkout_key, status,
      payment_status, payment_method, fulfilment, recipient_name, address, currency, total, slot_starts_at, slot_ends_at,
      slot_taken, opens_at, subtotal, discount, shipping, tax, tax_included, zone_id, latitude, longitude, hold_until)
    SELECT $1, tenant_id, number, $7, buyer.id, $8, $9, CASE WHEN $34::timestamptz IS NULL THEN 'placed' ELSE 'awaiting_payment' END, 'unpaid', $10, $11, $5, $6, $12, $13::bigint, $20::timestamptz, $21,
      $20::timestamptz IS NOT NULL, $22, $23, $24, $25, $26, $27, $28, $29, $30, $34::timestamptz
    FROM numbered, buyer RETURNING tenant_id, id, customer_id, currency, number, created_at),
  charged AS (
    INSERT INTO ledger_entries (id, tenant_id, order_id, kind, amount, currency, source)
    SELECT $31, tenant_id, id, 'charged', $13::bigint, currency, 'order' FROM placed WHERE $13::bigint > 0),
  uses AS (
    INSERT INTO promotion_uses (tenant_id, promotion_id, order_id, customer_id, amount)
    SELECT p.tenant_id, u.id, p.id, p.customer_id, u.amount
    FROM placed p, unnest($32::uuid[], $33::bigint[]) AS u (id, amount)),
  lines AS (
    INSERT INTO order_lines (tenant_id, order_id, position, product_id, variant_id, product_external_id,
      variant_external_id, product_name, variant_name, options, quantity, unit_price, total,
      discount, tax)
    SELECT p.tenant_id, p.id, l.position, l.product_id, l.variant_id, l.product_external_id, l.variant_external_id,
      l.product_name, l.variant_name, l.options, l.quantity, l.unit_price, l.total, l.discount, l.tax
    FROM placed p, json_to_recordset($14::json) AS l (position integer, product_id uuid, variant_id uuid,
      product_external_id text, variant_external_id text, product_name text, variant_name text, options jsonb,
      quantity integer, unit_price bigint, total bigint, discount bigint, tax bigint)),
  event AS (
    INSERT INTO order_events (id, tenant_id, order_id, type) SELECT $15, tenant_id, id, 'placed' FROM placed),
  movements AS (
    INSERT INTO stock_movements (id, tenant_id, branch_id, variant_id, delta, reason, order_id)
    SELECT m.id, p.tenant_id, $7, m.variant_id, -m.quantity, 'sale', p.id
    FROM placed p, unnest($16::uuid[], $17::uuid[], $18::integer[]) AS m (id, variant_id, quantity)
    WHERE $34::timestamptz IS NULL),
  holds AS (
    INSERT INTO stock_holds (tenant_id, order_id, branch_id, variant_id, quantity)
    SELECT p.tenant_id, p.id, $7, h.variant_id, h.quantity
    FROM placed p, unnest($17::uuid[], $18::integer[]) AS h (variant_id, quantity) WHERE $34::timestamptz IS NOT NULL)
  SELECT number, created_at AS "placedAt",
    CASE WHEN $19 THEN pg_notify('catalogue', tenant_id::text) END AS notified
  FROM placed`;

/** Writes the order and everything that belongs to it. The shop's next number is taken here, last, so that orders of a shop wait for each other as briefly as they can. */
export async function insertOrder(sql: Sql, order: NewOrder): Promise<{ number: number; placedAt: Date }> {
  const { rows } = await sql.query<{ number: number; placedAt: Date }>({
    name: "place-order-write",
    text: writeOrder,
    values: valuesOf(order),
  });
  return rows[0]!;
}

/** Where on the map it goes, where that is known. */
export function deliveryPoint({ address, point }: { address: string; point?: Point }): Point | undefined {
  return point ?? pointOf(address);
}

/** In the order of the statement's parameters. */
function valuesOf(order: NewOrder): unknown[] {
  const { input, price, taken, holdUntil = null } = order;
  const point = input.fulfilment.type === "delivery" ? deliveryPoint(input.fulfilment) : undefined;
  return [
    order.id,
    order.customerId,
    input.customer.identity,
    input.customer.phone ?? null,
    input.customer.name,
    input.fulfilment.type === "delivery" ? input.fulfilment.address : null,
    order.branchId,
    input.conversationId,
    input.checkoutKey,
    input.paymentMethod,
    input.fulfilment.type,
    order.currency,
    price.total,
    JSON.stringify(order.lines),
    order.eventId,
    taken.map(({ id }) => id),
    taken.map(({ variantId }) => variantId),
    taken.map(({ quantity }) => quantity),
    order.catalogueChanged,
    order.time?.kind === "slot" ? order.time.startsAt : null,
    order.time?.kind === "slot" ? order.time.endsAt : null,
    order.time?.kind === "opening" ? order.time.opensAt : null,
    ...[price.subtotal, price.discount, price.shipping, price.tax, price.taxIncluded, price.zone?.id ?? null],
    ...[point?.latitude ?? null, point?.longitude ?? null],
    order.ledgerId,
    price.promotions.map(({ id }) => id),
    price.promotions.map(({ amount }) => amount),
    holdUntil,
  ];
}
