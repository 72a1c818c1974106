import { findOrders, placeOrder, searchProducts } from "../commerce/index.js";
import type { EngineTransaction } from "../platform/index.js";
import type { Operation } from "./effects.js";
import type { Answer } from "./take-turn.js";

/** Performs what a flow asked for, as the tenant, in the transaction that stores the turn: both happen or neither. */
export function performAsk(ask: Operation, tx: EngineTransaction, tenantId: string): Promise<Answer> {
  return tx.asTenant(tenantId, async (sql): Promise<Answer> => {
    switch (ask.type) {
      case "placeOrder":
        return { type: "orderAnswered", outcome: await placeOrder(sql, ask.params) };
      case "findOrders":
        return { type: "ordersFound", orders: await findOrders(sql, ask.params) };
      case "searchProducts":
        return {
          type: "productsFound",
          productIds: await searchProducts(sql, ask.params.query, ask.params.wish),
        };
    }
  });
}
