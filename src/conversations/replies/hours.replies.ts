import { addDays, hoursOfDay, instantOf, localTime, weekdayOf } from "../../commerce/index.js";
import type { Branch, ShopState } from "../../commerce/index.js";
import type { Label, Moment, Phrase } from "./messages.js";
import { commas, phrase, say } from "./reply.js";
import { timeOfDay, whenWords, type Clock } from "./time.replies.js";

/** Whether the shop is open, until when or from when. */
export function stateWords(state: ShopState, clock: Clock): Phrase {
  if (state.kind === "open")
    return state.closesAt === null
      ? say("hours.open")
      : phrase("hours.openUntil", { when: whenWords(state.closesAt, clock) });
  if (state.kind === "paused")
    return state.until === null
      ? say("hours.paused")
      : phrase("hours.pausedUntil", { when: whenWords(state.opensAt ?? state.until, clock) });
  return state.opensAt === null
    ? say("hours.closed")
    : phrase("hours.closedUntil", { when: whenWords(state.opensAt, clock) });
}

/** The hours of one day of the calendar. */
export function dayWords(branch: Branch, day: string, clock: Clock): Phrase {
  const noon = instantOf(day, 720, clock.zone);
  const today = localTime(clock.now, clock.zone).day;
  const shows = day >= today && day < addDays(today, 7) ? "weekday" : "date";
  const name: Moment = { instant: noon.toISOString(), zone: clock.zone, shows };
  return phrase("hours.onDay", { day: name, hours: hoursWords(branch, day) });
}

/** The seven days from today on, days one after the other with the same hours in one line. */
export function weekWords(branch: Branch, clock: Clock): Phrase[] {
  const { day: today } = localTime(clock.now, clock.zone);
  const monday = addDays(today, 1 - weekdayOf(today));
  const days = Array.from({ length: 7 }, (_, i) => addDays(monday, i));
  // Days of this week that are over are told as they will be next week.
  const told = days.map((day) => (day < today ? addDays(day, 7) : day));
  const groups: { first: string; last: string; hours: string }[] = [];
  for (const day of told) {
    const hours = JSON.stringify(hoursOfDay(branch, day).map(({ opens, closes }) => [opens, closes]));
    const group = groups.at(-1);
    if (group?.hours === hours) group.last = day;
    else groups.push({ first: day, last: day, hours });
  }
  return groups.map(({ first, last }) => {
    const days =
      first === last ? weekday(first) : phrase("when.range", { from: weekday(first), to: weekday(last) });
    return phrase("hours.line", { days, hours: hoursWords(branch, first) });
  });
}

const weekday = (day: string): Moment => ({ instant: `${day}T12:00:00Z`, zone: "UTC", shows: "weekday" });

function hoursWords(branch: Branch, day: string) {
  const hours = hoursOfDay(branch, day);
  if (hours.length === 0) return say("hours.closedDay");
  const onDoor = (minutes: number): Moment => timeOfDay(new Date(Date.UTC(2020, 0, 1, 0, minutes)), "UTC");
  const ranges: Label[] = hours.map(({ opens, closes }) =>
    phrase("when.range", { from: onDoor(opens), to: onDoor(closes) }),
  );
  return commas(ranges);
}
