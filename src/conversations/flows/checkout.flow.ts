import type { Facts } from "../events.js";
import {
  askAddress,
  askConfirmation,
  askFulfilment,
  askName,
  askWhatToChange,
  cashWords,
  orderPlaced,
} from "../replies/checkout.replies.js";
import { reply, together } from "../replies/reply.js";
import type { Reply } from "../replies/reply.js";
import type { BuyerContext } from "./buyer-context.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { isPlaced, nameFor, offeredAddress, orderToPlace, summaryOf } from "./checkout-facts.js";
import {
  deliver,
  deliverThere,
  callMe,
  deliverTo,
  deliverToAddress,
  elsewhere,
  otherName,
  otherWay,
  pickUp,
  takeAddress,
  takeName,
} from "./draft-decisions.js";
import { changeLines } from "./cart.flow.js";
import { choiceId } from "./choice-ids.js";
import { placeOfCart } from "./navigation.js";
import { afterRefusal, reviewCart } from "./review-cart.js";
import { isAnsweredInstead } from "./search.flow.js";
import { isAnswered, isAnsweredQuestion, tellAnswer } from "./shop-questions.js";
import { notAnAnswer } from "./small-talk.js";

/** What the summary will say must be so: the cart as it can be had, at today's prices. */
function review({ cart }: BuyerContext, { facts }: { facts: Facts }): Decision {
  const reviewed = reviewCart(cart, facts);
  return {
    changes: { cart: reviewed.cart },
    says: reviewed.news.length > 0 ? [together(reviewed.news)] : [],
  };
}

/** What still has to be chosen is not ordered, and that is said. */
function leaveOpenOnes({ wanted }: BuyerContext, { facts }: { facts: Facts }): Decision {
  const says = wanted.flatMap((each) => {
    if (each.kind === "product" && each.looking) return [];
    const item = each.kind === "which" ? each.said : facts.shop.catalogue.findProduct(each.productId)?.name;
    return item === undefined ? [] : [reply("checkout.leftOut", { item })];
  });
  return { changes: { checkingOut: true, wanted: [] }, says };
}

function placed(context: BuyerContext, { outcome, facts }: On<"orderAnswered">): Decision {
  if (outcome.kind !== "placed" && outcome.kind !== "alreadyPlaced") return {};
  const { order } = outcome;
  const { address } = order;
  const remembered = {
    name: order.recipientName,
    fulfilment: order.fulfilment,
    ...(address !== undefined && { address }),
  };
  const kept =
    address === undefined && context.remembered?.address !== undefined
      ? { address: context.remembered.address }
      : {};
  return {
    changes: {
      ...{ cart: [], draft: {}, wanted: [], trail: [choiceId.home()], placed: context.placed + 1 },
      ...{ checkingOut: undefined, lastLine: undefined, undo: undefined },
      ...(facts.trusted && { remembered: { ...kept, ...remembered } }),
    },
    says: [orderPlaced(order, facts)],
  };
}

function refused({ cart }: BuyerContext, { outcome, facts }: On<"orderAnswered">): Decision {
  if (outcome.kind === "placed" || outcome.kind === "alreadyPlaced") return {};
  const { cart: kept, news } = afterRefusal(cart, outcome, facts);
  return { changes: { cart: kept }, says: [together(news)] };
}

const isConfirmedNow = ({ context, event }: Args) =>
  event.type === "confirm" && (event.summary === undefined || event.summary === summaryOf(context));
const isConfirmedBefore = ({ context, event }: Args) =>
  event.type === "confirm" && event.summary !== undefined && isPlaced(event.summary, context);
const wasPlaced = ({ event }: Args) =>
  event.type === "orderAnswered" &&
  (event.outcome.kind === "placed" || event.outcome.kind === "alreadyPlaced");
const isOffered = ({ context, event }: Args) => offeredAddress(context, event.facts) !== undefined;

const missing = {
  items: ({ context }: Args) => context.cart.length === 0,
  fulfilment: ({ context }: Args) => context.draft.fulfilment === undefined,
  address: ({ context: { draft: d } }: Args) => d.fulfilment === "delivery" && d.address === undefined,
  name: ({ context, event }: Args) => nameFor(context, event.facts) === undefined,
};

const place = {
  type: "placeOrder",
  params: ({ context, event }: Args) => orderToPlace(context, event.facts),
} as const;
const again = ".deciding";

/** Every state of checkout asks something, and asks it again until it is answered. */
const asks = () => true;
const note = (params: Reply | ((args: Args) => Reply)) => ({ actions: { type: "say", params } as const });

