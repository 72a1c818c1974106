import { addDays, instantOf, localTime, weekdayOf } from "../../commerce/index.js";
import type { Slot } from "../../commerce/index.js";
import type { DayWish, TimeWish } from "../understand/times/time-wish.js";

export interface LocalNow {
  now: Date;
  /** IANA. */
  zone: string;
}

/** The one slot that is meant, or those that come nearest to what was said. */
export type PickedSlot = { kind: "one"; slot: Slot } | { kind: "several"; slots: Slot[]; fits: boolean };

/** Of slots that can be chosen, in their order, what somebody means by a time. */
export function pickSlot(wish: TimeWish, slots: readonly Slot[], at: LocalNow): PickedSlot {
  const [first] = slots;
  if (wish.asap && first) return { kind: "one", slot: first };
  if (wish.inMinutes !== undefined) return holding(at.now.getTime() + wish.inMinutes * 60_000, slots);
  const day = wish.day && dayMeant(wish.day, slots, at);
  const ofDay =
    day === undefined ? slots : slots.filter((slot) => localTime(slot.startsAt, at.zone).day === day);
  if (wish.times) return atTime(wish, day ?? localTime(at.now, at.zone).day, { slots, ofDay, zone: at.zone });
  const { part } = wish;
  const within = part
    ? ofDay.filter(({ startsAt }) => {
        const { minutes } = localTime(startsAt, at.zone);
        return minutes >= part.from && minutes < part.to;
      })
    : ofDay;
  return among(within, ofDay.length > 0 ? ofDay : slots);
}

/** The day of the calendar that is meant: of a weekday the next one that has a slot. */
function dayMeant(day: DayWish, slots: readonly Slot[], { now, zone }: LocalNow): string {
  const { day: today } = localTime(now, zone);
  const next = calendarDay(day, today);
  const isOver = day.kind === "weekday" && next === today;
  return isOver && !slots.some(({ startsAt }) => localTime(startsAt, zone).day === next)
    ? addDays(next, 7)
    : next;
}

/** The next day that is called so, today among them. */
export function calendarDay(day: DayWish, today: string): string {
  if (day.kind === "ahead") return addDays(today, day.days);
  if (day.kind === "weekday") return addDays(today, (day.weekday - weekdayOf(today) + 7) % 7);
  const fits = (each: string): boolean =>
    Number(each.slice(8)) === day.day && (day.month === undefined || Number(each.slice(5, 7)) === day.month);
  return Array.from({ length: 366 }, (_, ahead) => addDays(today, ahead)).find(fits) ?? today;
}

interface OfDay {
  slots: readonly Slot[];
  ofDay: readonly Slot[];
  zone: string;
}

/** A slot of that day that holds the time, or begins within what was said; "at 7" is the one of both that there is. */
function atTime({ times = [], until }: TimeWish, day: string, { slots, ofDay, zone }: OfDay): PickedSlot {
  const today = ofDay.filter((slot) => localTime(slot.startsAt, zone).day === day);
  for (const minutes of times) {
    const from = instantOf(day, minutes, zone).getTime();
    const to = until === undefined ? from : instantOf(day, until, zone).getTime();
    const within = today.filter((s) =>
      until === undefined
        ? s.startsAt.getTime() <= from && from < s.endsAt.getTime()
        : s.startsAt.getTime() >= from && s.startsAt.getTime() < to,
    );
    const [one] = within;
    if (one)
      return within.length === 1
        ? { kind: "one", slot: one }
        : { kind: "several", slots: within, fits: true };
  }
  const wanted = instantOf(day, times[0] ?? 0, zone).getTime();
  return { kind: "several", slots: nearest(wanted, ofDay.length > 0 ? ofDay : slots), fits: false };
}

function holding(wanted: number, slots: readonly Slot[]): PickedSlot {
  const slot = slots.find(
    ({ startsAt, endsAt }) => startsAt.getTime() <= wanted && wanted < endsAt.getTime(),
  );
  return slot ? { kind: "one", slot } : { kind: "several", slots: nearest(wanted, slots), fits: false };
}

const mostNearest = 3;

function nearest(wanted: number, slots: readonly Slot[]): Slot[] {
  const distance = ({ startsAt }: Slot): number => Math.abs(startsAt.getTime() - wanted);
  return [...slots]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, mostNearest)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

function among(fitting: readonly Slot[], others: readonly Slot[]): PickedSlot {
  const [one, another] = fitting;
  if (one && !another) return { kind: "one", slot: one };
  return one
    ? { kind: "several", slots: [...fitting], fits: true }
    : { kind: "several", slots: others.slice(0, mostNearest), fits: false };
}
