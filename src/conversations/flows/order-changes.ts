import { addToCart, isChangeable, orderedAgain } from "../../commerce/index.js";
import type { Cart, OrderSummary } from "../../commerce/index.js";
import type { CancelOrderParams } from "../effects.js";
import type { Facts } from "../events.js";
import {
  cancelledReply,
  changedReply,
  notAllReply,
  notChangeableReply,
  openedReply,
} from "../replies/change.replies.js";
import { whyNotOffered } from "../replies/payment.replies.js";
import { reply, together } from "../replies/reply.js";
import type { Amending, BuyerContext } from "./buyer-context.js";
import { decide } from "./buyer-setup.js";
import type { Args, Decision, On } from "./buyer-setup.js";
import { identityOf } from "./checkout-facts.js";
import { withOwnStock } from "./own-stock.js";
import { offering } from "./shop-questions.js";

/** It was asked for and confirmed; whose order it is, is for the operation. */
export const callOff = {
  guard: ({ event }: Args) =>
    event.type === "cancelOrder" && event.sure === true && event.number !== undefined && event.facts.trusted,
  actions: {
    type: "cancelOrder",
    params: ({ event }: Args): CancelOrderParams => ({
      identity: identityOf(event.facts).identity,
      conversationId: event.facts.conversationId,
      number: event.type === "cancelOrder" ? (event.number ?? 0) : 0,
    }),
  },
} as const;

function tellCancelled(context: BuyerContext, { outcome, facts }: On<"orderCancelled">): Decision {
  const over = outcome.kind === "cancelled" && context.amending?.number === outcome.order.number;
  const told = cancelledReply(outcome, facts);
  const { changes } = outcome.kind === "tooLate" ? offering(facts, [told]) : {};
  return { changes: { ...changes, ...(over && afterwards(context)) }, says: [told] };
}

export const orderCancelled = { actions: decide(tellCancelled) } as const;

/**
 * Opens an order to be changed: what it holds takes the cart's place, which is kept, and everything that can be said of a cart can be said of
 * it; checkout then changes the order instead of placing one.
 */
export function openOrder(context: BuyerContext, { orders, facts }: On<"ordersFound">): Decision {
  const { number, more } = context.lookup ?? {};
  const order = number === undefined ? orders.find(({ status }) => isChangeable(status)) : orders[0];
  if (!order || !isChangeable(order.status)) {
    const says = [notChangeableReply(order, number, facts)];
    return order ? offering(facts, says) : { says };
  }
  const { cart, own } = cartOf(order, facts);
  if (cart.length !== order.lines.length) return offering(facts, [notAllReply(order, facts)]);
  const kept = context.amending ?? { cart: context.cart, draft: context.draft };
  const amending: Amending = {
    ...{ number: order.number, total: order.total, payment: order.paymentMethod, own },
    ...{ cart: kept.cart, draft: kept.draft },
  };
  return {
    changes: { ...opened(order, amending, context), cart, lastLine: cart.at(-1)?.id },
    says: [openedReply(order, cart, more === true, facts)],
  };
}

function opened(order: OrderSummary, amending: Amending, context: BuyerContext): Partial<BuyerContext> {
  const { address, promotions } = order;
  const code = promotions.find((each) => each.code !== null)?.code;
  const uses = { ...context.promotionUses };
  for (const { id } of promotions) uses[id] = Math.max(0, (uses[id] ?? 1) - 1);
  return {
    ...{ amending, wanted: [], undo: undefined, spokenOf: undefined, promotionUses: uses },
    draft: {
      ...{ fulfilment: order.fulfilment, name: order.recipientName, payment: order.paymentMethod },
      ...(order.fulfilment === "pickup" && { branchId: order.branchId }),
      ...(address !== undefined && { address }),
      ...(code && { code }),
      ...(order.time?.kind === "slot"
        ? { slot: order.time.startsAt.toISOString() }
        : { asap: true as const }),
    },
  };
}

/** The order as a cart at today's prices, and what it has of the stock, by variant. */
function cartOf(order: OrderSummary, facts: Facts): { cart: Cart; own: Amending["own"] } {
  const sold = orderedAgain(order, facts.shop.catalogue).flatMap((each) =>
    each.kind === "sold" && each.variant && each.lost.length === 0
      ? [{ ...each, variant: each.variant }]
      : [],
  );
  const own = new Map<string, number>();
  for (const { variant, line } of sold) own.set(variant.id, (own.get(variant.id) ?? 0) + line.quantity);
  const { catalogue } = withOwnStock(facts, { own: [...own] }).shop;
  let cart: Cart = [];
  for (const { product, variant, options, line } of sold) {
    const wish = { productId: product.id, variantId: variant.id, options, quantity: line.quantity };
    const outcome = addToCart(cart, wish, catalogue);
    if (outcome.kind === "added") cart = outcome.cart;
  }
  return { cart, own: [...own] };
}

/** The order is as it is: the cart from before is the cart again. */
function afterwards({ amending }: BuyerContext): Partial<BuyerContext> {
  return {
    ...{ amending: undefined, cart: amending?.cart ?? [], draft: amending?.draft ?? {} },
    ...{ checkingOut: undefined, lastLine: undefined, undo: undefined, price: undefined, wanted: [] },
  };
}

const changed = new Set(["amended", "tooLate", "unknown"]);

export const wasChanged = ({ event }: Args): boolean =>
  event.type === "orderAnswered" && changed.has(event.outcome.kind);

/** What became of the change that was confirmed. */
export function orderChanged(context: BuyerContext, { outcome, facts }: On<"orderAnswered">): Decision {
  if (outcome.kind !== "amended" && outcome.kind !== "tooLate" && outcome.kind !== "unknown") return {};
  const changes = { ...afterwards(context), placed: context.placed + 1 };
  if (outcome.kind === "amended") return { changes, says: [changedReply(outcome)] };
  const order = outcome.kind === "tooLate" ? outcome.order : undefined;
  return { changes, says: [notChangeableReply(order, context.amending?.number, facts)] };
}

/** "No" to the summary: nothing is ordered, or the order stays as it was. */
export function leaveUnplaced(context: BuyerContext): Decision {
  if (!context.amending) return { says: [reply("checkout.notPlaced", {})] };
  const number = String(context.amending.number);
  return { changes: afterwards(context), says: [reply("change.kept", { number })] };
}

export const isUnpayableChange = ({ context, event }: Args): boolean =>
  event.type === "orderAnswered" &&
  event.outcome.kind === "paymentNotOffered" &&
  context.amending !== undefined;

/** So much cannot be paid as the order is paid: it stays as it was. */
export function leaveUnpayable(context: BuyerContext, { facts }: On<"orderAnswered">): Decision {
  const { changes = {}, says = [] } = leaveUnplaced(context);
  const why = context.amending && whyNotOffered(context.amending.payment, context, facts);
  return { changes, says: [together([...(why ? [why] : []), ...says])] };
}
