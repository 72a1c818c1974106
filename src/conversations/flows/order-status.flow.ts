import { lastOrders } from "../replies/order.replies.js";
import { whatNext } from "../replies/cart.replies.js";
import { reply } from "../replies/reply.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { identityOf } from "./checkout-facts.js";
import type { BuyerContext } from "./buyer-context.js";
import type { FindOrdersParams } from "../effects.js";

/** As many as fit into one message. */
const mostOrders = 5;

/** The orders of this person, on whatever channel, and of this chat. */
function ordersToFind({ event }: Args): FindOrdersParams {
  const { conversationId } = event.facts;
  const { identity } = identityOf(event.facts);
  const number = event.type === "orders" ? event.number : undefined;
  return { identity, conversationId, limit: mostOrders, ...(number !== undefined && { number }) };
}

/** Which order was asked about, for when it is not found. */
function noteOrder(_: BuyerContext, event: On<"orders"> | On<"reorder">): Decision {
  return { changes: { askedOrder: event.type === "orders" ? event.number : undefined } };
}

/** Orders are shown to the person themself only. */
export const lookUpOrders = [
  {
    guard: "trusted",
    target: "#buyer.orders",
    actions: [decide(noteOrder), { type: "findOrders", params: ordersToFind }],
  },
  { actions: { type: "say", params: reply("orders.hidden", {}) } },
] as const;

function told({ askedOrder }: BuyerContext, { orders }: On<"ordersFound">): Decision {
  return { changes: { askedOrder: undefined }, says: [lastOrders(orders, askedOrder)] };
}

/** "Where is my order": looked up by the engine within the turn, then told. */
export const orderStatusFlow = buyer.createStateConfig({
  meta: { prompt: whatNext },
  on: {
    ordersFound: [
      { guard: "checkingOut", target: "#buyer.checkout", actions: decide(told) },
      { target: "#buyer.resting", actions: decide(told) },
    ],
  },
});
