import type { Sql } from "../../platform/index.js";
import type { Carriage, Shipment, ShipmentLine, ShipmentState } from "./shipment.js";

const columns = `id, order_id AS "orderId", provider, state, lines, driver_name AS "driverName", driver_phone AS "driverPhone", carrier,
  tracking_code AS "trackingCode", tracking_url AS "trackingUrl", label_url AS "labelUrl", provider_ref AS "providerRef", failure,
  created_at AS "createdAt", updated_at AS "updatedAt"`;

/** Oldest first. */
export async function readShipments(sql: Sql, orderId: string): Promise<Shipment[]> {
  const { rows } = await sql.query<Shipment>({
    name: "shipments-of-order",
    text: `SELECT ${columns} FROM shipments WHERE tenant_id = current_tenant() AND order_id = $1 ORDER BY created_at, id`,
    values: [orderId],
  });
  return rows;
}

export async function readShipment(sql: Sql, id: string): Promise<Shipment | undefined> {
  const { rows } = await sql.query<Shipment>({
    name: "shipment",
    text: `SELECT ${columns} FROM shipments WHERE tenant_id = current_tenant() AND id = $1`,
    values: [id],
  });
  return rows[0];
}

/** What is ordered of each line, and what of it is out of the house. */
export async function readGoods(
  sql: Sql,
  orderId: string,
): Promise<{ position: number; name: string; quantity: number; shipped: number }[]> {
  const { rows } = await sql.query<{ position: number; name: string; quantity: number; shipped: number }>({
    name: "shipment-goods",
    text: `
      SELECT position, concat_ws(', ', product_name, variant_name) AS name, quantity, shipped FROM order_lines
      WHERE tenant_id = current_tenant() AND order_id = $1 ORDER BY position`,
    values: [orderId],
  });
  return rows;
}

export async function insertShipment(
  sql: Sql,
  { id, orderId, provider, lines }: Pick<Shipment, "id" | "orderId" | "provider" | "lines">,
): Promise<void> {
  await sql.query({
    name: "shipment-insert",
    text: `INSERT INTO shipments (id, tenant_id, order_id, provider, lines) VALUES ($1, current_tenant(), $2, $3, $4)`,
    values: [id, orderId, provider, JSON.stringify(lines)],
  });
}

/** Writes where it is now and who brings it; the order's row is locked. */
export async function writeShipment(
  sql: Sql,
  id: string,
  { state, failure, ...carriage }: Carriage & { state: ShipmentState; failure?: string | undefined },
): Promise<void> {
  const { driverName, driverPhone, carrier, trackingCode, trackingUrl } = carriage;
  await sql.query({
    name: "shipment-write",
    text: `
      UPDATE shipments SET state = $2, failure = coalesce($3, failure), driver_name = coalesce($4, driver_name),
        driver_phone = coalesce($5, driver_phone), carrier = coalesce($6, carrier), tracking_code = coalesce($7, tracking_code),
        tracking_url = coalesce($8, tracking_url), updated_at = now()
      WHERE tenant_id = current_tenant() AND id = $1`,
    values: [
      ...[id, state, failure ?? null, driverName ?? null, driverPhone ?? null],
      ...[carrier ?? null, trackingCode ?? null, trackingUrl ?? null],
    ],
  });
}

/** What the courier answered, whatever has become of the shipment meanwhile. */
export async function writeBooking(
  sql: Sql,
  id: string,
  booking: { providerRef: string; labelUrl: string | null } & Pick<
    Shipment,
    "carrier" | "trackingCode" | "trackingUrl"
  >,
): Promise<void> {
  await sql.query({
    name: "shipment-booked",
    text: `
      UPDATE shipments SET provider_ref = $2, label_url = $3, carrier = $4, tracking_code = coalesce($5, tracking_code),
        tracking_url = coalesce($6, tracking_url), updated_at = now()
      WHERE tenant_id = current_tenant() AND id = $1`,
    values: [
      ...[
        id,
        booking.providerRef,
        booking.labelUrl,
        booking.carrier,
        booking.trackingCode,
        booking.trackingUrl,
      ],
    ],
  });
}

