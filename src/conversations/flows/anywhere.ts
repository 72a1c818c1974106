import { emptyCart as cartIsEmpty } from "../replies/cart.replies.js";
import { toBrowse, toOrders, toPerson } from "../replies/choices.js";
import { waysWords } from "../replies/cost.replies.js";
import { reply, together } from "../replies/reply.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args } from "./buyer-setup.js";
import {
  changeQuantity,
  emptyCart,
  remove,
  startOver,
  takeDetails,
  takeOrder,
  takeQuantity,
  undo,
} from "./cart-decisions.js";
import { takeCatalogOrder } from "./catalogue-order.js";
import { changeLines, chooseLine, hasLine, removeChosen } from "./cart.flow.js";
import { isPlaced } from "./checkout-facts.js";
import {
  callMe,
  deliver,
  deliverToAddress,
  elsewhere,
  keepAddress,
  keepLocation,
  otherName,
  pickUp,
} from "./draft-decisions.js";
import { askLanguage, changeLanguage } from "./language.js";
import { goOn, place, placeOfCart, returnToPlace } from "./navigation.js";
import { callOff, orderCancelled } from "./order-changes.js";
import {
  cancelPlaced,
  changePlaced,
  lookUpOrders,
  orderByNumber,
  ordersFound,
  returnWishes,
} from "./order-lookups.js";
import { exists, nextPage } from "./places.js";
import { caringForPayments, keepPayment, otherPayment } from "./payment-decisions.js";
import { canBeTakenAtOnce, chooseOption, chooseVariant, lookAt, takeProduct } from "./product-decisions.js";
import { ownAffairs } from "./own-affairs.js";
import { remarkInstead, remarkOnRating } from "./rating-remark.js";
import { promoCodes } from "./promo-codes.js";
import { askReceipt, canBeKept, keepPhotos, mediaTold } from "./media-wishes.js";
import { productQuestions } from "./product-questions.js";
import { searching } from "./search.flow.js";
import { statements } from "./statements.js";
import { askingTheShop, isAnswered, tellAnswer } from "./shop-questions.js";
import {
  cancelNothing,
  explain,
  isStranger,
  mediaReply,
  nod,
  notUnderstood,
  sayGoodbye,
  thank,
  welcome,
  welcomeStranger,
  whichOf,
} from "./small-talk.js";
import { tellCosts } from "./told-costs.js";
import { keepOnly, swapLine } from "./swap-decisions.js";
import { stockWatch } from "./stock-watch.js";
import { suggest, tell } from "./told.js";

const say = (params: ReturnType<typeof reply> | ((args: Args) => ReturnType<typeof reply>)) =>
  ({ type: "say", params }) as const;

const settle = "#buyer.settle";
const noCart = [say(cartIsEmpty()), "ask"] as const;

const wasPlaced = ({ context, event }: Args) =>
  event.type === "confirm" && event.summary !== undefined && isPlaced(event.summary, context);

/** Walking about: what leads to another place. */
const walking = buyer.createStateConfig({
  on: {
    home: [
      {
        guard: ({ event }) => exists(event, event.facts),
        target: "#buyer.home",
        actions: [decide(place), "ask"],
      },
      { actions: say(reply("unknown.endOfList", {})) },
    ],
    category: [
      { guard: ({ event }) => exists(event, event.facts), target: "#buyer.browse", actions: decide(place) },
      { actions: say(reply("unknown.endOfList", {})) },
    ],
    search: [remarkInstead, ...productQuestions, ...searching],
    costs: { actions: decide(tellCosts) },
    searchWanted: "#buyer.search.asking",
    more: [
      { guard: ({ context, event }) => nextPage(context, event.facts) !== undefined, actions: goOn },
      { actions: say(reply("unknown.endOfList", {}, { suggestions: [toBrowse] })) },
    ],
    back: returnToPlace,
    cart: { target: "#buyer.cart", actions: decide(placeOfCart) },
    checkout: [
      { guard: "hasItems", target: "#buyer.checkout" },
      { target: "#buyer.home", actions: noCart },
    ],
    orders: lookUpOrders("status"),
    reorder: lookUpOrders("again"),
    cancelOrder: [callOff, ...lookUpOrders("cancel")],
    orderCancelled,
    amendOrder: lookUpOrders("amend"),
    returnWanted: returnWishes,
    ordersFound,
    person: {
      target: "#buyer.person",
      actions: say(({ event }) => reply("person.told", { shop: event.facts.shop.name })),
    },
  },
}).on;

