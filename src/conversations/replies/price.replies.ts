import type { OrderSummary } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import type { BuyerContext, ShownPrice } from "../flows/buyer-context.js";
import { choiceId } from "../flows/choice-ids.js";
import { toBrowse, toCart } from "./choices.js";
import type { Phrase } from "./messages.js";
import { priceNow, stopOf } from "../flows/cart-price.js";
import { whatNext } from "./cart.replies.js";
import { refusalWords } from "./promo.replies.js";
import { zoneNames } from "./zone.replies.js";
import { lines, money, phrase, reply, say } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";

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

const pickUpInstead: ReplyChoice = { id: choiceId.command("pickup"), label: say("choice.pickup") };

/** What is missing for the least the shop brings, or makes ready. */
export function missingWords({ draft }: BuyerContext, missing: number, minimum: number): Phrase {
  const values = { missing: money(missing), minimum: money(minimum) };
  return draft.fulfilment === "pickup" ? phrase("price.belowPickup", values) : phrase("price.below", values);
}

/** Below the minimum: how much more, and picking it up where that would be enough. */
export function askForMore(context: BuyerContext, facts: Facts): Reply {
  const stop = stopOf(priceNow(context, facts), "belowMinimum");
  if (!stop) return whatNext(context, facts);
  const { draft } = context;
  const pickedUp = { ...context, draft: { ...draft, fulfilment: "pickup" as const } };
  const pickupHelps =
    draft.fulfilment === "delivery" &&
    facts.shop.terms.pickup &&
    stopOf(priceNow(pickedUp, facts), "belowMinimum") === undefined;
  return reply(
    "text.lines",
    { lines: lines([missingWords(context, stop.missing, stop.minimum)]) },
    { suggestions: [toBrowse, toCart, ...(pickupHelps ? [pickUpInstead] : [])] },
  );
}

/** An address that is in no zone, and what can be done. */
export function askElsewhere(context: BuyerContext, facts: Facts): Reply {
  const { trusted, shop, abilities } = facts;
  const { address } = context.draft;
  const stop = stopOf(priceNow(context, facts), "notDelivered");
  const words = [
    trusted && address !== undefined ? phrase("zone.notTo", { place: address }) : say("zone.notThere"),
    zoneNames(shop.terms.zones),
    ...(stop?.placeNeeded === true && !abilities.plain ? [say("zone.sendPlace")] : []),
  ];
  return reply(
    "text.lines",
    { lines: lines(words) },
    { choices: [anotherAddress, ...(shop.terms.pickup ? [pickUpInstead] : [])] },
  );
}

const anotherAddress: ReplyChoice = {
  id: choiceId.command("addressWanted"),
  label: say("choice.anotherAddress"),
};
