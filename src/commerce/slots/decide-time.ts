import { shopStateAt, type ShopState } from "../hours/opening.js";
import type { OpeningFacts } from "../hours/opening-facts.js";
import type { SlotRule } from "../terms/shop-terms.js";
import { ruleFor, slotsOf, type Slot } from "./slots.js";

/** When an order is wanted, ISO 8601: in a slot, or as soon as the shop opens; absent: as soon as possible. */
export type WishedTime = { kind: "slot"; startsAt: string } | { kind: "opening"; opensAt: string };

export type TimeDecision =
  /** At once. */
  | { kind: "now" }
  /** Taken while closed, for when it opens. */
  | { kind: "preOrder"; opensAt: Date }
  | { kind: "slot"; slot: Slot; capacity: number }
  /** No such slot (any more). */
  | { kind: "slotGone" }
  /** Nothing without a slot: it is closed, and times can be chosen. */
  | { kind: "slotNeeded" }
  /** No orders now. */
  | { kind: "closed"; state: Exclude<ShopState, { kind: "open" }> };

interface Wanted {
  fulfilment: SlotRule["fulfilment"];
  /** ISO 8601. */
  slot?: string | undefined;
  now: Date;
}

/**
 * For when an order can be taken that is wanted in this slot, or without one as soon as possible: the same for telling beforehand and for
 * deciding. Whether the slot still has a place is for the database.
 */
export function decideTime(facts: OpeningFacts, { fulfilment, slot, now }: Wanted): TimeDecision {
  const state = shopStateAt(facts, facts, facts.zone, now);
  if (state.kind === "paused" || (state.kind === "closed" && !facts.preOrders))
    return { kind: "closed", state };
  const rule = ruleFor(facts, fulfilment);
  if (slot !== undefined) {
    const wanted = Date.parse(slot);
    const found = rule && slotsOf(facts, rule, { zone: facts.zone, now }).find(isAt(wanted));
    return found ? { kind: "slot", slot: found, capacity: rule.capacity } : { kind: "slotGone" };
  }
  if (state.kind === "open") return { kind: "now" };
  if (rule)
    return slotsOf(facts, rule, { zone: facts.zone, now }).length > 0
      ? { kind: "slotNeeded" }
      : { kind: "closed", state };
  return state.opensAt === null ? { kind: "closed", state } : { kind: "preOrder", opensAt: state.opensAt };
}

const isAt =
  (wanted: number) =>
  ({ startsAt }: Slot): boolean =>
    startsAt.getTime() === wanted;

/** Whether what was confirmed is what can be done now: a pre-order whose opening has come is simply done. */
export function isStillSo(wished: WishedTime | undefined, decided: TimeDecision): boolean {
  if (decided.kind === "now") return wished?.kind !== "slot";
  if (decided.kind === "slot") return wished?.kind === "slot";
  return (
    decided.kind === "preOrder" &&
    wished?.kind === "opening" &&
    Date.parse(wished.opensAt) === decided.opensAt.getTime()
  );
}
