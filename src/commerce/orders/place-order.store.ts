import type { Sql } from "../../platform/index.js";
import type { OrderedOption, PlaceOrderInput } from "./order.js";
import type { SoldVariant } from "./quote.js";

/** Makes placings of one checkout wait for each other, until the transaction ends. */
export async function lockCheckout(sql: Sql, checkoutKey: string): Promise<void> {
  await sql.query({
    name: "place-order-lock",
    text: "SELECT pg_advisory_xact_lock(hashtextextended('checkout ' || current_tenant()::text || ' ' || $1, 0))",
    values: [checkoutKey],
  });
}

export interface OrderFacts {
  placedOrderId: string | null;
  currency: string;
  branchId: string;
  variants: SoldVariant[];
}

/** Everything that decides an order but the stock, in one snapshot. */
export async function readOrderFacts(sql: Sql, { checkoutKey, lines }: PlaceOrderInput): Promise<OrderFacts> {
  const { rows } = await sql.query<OrderFacts>({
    name: "place-order-read",
    text: `
      SELECT t.currency,
        (SELECT id FROM orders WHERE tenant_id = t.id AND checkout_key = $1) AS "placedOrderId",
        (SELECT id FROM branches WHERE tenant_id = t.id AND is_default) AS "branchId",
        (SELECT coalesce(json_agg(json_build_object('id', v.id, 'externalId', v.external_id, 'name', v.name,
            'price', v.price, 'stockTracked', v.stock_tracked, 'productId', p.id, 'productExternalId', p.external_id,
            'productName', p.name, 'sold', p.visible AND NOT v.retired, 'optionGroups', g.groups)), '[]')
          FROM variants v
          JOIN products p ON p.tenant_id = v.tenant_id AND p.id = v.product_id
          CROSS JOIN LATERAL (
            SELECT coalesce(json_agg(json_build_object('id', o.id, 'externalId', o.external_id, 'name', o.name,
                'multiple', o.multiple, 'required', o.required, 'excludable', o.excludable, 'amounts', o.amounts,
                'choices', (
                  SELECT coalesce(json_agg(json_build_object('id', c.id, 'externalId', c.external_id, 'name', c.name,
                      'aliases', c.aliases, 'price', c.price, 'countable', c.countable) ORDER BY c.position), '[]')
                  FROM option_choices c WHERE c.tenant_id = o.tenant_id AND c.group_id = o.id)
                ) ORDER BY pg.position), '[]') AS groups
            FROM product_option_groups pg
            JOIN option_groups o ON o.tenant_id = pg.tenant_id AND o.id = pg.group_id
            WHERE pg.tenant_id = p.tenant_id AND pg.product_id = p.id) g
          WHERE v.tenant_id = t.id AND v.id = ANY ($2::uuid[])) AS variants
      FROM tenants t WHERE t.id = current_tenant()`,
    values: [checkoutKey, [...new Set(lines.map((line) => line.variantId))]],
  });
  return rows[0]!;
}

export interface StockTaken {
  variantId: string;
  /** Before this order took any. */
  available: number;
  /** After it; null when it took none. */
  left: number | null;
}

/**
 * Takes the quantities of all variants, or of none when one has too few. The rows are locked in the order of their ids first, so
 * two orders that want the same variants wait for each other instead of deadlocking; the check sees the locked, latest numbers.
 */
export async function takeStock(
  sql: Sql,
  branchId: string,
  wanted: ReadonlyMap<string, number>,
): Promise<StockTaken[]> {
  const { rows } = await sql.query<StockTaken>({
    name: "place-order-take-stock",
    text: `
      WITH wanted AS (SELECT * FROM unnest($2::uuid[], $3::integer[]) AS w (variant_id, quantity)),
      locked AS MATERIALIZED (
        SELECT s.variant_id, s.on_hand, w.quantity FROM wanted w
        JOIN stock_levels s ON s.tenant_id = current_tenant() AND s.branch_id = $1 AND s.variant_id = w.variant_id
        ORDER BY s.variant_id FOR NO KEY UPDATE OF s),
      taken AS (
        UPDATE stock_levels s SET on_hand = s.on_hand - l.quantity FROM locked l
        WHERE s.tenant_id = current_tenant() AND s.branch_id = $1 AND s.variant_id = l.variant_id
          AND (SELECT count(*) = cardinality($2::uuid[]) AND bool_and(on_hand >= quantity) FROM locked)
        RETURNING s.variant_id, s.on_hand)
      SELECT w.variant_id AS "variantId", coalesce(l.on_hand, 0) AS available, t.on_hand AS left
      FROM wanted w LEFT JOIN locked l USING (variant_id) LEFT JOIN taken t USING (variant_id)`,
    values: [branchId, [...wanted.keys()], [...wanted.values()]],
  });
  return rows;
}

export interface NewOrder {
  id: string;
  /** The customer's id if this is their first order. */
  customerId: string;
  eventId: string;
  branchId: string;
  currency: string;
  input: PlaceOrderInput;
  lines: NewOrderLine[];
  movements: { id: string; variantId: string; delta: number }[];
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
}

/** Writes the order and everything that belongs to it. The shop's next number is taken here, last, so that orders of a shop wait for each other as briefly as they can. */
export async function insertOrder(sql: Sql, order: NewOrder): Promise<{ number: number; placedAt: Date }> {
  const { input, movements } = order;
  const { rows } = await sql.query<{ number: number; placedAt: Date }>({
    name: "place-order-write",
    text: `
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
          payment_status, payment_method, fulfilment, recipient_name, address, currency, subtotal, total)
        SELECT $1, tenant_id, number, $7, buyer.id, $8, $9, 'placed', 'unpaid', $10, $11, $5, $6, $12, $13, $13
        FROM numbered, buyer RETURNING tenant_id, id, number, created_at),
      lines AS (
        INSERT INTO order_lines (tenant_id, order_id, position, product_id, variant_id, product_external_id,
          variant_external_id, product_name, variant_name, options, quantity, unit_price, total)
        SELECT p.tenant_id, p.id, l.position, l.product_id, l.variant_id, l.product_external_id, l.variant_external_id,
          l.product_name, l.variant_name, l.options, l.quantity, l.unit_price, l.total
        FROM placed p, json_to_recordset($14::json) AS l (position integer, product_id uuid, variant_id uuid,
          product_external_id text, variant_external_id text, product_name text, variant_name text, options jsonb,
          quantity integer, unit_price bigint, total bigint)),
      event AS (
        INSERT INTO order_events (id, tenant_id, order_id, type) SELECT $15, tenant_id, id, 'placed' FROM placed),
      movements AS (
        INSERT INTO stock_movements (id, tenant_id, branch_id, variant_id, delta, reason, order_id)
        SELECT m.id, p.tenant_id, $7, m.variant_id, m.delta, 'sale', p.id
        FROM placed p, unnest($16::uuid[], $17::uuid[], $18::integer[]) AS m (id, variant_id, delta))
      SELECT number, created_at AS "placedAt",
        CASE WHEN $19 THEN pg_notify('catalogue', tenant_id::text) END AS notified
      FROM placed`,
    values: [
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
      input.total,
      JSON.stringify(order.lines),
      order.eventId,
      movements.map((movement) => movement.id),
      movements.map((movement) => movement.variantId),
      movements.map((movement) => movement.delta),
      order.catalogueChanged,
    ],
  });
  return rows[0]!;
}
