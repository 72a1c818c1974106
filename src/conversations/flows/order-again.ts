import { addToCart, orderedAgain } from "../../commerce/index.js";
import type { Cart, LineAgain, OrderSummary } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import { lineName, lineWords } from "../replies/cart.replies.js";
import { toBrowse } from "../replies/choices.js";
import type { Phrase } from "../replies/messages.js";
import { commas, lines, money, phrase, reply, together } from "../replies/reply.js";
import type { BuyerContext, WantedProduct } from "./buyer-context.js";
import type { Decision, On } from "./buyer-setup.js";
import { waiting } from "./product-decisions.js";
import { settle } from "./wanted.js";
import type { Settled } from "./wanted.js";

type Sold = Extract<LineAgain, { kind: "sold" }>;

function wishOf({ line, product, variant, options }: Sold, quantity: number): WantedProduct {
  return {
    kind: "product",
    productId: product.id,
    ...(variant && { variantId: variant.id }),
    options: options.map(({ groupId, choiceId, excluded, ...how }) => ({
      ...{ group: groupId, choice: choiceId, ...how },
      ...(excluded && { excluded: true as const }),
    })),
    quantity: quantity > 0 ? quantity : line.quantity,
  };
}

/** How many of it the cart lacks: who asks twice, or has some of it, does not get it twice. */
function lacking(cart: Cart, again: Sold, { shop }: Facts): number {
  const { line, product, variant, options } = again;
  if (!variant) return line.quantity;
  const probe = addToCart([], { productId: product.id, variantId: variant.id, options }, shop.catalogue);
  const there =
    probe.kind === "added"
      ? cart.find((l) => l.id === probe.line.id && l.variantId === variant.id)
      : undefined;
  return Math.max(0, line.quantity - (there?.quantity ?? 0));
}

/** What is not as it was: gone, without something, or at another price. */
function newsOf(again: readonly LineAgain[], added: Settled["added"], facts: Facts): Phrase[] {
  return again.flatMap((each): Phrase[] => {
    const { productName, variantName, unitPrice: was } = each.line;
    const item = [productName, variantName].filter(Boolean).join(", ");
    if (each.kind === "gone") return [phrase("again.gone", { item })];
    if (each.lost.length > 0)
      return [phrase("again.without", { options: commas(each.lost), item: each.product.name })];
    const put = added.find(({ line }) => line.variantId === each.variant?.id && sameWish(each, line.options));
    if (!put || put.line.unitPrice === was) return [];
    const now = money(put.line.unitPrice);
    const name = lineName(put.line, facts.shop.catalogue);
    return [phrase("checkout.repriced", { item: name, was: money(was), now })];
  });
}

const sameWish = ({ options }: Sold, other: Sold["options"]): boolean =>
  options.length === other.length &&
  options.every((o) => other.some((l) => l.groupId === o.groupId && l.choiceId === o.choiceId));

/** Puts what the last order held into the cart again, at today's prices. Nothing is placed; "undo" takes all of it back. */
export function takeAgain(context: BuyerContext, { orders, facts }: On<"ordersFound">): Decision {
  const changes: Partial<BuyerContext> = { lookup: undefined };
  const [order] = orders;
  if (!order) return { changes, says: [reply("again.none", {}, { suggestions: [toBrowse] })] };
  const again = orderedAgain(order, facts.shop.catalogue);
  const sold = again.filter((each) => each.kind === "sold");
  const lacked = sold.map((each) => ({ each, quantity: lacking(context.cart, each, facts) }));
  const wishes = lacked
    .filter(({ quantity }) => quantity > 0)
    .map(({ each, quantity }) => wishOf(each, quantity));
  const settled = settle(context.cart, wishes, facts.shop.catalogue);
  const news = [...newsOf(again, settled.added, facts), ...settled.problems];
  const wanted = [...settled.wanted, ...waiting(context)];
  const kept = lacked.some(({ quantity }) => quantity === 0);
  const came = whatCame(order, settled, kept, context, facts);
  const says = [together([...came, ...news])];
  if (settled.added.length === 0) return { changes: { ...changes, wanted }, says };
  const lastLine = settled.added.at(-1)?.line.id;
  const put = { cart: settled.cart, lastLine, undo: context.cart, spokenOf: undefined };
  return { changes: { ...changes, ...put, wanted }, says };
}

function whatCame(
  order: OrderSummary,
  { added, wanted }: Settled,
  kept: boolean,
  { cart }: BuyerContext,
  facts: Facts,
): Phrase[] {
  const number = String(order.number);
  if (added.length > 0) {
    const words = added.map(({ line, quantity }) => lineWords(line, facts, quantity));
    return [phrase("again.added", { number, lines: lines(words) })];
  }
  if (!kept) return wanted.length > 0 ? [] : [phrase("again.nothing", { number })];
  const words = cart.map((line) => lineWords(line, facts));
  return [phrase("again.inCart", { number, lines: lines(words) })];
}
