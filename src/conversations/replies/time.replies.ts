import { addDays, localTime } from "../../commerce/index.js";
import type { OrderTime } from "../../commerce/index.js";
import type { Moment, Phrase } from "./messages.js";
import { phrase } from "./reply.js";

/** From when on, and where: what "today" is depends on both. */
export interface Clock {
  now: Date;
  /** IANA. */
  zone: string;
}

export const timeOfDay = (at: Date, zone: string): Moment => ({
  instant: at.toISOString(),
  zone,
  shows: "time",
});

/** "today 7:00 PM", "tomorrow 9:00 AM", "Monday 9:00 AM", "Wed, Dec 30 9:00 AM". */
export function whenWords(at: Date, { now, zone }: Clock): Phrase {
  const time = timeOfDay(at, zone);
  const [{ day: today }, { day }] = [localTime(now, zone), localTime(at, zone)];
  if (day === today) return phrase("when.today", { time });
  if (day === addDays(today, 1)) return phrase("when.tomorrow", { time });
  return phrase("when.onDay", { day: dayOf(at, { now, zone }), time });
}

/** The day by its name while that can mean no other. */
function dayOf(at: Date, { now, zone }: Clock): Moment {
  const [{ day: today }, { day }] = [localTime(now, zone), localTime(at, zone)];
  const shows = day > addDays(today, -1) && day < addDays(today, 7) ? "weekday" : "date";
  return { instant: at.toISOString(), zone, shows };
}

/** A slot, or for when the shop opens. */
export function orderTimeWords(time: OrderTime, clock: Clock): Phrase {
  if (time.kind === "opening") return phrase("when.opening", { when: whenWords(time.opensAt, clock) });
  const to = timeOfDay(time.endsAt, clock.zone);
  return phrase("when.range", { from: whenWords(time.startsAt, clock), to });
}
