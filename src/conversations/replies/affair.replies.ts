import type { Cart, Shop } from "../../commerce/index.js";
import type { AffairDone, SavedAddress } from "../affairs/affair.js";
import { choiceId } from "../flows/choice-ids.js";
import { cartTotal, lineName } from "./cart.replies.js";
import { toCart, toCheckout, toHome, toOrders } from "./choices.js";
import { lines, money, phrase, reply, say } from "./reply.js";
import type { BareKey, Reply, ReplyChoice } from "./reply.js";

/** What is told of a change of consent. */
export function consentTold(
  { purpose, granted }: Extract<AffairDone, { kind: "consent" }>,
  shop: Shop,
): Reply {
  if (purpose === "marketing")
    return reply(granted ? "consent.marketingOn" : "consent.marketingOff", { shop: shop.name });
  return reply(granted ? "consent.remindersOn" : "consent.remindersOff", { shop: shop.name });
}

/** What was left in a cart, and the way out of being reminded of such things. */
export function cartReminder(cart: Cart, shop: Shop): Reply {
  const words = cart.map((line) =>
    phrase("line.counted", {
      quantity: line.quantity,
      item: lineName(line, shop.catalogue),
      total: money(line.unitPrice * line.quantity),
    }),
  );
  const total = money(cartTotal(cart));
  const noMore: ReplyChoice = { id: choiceId.affair("remindersOff"), label: say("choice.noReminders") };
  return reply(
    "reminder.cart",
    { shop: shop.name, lines: lines(words), total },
    { suggestions: [toCheckout, toCart, noMore] },
  );
}

const starKeys = ["rating.stars1", "rating.stars2", "rating.stars3", "rating.stars4", "rating.stars5"] as const satisfies readonly BareKey[]; // prettier-ignore

/** How was it? One to five, the number typed is the number of stars. */
export function askRating(number: number, shop: Shop): Reply {
  const choices = starKeys.map((key, at): ReplyChoice => ({
    ...{ id: choiceId.rating(number, at + 1), label: say(key), number: at + 1 },
  }));
  return reply("rating.ask", { number: String(number), shop: shop.name }, { choices });
}

export function ratingTold({ stars, remarked }: Extract<AffairDone, { kind: "rated" }>, shop: Shop): Reply {
  if (remarked) return reply("rating.remarked", { shop: shop.name }, { suggestions: [toHome] });
  return reply(stars >= 4 ? "rating.thanks" : "rating.sorry", { shop: shop.name });
}

export const nothingToRate = reply("rating.nothing", {}, { suggestions: [toOrders] });

/** Deleting cannot be undone, so it is asked once. */
export function askErasure(shop: Shop): Reply {
  const choices: ReplyChoice[] = [
    { id: choiceId.affair("dataEraseNow"), label: say("privacy.eraseYes") },
    { id: choiceId.affair("dataKeep"), label: say("privacy.eraseNo") },
  ];
  return reply("privacy.eraseAsk", { shop: shop.name }, { choices });
}

export function privacyTold({ outcome }: Extract<AffairDone, { kind: "privacy" }>, shop: Shop): Reply {
  if (outcome.kind === "openOrders") return reply("privacy.openOrders", {}, { suggestions: [toOrders] });
  return outcome.request === "export"
    ? reply("privacy.preparing", {})
    : reply("privacy.erasing", { shop: shop.name });
}

/** "home: 12 Elm Street". */
function addressWords({ label, address }: SavedAddress) {
  return label === undefined ? address : phrase("address.labelled", { label, address });
}

export function addressesTold({ addresses, forgotten }: Extract<AffairDone, { kind: "addresses" }>): Reply {
  if (forgotten === 0) return reply("address.notFound", {});
  if (forgotten !== undefined) return reply("address.forgotten", {});
  if (addresses.length === 0) return reply("address.none", {});
  return reply("address.saved", { lines: lines(addresses.map(addressWords)) });
}
