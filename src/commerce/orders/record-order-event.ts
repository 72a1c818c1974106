import { newId, scheduleTask, type Sql } from "../../platform/index.js";
import type { NewOrderEvent } from "./order-events.js";
import { tellShop } from "./tell-shop.js";
import { insertOrderEvent } from "./order-event.store.js";
import { scheduleRating } from "./schedule-rating.js";

/**
 * Writes what happened to an order into its log, in the caller's transaction (as the tenant), and sees to it that the buyer is told
 * after the commit: once, in the order in which things happened. What the buyer did is answered in the chat, and told to the shop. The
 * caller has the order's row locked.
 */
export async function recordOrderEvent(sql: Sql, event: NewOrderEvent): Promise<void> {
  const toTell = event.actor !== "buyer";
  const id = newId();
  await insertOrderEvent(sql, { ...event, id, toTell });
  if (event.type === "delivered" || event.type === "completed") await scheduleRating(sql, event.orderId);
  if (toTell) await scheduleTask(sql, { kind: "tell_order_event", key: event.orderId });
  else await tellShop(sql, { orderId: event.orderId, event: event.type, key: id });
}
