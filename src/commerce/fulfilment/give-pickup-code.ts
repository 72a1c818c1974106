import { randomInt } from "node:crypto";
import type { Sql } from "../../platform/index.js";
import { writePickupCode } from "./shipment.store.js";

/** The code that the buyer says at the counter: one for an order, however often it becomes ready. */
export async function givePickupCode(sql: Sql, orderId: string): Promise<void> {
  await writePickupCode(sql, orderId, String(randomInt(1_000_000)).padStart(6, "0"));
}
