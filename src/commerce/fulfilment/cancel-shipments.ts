import { cancelTask, scheduleTask, type Sql } from "../../platform/index.js";
import { cancelWaiting } from "./shipment.store.js";

/** With an order that comes to nothing, what of it has not left the house does, too. The order's row is locked. */
export async function cancelShipments(sql: Sql, orderId: string): Promise<void> {
  for (const { id, provider } of await cancelWaiting(sql, orderId))
    if (provider === "courier") await callOffCourier(sql, id);
}

/** A booking that has not begun is not made; one that has is called off. */
export async function callOffCourier(sql: Sql, shipmentId: string): Promise<void> {
  await cancelTask(sql, { kind: "book_courier", key: shipmentId });
  await scheduleTask(sql, { kind: "cancel_courier", key: shipmentId });
}
