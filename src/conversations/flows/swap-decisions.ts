import type { CartLine } from "../../commerce/index.js";
import { askLine, lineName } from "../replies/cart.replies.js";
import { commas, reply } from "../replies/reply.js";
import type { BuyerContext } from "./buyer-context.js";
import type { Decision, On } from "./buyer-setup.js";
import { changeLine, notInCart, take } from "./cart-decisions.js";
import { wantedWith } from "./wanted.js";

/** "remove everything except the tea": what goes is named, and can be had back. */
export function keepOnly(context: BuyerContext, { lineIds, said, facts }: On<"keepOnly">): Decision {
  const kept = context.cart.filter(({ id }) => lineIds.includes(id));
  if (kept.length === 0) return { says: [notInCart(context, said)] };
  const gone = context.cart.filter(({ id }) => !lineIds.includes(id));
  if (gone.length === 0) return {};
  const lastLine = kept.some(({ id }) => id === context.lastLine) ? context.lastLine : undefined;
  const items = commas(gone.map((line) => lineName(line, facts.shop.catalogue)));
  return {
    changes: { cart: kept, lastLine, undo: context.cart, wanted: [] },
    says: [reply("cart.removedSome", { items })],
  };
}

/** "swap the large for a medium", "change the latte to a tea". */
export function swapLine(context: BuyerContext, event: On<"swap">): Decision {
  const { lineIds, said, to, facts } = event;
  const meant = context.cart.filter(({ id }) => lineIds.includes(id));
  const [line, another] = meant;
  if (!line) return { says: [notInCart(context, said)] };
  if (another) return { says: [askLine(meant, facts, "change")] };
  return to.kind === "details"
    ? changeLine(context, line, { ...to, facts })
    : replaceLine(context, line, to, event);
}

type Product = Extract<On<"swap">["to"], { kind: "product" }>;

/** As many of the new thing as there were of the old; where it cannot be had the old one stays. */
function replaceLine(
  context: BuyerContext,
  line: CartLine,
  { reading, isCounted }: Product,
  { facts }: On<"swap">,
): Decision {
  const lines = reading.lines.map((each) => (isCounted ? each : { ...each, quantity: line.quantity }));
  const without = { ...context, cart: context.cart.filter(({ id }) => id !== line.id) };
  const decision = take(without, wantedWith(without, { ...reading, lines }), facts, reading);
  const { cart = without.cart, wanted = [] } = decision.changes ?? {};
  if (cart.length === without.cart.length && wanted.length === 0 && !grew(without.cart, cart))
    return { says: decision.says ?? [] };
  return { ...decision, changes: { ...decision.changes, cart, undo: context.cart } };
}

const count = (cart: readonly CartLine[]) => cart.reduce((sum, { quantity }) => sum + quantity, 0);
const grew = (before: readonly CartLine[], after: readonly CartLine[]) => count(after) > count(before);