/** Counts goods as out of the house, or back in it. The order's row is locked. */
export async function countShipped(
  sql: Sql,
  orderId: string,
  lines: readonly ShipmentLine[],
  sign: 1 | -1,
): Promise<void> {
  await sql.query({
    name: "shipment-count",
    text: `
      UPDATE order_lines l SET shipped = greatest(0, least(l.quantity, l.shipped + $4 * s.quantity))
      FROM unnest($2::integer[], $3::integer[]) AS s (position, quantity)
      WHERE l.tenant_id = current_tenant() AND l.order_id = $1 AND l.position = s.position`,
    values: [orderId, lines.map((line) => line.position), lines.map((line) => line.quantity), sign],
  });
}

export async function noteRefusal(sql: Sql, orderId: string): Promise<void> {
  await sql.query({
    name: "order-refused-at-door",
    text: `UPDATE orders SET refused_at_door = true, updated_at = now() WHERE tenant_id = current_tenant() AND id = $1`,
    values: [orderId],
  });
}

/** Shipments of an order that have not left the house, and come to nothing with it. */
export async function cancelWaiting(sql: Sql, orderId: string): Promise<{ id: string; provider: string }[]> {
  const { rows } = await sql.query<{ id: string; provider: string }>({
    name: "shipments-cancel-waiting",
    text: `
      UPDATE shipments SET state = 'cancelled', updated_at = now()
      WHERE tenant_id = current_tenant() AND order_id = $1 AND state IN ('preparing', 'ready') RETURNING id, provider`,
    values: [orderId],
  });
  return rows;
}

/** Gives the order a code to be handed over for, if it has none yet. */
export async function writePickupCode(sql: Sql, orderId: string, code: string): Promise<void> {
  await sql.query({
    name: "order-pickup-code",
    text: `UPDATE orders SET pickup_code = coalesce(pickup_code, $2) WHERE tenant_id = current_tenant() AND id = $1`,
    values: [orderId, code],
  });
}

export async function readPickupCode(sql: Sql, orderId: string): Promise<string | null> {
  const { rows } = await sql.query<{ code: string | null }>({
    name: "order-read-pickup-code",
    text: "SELECT pickup_code AS code FROM orders WHERE tenant_id = current_tenant() AND id = $1",
    values: [orderId],
  });
  return rows[0]?.code ?? null;
}

/** Who gets it, from where, and what is to be paid at the door. */
export interface Parcel {
  orderNumber: number;
  name: string;
  phone: string | null;
  address: string | null;
  fromName: string;
  fromAddress: string | null;
  fromPhone: string | null;
  currency: string;
  due: number;
}

export async function readParcel(sql: Sql, orderId: string): Promise<Parcel> {
  const { rows } = await sql.query<Parcel>({
    name: "shipment-parcel",
    text: `
      SELECT o.number AS "orderNumber", o.recipient_name AS name, c.phone, o.address, t.name AS "fromName",
        b.address AS "fromAddress", b.phone AS "fromPhone", o.currency,
        CASE WHEN o.payment_method = 'cash_on_delivery' THEN o.total - (
          SELECT coalesce(sum(CASE kind WHEN 'received' THEN amount WHEN 'refunded' THEN -amount ELSE 0 END), 0)
          FROM ledger_entries l WHERE l.tenant_id = o.tenant_id AND l.order_id = o.id) ELSE 0 END::bigint AS due
      FROM orders o
      JOIN tenants t ON t.id = o.tenant_id
      JOIN branches b ON b.tenant_id = o.tenant_id AND b.id = o.branch_id
      JOIN customers c ON c.tenant_id = o.tenant_id AND c.id = o.customer_id
      WHERE o.tenant_id = current_tenant() AND o.id = $1`,
    values: [orderId],
  });
  const [parcel] = rows;
  if (!parcel) throw new Error("The order is not there.");
  return parcel;
}
