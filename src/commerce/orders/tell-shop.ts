import { scheduleTask, type Sql } from "../../platform/index.js";
import type { OrderEventType } from "./order-events.js";

/** What those who run a shop are told of an order: that it is theirs to work on, or what its buyer did to it. */
export interface ShopNews {
  orderId: string;
  event: OrderEventType | "placed";
}

/** Sees to it that the shop is told after the commit, once for a key (the event's id). In the caller's transaction (as the tenant). */
export async function tellShop(sql: Sql, { key, ...news }: ShopNews & { key: string }): Promise<void> {
  await scheduleTask(sql, { kind: "tell_shop", key, payload: news });
}
