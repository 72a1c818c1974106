import { expect, test } from "@jest/globals";
import { slotsOf } from "../../commerce/index.js";
import { readTime } from "../understand/times/read-time.js";
import { pickSlot } from "./pick-slot.js";

const zone = "America/New_York";
/** Wednesday, 15:10 there. */
const now = new Date("2026-11-25T20:10:00Z");
const rule = {
  fulfilment: "delivery",
  lengthMinutes: 30,
  capacity: 1,
  leadMinutes: 30,
  daysAhead: 3,
} as const;
const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 540, closes: 1200 }));
const closed = { day: "2026-11-27", opens: null, closes: null, name: null };
const slots = slotsOf({ hours, holidays: [closed] }, rule, { zone, now });

/** "Wed 19:00" of each slot. */
function meant(text: string): string | string[] {
  const wish = readTime(text, ["en"]);
  if (!wish) throw new Error("no time");
  const picked = pickSlot(wish, slots, { now, zone });
  const shown = ({ startsAt }: { startsAt: Date }) =>
    startsAt
      .toLocaleString("en-GB", { timeZone: zone, weekday: "short", hour: "2-digit", minute: "2-digit" })
      .replace(",", "");
  if (picked.kind === "one") return shown(picked.slot);
  const all = picked.slots.map(shown);
  return picked.fits ? [...all.slice(0, 2), `of ${all.length}`] : ["near", ...all];
}

test.each([
  ["asap", "Wed 16:00"],
  ["7pm", "Wed 19:00"],
  ["at 7", "Wed 19:00"],
  ["19:10", "Wed 19:00"],
  ["tomorrow at 9", "Thu 09:00"],
  ["thursday 10:30", "Thu 10:30"],
  ["in 2 hours", "Wed 17:00"],
  ["tomorrow morning", ["Thu 09:00", "Thu 09:30", "of 6"]],
  ["between 5 and 6 pm", ["Wed 17:00", "Wed 17:30", "of 2"]],
  ["friday", ["near", "Wed 16:00", "Wed 16:30", "Wed 17:00"]],
  ["3am", ["near", "Wed 16:00", "Wed 16:30", "Wed 17:00"]],
  ["tomorrow at 11 pm", ["near", "Thu 18:30", "Thu 19:00", "Thu 19:30"]],
  ["noon", ["Thu 11:30", "Thu 12:00", "of 10"]],
])("%s", (text, expected) => {
  expect(meant(text)).toEqual(expected);
});
