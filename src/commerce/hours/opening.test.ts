import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Branch } from "../terms/shop-terms.js";
import { slotsOf } from "../slots/slots.js";
import { addDays, instantOf, localTime } from "./local-time.js";
import { hoursOfDay, openingAt, shopStateAt } from "./opening.js";

type Hours = Pick<Branch, "hours" | "holidays">;

/** Zones whose clocks change in every way there is: by an hour, by half an hour, at midnight, by a day, never. */
const zones = [
  ...["America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "America/Santiago", "Asia/Beirut"],
  ...["Pacific/Apia", "America/Havana", "Africa/Cairo", "Asia/Kolkata", "UTC"],
];
/** Days around which clocks of these zones change. */
const days = [
  "2026-03-08",
  "2026-03-29",
  "2026-04-05",
  "2026-09-06",
  "2026-10-04",
  "2026-10-25",
  "2026-11-01",
];

const zone = fc.constantFrom(...zones);
const day = fc
  .tuple(fc.constantFrom(...days, "2026-06-10", "2011-12-30"), fc.integer({ min: -2, max: 2 }))
  .map(([on, by]) => addDays(on, by));
const instant = fc
  .tuple(day, fc.integer({ min: 0, max: 86_399 }))
  .map(([on, second]) => new Date(Date.parse(`${on}T00:00:00Z`) + second * 1000));
const times = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([opens, length]) => ({ opens, closes: opens + length }));
const hours: fc.Arbitrary<Hours> = fc.record({
  hours: fc.uniqueArray(
    fc.tuple(fc.integer({ min: 1, max: 7 }), times).map(([weekday, each]) => ({ weekday, ...each })),
    { maxLength: 9, selector: ({ weekday, opens }) => weekday * 2000 + opens },
  ),
  holidays: fc.uniqueArray(
    fc.tuple(day, fc.option(times)).map(([on, open]) => ({
      ...{ day: on, name: null },
      ...(open ?? { opens: null, closes: null }),
    })),
    { maxLength: 3, selector: (each) => each.day },
  ),
});
const check = <T extends unknown[]>(property: fc.IProperty<T>, numRuns = 2000) =>
  fc.assert(property, { numRuns });

const second = (at: Date, by: number) => new Date(at.getTime() + by * 1000);
const shown = (at: Date, on: string) => {
  const { day: today, minutes } = localTime(at, on);
  return `${today} ${String(minutes).padStart(4, "0")}`;
};

describe("a time on the wall as an instant", () => {
  test("is the first at which the clock shows that time or a later one", () => {
    check(
      fc.property(day, fc.integer({ min: 0, max: 2879 }), zone, (on, minutes, where) => {
        const at = instantOf(on, minutes, where);
        const wanted = `${addDays(on, Math.floor(minutes / 1440))} ${String(minutes % 1440).padStart(4, "0")}`;
        expect(shown(at, where) >= wanted).toBe(true);
        expect(shown(second(at, -1), where) < wanted).toBe(true);
      }),
    );
  });

  test.each([
    ["put forward over it: when they are", "2026-03-08", 150, "America/New_York", "2026-03-08T07:00:00.000Z"],
    ["put back over it: the first time", "2026-11-01", 90, "America/New_York", "2026-11-01T05:30:00.000Z"],
    ["past midnight", "2026-10-24", 1440 + 150, "Europe/Berlin", "2026-10-25T00:30:00.000Z"],
    ["midnight that is none", "2026-09-06", 0, "America/Santiago", "2026-09-06T04:00:00.000Z"],
    ["a day that never was", "2011-12-30", 720, "Pacific/Apia", "2011-12-30T10:00:00.000Z"],
  ])("where clocks are %s", (_, on, minutes, where, expected) => {
    expect(instantOf(on, minutes, where).toISOString()).toBe(expected);
  });

  test("never goes back as the time on the wall goes on", () => {
    const minutes = fc.integer({ min: 0, max: 2880 });
    check(
      fc.property(day, minutes, minutes, zone, (on, a, b, where) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        expect(instantOf(on, early, where) <= instantOf(on, late, where)).toBe(true);
      }),
    );
  });
});

