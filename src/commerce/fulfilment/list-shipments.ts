import type { Sql } from "../../platform/index.js";
import { readOrderByNumber } from "../orders/order.store.js";
import type { Shipment } from "./shipment.js";
import { readShipments } from "./shipment.store.js";

/** The shipments of the shop's order of this number, oldest first; undefined when there is no such order. */
export async function listShipments(sql: Sql, number: number): Promise<Shipment[] | undefined> {
  const order = await readOrderByNumber(sql, number);
  return order && readShipments(sql, order.id);
}
