import type { Facts } from "../events.js";
import { cartTotal } from "../replies/cart.replies.js";
import { orderPlaced } from "../replies/checkout.replies.js";
import { missingWords, waysWords } from "../replies/cost.replies.js";
import { refusalWords } from "../replies/promo.replies.js";
import { reply, together } from "../replies/reply.js";
import type { BuyerContext, Fulfilment } from "./buyer-context.js";
import type { Decision, On } from "./buyer-setup.js";
import { priceNow, shownPrice, stopOf } from "./cart-price.js";
import { choiceId } from "./choice-ids.js";
import { afterRefusal, reviewCart } from "./review-cart.js";
import { preOrderedFor } from "./when.js";

/** What the summary will say must be so: the cart as it can be had, at today's prices, under the shop's terms. */
export function review(context: BuyerContext, { facts }: { facts: Facts }): Decision {
  const { cart, news } = reviewCart(context.cart, facts);
  return {
    changes: {
      cart,
      price: shownPrice(priceNow({ ...context, cart }, facts)),
      draft: { ...context.draft, opensAt: preOrderedFor(context, facts) },
    },
    says: news.length > 0 ? [together(news)] : [],
  };
}

/** The only way an order can go where the shop has one; undefined where the buyer chooses, or has chosen one that there is. */
export function onlyWay({ draft }: BuyerContext, { shop }: Facts): Fulfilment | undefined {
  const { delivery, pickup } = shop.terms;
  if (delivery === pickup) return undefined;
  const only = delivery ? "delivery" : "pickup";
  return draft.fulfilment === only ? undefined : only;
}

/** Takes it without asking, and says so. */
export function takeOnlyWay(context: BuyerContext, { facts }: { facts: Facts }): Decision {
  const fulfilment = onlyWay(context, facts);
  if (fulfilment === undefined) return {};
  return {
    changes: { draft: { ...context.draft, fulfilment } },
    says: [together([waysWords(facts)])],
  };
}

/** What still has to be chosen is not ordered, and that is said. */
export function leaveOpenOnes({ wanted }: BuyerContext, { facts }: { facts: Facts }): Decision {
  const says = wanted.flatMap((each) => {
    if (each.kind === "product" && each.looking) return [];
    const item = each.kind === "which" ? each.said : facts.shop.catalogue.findProduct(each.productId)?.name;
    return item === undefined ? [] : [reply("checkout.leftOut", { item })];
  });
  return { changes: { checkingOut: true, wanted: [] }, says };
}

export function placed(context: BuyerContext, { outcome, facts }: On<"orderAnswered">): Decision {
  if (outcome.kind !== "placed" && outcome.kind !== "alreadyPlaced") return {};
  const { order } = outcome;
  const { address } = order;
  const { addresses } = context.remembered ?? {};
  const known = addresses ? { addresses } : {};
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
      ...{ checkingOut: undefined, lastLine: undefined, undo: undefined, price: undefined },
      ...usesAfter(context),
      ...(facts.trusted && { remembered: { ...known, ...kept, ...remembered } }),
    },
    says: [orderPlaced(order, facts)],
  };
}

/** What this order has used counts for the next one's sum. */
function usesAfter({ price, promotionUses = {} }: BuyerContext): Partial<BuyerContext> {
  if (!price || price.promotions.length === 0) return {};
  const uses = { ...promotionUses };
  for (const { id } of price.promotions) uses[id] = (uses[id] ?? 0) + 1;
  return { promotionUses: uses };
}

/** The minimum is the database's where it has changed since the shop was read; else the place says it itself. */
export function tellMinimum(context: BuyerContext, { outcome, facts }: On<"orderAnswered">): Decision {
  if (outcome.kind !== "belowMinimum" || stopOf(priceNow(context, facts), "belowMinimum")) return {};
  return { says: [together([missingWords(context, outcome.missing, outcome.minimum)])] };
}

/** The order as it can be had after all, to be confirmed again. */
export function refused(context: BuyerContext, { outcome, facts }: On<"orderAnswered">): Decision {
  switch (outcome.kind) {
    case "soldOut":
    case "gone":
    case "repriced": {
      const confirmed = context.price?.total ?? cartTotal(context.cart);
      const { cart, news } = afterRefusal(context.cart, confirmed, outcome, facts);
      const uses = outcome.kind === "repriced" ? { promotionUses: outcome.uses } : {};
      const price = outcome.kind === "repriced" ? outcome.price : priceNow({ ...context, cart }, facts);
      return { changes: { cart, price: shownPrice(price), ...uses }, says: [together(news)] };
    }
    case "codeRefused": {
      const { code: _dropped, ...draft } = context.draft;
      const price = shownPrice(priceNow({ ...context, draft, promotionUses: outcome.uses }, facts));
      const words = refusalWords({ kind: "codeRefused", code: outcome.code, ...outcome.refusal });
      return { changes: { draft, price, promotionUses: outcome.uses }, says: [together([words])] };
    }
    default:
      return {};
  }
}
