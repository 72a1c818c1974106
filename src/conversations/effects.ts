import type {
  cancelOwnOrder,
  findOrders,
  lookAfterPayment,
  placeOrder,
  readFullSlots,
  SearchWish,
  watchStock,
} from "../commerce/index.js";
import type { SellerAsk } from "./perform-seller-ask.js";
import type { Affair } from "./affairs/affair.js";
import type { MediaWish } from "./media/media-wish.js";
import type { Reply } from "./replies/reply.js";
import type { Question } from "./understand/model/question.js";

/**
 * What flows want done, as data. XState's pure `transition` hands actions back without running them; `take-turn` turns each
 * of these into replies, changes of the conversation or an operation for the engine.
 */
export type Effect =
  | { type: "say"; params: Reply }
  /** Ask what the place where the buyer now is asks; at most once a turn, last. */
  | { type: "ask" }
  | { type: "placeOrder"; params: PlaceOrderParams }
  | { type: "watchStock"; params: WatchStockParams }
  | { type: "cancelOrder"; params: CancelOrderParams }
  | { type: "mediaWish"; params: MediaWish }
  | { type: "findOrders"; params: FindOrdersParams }
  | { type: "findSlots"; params: FindSlotsParams }
  | { type: "lookAfterPayment"; params: PaymentCareParams }
  | { type: "searchProducts"; params: { query: string; wish?: SearchWish } }
  | { type: "affair"; params: Affair };

/** `amends`: the number of the order that is to be so, instead of a new one. */
export type PlaceOrderParams = Parameters<typeof placeOrder>[1] & { amends?: number };
export type WatchStockParams = Parameters<typeof watchStock>[1] & { productId: string };
export type CancelOrderParams = Parameters<typeof cancelOwnOrder>[1];
export type FindOrdersParams = Parameters<typeof findOrders>[1];
export type PaymentCareParams = Parameters<typeof lookAfterPayment>[1];
export type FindSlotsParams = Parameters<typeof readFullSlots>[1];

/** An operation on the database without which the turn cannot go on. */
export type Operation = Extract<
  Effect,
  {
    type:
      | "placeOrder"
      | "cancelOrder"
      | "watchStock"
      | "findOrders"
      | "lookAfterPayment"
      | "findSlots"
      | "searchProducts"
      | "mediaWish"
      | "affair";
  }
>;

/** A language model is to be asked about a text, outside every transaction, before the turn goes on. */
export interface Consultation {
  type: "consult";
  params: Question;
}

/** What a turn waits for. */
export type Ask = Operation | SellerAsk | Consultation;

/** An action that does nothing here: its type and params are what it is for. */
export function effect<Params = undefined>(): (args: unknown, params: Params) => void {
  return () => undefined;
}