describe("whether a branch is open", () => {
  /** By the sign on the door and the clock on the wall alone. */
  function isOpenByTheDoor(branch: Hours, at: Date, where: string): boolean {
    const { day: today, minutes } = localTime(at, where);
    const holds = (on: string, past: number) =>
      hoursOfDay(branch, on).some(({ opens, closes }) => opens <= minutes + past && minutes + past < closes);
    return holds(today, 0) || holds(addDays(today, -1), 1440);
  }

  test("agrees with the door wherever the clock shows a time once only", () => {
    check(
      fc.property(hours, instant, zone, (branch, now, where) => {
        const { day: today, minutes } = localTime(now, where);
        const first = instantOf(today, minutes, where);
        fc.pre(now.getTime() - first.getTime() < 60_000);
        expect(openingAt(branch, where, now).kind === "open").toBe(isOpenByTheDoor(branch, now, where));
      }),
    );
  });

  test("what it says of closing and opening is so, to the second", () => {
    check(
      fc.property(hours, instant, zone, (branch, now, where) => {
        const state = openingAt(branch, where, now);
        if (state.kind === "open" && state.closesAt) {
          expect(openingAt(branch, where, second(state.closesAt, -1)).kind).toBe("open");
          expect(openingAt(branch, where, state.closesAt).kind).toBe("closed");
        }
        if (state.kind === "closed" && state.opensAt) {
          expect(state.opensAt > now).toBe(true);
          expect(openingAt(branch, where, second(state.opensAt, -1)).kind).toBe("closed");
          expect(openingAt(branch, where, state.opensAt).kind).toBe("open");
          const between = new Date((now.getTime() + state.opensAt.getTime()) / 2);
          expect(openingAt(branch, where, between).kind).toBe("closed");
        }
      }),
    );
  });

  const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 540, closes: 1080 }));
  const bar: Hours = { hours: [{ weekday: 6, opens: 1080, closes: 1560 }], holidays: [] };
  const shop: Hours = {
    hours: weekdays,
    holidays: [
      { day: "2026-11-26", opens: null, closes: null, name: "Thanksgiving" },
      { day: "2026-11-27", opens: 600, closes: 840, name: null },
    ],
  };
  const newYork = "America/New_York";
  const at = (text: string) => new Date(text);

  test("weekdays, holidays and hours past midnight", () => {
    expect(openingAt(shop, newYork, at("2026-11-25T15:00:00Z"))).toEqual({
      kind: "open",
      closesAt: at("2026-11-25T23:00:00Z"),
    });
    expect(openingAt(shop, newYork, at("2026-11-25T23:00:00Z"))).toEqual({
      kind: "closed",
      opensAt: at("2026-11-27T15:00:00Z"),
    });
    // Saturday's hours end on Sunday at 02:00, which comes after clocks were put back from 02:00 to 01:00.
    expect(openingAt(bar, newYork, at("2026-11-01T06:30:00Z"))).toEqual({
      kind: "open",
      closesAt: at("2026-11-01T07:00:00Z"),
    });
  });

  test("without hours it is always open, but for holidays; closed every day it never opens", () => {
    const closedNow = { day: "2026-11-26", opens: null, closes: null, name: null };
    const now = at("2026-11-26T12:00:00Z");
    expect(openingAt({ hours: [], holidays: [] }, "UTC", now)).toEqual({ kind: "open", closesAt: null });
    expect(openingAt({ hours: [], holidays: [closedNow] }, "UTC", now)).toEqual({
      kind: "closed",
      opensAt: at("2026-11-27T00:00:00Z"),
    });
    const daily = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 0, closes: 1440 }));
    expect(openingAt({ hours: daily, holidays: [] }, "Europe/Berlin", now)).toEqual({
      kind: "open",
      closesAt: null,
    });
  });

  test("a paused shop is closed whatever its hours, until the switch goes back or its time is over", () => {
    const now = at("2026-11-25T15:00:00Z");
    const state = (paused: boolean, pausedUntil: string | null) =>
      shopStateAt({ paused, pausedUntil }, shop, newYork, now);
    expect(state(true, null)).toEqual({ kind: "paused", until: null, opensAt: null });
    expect(state(true, "2026-11-25T16:00:00Z")).toEqual({
      kind: "paused",
      until: at("2026-11-25T16:00:00Z"),
      opensAt: at("2026-11-25T16:00:00Z"),
    });
    expect(state(true, "2026-11-25T23:30:00Z")).toMatchObject({ opensAt: at("2026-11-27T15:00:00Z") });
    expect(state(true, "2026-11-25T14:59:59Z").kind).toBe("open");
    expect(state(false, null).kind).toBe("open");
  });
});

describe("slots", () => {
  const rule = fc.record({
    fulfilment: fc.constant("delivery" as const),
    lengthMinutes: fc.integer({ min: 5, max: 240 }),
    capacity: fc.constant(1),
    leadMinutes: fc.integer({ min: 0, max: 600 }),
    daysAhead: fc.integer({ min: 0, max: 3 }),
  });

  test("are whole, in order, within the hours, after the lead time and not too far ahead", () => {
    check(
      fc.property(hours, rule, instant, zone, (branch, by, now, where) => {
        const slots = slotsOf(branch, by, { zone: where, now });
        const { day: today } = localTime(now, where);
        const wrong = slots.filter(({ startsAt, endsAt }, i) => {
          const state = openingAt(branch, where, startsAt);
          return !(
            endsAt.getTime() - startsAt.getTime() === by.lengthMinutes * 60_000 &&
            startsAt.getTime() - now.getTime() >= by.leadMinutes * 60_000 &&
            (i === 0 || startsAt > slots[i - 1]!.startsAt) &&
            state.kind === "open" &&
            (state.closesAt === null || endsAt <= state.closesAt) &&
            localTime(startsAt, where).day <= addDays(today, by.daysAhead + 1)
          );
        });
        expect(wrong).toEqual([]);
      }),
      300,
    );
  });

  test("a day with a missing hour has slots of the same length, one fewer", () => {
    const branch: Hours = { hours: [{ weekday: 7, opens: 0, closes: 240 }], holidays: [] };
    const hourly = {
      fulfilment: "pickup",
      lengthMinutes: 60,
      capacity: 1,
      leadMinutes: 0,
      daysAhead: 1,
    } as const;
    const now = new Date("2026-03-07T12:00:00Z");
    const starts = slotsOf(branch, hourly, { zone: "America/New_York", now }).map(({ startsAt }) =>
      startsAt.toISOString().slice(11, 16),
    );
    expect(starts).toEqual(["05:00", "06:00", "07:00"]);
  });
});
