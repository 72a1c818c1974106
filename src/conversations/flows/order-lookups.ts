import type { FindOrdersParams } from "../effects.js";
import { cancelReply, lastOrders, returnReply } from "../replies/order.replies.js";
import type { OrderWish } from "../replies/order.replies.js";
import { reply, together } from "../replies/reply.js";
import { unknownAnswer, writtenAnswer } from "../replies/shop.replies.js";
import { toAskPerson } from "../replies/choices.js";
import { asksSomething } from "../understand/is-question.js";
import type { BuyerContext, Lookup } from "./buyer-context.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { identityOf } from "./checkout-facts.js";
import { takeAgain } from "./order-again.js";
import { openOrder } from "./order-changes.js";
import { beginReturn, orderToReturn } from "./return.flow.js";
import { offering, writtenOn } from "./shop-questions.js";

/** As many as fit into one message; among more, one to be called off is looked for. */
const most = { status: 5, cancel: 10, return: 10, again: 1, amend: 5 } as const;

const hidden = { actions: { type: "say", params: reply("orders.hidden", {}) } } as const;

function numberOf({ event, context }: Args): number | undefined {
  if (event.type === "noSuchNumber") return event.number;
  if (
    event.type === "orders" ||
    event.type === "cancelOrder" ||
    event.type === "returnWanted" ||
    event.type === "amendOrder"
  )
    return event.number;
  return context.lookup?.number;
}

/** The orders of this person, on whatever channel, and of this chat. */
function ordersToFind(args: Args): FindOrdersParams {
  const { facts } = args.event;
  const { identity } = identityOf(facts);
  const number = numberOf(args);
  const limit = most[args.context.lookup?.for ?? "status"];
  return { identity, conversationId: facts.conversationId, limit, ...(number !== undefined && { number }) };
}

const note = (purpose: (context: BuyerContext) => Lookup["for"]) =>
  buyer.assign(({ context, event }) => {
    const number = numberOf({ context: { ...context, lookup: undefined }, event });
    const more = event.type === "amendOrder" && event.more ? { more: true as const } : {};
    return { lookup: { for: purpose(context), ...(number !== undefined && { number }), ...more } };
  });

const find = { type: "findOrders", params: ordersToFind } as const;

/** Looked up by the engine within the turn, then told, wherever the buyer is; only to the person themself. */
export const lookUpOrders = (purpose: Lookup["for"]) =>
  [{ guard: "trusted", actions: [note(() => purpose), find] }, hidden] as const;

/** "1042" where nothing of that number was offered: an order, of those asked about last. */
export const orderByNumber = {
  guard: ({ event }: Args) =>
    event.type === "noSuchNumber" && event.facts.trusted && event.number > 1000 && event.number < 1e9,
  actions: [note(({ whichOrder }) => whichOrder ?? "status"), find],
} as const;

/** What the shop wrote on returns, and a person a tap away. */
function tellPolicy(context: BuyerContext, { facts }: On<"returnWanted">): Decision {
  const policy = writtenOn("returns", facts);
  if (policy === undefined) return offering(facts, [unknownAnswer(facts)]);
  return { says: [{ ...writtenAnswer(policy, context), suggestions: [toAskPerson] }] };
}

/** In front of what is said about the order. */
const mentionPolicy = (_: BuyerContext, { facts }: On<"returnWanted">): Decision => ({
  says: [together([writtenOn("returns", facts) ?? ""])],
});

const hasPolicy = ({ event }: Args) => writtenOn("returns", event.facts) !== undefined;

/** Asked in general: what the shop says. Wished for: that, and the order it is about. */
export const returnWishes = [
  {
    guard: ({ event }: Args) =>
      event.type === "returnWanted" && event.number === undefined && asksSomething(event.facts.said),
    actions: decide(tellPolicy),
  },
  {
    guard: (args: Args) => args.event.facts.trusted && numberOf(args) === undefined && hasPolicy(args),
    actions: [decide(mentionPolicy), note(() => "return"), find],
  },
  { guard: "trusted", actions: [note(() => "return"), find] },
  { guard: hasPolicy, actions: decide(tellPolicy) },
  hidden,
] as const;

/** A wish that only the shop can grant: the order named, and a person offered who can. */
function tellWish(kind: "cancel" | "return", wish: OrderWish, { facts }: On<"ordersFound">): Decision {
  const says = [wish.reply];
  const { changes = {} } = wish.offersPerson ? offering(facts, says) : {};
  const sure = wish.asksSure === undefined ? {} : { callingOff: wish.asksSure };
  return { changes: { ...changes, ...sure, ...(wish.asksWhich && { whichOrder: kind }) }, says };
}

function told(context: BuyerContext, event: On<"ordersFound">): Decision {
  const { orders, facts } = event;
  const { lookup } = context;
  if (lookup?.for === "again") return takeAgain(context, event);
  if (lookup?.for === "amend") {
    const { changes = {}, says = [] } = openOrder(context, event);
    return { changes: { ...changes, lookup: undefined }, says };
  }
  const { changes, says } =
    lookup?.for === "cancel"
      ? tellWish("cancel", cancelReply(orders, lookup.number, facts), event)
      : lookup?.for === "return"
        ? tellWish("return", returnReply(orders, lookup.number, facts), event)
        : { changes: {}, says: [lastOrders(orders, lookup?.number, facts)] };
  return { changes: { whichOrder: undefined, ...changes, lookup: undefined }, says: says ?? [] };
}

/** What was found, told where the buyer is; an order once more goes into the cart. */
export const ordersFound = [
  {
    guard: ({ context, event }: Args) =>
      event.type === "ordersFound" && context.lookup?.for === "again" && event.orders.length > 0,
    target: "#buyer.settle",
    actions: decide(told),
  },
  {
    guard: (args: Args) => orderToReturn(args) !== undefined,
    target: "#buyer.returning",
    actions: decide(beginReturn),
  },
  { actions: decide(told) },
] as const;

/** "Change" with nothing being ordered, after something was. */
export const changePlaced = {
  guard: ({ context, event }: Args) => context.placed > 0 && context.cart.length === 0 && event.facts.trusted,
  actions: [note(() => "amend"), find],
} as const;

/** "Cancel" with nothing being ordered, after something was: it can only mean that. */
export const cancelPlaced = {
  guard: ({ context, event }: Args) => context.placed > 0 && event.facts.trusted,
  actions: [note(() => "cancel"), find],
} as const;
