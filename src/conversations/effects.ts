import type { findOrders, placeOrder } from "../commerce/index.js";
import type { Reply } from "./replies/reply.js";

/**
 * What flows want done, as data. XState's pure `transition` hands actions back without running them; `take-turn` turns each
 * of these into replies, changes of the conversation or an operation for the engine.
 */
export type Effect =
  | { type: "say"; params: Reply }
  /** Ask what the place where the buyer now is asks; at most once a turn, last. */
  | { type: "ask" }
  | { type: "placeOrder"; params: PlaceOrderParams }
  | { type: "findOrders"; params: FindOrdersParams }
  | { type: "searchProducts"; params: { query: string } };

export type PlaceOrderParams = Parameters<typeof placeOrder>[1];
export type FindOrdersParams = Parameters<typeof findOrders>[1];

/** An operation on the database without which the turn cannot go on. */
export type Ask = Extract<Effect, { type: "placeOrder" | "findOrders" | "searchProducts" }>;

/** An action that does nothing here: its type and params are what it is for. */
export function effect<Params = undefined>(): (args: unknown, params: Params) => void {
  return () => undefined;
}
