import { findZone } from "../../commerce/index.js";
import type { DeliveryZone } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import type { BuyerContext } from "../flows/buyer-context.js";
import { nextSteps } from "./cart.replies.js";
import type { Phrase } from "./messages.js";
import { commas, lines, money, phrase, say, together } from "./reply.js";
import type { Reply } from "./reply.js";

/** More zones than this are named, not told in full. */
const mostTold = 8;

/** What bringing costs in a zone: "$3.00, free from $30.00, minimum order $10.00, about 40 minutes". */
function zoneTerms({ fee, freeFrom, minimumOrder, minutes }: DeliveryZone): Phrase {
  const terms: Phrase[] = [fee === 0 ? say("zone.free") : phrase("zone.costs", { fee: money(fee) })];
  if (fee > 0 && freeFrom !== null) terms.push(phrase("zone.freeFrom", { amount: money(freeFrom) }));
  if (minimumOrder !== null && minimumOrder > 0)
    terms.push(phrase("zone.minimum", { amount: money(minimumOrder) }));
  if (minutes !== null) terms.push(phrase("zone.minutes", { count: minutes }));
  return phrase("text.lines", { lines: commas(terms) });
}

/** Where it is brought to and for how much. */
function zoneList(zones: readonly DeliveryZone[]): Phrase {
  const told = zones
    .slice(0, mostTold)
    .map((zone) => phrase("zone.line", { zone: zone.name, terms: zoneTerms(zone) }));
  const more = zones.slice(mostTold).map(({ name }) => name);
  const named = more.length > 0 ? [phrase("text.lines", { lines: commas(more) })] : [];
  return phrase("zone.list", { zones: lines([...told, ...named]) });
}

/** Only the names, where something else is to be said. */
export function zoneNames(zones: readonly DeliveryZone[]): Phrase {
  return phrase("zone.names", { zones: commas(zones.slice(0, 2 * mostTold).map(({ name }) => name)) });
}

/** Whether it is brought there and for how much, by the shop's zones: they decide, whatever it wrote about it. */
export function zoneAnswer(place: string | undefined, context: BuyerContext, { shop }: Facts): Reply {
  const { zones, pickup } = shop.terms;
  const zone = place === undefined ? undefined : findZone(zones, place);
  const words: Phrase[] = [];
  if (place !== undefined && zone) words.push(phrase("zone.yes", { place, terms: zoneTerms(zone) }));
  else if (place !== undefined && isSure(zones, place)) words.push(phrase("zone.notTo", { place }));
  else if (place !== undefined) words.push(phrase("zone.depends", { place }));
  if (!zone) words.push(zoneList(zones));
  if (!zone && pickup) words.push(say("zone.pickupToo"));
  return together(words, { suggestions: nextSteps(context) });
}

/** A place's name says nothing about zones that go by postal code or by the map; a postal code says all about its own. */
function isSure(zones: readonly DeliveryZone[], place: string): boolean {
  const byMap = zones.some(({ radiusMetres }) => radiusMetres !== null);
  const byCode = zones.some(({ postcodes }) => postcodes.length > 0);
  return !byMap && (!byCode || /\p{N}{3}/u.test(place));
}
