import type { Facts } from "../events.js";
import { askLine, askLineQuantity, cartShown } from "../replies/cart.replies.js";
import { reply } from "../replies/reply.js";
import type { BuyerContext } from "./buyer-context.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { removeLine, setQuantity } from "./cart-decisions.js";
import { leavePlace, placeOfCart } from "./navigation.js";

const lineOf = ({ cart }: BuyerContext, id: number | undefined) => cart.find((line) => line.id === id);

/** The line being changed is the line last touched, so that "make it 3" and "3" mean the same. */
export function chooseLine(context: BuyerContext, { lineId }: On<"line">): Decision {
  return lineOf(context, lineId)
    ? { changes: { lastLine: lineId, wanted: [] } }
    : { says: [reply("cart.lineGone", {})] };
}

/** The only line there is need not be chosen. */
function chooseOnly({ cart }: BuyerContext): Decision {
  return { changes: { lastLine: cart[0]?.id, wanted: [] } };
}

/** To the line that is to change: the only one, or the one chosen. */
export const changeLines = [
  {
    guard: ({ context }: Args) => context.cart.length === 1,
    target: "#buyer.cart.changingLine",
    actions: decide(chooseOnly),
  },
  { guard: "hasItems", target: "#buyer.cart.choosingLine" },
] as const;

export function hasLine({ context, event }: Args): boolean {
  return (
    (event.type === "line" || event.type === "removeLine") && lineOf(context, event.lineId) !== undefined
  );
}

export function removeChosen(context: BuyerContext, { lineId, facts }: On<"removeLine">): Decision {
  const line = lineOf(context, lineId);
  return line ? removeLine(context, line, facts) : {};
}

function changeChosen(context: BuyerContext, { quantity, facts }: On<"quantity">): Decision {
  const line = lineOf(context, context.lastLine);
  return line ? setQuantity(context, line, quantity, facts) : {};
}

function askChosen(context: BuyerContext, facts: Facts) {
  const line = lineOf(context, context.lastLine);
  return line ? askLineQuantity(line, facts) : cartShown(context, facts);
}

const asks = () => true;

/** The cart: looking at it, and changing one line of it. */
export const cartFlow = buyer.createStateConfig({
  initial: "shown",
  states: {
    shown: {
      entry: "ask",
      meta: { prompt: cartShown },
      on: { back: leavePlace, yes: { target: "#buyer.checkout", guard: "hasItems" } },
    },
    choosingLine: {
      meta: { prompt: (context, facts) => askLine(context.cart, facts, "change"), asks },
    },
    changingLine: {
      meta: { prompt: askChosen, asks, expecting: "quantity" },
      on: { quantity: { target: "#buyer.settle", actions: decide(changeChosen) } },
    },
  },
  on: {
    back: { target: "#buyer.cart.shown", actions: decide(placeOfCart) },
    no: { target: "#buyer.settle", actions: { type: "say", params: reply("no.fine", {}) } },
  },
});
