import { isOver } from "../orders/order-states.js";
import { timingSafeEqual } from "node:crypto";
import type { Sql } from "../../platform/index.js";
import { moveOrder } from "../orders/move-order.js";
import { lockOrder } from "../orders/move-order.store.js";
import type { OrderActor } from "../orders/order-events.js";
import { recordOrderEvent } from "../orders/record-order-event.js";
import { callOffCourier } from "./cancel-shipments.js";
import { canGo, hasLeft, isLive, type Carriage, type Shipment, type ShipmentState } from "./shipment.js";
import {
  countShipped,
  noteRefusal,
  readGoods,
  readPickupCode,
  readShipment,
  readShipments,
  writeShipment,
} from "./shipment.store.js";

export interface MoveShipmentInput extends Carriage {
  shipmentId: string;
  /** Of the order it has to be of. */
  number?: number;
  /** Absent: only who brings it changes. */
  to?: ShipmentState | undefined;
  actor: OrderActor;
  /** What a buyer says at the counter. */
  code?: string | undefined;
  /** The buyer would not take it. */
  refused?: boolean | undefined;
  /** Why it failed; the buyer reads it. */
  reason?: string | undefined;
}

export type MoveShipmentOutcome =
  | { kind: "moved"; shipment: Shipment }
  /** It is there, or further: nothing was done. */
  | { kind: "already"; shipment: Shipment }
  | { kind: "unknown" }
  | { kind: "wrongState"; state: ShipmentState }
  /** The order itself is not to go there, as a cancelled one. */
  | { kind: "orderElsewhere"; status: string }
  | { kind: "wrongCode" };

/**
 * The only way a shipment's state changes: the order's row is locked, the goods are counted, the order follows where all or the last of
 * its shipments have come so far, and the buyer is told. In the caller's transaction (as the tenant), which a refusal leaves as it was.
 */
export async function moveShipment(sql: Sql, input: MoveShipmentInput): Promise<MoveShipmentOutcome> {
  const { shipmentId, number, to, code } = input;
  const known = await readShipment(sql, shipmentId);
  const order = known && (await lockOrder(sql, { orderId: known.orderId }));
  // Read again: it may have moved before the lock was had.
  const shipment = order && (await readShipment(sql, shipmentId));
  if (!shipment || (number !== undefined && order.number !== number)) return { kind: "unknown" };
  if (to === undefined) return saveCarriage(sql, shipment, input);
  if (to === shipment.state) return { kind: "already", shipment };
  if (!canGo(shipment, to)) return { kind: "wrongState", state: shipment.state };
  if (shipment.provider === "pickup" && to === "delivered" && !(await isCode(sql, shipment, code)))
    return { kind: "wrongCode" };
  if (isOver.has(order.status) && to !== "cancelled" && to !== "failed")
    return { kind: "orderElsewhere", status: order.status };
  await writeShipment(sql, shipment.id, { ...carriageOf(input), state: to, failure: input.reason });
  await follow(sql, shipment, { ...input, to });
  return { kind: "moved", shipment: (await readShipment(sql, shipment.id)) ?? shipment };
}

async function saveCarriage(
  sql: Sql,
  shipment: Shipment,
  input: MoveShipmentInput,
): Promise<MoveShipmentOutcome> {
  await writeShipment(sql, shipment.id, { ...carriageOf(input), state: shipment.state });
  return { kind: "moved", shipment: (await readShipment(sql, shipment.id)) ?? shipment };
}

const carriageOf = ({ driverName, driverPhone, carrier, trackingCode, trackingUrl }: Carriage): Carriage => ({
  ...{ driverName, driverPhone, carrier, trackingCode, trackingUrl },
});

type Moved = MoveShipmentInput & { to: ShipmentState };

/** What the order makes of it. */
async function follow(sql: Sql, shipment: Shipment, moved: Moved): Promise<void> {
  const { orderId, lines } = shipment;
  const { to } = moved;
  if (to === "cancelled" && shipment.provider === "courier") await callOffCourier(sql, shipment.id);
  if (to === "ready") await tell(sql, orderId, "ready_for_pickup", moved);
  const leaves = hasLeft({ state: to }) && !hasLeft(shipment);
  if (leaves) await countShipped(sql, orderId, lines, 1);
  if (leaves && shipment.provider !== "pickup") await tellLeft(sql, shipment, moved);
  if (to === "delivered") await tellDelivered(sql, shipment, moved);
  if (to === "failed") await tellFailed(sql, shipment, moved);
}

async function tellLeft(sql: Sql, shipment: Shipment, moved: Moved): Promise<void> {
  const goods = await readGoods(sql, shipment.orderId);
  const isWhole = goods.every(({ quantity, shipped }) => shipped >= quantity);
  const went = await tell(sql, shipment.orderId, isWhole ? "shipped" : "partially_shipped", moved);
  if (!went) await note(sql, shipment, "shipment_left", moved);
}

/** The order is delivered with the last of its goods. */
async function tellDelivered(sql: Sql, shipment: Shipment, moved: Moved): Promise<void> {
  const goods = await readGoods(sql, shipment.orderId);
  const others = (await readShipments(sql, shipment.orderId)).filter(isLive);
  const isWhole =
    goods.every(({ quantity, shipped }) => shipped >= quantity) &&
    others.every(({ state }) => state === "delivered");
  const went = isWhole && (await tell(sql, shipment.orderId, "delivered", moved));
  if (!went) await note(sql, shipment, "shipment_delivered", moved);
}

/** Goods that come back can go into another shipment; of an order that was refused as a whole nothing more will be sent. */
async function tellFailed(sql: Sql, shipment: Shipment, moved: Moved): Promise<void> {
  if (hasLeft(shipment)) await countShipped(sql, shipment.orderId, shipment.lines, -1);
  if (moved.refused) await noteRefusal(sql, shipment.orderId);
  const goods = await readGoods(sql, shipment.orderId);
  const isWhole = goods.every(({ shipped }) => shipped === 0);
  const { reason = "" } = moved;
  const isOver = moved.refused === true && isWhole;
  if (isOver && (await tell(sql, shipment.orderId, "returned", moved))) return;
  const data = { shipmentId: shipment.id, ...(reason !== "" && { reason }) };
  await recordOrderEvent(sql, {
    orderId: shipment.orderId,
    type: "shipment_failed",
    actor: moved.actor,
    data,
  });
}

/** Moves the order along; false where it is there already or may not. */
async function tell(
  sql: Sql,
  orderId: string,
  to: "ready_for_pickup" | "partially_shipped" | "shipped" | "delivered" | "returned",
  { actor, reason }: Moved,
): Promise<boolean> {
  const why = to === "returned" && reason !== undefined ? { reason } : {};
  const outcome = await moveOrder(sql, { orderId, to, actor, ...why });
  return outcome.kind === "moved";
}

async function note(
  sql: Sql,
  { id, orderId }: Shipment,
  type: "shipment_left" | "shipment_delivered",
  { actor }: Moved,
): Promise<void> {
  await recordOrderEvent(sql, { orderId, type, actor, data: { shipmentId: id } });
}

async function isCode(sql: Sql, { orderId }: Shipment, said: string | undefined): Promise<boolean> {
  const code = await readPickupCode(sql, orderId);
  const [a, b] = [Buffer.from(code ?? ""), Buffer.from((said ?? "").replace(/\s/g, ""))];
  return code !== null && a.length === b.length && timingSafeEqual(a, b);
}
