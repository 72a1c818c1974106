import { enqueueActions, setup } from "xstate";
import type { Affair } from "../affairs/affair.js";
import { effect } from "../effects.js";
import type { SearchWish } from "../../commerce/index.js";
import type {
  CancelOrderParams,
  FindOrdersParams,
  FindSlotsParams,
  PaymentCareParams,
  PlaceOrderParams,
  WatchStockParams,
} from "../effects.js";
import type { BuyerEvent, Facts } from "../events.js";
import type { MediaWish } from "../media/media-wish.js";
import type { Reply } from "../replies/reply.js";
import type { Expecting } from "../understand/listening.js";
import type { BuyerContext } from "./buyer-context.js";

/** What a state says about itself to those around the machine. */
export interface StateMeta {
  /** What the buyer sees here when it is shown: by `ask`, or at the end of every turn while the state asks something. */
  prompt?: (context: BuyerContext, facts: Facts) => Reply;
  /** True while a question is open that every turn puts again until it is answered. */
  asks?: (context: BuyerContext) => boolean;
  /** What free text is taken for here. */
  expecting?: Expecting;
}

/** Nothing at run time: what XState takes the types from. */
const types: { context?: BuyerContext; events?: BuyerEvent; meta?: StateMeta } = {};

/** The types, effects and guards that all flows of the buyer share. */
export const buyer = setup({
  types,
  actions: {
    say: effect<Reply>(),
    ask: effect(),
    placeOrder: effect<PlaceOrderParams>(),
    cancelOrder: effect<CancelOrderParams>(),
    watchStock: effect<WatchStockParams>(),
    findOrders: effect<FindOrdersParams>(),
    findSlots: effect<FindSlotsParams>(),
    lookAfterPayment: effect<PaymentCareParams>(),
    mediaWish: effect<MediaWish>(),
    searchProducts: effect<{ query: string; wish?: SearchWish }>(),
    affair: effect<Affair>(),
  },
  guards: {
    hasItems: ({ context }) => context.cart.length > 0,
    trusted: ({ event }) => event.facts.trusted,
    checkingOut: ({ context }) => context.checkingOut === true,
    hasLastLine: ({ context }) => context.cart.some((line) => line.id === context.lastLine),
  },
});

/** What a flow decided on an event: what changes in the context, what is said, in this order. */
export interface Decision {
  changes?: Partial<BuyerContext>;
  says?: readonly Reply[];
}

/** The event of this type, with its facts. */
export type On<T extends BuyerEvent["type"]> = Extract<BuyerEvent, { type: T }>;

export interface Args<E extends BuyerEvent = BuyerEvent> {
  context: BuyerContext;
  event: E;
}

type Effects = { type: "say"; params: Reply } | { type: "ask"; params: undefined };

/** An action from a pure decision. It decides once, so that what is done and what is said about it agree. */
export function decide<E extends BuyerEvent>(decision: (context: BuyerContext, event: E) => Decision) {
  return enqueueActions<BuyerContext, E, undefined, BuyerEvent, never, Effects, never, never, never>(
    ({ context, event, enqueue }) => {
      const { changes, says = [] } = decision(context, event);
      if (changes) enqueue.assign(changes);
      for (const params of says) enqueue({ type: "say", params });
    },
  );
}
