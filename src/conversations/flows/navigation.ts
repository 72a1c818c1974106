import { choiceId } from "./choice-ids.js";
import { goTo } from "./buyer-context.js";
import type { BuyerContext } from "./buyer-context.js";
import { buyer } from "./buyer-setup.js";
import type { Decision, On } from "./buyer-setup.js";
import { idOf, nextPage, placeEvent } from "./places.js";

/** Goes to a list. */
export function place(context: BuyerContext, event: On<"home" | "category" | "search">): Decision {
  return { changes: goTo(context, idOf(event)) };
}

export function placeOfCart(context: BuyerContext): Decision {
  return { changes: goTo(context, choiceId.command("cart")) };
}

const reopen = buyer.raise(({ context, event }) => placeEvent(context.trail.at(-1), event.facts));
const leave = buyer.assign(({ context }) => ({ trail: context.trail.slice(0, -1) }));

/** "Back" in a place of the trail: to the one before. */
export const leavePlace = { actions: [leave, reopen] };

/** "Back" where a question stands in front of a place: to that place. */
export const returnToPlace = { actions: [reopen] };

/** The next page of the list seen last. */
export const goOn = buyer.raise(({ context, event }) => {
  const { facts } = event;
  return { ...(nextPage(context, facts) ?? { type: "home" as const, page: 1 }), facts };
});
