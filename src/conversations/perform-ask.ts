import {
  amendOrder,
  cancelOwnOrder,
  findOrders,
  lookAfterPayment,
  placeOrder,
  readFullSlots,
  searchProducts,
  tellShop,
  watchStock,
} from "../commerce/index.js";
import type { AmendOrderOutcome, PlaceOrderOutcome } from "../commerce/index.js";
import type { EngineTransaction, Sql } from "../platform/index.js";
import { performAffair } from "./affairs/perform-affair.js";
import type { Operation, PlaceOrderParams } from "./effects.js";
import { performMediaWish } from "./media/media-wish.js";
import { performSellerAsk } from "./perform-seller-ask.js";
import type { SellerAnswered, SellerAsk } from "./perform-seller-ask.js";
import type { Answer } from "./take-turn.js";

/** Performs what a flow asked for, as the tenant, in the transaction that stores the turn: both happen or neither. */
export function performAsk(
  ask: Operation | SellerAsk,
  tx: EngineTransaction,
  tenantId: string,
): Promise<Answer | SellerAnswered> {
  return tx.asTenant(tenantId, async (sql): Promise<Answer | SellerAnswered> => {
    switch (ask.type) {
      case "seller":
        return { type: "sellerAnswered", answer: await performSellerAsk(sql, ask.params) };
      case "mediaWish":
        return { type: "mediaDone", done: await performMediaWish(sql, ask.params) };
      case "affair":
        return { type: "affairDone", done: await performAffair(sql, ask.params) };
      case "placeOrder":
        return { type: "orderAnswered", outcome: await place(sql, ask.params) };
      case "watchStock": {
        const outcome = await watchStock(sql, ask.params);
        return { type: "stockWatched", outcome, productId: ask.params.productId };
      }
      case "cancelOrder":
        return { type: "orderCancelled", outcome: await cancelOwnOrder(sql, ask.params) };
      case "findOrders":
        return { type: "ordersFound", orders: await findOrders(sql, ask.params) };
      case "lookAfterPayment": {
        const found = await lookAfterPayment(sql, ask.params);
        return { type: "paymentFound", wish: ask.params.wish, found };
      }
      case "findSlots":
        return { type: "slotsFound", full: await readFullSlots(sql, ask.params) };
      case "searchProducts":
        return {
          type: "productsFound",
          productIds: await searchProducts(sql, ask.params.query, ask.params.wish),
        };
    }
  });
}

/** The shop hears of an order when there is something to do: at once, or when it is paid. */
async function place(
  sql: Sql,
  { amends: number, ...params }: PlaceOrderParams,
): Promise<PlaceOrderOutcome | AmendOrderOutcome> {
  if (number !== undefined) return amendOrder(sql, { ...params, number });
  const outcome = await placeOrder(sql, params);
  if (outcome.kind === "placed" && outcome.order.status === "placed")
    await tellShop(sql, { orderId: outcome.order.id, event: "placed", key: outcome.order.id });
  return outcome;
}
