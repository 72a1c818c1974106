import type { Sql } from "../../platform/index.js";
import { freezeOpenOrders } from "./freeze-orders.store.js";
import { recordOrderEvent } from "./record-order-event.js";

/**
 * Marks the open orders of a chat whose buyer cannot be written to any more, or takes the mark away. Nothing else of them changes: what
 * becomes of an order is the shop's to decide, whom the order's log tells. In the caller's transaction, as the tenant.
 */
export async function freezeOrders(
  sql: Sql,
  { conversationId, frozen }: { conversationId: string; frozen: boolean },
): Promise<void> {
  const type = frozen ? "buyer_silent" : "buyer_back";
  for (const orderId of await freezeOpenOrders(sql, conversationId, frozen))
    await recordOrderEvent(sql, { orderId, type, actor: "buyer", data: {} });
}