const nothingLeft = [{ type: "say", params: reply("checkout.nothingLeft", {}) }, "ask"] as const;

const notPlaced = {
  target: "#buyer.resting",
  actions: [{ type: "say", params: reply("checkout.notPlaced", {}) }, "ask"],
} as const;

/** From a full cart to a placed order. What is missing is asked, one thing at a time; nothing is placed unconfirmed. */
export const checkoutFlow = buyer.createStateConfig({
  initial: "deciding",
  entry: decide(leaveOpenOnes),
  states: {
    deciding: {
      always: [
        { guard: missing.items, target: "#buyer.resting", actions: nothingLeft },
        { guard: missing.fulfilment, target: "fulfilment" },
        { guard: missing.address, target: "address" },
        { guard: missing.name, target: "name" },
        { target: "reviewing", actions: decide(review) },
      ],
    },
    reviewing: {
      always: [
        { guard: missing.items, target: "#buyer.resting", actions: nothingLeft },
        { target: "confirming" },
      ],
    },
    fulfilment: {
      meta: { prompt: askFulfilment, asks },
      on: {
        back: { target: "#buyer.cart", actions: decide(placeOfCart) },
        yes: { guard: isOffered, target: "deciding", actions: decide(deliverThere) },
        reorder: { guard: isOffered, target: "deciding", actions: decide(deliverThere) },
      },
    },
    address: {
      meta: { prompt: askAddress, asks, expecting: "address" },
      on: {
        text: [
          { guard: isAnsweredQuestion, actions: decide(tellAnswer) },
          { target: "deciding", actions: decide(takeAddress) },
        ],
        reorder: { guard: isOffered, target: "deciding", actions: decide(deliverThere) },
        yes: { guard: isOffered, target: "deciding", actions: decide(deliverThere) },
        no: { guard: isOffered, target: "deciding", actions: decide(elsewhere) },
        back: { target: "deciding", actions: decide(otherWay) },
      },
    },
    name: {
      meta: { prompt: askName, asks, expecting: "name" },
      on: {
        text: [
          { guard: isAnsweredQuestion, actions: decide(tellAnswer) },
          { target: "deciding", actions: decide(takeName) },
        ],
        back: { target: "deciding", actions: decide(otherWay) },
      },
    },
    confirming: {
      meta: { prompt: askConfirmation, asks },
      on: {
        yes: "placing",
        confirm: [
          { guard: isConfirmedNow, target: "placing" },
          { guard: isConfirmedBefore, ...note(reply("checkout.alreadyPlaced", {})) },
          note(reply("checkout.changed", {})),
        ],
        no: notPlaced,
        back: "changing",
        change: "changing",
      },
    },
    changing: {
      meta: { prompt: askWhatToChange, asks },
      on: { back: "deciding", no: "deciding", yes: "deciding" },
    },
    placing: {
      // Left within the turn that entered it: the engine answers with what became of the order.
      entry: place,
      meta: { prompt: askConfirmation, asks },
      on: {
        orderAnswered: [
          { guard: wasPlaced, target: "#buyer.resting", actions: decide(placed) },
          { target: "reviewing", actions: decide(refused) },
        ],
      },
    },
  },
  on: {
    checkout: again,
    done: again,
    confirm: again,
    delivery: { target: again, actions: decide(deliver) },
    pickup: { target: again, actions: decide(pickUp) },
    sameAddress: { target: again, actions: decide(deliverThere) },
    addressWanted: { target: again, actions: decide(elsewhere) },
    location: { target: again, actions: decide(deliverTo) },
    address: { target: again, actions: decide(deliverToAddress) },
    name: { target: again, actions: decide(callMe) },
    /** No answer to anything here: the question stands. */
    yes: {},
    changeFulfilment: { target: again, actions: decide(otherWay) },
    changeName: { target: again, actions: decide(otherName) },
    change: ".changing",
    changeCart: changeLines,
    cash: note(({ context }) => cashWords(context.draft.fulfilment, "checkout.cashNoted")),
    card: note(({ context }) => cashWords(context.draft.fulfilment, "checkout.cashOnly")),
    cancel: notPlaced,
    cancelOrder: { guard: ({ event }) => event.number === undefined, ...notPlaced },
    greeting: note(({ event }) => reply("home.welcome", { shop: event.facts.shop.name })),
    text: [{ guard: isAnswered, actions: decide(tellAnswer) }, note(notAnAnswer)],
    search: [
      { guard: (args) => !args.event.asked && isAnsweredInstead(args), actions: decide(tellAnswer) },
      { guard: ({ event }) => !event.asked, ...note(notAnAnswer) },
    ],
  },
});
