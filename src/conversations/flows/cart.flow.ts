import type { BuyerEvent, Facts } from "../events.js";
import { askLine, askLineQuantity, cartShown } from "../replies/cart.replies.js";
import { reply } from "../replies/reply.js";
import type { BuyerContext } from "./buyer-context.js";
import { buyer, decide } from "./buyer-setup.js";
import type { Decision, On } from "./buyer-setup.js";
import { removeLine, setQuantity } from "./cart-decisions.js";
import { leavePlace } from "./navigation.js";

const lineOf = ({ cart }: BuyerContext, id: number | undefined) => cart.find((line) => line.id === id);

/** The line being changed is the line last touched, so that "make it 3" and "3" mean the same. */
export function chooseLine(context: BuyerContext, { lineId }: On<"line">): Decision {
  return lineOf(context, lineId)
    ? { changes: { lastLine: lineId, wanted: [] } }
    : { says: [reply("cart.lineGone", {})] };
}

export function hasLine({ context, event }: { context: BuyerContext; event: BuyerEvent }): boolean {
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
    back: "#buyer.cart.shown",
    no: { target: "#buyer.settle", actions: { type: "say", params: reply("no.fine", {}) } },
  },
});
