import type { Cart, CartLine, Catalogue, Product } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import type { BuyerContext } from "../flows/buyer-context.js";
import { choiceId } from "../flows/choice-ids.js";
import { priceNow, shownPrice, stopOf, totalSoFar } from "../flows/cart-price.js";
import type { OrderReading } from "../understand/order-reading.js";
import type { Settled } from "../flows/wanted.js";
import { toBrowse, toCart, toChange, toCheckout, toHome, toUndo } from "./choices.js";
import type { Label, Phrase } from "./messages.js";
import { itemName } from "./item.replies.js";
import { priceOf } from "./product.replies.js";
import { costLines, missingWords } from "./cost.replies.js";
import { commas, lines, money, phrase, reply, say, together } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";

/** Minor units, at the prices the buyer was shown. */
export function cartTotal(cart: Cart): number {
  return cart.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
}

export function lineName(line: CartLine, catalogue: Catalogue): Label {
  const product = catalogue.findProduct(line.productId);
  return product ? itemName(product, line.variantId, line.options) : "?";
}

/** "2 x Pepperoni, large: $28.00". */
export function lineWords(line: CartLine, { shop }: Facts, quantity = line.quantity): Phrase {
  const total = money(line.unitPrice * quantity);
  return phrase("line.counted", { quantity, item: lineName(line, shop.catalogue), total });
}

export function itemCount({ cart }: BuyerContext): number {
  return cart.reduce((sum, line) => sum + line.quantity, 0);
}

/** What was put into the cart. */
export function addedWords(added: Settled["added"], facts: Facts): Phrase[] {
  const [only, second] = added;
  if (!only) return [];
  if (second)
    return [
      phrase("cart.addedMany", { lines: lines(added.map((a) => lineWords(a.line, facts, a.quantity))) }),
    ];
  const { line, quantity } = only;
  const item = lineName(line, facts.shop.catalogue);
  const total = money(line.unitPrice * quantity);
  return [
    quantity === 1
      ? phrase("cart.addedOne", { item, total })
      : phrase("cart.addedSome", { quantity, item, total }),
  ];
}

/** What of an order nothing here goes by, with the nearest things we have. */
export interface NotHad {
  said: string;
  nearest: readonly Product[];
}

export function notHadWords({ said, nearest }: NotHad): Phrase {
  if (nearest.length === 0) return phrase("cart.notHad", { said });
  const names = nearest.map((p) => phrase("product.title", { name: p.name, price: priceOf(p) }));
  return phrase("cart.notHadNearest", { said, nearest: commas(names) });
}

/** Something that was said of a product and that it does not come with. */
export function misfitWords({ said, product }: OrderReading["misfits"][number], { shop }: Facts): Phrase {
  return phrase("product.misfit", { said, item: shop.catalogue.findProduct(product)?.name ?? "" });
}

/** The nearest things, to be added with a tap, and the way on. */
export function nearestChoices(notHad: readonly NotHad[], { cart }: BuyerContext): ReplyChoice[] {
  const nearest = [...new Set(notHad.flatMap((n) => n.nearest))].slice(0, cart.length > 0 ? 2 : 3);
  const choices = nearest.map(({ id, name }): ReplyChoice => ({
    id: choiceId.order(id, 1),
    label: phrase("choice.addThing", { name }),
    told: true,
  }));
  return cart.length > 0 && choices.length > 0 ? [...choices, { ...toCheckout, told: true }] : choices;
}

/** What can come next where nothing is being asked. */
export function nextSteps({ cart, undo }: BuyerContext): ReplyChoice[] {
  if (cart.length > 0) return [toCheckout, toCart, toHome];
  return undo ? [toUndo, toBrowse] : [toBrowse];
}

/** Where nothing is being asked: what is in the cart, and what can come next. */
export function whatNext(context: BuyerContext, facts: Facts): Reply {
  const suggestions = nextSteps(context);
  if (context.cart.length === 0)
    return context.undo ? reply("cart.empty", {}, { suggestions }) : reply("search.ask", {}, { suggestions });
  const total = totalSoFar(context, facts);
  const [only, second] = context.cart;
  const isTold = total === cartTotal(context.cart);
  if (only && !second && only.id === context.lastLine && isTold)
    return reply("cart.next", {}, { suggestions });
  return reply("cart.totalNext", { total: money(total) }, { suggestions });
}

export function totalNow(context: BuyerContext, facts: Facts): Phrase {
  return phrase("cart.totalNext", { total: money(totalSoFar(context, facts)) });
}

export function cartShown(context: BuyerContext, facts: Facts): Reply {
  if (context.cart.length === 0) return emptyCart();
  const price = priceNow(context, facts);
  const few = stopOf(price, "belowMinimum");
  return reply(
    "cart.shown",
    {
      lines: lines([
        ...context.cart.map((line) => lineWords(line, facts)),
        ...costLines(shownPrice(price), context.draft.fulfilment === "delivery"),
        ...(few ? [missingWords(context, few.missing, few.minimum)] : []),
      ]),
      total: money(price.total),
    },
    { suggestions: [toCheckout, toChange, toHome] },
  );
}

export function emptyCart(): Reply {
  return reply("cart.empty", {}, { suggestions: [toBrowse] });
}

/** "Which one?" among lines of the cart. */
export function askLine(cart: readonly CartLine[], facts: Facts, what: "change" | "remove"): Reply {
  const choices = cart.map((line): ReplyChoice => ({
    id: what === "change" ? choiceId.line(line.id) : choiceId.removeLine(line.id),
    label: lineName(line, facts.shop.catalogue),
    detail: lineWords(line, facts),
  }));
  return reply(
    what === "change" ? "cart.whichLine" : "cart.whichRemove",
    {},
    { choices: choices.slice(0, facts.abilities.list?.max) },
  );
}

export function askLineQuantity(line: CartLine, facts: Facts): Reply {
  const remove: ReplyChoice = { id: choiceId.removeLine(line.id), label: say("choice.remove"), number: 0 };
  return reply("cart.lineHowMany", { line: lineWords(line, facts) }, { choices: [remove] });
}

/** After a line changed: what it is now; the total follows. */
export function lineNow(line: CartLine, facts: Facts): Reply {
  return together([phrase("cart.nowLine", { line: lineWords(line, facts) })]);
}

/** "3 items, $42.00". */
export function cartValues(context: BuyerContext, facts: Facts): { count: number; total: { minor: number } } {
  return { count: itemCount(context), total: money(totalSoFar(context, facts)) };
}
