import { newId, type Sql } from "../../platform/index.js";
import { moveOrder } from "../orders/move-order.js";
import { findReturnable, insertReturn } from "./return.store.js";

/** What a buyer wants of an order that came: to give things back, or money for what was wrong. */
export interface RequestReturnInput {
  identity: string;
  conversationId: string;
  number: number;
  wish: "return" | "refund";
  /** In the buyer's own words. */
  reason: string;
}

export type RequestReturnOutcome =
  | { kind: "requested"; number: number }
  /** There is an open one for this order. */
  | { kind: "already"; number: number }
  /** It came longer ago than the shop takes things back. */
  | { kind: "tooLate"; number: number; days: number }
  /** No such order of theirs, or it did not come. */
  | { kind: "notReturnable"; number: number };

const longestReason = 1000;

/**
 * Takes down a wish to return an order or to be given money back, for the shop to decide. Lines whose product is named in the reason are
 * the ones it is about, else the whole order is. In the caller's transaction, as the tenant.
 */
export async function requestReturn(sql: Sql, input: RequestReturnInput): Promise<RequestReturnOutcome> {
  const { number, wish } = input;
  const order = await findReturnable(sql, input);
  if (!order) return { kind: "notReturnable", number };
  if (order.isOpen) return { kind: "already", number };
  if (order.isLate) return { kind: "tooLate", number, days: order.days };
  const moved = await moveOrder(sql, { orderId: order.id, to: "return_requested", actor: "buyer" });
  if (moved.kind !== "moved") return { kind: "notReturnable", number };
  const reason = input.reason.slice(0, longestReason);
  const said = reason.toLowerCase();
  const lines = order.lines
    .filter(({ name }) => said.includes(name.toLowerCase()))
    .map(({ position, quantity }) => ({ position, quantity }));
  await insertReturn(sql, { id: newId(), orderId: order.id, wish, reason, lines });
  return { kind: "requested", number };
}
