import {
  askAddress,
  askConfirmation,
  askFulfilment,
  askName,
  askWhatToChange,
} from "../replies/checkout.replies.js";
import { askPayment } from "../replies/payment.replies.js";
import { reply } from "../replies/reply.js";
import type { Reply } from "../replies/reply.js";
import type { PlaceOrderOutcome } from "../../commerce/index.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args } from "./buyer-setup.js";
import { priceNow, stopOf } from "./cart-price.js";
import {
  leaveOpenOnes,
  onlyWay,
  placed,
  refused,
  review,
  takeOnlyWay,
  tellMinimum,
} from "./checkout-decisions.js";
import { isPlaced, nameFor, offeredAddress, orderToPlace, summaryOf } from "./checkout-facts.js";
import {
  deliver,
  deliverThere,
  callMe,
  deliverTo,
  deliverToAddress,
  deliverToSaved,
  elsewhere,
  otherName,
  otherWay,
  pickUp,
  takeAddress,
  takeName,
} from "./draft-decisions.js";
import { changeLines } from "./cart.flow.js";
import {
  isUnpayableChange,
  leaveUnpayable,
  leaveUnplaced,
  orderChanged,
  wasChanged,
} from "./order-changes.js";
import { placeOfCart } from "./navigation.js";
import { choosePayment, noCash, otherPayment } from "./payment-decisions.js";
import { paymentFor } from "./payment-ways.js";
import { keepAddress } from "./own-affairs.js";
import { outsideState, shortState } from "./price-states.js";
import { isAnsweredInstead } from "./search.flow.js";
import { isAnswered, isAnsweredQuestion, tellAnswer } from "./shop-questions.js";
import { notAnAnswer } from "./small-talk.js";
import { branchState, closed, noteFull, tellClosed, timeAnswers, timeState } from "./time.flow.js";
import { isClosed, needsBranch, needsTime } from "./when.js";

const isConfirmedNow = ({ context, event }: Args) =>
  event.type === "confirm" && (event.summary === undefined || event.summary === summaryOf(context));
const isConfirmedBefore = ({ context, event }: Args) =>
  event.type === "confirm" && event.summary !== undefined && isPlaced(event.summary, context);
const wasPlaced = ({ event }: Args) =>
  event.type === "orderAnswered" &&
  (event.outcome.kind === "placed" || event.outcome.kind === "alreadyPlaced");
/** Where it goes is remembered for the person, who is known. */
const wasDelivered = (args: Args) =>
  wasPlaced(args) && args.event.facts.trusted && args.context.draft.fulfilment === "delivery";
const isOffered = ({ context, event }: Args) => offeredAddress(context, event.facts) !== undefined;

const wasRefusedFor =
  (kind: PlaceOrderOutcome["kind"]) =>
  ({ event }: Args) =>
    event.type === "orderAnswered" && event.outcome.kind === kind;

const hasOnlyWay = ({ context, event }: Args) => onlyWay(context, event.facts) !== undefined;

const missing = {
  items: ({ context }: Args) => context.cart.length === 0,
  fulfilment: ({ context }: Args) => context.draft.fulfilment === undefined,
  address: ({ context: { draft: d } }: Args) => d.fulfilment === "delivery" && d.address === undefined,
  zone: ({ context, event }: Args) => stopOf(priceNow(context, event.facts), "notDelivered") !== undefined,
  enough: ({ context, event }: Args) => stopOf(priceNow(context, event.facts), "belowMinimum") !== undefined,
  name: ({ context, event }: Args) => nameFor(context, event.facts) === undefined,
  payment: ({ context, event }: Args) => paymentFor(context, event.facts) === undefined,
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
  actions: [decide(leaveUnplaced), "ask"],
} as const;

/** From a full cart to a placed order. What is missing is asked, one thing at a time; nothing is placed unconfirmed. */
export const checkoutFlow = buyer.createStateConfig({
  initial: "deciding",
  entry: decide(leaveOpenOnes),
  states: {
    deciding: {
      always: [
        { guard: missing.items, target: "#buyer.resting", actions: nothingLeft },
        { guard: isClosed, ...closed },
        { guard: hasOnlyWay, target: "deciding", reenter: true, actions: decide(takeOnlyWay) },
        { guard: missing.fulfilment, target: "fulfilment" },
        { guard: needsBranch, target: "branch" },
        { guard: missing.address, target: "address" },
        { guard: missing.zone, target: "outside" },
        { guard: missing.enough, target: "short" },
        { guard: needsTime, target: "time" },
        { guard: missing.name, target: "name" },
        { target: "reviewing", actions: decide(review) },
      ],
    },
    reviewing: {
      always: [
        { guard: missing.items, target: "#buyer.resting", actions: nothingLeft },
        { guard: missing.enough, target: "short" },
        { guard: missing.payment, target: "payment" },
        { target: "confirming" },
      ],
    },
    outside: outsideState,
    short: shortState,
    branch: branchState,
    time: timeState,
    fulfilment: {
      meta: { prompt: askFulfilment, asks, expecting: "time" },
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
    payment: {
      meta: { prompt: askPayment, asks },
      on: { back: { target: "deciding", actions: decide(otherWay) } },
    },
    confirming: {
      meta: { prompt: askConfirmation, asks, expecting: "time" },
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
          { guard: wasChanged, target: "#buyer.resting", actions: decide(orderChanged) },
          { guard: isUnpayableChange, target: "#buyer.resting", actions: [decide(leaveUnpayable), "ask"] },
          { guard: wasDelivered, target: "#buyer.resting", actions: [keepAddress, decide(placed)] },
          { guard: wasPlaced, target: "#buyer.resting", actions: decide(placed) },
          { guard: wasRefusedFor("wayClosed"), target: "deciding" },
          { guard: wasRefusedFor("notDelivered"), target: "outside" },
          { guard: wasRefusedFor("belowMinimum"), target: "short", actions: decide(tellMinimum) },
          { guard: wasRefusedFor("paymentNotOffered"), target: "reviewing", actions: decide(noCash) },
          { guard: wasRefusedFor("slotFull"), target: "deciding", actions: decide(noteFull) },
          { guard: wasRefusedFor("closed"), target: "#buyer.resting", actions: decide(tellClosed) },
          {
            guard: wasRefusedFor("timeChanged"),
            target: "deciding",
            actions: { type: "say", params: reply("checkout.timeChanged", {}) },
          },
          { target: "reviewing", actions: decide(refused) },
        ],
      },
    },
  },
  on: {
    ...timeAnswers,
    checkout: again,
    done: again,
    confirm: again,
    delivery: { target: again, actions: decide(deliver) },
    pickup: { target: again, actions: decide(pickUp) },
    sameAddress: { target: again, actions: decide(deliverThere) },
    savedAddress: { target: again, actions: decide(deliverToSaved) },
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
    cash: { target: again, actions: decide(choosePayment) },
    card: { target: again, actions: decide(choosePayment) },
    transfer: { target: again, actions: decide(choosePayment) },
    changePayment: { target: again, actions: decide(otherPayment) },
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
