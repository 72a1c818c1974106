import { periodsOfDay } from "../hours/opening.js";
import { addDays, localTime } from "../hours/local-time.js";
import type { Branch, SlotRule } from "../terms/shop-terms.js";

/** A time that an order can be wished for. */
export interface Slot {
  startsAt: Date;
  endsAt: Date;
}

const minuteMs = 60_000;

/**
 * All slots that can be chosen now by the rule, whoever has taken them already: whole ones within the hours, counted from each opening in
 * real time (so none is longer or shorter where clocks change), that begin after the lead time, up to `daysAhead` days of the branch's calendar.
 */
export function slotsOf(
  branch: Pick<Branch, "hours" | "holidays">,
  rule: SlotRule,
  { zone, now, notBefore = now }: { zone: string; now: Date; notBefore?: Date },
): Slot[] {
  const { day: today } = localTime(now, zone);
  const earliest = Math.max(now.getTime() + rule.leadMinutes * minuteMs, notBefore.getTime());
  const length = rule.lengthMinutes * minuteMs;
  const slots = new Map<number, Slot>();
  // Hours of the day before may go past midnight.
  for (let ahead = -1; ahead <= rule.daysAhead; ahead += 1) {
    for (const { opensAt, closesAt } of periodsOfDay(branch, addDays(today, ahead), zone)) {
      for (let at = opensAt.getTime(); at + length <= closesAt.getTime(); at += length)
        if (at >= earliest) slots.set(at, { startsAt: new Date(at), endsAt: new Date(at + length) });
    }
  }
  return [...slots.values()].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

export function ruleFor(
  { slotRules }: Pick<Branch, "slotRules">,
  fulfilment: SlotRule["fulfilment"],
): SlotRule | undefined {
  return slotRules.find((rule) => rule.fulfilment === fulfilment);
}
