import type { Sql } from "../../platform/index.js";
import { noteRefused } from "./refuse-at-door.store.js";

export type RefuseAtDoorOutcome = { kind: "noted" } | { kind: "unknown" } | { kind: "notCash" };

/**
 * A buyer did not take an order, or did not pay it, at the door: the shop's terms say after how many of these it takes no more cash from
 * them. What becomes of the order is another matter.
 */
export async function refuseAtDoor(sql: Sql, number: number): Promise<RefuseAtDoorOutcome> {
  const found = await noteRefused(sql, number);
  if (!found) return { kind: "unknown" };
  return { kind: found.noted ? "noted" : "notCash" };
}
