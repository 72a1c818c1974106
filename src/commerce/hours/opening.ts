import type { Branch, OpeningHours, ShopTerms } from "../terms/shop-terms.js";
import { addDays, instantOf, localTime, weekdayOf, type Day } from "./local-time.js";

/** From `opensAt` up to, but not at, `closesAt`. */
export interface Period {
  opensAt: Date;
  closesAt: Date;
}

type Hours = Pick<Branch, "hours" | "holidays">;

/** Longer ahead nobody asks: a shop closed for all of it has no next opening. */
const mostDaysAhead = 92;
/** Open without a break for longer than this is simply open. */
const daysOfAlways = 8;
const wholeDay: readonly Omit<OpeningHours, "weekday">[] = [{ opens: 0, closes: 1440 }];

/** Which hours a day of the branch's calendar has, those past midnight with the day they begin on; none: closed. */
export function hoursOfDay({ hours, holidays }: Hours, day: Day): readonly Omit<OpeningHours, "weekday">[] {
  const holiday = holidays.find((each) => each.day === day);
  if (holiday) {
    const { opens, closes } = holiday;
    return opens === null || closes === null ? [] : [{ opens, closes }];
  }
  if (hours.length === 0) return wholeDay;
  const weekday = weekdayOf(day);
  return hours.filter((each) => each.weekday === weekday).sort((a, b) => a.opens - b.opens);
}

/** The same as instants, in order. Hours that clocks jump over are none. */
export function periodsOfDay(branch: Hours, day: Day, zone: string): Period[] {
  return hoursOfDay(branch, day)
    .map(({ opens, closes }) => ({
      opensAt: instantOf(day, opens, zone),
      closesAt: instantOf(day, closes, zone),
    }))
    .filter(({ opensAt, closesAt }) => opensAt < closesAt);
}

/** The hours of the days from the one before `from` on, what meets or overlaps as one, in order. */
function* periodsFrom(branch: Hours, from: Date, zone: string): Generator<Period> {
  const { day: today } = localTime(from, zone);
  let open: Period | undefined;
  for (let ahead = -1; ahead <= mostDaysAhead; ahead += 1) {
    for (const period of periodsOfDay(branch, addDays(today, ahead), zone)) {
      if (open && period.opensAt <= open.closesAt) {
        if (period.closesAt > open.closesAt) open = { ...open, closesAt: period.closesAt };
        if (isAlways(open, from)) {
          yield open;
          return;
        }
        continue;
      }
      if (open) yield open;
      open = period;
    }
  }
  if (open) yield open;
}

const isAlways = ({ closesAt }: Period, now: Date): boolean =>
  closesAt.getTime() - now.getTime() > daysOfAlways * 86_400_000;

/** Whether a branch is open by its hours; `closesAt` null: not within the next days; `opensAt` null: not for months. */
export type Opening = { kind: "open"; closesAt: Date | null } | { kind: "closed"; opensAt: Date | null };

/** By the hours alone. @forTests told of with the switch before them */
export function openingAt(branch: Hours, zone: string, now: Date): Opening {
  if (branch.hours.length === 0 && branch.holidays.length === 0) return { kind: "open", closesAt: null };
  for (const { opensAt, closesAt } of periodsFrom(branch, now, zone)) {
    if (closesAt <= now) continue;
    if (opensAt > now) return { kind: "closed", opensAt };
    return { kind: "open", closesAt: isAlways({ opensAt, closesAt }, now) ? null : closesAt };
  }
  return { kind: "closed", opensAt: null };
}

/** Whether a shop takes orders for now: its switch goes before its hours. */
export type ShopState =
  | Opening
  /** Until it is switched on again where `until` is null. `opensAt`: the first time after it that it is open. */
  | { kind: "paused"; until: Date | null; opensAt: Date | null };

export type Pause = Pick<ShopTerms, "paused" | "pausedUntil">;

export function shopStateAt(terms: Pause, branch: Hours, zone: string, now: Date): ShopState {
  const until = pausedUntil(terms, now);
  if (until === undefined) return openingAt(branch, zone, now);
  if (until === null) return { kind: "paused", until, opensAt: null };
  const then = openingAt(branch, zone, until);
  return { kind: "paused", until, opensAt: then.kind === "open" ? until : then.opensAt };
}

/** Undefined: it is not paused (any more); null: without an end. */
function pausedUntil({ paused, pausedUntil: until }: Pause, now: Date): Date | null | undefined {
  if (!paused) return undefined;
  if (until === null) return null;
  const end = new Date(until);
  return end > now ? end : undefined;
}

/** The branch's own time zone, else the shop's. */
export function zoneOf({ timezone }: Pick<Branch, "timezone">, shop: { timezone: string }): string {
  return timezone ?? shop.timezone;
}
