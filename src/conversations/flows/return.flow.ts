import type { OrderSummary } from "../../commerce/index.js";
import type { Affair } from "../affairs/affair.js";
import type { Facts } from "../events.js";
import { askReason, returnTold } from "../replies/return.replies.js";
import { reply } from "../replies/reply.js";
import { isUnderstood } from "../understand/understand.js";
import { asksRefund } from "../understand/read-affair.js";
import type { BuyerContext } from "./buyer-context.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { identityOf } from "./checkout-facts.js";

const came: readonly OrderSummary["status"][] = ["delivered", "completed"];

/** The one order a return is about that has come; undefined where there are several, or none. */
export function orderToReturn({ context, event }: Args): OrderSummary | undefined {
  if (event.type !== "ordersFound" || context.lookup?.for !== "return") return undefined;
  const candidates = event.orders.filter(({ status }) => came.includes(status));
  const named = context.lookup.number !== undefined;
  return candidates.length === 1 && (named || event.orders.length === 1) ? candidates[0] : undefined;
}

/** Remembers which order, and whether money was asked for. */
export function beginReturn(context: BuyerContext, event: On<"ordersFound">): Decision {
  const order = orderToReturn({ context, event });
  if (!order) return {};
  const wish = asksRefund(event.facts.said) ? ("refund" as const) : ("return" as const);
  return { changes: { returning: { number: order.number, wish }, lookup: undefined, whichOrder: undefined } };
}

const request = {
  type: "affair",
  params: ({ context: { returning }, event: { facts } }: Args): Affair => ({
    ...{ kind: "return", conversationId: facts.conversationId, identity: identityOf(facts).identity },
    ...(returning ?? { number: 0, wish: "return" }),
    reason: facts.said,
  }),
} as const;

const told = (_: BuyerContext, { done }: On<"affairDone">): Decision => ({
  changes: { returning: undefined },
  says: done.kind === "return" ? [returnTold(done.outcome)] : [],
});

const leave = {
  target: "#buyer.resting",
  actions: decide((): Decision => ({
    changes: { returning: undefined },
    says: [reply("no.fine", {})],
  })),
} as const;

const asked = ({ returning }: BuyerContext, _facts: Facts) => askReason(returning?.number ?? 0);

/** Why something is to go back: whatever is said is the reason, unless it is another wish. */
export const returnFlow = buyer.createStateConfig({
  meta: { prompt: asked, asks: () => true },
  on: {
    text: { actions: request },
    remark: { actions: request },
    returnWanted: { actions: request },
    search: { guard: ({ event }) => !event.asked, actions: request },
    name: { actions: request },
    // what is an order through and through is one; "the blue vase has a crack" names a thing and orders nothing
    order: { guard: ({ event }) => !isUnderstood(event), actions: request },
    no: leave,
    cancel: leave,
    back: leave,
    affairDone: { target: "#buyer.resting", actions: decide(told) },
  },
});
