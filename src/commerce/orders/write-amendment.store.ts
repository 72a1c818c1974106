import type { Sql } from "../../platform/index.js";
import type { OrderPrice } from "../pricing/order-price.js";
import { deliveryPoint, type NewOrderLine } from "./insert-order.store.js";
import type { AmendOrderInput } from "./order.js";

export interface Amendment {
  orderId: string;
  input: AmendOrderInput;
  lines: NewOrderLine[];
  price: OrderPrice;
}

/** The order's new lines, sums, way and uses of promotions in the place of the old; the order's row is locked. */
export async function writeAmendment(sql: Sql, { orderId, input, lines, price }: Amendment): Promise<void> {
  await sql.query({
    name: "amend-order-clear",
    text: "DELETE FROM order_lines WHERE tenant_id = current_tenant() AND order_id = $1",
    values: [orderId],
  });
  const { fulfilment, customer } = input;
  const point = fulfilment.type === "delivery" ? deliveryPoint(fulfilment) : undefined;
  await sql.query({
    name: "amend-order-write",
    text: `
      WITH amended AS (
        UPDATE orders SET subtotal = $2, discount = $3, shipping = $4, tax = $5, tax_included = $6, total = $7, zone_id = $8,
          slot_starts_at = CASE WHEN fulfilment = $9 THEN slot_starts_at END,
          slot_ends_at = CASE WHEN fulfilment = $9 THEN slot_ends_at END,
          fulfilment = $9, address = $10, recipient_name = $11, latitude = $12, longitude = $13, version = version + 1,
          updated_at = now()
        WHERE tenant_id = current_tenant() AND id = $1 RETURNING tenant_id, id, customer_id),
      uses AS (
        INSERT INTO promotion_uses (tenant_id, promotion_id, order_id, customer_id, amount)
        SELECT a.tenant_id, u.id, a.id, a.customer_id, u.amount FROM amended a, unnest($14::uuid[], $15::bigint[]) AS u (id, amount))
      INSERT INTO order_lines (tenant_id, order_id, position, product_id, variant_id, product_external_id, variant_external_id,
        product_name, variant_name, options, quantity, unit_price, total, discount, tax)
      SELECT a.tenant_id, a.id, l.position, l.product_id, l.variant_id, l.product_external_id, l.variant_external_id,
        l.product_name, l.variant_name, l.options, l.quantity, l.unit_price, l.total, l.discount, l.tax
      FROM amended a, json_to_recordset($16::json) AS l (position integer, product_id uuid, variant_id uuid,
        product_external_id text, variant_external_id text, product_name text, variant_name text, options jsonb,
        quantity integer, unit_price bigint, total bigint, discount bigint, tax bigint)`,
    values: [
      orderId,
      ...[price.subtotal, price.discount, price.shipping, price.tax, price.taxIncluded, price.total],
      price.zone?.id ?? null,
      fulfilment.type,
      fulfilment.type === "delivery" ? fulfilment.address : null,
      customer.name,
      ...[point?.latitude ?? null, point?.longitude ?? null],
      price.promotions.map(({ id }) => id),
      price.promotions.map(({ amount }) => amount),
      JSON.stringify(lines),
    ],
  });
}
