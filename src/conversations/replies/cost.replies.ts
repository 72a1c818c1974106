import type { OrderSummary } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import type { BuyerContext, ShownPrice } from "../flows/buyer-context.js";
import type { Phrase } from "./messages.js";
import { refusalWords } from "./promo.replies.js";
import { money, phrase, say } from "./reply.js";

/** The lines between the things and the total, of which there are none where the total is the sum of the things. */
export function costLines(price: ShownPrice, delivered: boolean): Phrase[] {
  const { subtotal, discount, promotions, shipping, taxes, taxIncluded, missingForFree, refused } = price;
  const costs: Phrase[] = [];
  for (const { name, code, amount, off } of promotions)
    costs.push(
      off === "delivery"
        ? phrase("price.deliveryOff", { name: code ?? name })
        : phrase("price.discount", { name: code ?? name, amount: money(amount) }),
    );
  if (delivered && shipping > 0) costs.push(phrase("price.delivery", { amount: money(shipping) }));
  if (!taxIncluded)
    for (const { name, amount } of taxes)
      costs.push(phrase("price.taxAdded", { name, amount: money(amount) }));
  if (costs.length > 0 && (discount > 0 || shipping > 0 || !taxIncluded))
    costs.unshift(phrase("price.subtotal", { amount: money(subtotal) }));
  if (taxIncluded)
    for (const { name, amount } of taxes)
      costs.push(phrase("price.taxIncluded", { name, amount: money(amount) }));
  if (refused) costs.push(refusalWords(refused));
  if (missingForFree !== undefined) costs.push(phrase("price.freeFrom", { missing: money(missingForFree) }));
  return costs;
}

/** The same of an order that is placed, where there is something to tell beside the total. */
export function placedCosts({ discount, shipping, tax, taxIncluded }: OrderSummary): Phrase[] {
  const costs: Phrase[] = [];
  if (discount > 0) costs.push(phrase("price.discounted", { amount: money(discount) }));
  if (shipping > 0) costs.push(phrase("price.delivery", { amount: money(shipping) }));
  if (tax > 0) costs.push(phrase(taxIncluded ? "price.withTax" : "price.plusTax", { amount: money(tax) }));
  return costs;
}

/** How orders can go. */
export function waysWords({ shop }: Facts): Phrase {
  const { delivery, pickup } = shop.terms;
  if (delivery && pickup) return say("checkout.bothWays");
  return say(delivery ? "way.deliveryOnly" : "way.pickupOnly");
}

/** Why the sum that was confirmed is not charged. */
export function repricedTotal(before: number, now: number): Phrase {
  return phrase("price.changed", { was: money(before), now: money(now) });
}

/** What is missing for the least the shop brings, or makes ready. */
export function missingWords({ draft }: BuyerContext, missing: number, minimum: number): Phrase {
  const values = { missing: money(missing), minimum: money(minimum) };
  return draft.fulfilment === "pickup" ? phrase("price.belowPickup", values) : phrase("price.below", values);
}
