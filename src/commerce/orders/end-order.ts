import { cancelTask, type Sql } from "../../platform/index.js";
import { endPayments } from "../payments/end-payments.js";
import { receiveCash } from "../payments/receive-cash.js";
import { giveBackPromotions } from "../promotions/give-back-promotions.store.js";
import { cancelShipments } from "../fulfilment/cancel-shipments.js";
import { givePickupCode } from "../fulfilment/give-pickup-code.js";
import { giveBackSlot } from "../slots/slot.store.js";
import { cameToNothing } from "./order-states.js";
import type { LockedOrder } from "./move-order.store.js";
import type { OrderStatus } from "./order.js";

/** Handed over: who pays in cash has paid now. */
const handedOver = new Set<OrderStatus>(["delivered", "completed"]);

/** Gives back what an order had taken beside its stock, once it comes to nothing: its place in a slot, its promotions, its money. */
export async function endOrder(sql: Sql, order: LockedOrder, to: OrderStatus): Promise<void> {
  const { id, status } = order;
  if (handedOver.has(to) && order.paymentMethod === "cash_on_delivery") await receiveCash(sql, order);
  if (status === "awaiting_payment" && to !== "expired")
    await cancelTask(sql, { kind: "expire_order", key: id });
  if (to === "ready_for_pickup") await givePickupCode(sql, id);
  if (!cameToNothing.has(to)) return;
  await cancelShipments(sql, id);
  await giveBackSlot(sql, id);
  await giveBackPromotions(sql, id);
  await endPayments(sql, order, to);
}
