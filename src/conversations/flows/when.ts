import { decideTime, openingFacts, ruleFor, shopStateAt, slotsOf } from "../../commerce/index.js";
import type { Branch, OpeningFacts, Slot, TimeDecision } from "../../commerce/index.js";
import type { FindSlotsParams } from "../effects.js";
import type { Facts } from "../events.js";
import type { BuyerContext } from "./buyer-context.js";
import type { Args } from "./buyer-setup.js";

/** Where this order is made: what was chosen for a pickup, else the default branch. Undefined: the shop has told of none. */
export function branchOf({ draft }: BuyerContext, { shop }: Facts): Branch | undefined {
  const { branches } = shop.terms;
  const chosen = draft.fulfilment === "pickup" ? branches.find(({ id }) => id === draft.branchId) : undefined;
  return chosen ?? branches[0];
}

export function openingOf(context: BuyerContext, facts: Facts): OpeningFacts {
  return openingFacts(facts.shop.terms, branchOf(context, facts)?.id, facts.shop.timezone);
}

/** For when the order can be taken as it is drafted, by what is known beforehand. */
export function decidedTime(context: BuyerContext, facts: Facts): TimeDecision {
  const { draft } = context;
  return decideTime(openingOf(context, facts), {
    fulfilment: draft.fulfilment ?? "delivery",
    slot: draft.slot,
    now: facts.now,
  });
}

/** The opening (ISO 8601) that an order without a slot waits for; undefined: it is open. */
export function preOrderedFor(context: BuyerContext, facts: Facts): string | undefined {
  const decided = decidedTime(context, facts);
  return decided.kind === "preOrder" ? decided.opensAt.toISOString() : undefined;
}

export const isClosed = ({ context, event: { facts } }: Args): boolean =>
  decidedTime(context, facts).kind === "closed";

/** Several places to pick it up, none chosen. */
export const needsBranch = ({ context, event }: Args): boolean => {
  const { branches } = event.facts.shop.terms;
  const { fulfilment, branchId } = context.draft;
  return fulfilment === "pickup" && branches.length > 1 && !branches.some(({ id }) => id === branchId);
};

/** Times can be chosen, and none is that can still be had. */
export const needsTime = ({ context, event: { facts } }: Args): boolean => {
  const { draft } = context;
  if (draft.fulfilment === undefined) return false;
  if (draft.timeSaid !== undefined) return true;
  const decided = decidedTime(context, facts);
  if (decided.kind === "slotGone" || decided.kind === "slotNeeded") return true;
  if (decided.kind === "slot") return (draft.full ?? []).includes(decided.slot.startsAt.toISOString());
  return choosesTimes(context, facts) && draft.asap !== true;
};

/** Whether there is a choice of times at all. */
export function choosesTimes(context: BuyerContext, facts: Facts): boolean {
  return ruleFor(openingOf(context, facts), context.draft.fulfilment ?? "delivery") !== undefined;
}

/** The same before the way is known: for any way. */
export function mayChooseTimes(context: BuyerContext, facts: Facts): boolean {
  return context.draft.fulfilment === undefined
    ? openingOf(context, facts).slotRules.length > 0
    : choosesTimes(context, facts);
}

/** As soon as possible can be chosen beside the slots. */
export function canBeSoon(context: BuyerContext, facts: Facts): boolean {
  const opening = openingOf(context, facts);
  return shopStateAt(opening, opening, opening.zone, facts.now).kind === "open";
}

/** What can be chosen, as far as it is known here. */
export function freeSlots(context: BuyerContext, facts: Facts): Slot[] {
  const opening = openingOf(context, facts);
  const rule = ruleFor(opening, context.draft.fulfilment ?? "delivery");
  const full = new Set(context.draft.full);
  const slots = rule ? slotsOf(opening, rule, { zone: opening.zone, now: facts.now }) : [];
  return slots.filter(({ startsAt }) => !full.has(startsAt.toISOString()));
}

export function slotsToFind({ context, event: { facts } }: Args): FindSlotsParams {
  const { fulfilment = "delivery" } = context.draft;
  return { branchId: branchOf(context, facts)?.id ?? "", fulfilment, from: facts.now };
}
