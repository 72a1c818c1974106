import { z } from "zod";
import { idSchema, tenantParams, textSchema, timeSchema, timezoneSchema } from "../api/schemas.js";

export const branchParams = tenantParams.extend({ branchId: idSchema });

/** "09:00" as minutes; "24:00" is the day's end. */
const clock = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, "Must be a time of day like 09:00.")
  .transform((value) => Number(value.slice(0, 2)) * 60 + Number(value.slice(3)));

/** What closes no later than it opens, closes on the day after. */
const opened = <T extends { opens: number; closes: number }>(each: T): T => ({
  ...each,
  closes: each.closes <= each.opens ? each.closes + 1440 : each.closes,
});

const period = z.strictObject({
  opens: clock.refine((at) => at < 1440, "Must be before 24:00."),
  closes: clock,
});

export const hoursBody = z.strictObject({
  hours: z
    .array(
      period
        .extend({ weekday: z.int().min(1).max(7).meta({ description: "ISO: Monday is 1." }) })
        .transform(opened),
    )
    .max(50)
    .meta({ description: "None: always open. What closes no later than it opens closes on the day after." }),
});

const closedDay = z.strictObject({ day: z.iso.date(), name: textSchema(80).nullable().default(null) });
const day = z.union([
  closedDay.transform((each) => ({ ...each, opens: null, closes: null })),
  closedDay.extend(period.shape).transform(opened),
]);

export const holidaysBody = z.strictObject({
  holidays: z
    .array(day)
    .max(400)
    .refine((days) => new Set(days.map((each) => each.day)).size === days.length, "Each day once.")
    .meta({ description: "Days that are not as their weekday: closed, or open at these times." }),
});

const rule = z.strictObject({
  fulfilment: z.enum(["delivery", "pickup"]),
  lengthMinutes: z.int().min(5).max(1440),
  capacity: z.int().min(1).max(10_000).meta({ description: "Orders that one slot takes." }),
  leadMinutes: z.int().min(0).max(20_160).default(30),
  daysAhead: z.int().min(0).max(30).default(2),
});

export const slotRulesBody = z.strictObject({
  slotRules: z
    .array(rule)
    .max(2)
    .refine((rules) => new Set(rules.map((each) => each.fulfilment)).size === rules.length, "Each way once.")
    .meta({ description: "Without a rule for a way, no time can be chosen for it." }),
});

const factsShape = {
  name: textSchema(80),
  address: textSchema(300).nullable(),
  phone: textSchema(40).nullable(),
  timezone: timezoneSchema.nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
};

export const newBranch = z.strictObject({
  name: factsShape.name,
  address: factsShape.address.default(null),
  phone: factsShape.phone.default(null),
  timezone: factsShape.timezone.default(null),
  latitude: factsShape.latitude.default(null),
  longitude: factsShape.longitude.default(null),
});
export const branchChange = z
  .strictObject(factsShape)
  .partial()
  .refine((change) => Object.keys(change).length > 0, "Must change something.");

const shownTime = z.string().meta({ example: "09:00" });

export const branchSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    isDefault: z.boolean(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    timezone: z.string().nullable().meta({ description: "Null: the shop's." }),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    hours: z.array(z.object({ weekday: z.int(), opens: shownTime, closes: shownTime })),
    holidays: z.array(
      z.object({
        day: z.string(),
        opens: shownTime.nullable(),
        closes: shownTime.nullable(),
        name: z.string().nullable(),
      }),
    ),
    slotRules: z.array(
      z.object({
        fulfilment: z.enum(["delivery", "pickup"]),
        lengthMinutes: z.int(),
        capacity: z.int(),
        leadMinutes: z.int(),
        daysAhead: z.int(),
      }),
    ),
  })
  .meta({ id: "Branch", description: "A place with stock and opening hours." });

export const pauseBody = z.strictObject({
  until: timeSchema.optional().meta({ description: "Absent: until it is opened again." }),
});
