import { askAboutWanted } from "../replies/product.replies.js";
import { missingGroup } from "./buyer-context.js";
import type { BuyerContext } from "./buyer-context.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args } from "./buyer-setup.js";
import { takeQuantity } from "./cart-decisions.js";
import { choiceId } from "./choice-ids.js";
import { leavePlace, returnToPlace } from "./navigation.js";
import {
  dropFirst,
  hasMoreVariants,
  nextVariants,
  takeShown,
  takeShownToCheckout,
} from "./product-decisions.js";
import { variantOf } from "./wanted.js";

const prompt = askAboutWanted;

/** What is only looked at is no question. */
const asks = ({ wanted: [first] }: BuyerContext) => first?.kind === "which" || first?.looking !== true;

function first({ context, event }: Args) {
  const wanted = context.wanted[0];
  const product =
    wanted?.kind === "product" ? event.facts.shop.catalogue.findProduct(wanted.productId) : undefined;
  return { wanted, product };
}

const needs = {
  thing: (args: Args) => first(args).wanted?.kind === "which",
  variant: (args: Args) => {
    const { wanted, product } = first(args);
    return (
      wanted?.kind === "product" &&
      product !== undefined &&
      product.variants.length > 1 &&
      !variantOf(product, wanted.variantId)
    );
  },
  option: (args: Args) => {
    const { wanted, product } = first(args);
    return (
      wanted?.kind === "product" &&
      !wanted.looking &&
      product !== undefined &&
      missingGroup(product, wanted.options) !== undefined
    );
  },
};

const cardIsPlace = ({
  context: {
    trail,
    wanted: [wanted],
  },
}: Args) => wanted?.kind === "product" && trail.at(-1) === choiceId.productPage(wanted.productId, 1);

/** From a product to a line of the cart: which one, which variant, which options, how many. */
export const productFlow = buyer.createStateConfig({
  initial: "deciding",
  states: {
    deciding: {
      always: [
        { guard: needs.thing, target: "which" },
        { guard: needs.variant, target: "variant" },
        { guard: needs.option, target: "option" },
        { target: "card" },
      ],
    },
    which: { meta: { prompt, asks } },
    variant: { entry: "ask", meta: { prompt, asks } },
    option: { meta: { prompt, asks } },
    /** Nothing to choose but how many: a number is a quantity here. */
    card: { entry: "ask", meta: { prompt, asks, expecting: "quantity" } },
  },
  on: {
    quantity: { target: "#buyer.settle", actions: decide(takeQuantity) },
    no: { target: "#buyer.settle", actions: decide(dropFirst) },
    cancel: { target: "#buyer.settle", actions: decide(dropFirst) },
    back: [
      { guard: "checkingOut", target: "#buyer.checkout" },
      { guard: cardIsPlace, actions: leavePlace.actions },
      { actions: returnToPlace.actions },
    ],
    /** "Yes", "I'll take it", "checkout" in front of a thing that can be had as it is. */
    yes: { target: "#buyer.settle", actions: decide(takeShown) },
    checkout: [
      { guard: "hasItems", target: "#buyer.checkout" },
      { target: "#buyer.settle", actions: decide(takeShownToCheckout) },
    ],
    more: { guard: hasMoreVariants, actions: buyer.raise(nextVariants) },
  },
});
