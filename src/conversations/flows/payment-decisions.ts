import { cashWords } from "../replies/checkout.replies.js";
import { notOffered, paymentState, payableBy } from "../replies/payment.replies.js";
import { reply } from "../replies/reply.js";
import type { BuyerContext } from "./buyer-context.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { identityOf } from "./checkout-facts.js";
import { waysToPay } from "./payment-ways.js";

const wayOf = { card: "card", cash: "cash_on_delivery", transfer: "bank_transfer" } as const;
type WayEvent = On<"card"> | On<"cash"> | On<"transfer">;

/** A way of paying was said in checkout: it is taken where it can be, and said why not where it cannot. */
export function choosePayment(context: BuyerContext, { type, facts }: WayEvent): Decision {
  const payment = wayOf[type];
  const ways = waysToPay(context, facts);
  const { fulfilment } = context.draft;
  if (!ways.includes(payment)) {
    const isCashShop = ways.length === 1 && ways[0] === "cash_on_delivery";
    return {
      says: [isCashShop ? cashWords(fulfilment, "checkout.cashOnly") : notOffered(payment, context, facts)],
    };
  }
  const says = type === "cash" ? [cashWords(fulfilment, "checkout.cashNoted")] : [];
  return { changes: { draft: { ...context.draft, payment } }, says };
}

/** Said anywhere else: kept for the order that may come. */
export function keepPayment(context: BuyerContext, event: WayEvent): Decision {
  const chosen = choosePayment(context, event);
  return chosen.says?.length ? chosen : { ...chosen, says: [payableBy(context, event.facts)] };
}

export const otherPayment = ({ draft }: BuyerContext): Decision => ({
  changes: { draft: { ...draft, payment: undefined } },
});

/** The shop does not take this customer's cash: asked again without it. */
export function noCash(context: BuyerContext, { facts }: On<"orderAnswered">): Decision {
  const refused = { ...context, cashRefused: true as const };
  const { payment: _cash, ...draft } = context.draft;
  return { changes: { cashRefused: true, draft }, says: [notOffered("cash_on_delivery", refused, facts)] };
}

const wishes = { payLink: "link", paymentMade: "made", paymentCheck: "check" } as const;

/** The engine looks after the payment of the buyer's own order; the answer is told wherever the buyer is. */
const look = {
  type: "lookAfterPayment",
  params: ({ event: { type, facts } }: Args) => ({
    identity: identityOf(facts).identity,
    conversationId: facts.conversationId,
    wish: type === "paymentMade" || type === "paymentCheck" ? wishes[type] : wishes.payLink,
  }),
} as const;

const care = [
  { guard: "trusted", actions: look },
  { actions: { type: "say", params: reply("orders.hidden", {}) } },
] as const;

const tell = (_: BuyerContext, { found, wish, facts }: On<"paymentFound">): Decision => ({
  says: [paymentState(found, wish, facts)],
});

/** What is said about paying for an order that is placed, from everywhere. */
export const caringForPayments = buyer.createStateConfig({
  on: { payLink: care, paymentMade: care, paymentCheck: care, paymentFound: { actions: decide(tell) } },
}).on;
