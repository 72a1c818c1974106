import type { Facts } from "../events.js";
import type { BuyerContext } from "../flows/buyer-context.js";
import { priceNow, stopOf } from "../flows/cart-price.js";
import { choiceId } from "../flows/choice-ids.js";
import { whatNext } from "./cart.replies.js";
import { toBrowse, toCart } from "./choices.js";
import { missingWords } from "./cost.replies.js";
import { lines, phrase, reply, say } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";
import { zoneNames } from "./zone.replies.js";

const pickUpInstead: ReplyChoice = { id: choiceId.command("pickup"), label: say("choice.pickup") };

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