/** Choosing, changing and taking out: what touches the cart. */
const choosing = buyer.createStateConfig({
  on: {
    product: [
      { guard: canBeTakenAtOnce, target: settle, actions: decide(takeProduct) },
      { target: "#buyer.product", actions: decide(lookAt) },
    ],
    variant: { target: settle, actions: decide(chooseVariant) },
    add: { target: settle, actions: decide(chooseVariant) },
    option: { target: settle, actions: decide(chooseOption) },
    order: { target: settle, actions: decide(takeOrder) },
    details: { target: settle, actions: decide(takeDetails) },
    catalogOrder: { target: settle, actions: decide(takeCatalogOrder) },
    quantity: [
      { guard: "hasLastLine", target: settle, actions: decide(takeQuantity) },
      {
        actions: say(({ event }) =>
          reply("unknown.number", { number: event.type === "quantity" ? event.quantity : 0 }),
        ),
      },
    ],
    remove: { target: settle, actions: decide(remove) },
    keepOnly: { target: settle, actions: decide(keepOnly) },
    swap: { target: settle, actions: decide(swapLine) },
    changeQuantity: { target: settle, actions: decide(changeQuantity) },
    line: [
      { guard: hasLine, target: "#buyer.cart.changingLine", actions: decide(chooseLine) },
      { actions: say(reply("cart.lineGone", {})) },
    ],
    removeLine: [
      { guard: hasLine, target: settle, actions: decide(removeChosen) },
      { actions: say(reply("cart.lineGone", {})) },
    ],
    emptyCart: [
      { guard: "hasItems", target: "#buyer.resting", actions: decide(emptyCart) },
      { target: "#buyer.resting", actions: say(reply("cart.alreadyEmpty", {}, { suggestions: [toBrowse] })) },
    ],
    undo: { target: settle, actions: decide(undo) },
    change: [changePlaced, ...changeLines, { target: "#buyer.home", actions: noCart }],
    changeCart: [...changeLines, { target: "#buyer.home", actions: noCart }],
  },
}).on;

/** Words of checkout said elsewhere: they lead there where there is something to check out. */
const towardsCheckout = buyer.createStateConfig({
  on: {
    confirm: [
      { guard: wasPlaced, actions: say(reply("checkout.alreadyPlaced", {}, { suggestions: [toOrders] })) },
      { guard: "hasItems", target: "#buyer.checkout" },
      { target: "#buyer.home", actions: noCart },
    ],
    delivery: [
      { guard: "hasItems", target: "#buyer.checkout", actions: decide(deliver) },
      { actions: say(({ event }) => together([waysWords(event.facts)], { suggestions: [toBrowse] })) },
    ],
    pickup: [
      { guard: "hasItems", target: "#buyer.checkout", actions: decide(pickUp) },
      { actions: say(({ event }) => together([waysWords(event.facts)], { suggestions: [toBrowse] })) },
    ],
    sameAddress: [{ guard: "hasItems", target: "#buyer.checkout" }, { actions: say(nod) }],
    addressWanted: [
      { guard: "hasItems", target: "#buyer.checkout", actions: decide(elsewhere) },
      { target: "#buyer.home", actions: noCart },
    ],
    changeName: [
      { guard: "hasItems", target: "#buyer.checkout", actions: decide(otherName) },
      { target: "#buyer.home", actions: noCart },
    ],
    changeFulfilment: [
      { guard: "hasItems", target: "#buyer.checkout" },
      { target: "#buyer.home", actions: noCart },
    ],
    cash: { actions: decide(keepPayment) },
    card: { actions: decide(keepPayment) },
    transfer: { actions: decide(keepPayment) },
    changePayment: [
      { guard: "hasItems", target: "#buyer.checkout", actions: decide(otherPayment) },
      { target: "#buyer.home", actions: noCart },
    ],
    location: { actions: decide(keepLocation) },
    address: [
      { guard: "hasItems", target: "#buyer.checkout", actions: decide(deliverToAddress) },
      { actions: decide(keepAddress) },
    ],
    name: { actions: [decide(callMe), say(nod)] },
  },
}).on;

/** Everything else that people say. */
const talking = buyer.createStateConfig({
  on: {
    greeting: { target: "#buyer.home", actions: [decide(welcome), "ask"] },
    thanks: { actions: say(thank) },
    goodbye: { actions: say(sayGoodbye) },
    done: [{ guard: "hasItems", target: "#buyer.checkout" }, { actions: say(sayGoodbye) }],
    help: { actions: say(explain) },
    language: [
      { guard: ({ event }) => event.language !== undefined, actions: [decide(changeLanguage), "ask"] },
      { actions: say(askLanguage) },
    ],
    startOver: { target: "#buyer.home", actions: [decide(startOver), "ask"] },
    yes: { actions: say(nod) },
    no: { actions: say(reply("no.fine", {})) },
    cancel: [cancelPlaced, { actions: say(cancelNothing) }],
    text: [
      remarkOnRating,
      { guard: isAnswered, actions: decide(tellAnswer) },
      { guard: isStranger, target: "#buyer.home", actions: [decide(welcomeStranger), "ask"] },
      { actions: decide(notUnderstood) },
    ],
    nothing: { actions: say(reply("unknown.nothing", {}, { suggestions: [toBrowse, toPerson] })) },
    media: [{ guard: canBeKept, actions: keepPhotos }, { actions: say(mediaReply) }],
    receipt: askReceipt,
    mediaDone: { actions: say(({ event }) => mediaTold(event)) },
    gone: { actions: say(reply("unknown.gone", {}, { suggestions: [toBrowse] })) },
    noSuchNumber: [
      orderByNumber,
      {
        actions: say(({ event }) =>
          reply("unknown.number", { number: event.type === "noSuchNumber" ? event.number : 0 }),
        ),
      },
    ],
    which: { actions: say(whichOf) },
    told: { actions: say(tell) },
    suggested: { actions: say(suggest) },
  },
}).on;

/** What works in every state; a flow that means something else by it says so itself. */
export const anywhere = {
  ...walking,
  ...choosing,
  ...towardsCheckout,
  ...askingTheShop,
  ...caringForPayments,
  ...promoCodes,
  ...stockWatch,
  ...statements,
  ...ownAffairs,
  ...talking,
};
