import { acceptPrices, priceCart } from "../../commerce/index.js";
import type { Cart, PlaceOrderOutcome } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import { lineName } from "../replies/cart.replies.js";
import { itemName } from "../replies/item.replies.js";
import { repricedTotal } from "../replies/cost.replies.js";
import type { Label, Phrase } from "../replies/messages.js";
import { money, phrase, say } from "../replies/reply.js";

/** A cart that can be had as it stands, and what had to change for it. */
export interface Reviewed {
  cart: Cart;
  news: Phrase[];
}

/** Before the cart is summed up: what is gone goes, what has run short shrinks, prices become today's; all of it is told. */
export function reviewCart(cart: Cart, { shop }: Facts): Reviewed {
  let kept: Cart = cart;
  const news: Phrase[] = [];
  for (const { line, problems } of priceCart(cart, shop.catalogue).lines)
    for (const problem of problems) {
      const item = lineName(line, shop.catalogue);
      if (problem.kind === "gone") {
        kept = kept.filter((l) => l.id !== line.id);
        news.push(say("cart.pruned"));
      } else if (problem.kind === "priceChanged") news.push(repriced(item, problem.before, problem.now));
      else
        kept = shrink(kept, line.variantId, problem.kind === "soldOut" ? 0 : problem.available, item, news);
    }
  return { cart: acceptPrices(kept, shop.catalogue), news };
}

/** The cart after the database refused it: as it can be had now, with what changed. */
export function afterRefusal(
  cart: Cart,
  confirmed: number,
  outcome: Extract<PlaceOrderOutcome, { kind: "soldOut" | "repriced" | "gone" }>,
  { shop }: Facts,
): Reviewed {
  const news: Phrase[] = [];
  let kept: Cart = cart;
  if (outcome.kind === "gone") {
    const gone = new Set(outcome.lines.map(({ line }) => line));
    for (const { productName } of outcome.lines)
      news.push(
        productName === null ? say("cart.pruned") : phrase("checkout.soldOut", { item: productName }),
      );
    kept = cart.filter((_, at) => !gone.has(at));
  } else if (outcome.kind === "repriced") {
    const now = new Map(outcome.lines.map((line) => [line.line, line.now]));
    for (const { productName, before, now } of outcome.lines) news.push(repriced(productName, before, now));
    if (outcome.lines.length === 0) news.push(repricedTotal(confirmed, outcome.price.total));
    kept = cart.map((line, at) => ({ ...line, unitPrice: now.get(at) ?? line.unitPrice }));
  } else
    for (const { variantId, productName, available } of outcome.shortages) {
      const product = shop.catalogue.findVariant(variantId)?.product;
      kept = shrink(
        kept,
        variantId,
        available,
        product ? itemName(product, variantId, []) : productName,
        news,
      );
    }
  return { cart: kept, news };
}

function repriced(item: Label, was: number, now: number): Phrase {
  return phrase("checkout.repriced", { item, was: money(was), now: money(now) });
}

/** Keeps only so many of a variant, the lines that came first first. */
function shrink(cart: Cart, variantId: string, available: number, item: Label, news: Phrase[]): Cart {
  if (cart.reduce((sum, l) => (l.variantId === variantId ? sum + l.quantity : sum), 0) <= available)
    return cart;
  let left = available;
  news.push(
    available === 0
      ? phrase("checkout.soldOut", { item })
      : phrase("checkout.fewerLeft", { item, count: available }),
  );
  return cart.flatMap((line) => {
    if (line.variantId !== variantId) return [line];
    const quantity = Math.min(line.quantity, left);
    left -= quantity;
    return quantity === 0 ? [] : [{ ...line, quantity }];
  });
}
