/** A day of a calendar, YYYY-MM-DD, of no time zone. */
export type Day = string;

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times what using one does. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn-hc-h23", {
      timeZone: zone,
      ...{ year: "numeric", month: "numeric", day: "numeric" },
      ...{ hour: "numeric", minute: "numeric", second: "numeric" },
    });
    formats.set(zone, format);
  }
  return format;
}

/** What a clock on a wall in the zone shows at the instant, as if the zone were UTC; whole seconds. */
function wallClock(instant: number, zone: string): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function offsetAt(instant: number, zone: string): number {
  return wallClock(instant, zone) - Math.floor(instant / 1000) * 1000;
}

/**
 * The first instant of around that day at which clocks in the zone show this time or a later one: where clocks are put forward over it, the
 * moment of that; where it comes twice, the first. So a later time is never an earlier instant. `minutes` may be over 1440: past midnight.
 */
export function instantOf(day: Day, minutes: number, zone: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minutes * minuteMs;
  const [before, after] = [offsetAt(wanted - dayMs, zone), offsetAt(wanted + dayMs, zone)];
  const fitting = [wanted - before, wanted - after].filter((at) => wallClock(at, zone) === wanted);
  if (fitting.length > 0) return new Date(Math.min(...fitting));
  return new Date(
    firstShowing(wanted, wanted - Math.max(before, after), wanted - Math.min(before, after), zone),
  );
}

/** Clocks jump over the time somewhere in between: where, to the second. */
function firstShowing(wanted: number, early: number, late: number, zone: string): number {
  let [low, high] = [early / 1000, late / 1000];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (wallClock(middle * 1000, zone) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low * 1000;
}

/** The day and the minutes since its midnight that clocks in the zone show. */
export function localTime(instant: Date, zone: string): { day: Day; minutes: number } {
  const shown = wallClock(instant.getTime(), zone);
  return { day: dayOf(shown), minutes: Math.floor((shown % dayMs) / minuteMs) };
}

export function addDays(day: Day, days: number): Day {
  return dayOf(Date.parse(`${day}T00:00:00Z`) + days * dayMs);
}

/** ISO: Monday is 1. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function dayOf(utc: number): Day {
  return new Date(utc).toISOString().slice(0, 10);
}
