import { z } from "zod";
import { codeOf } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import type { Cursors } from "../api/cursors.js";
import type { Route } from "../api/route.js";
import { idSchema } from "../api/schemas.js";
import { amount, shortName } from "./term-fields.js";
import { termListRoutes } from "./term-list.routes.js";

const changesSomething = (change: object) => Object.keys(change).length > 0;
const sayWhat = "Must change something.";

const zone = {
  name: shortName,
  postcodes: z
    .array(
      z
        .string()
        .trim()
        .min(1)
        .max(16)
        .regex(/\p{N}|\p{L}/u, "Must have letters or digits."),
    )
    .max(500)
    .meta({ description: "Postal codes, or what they begin with.", example: ["101", "SW1A"] }),
  places: z
    .array(
      z
        .string()
        .trim()
        .min(1)
        .max(80)
        .regex(/\p{N}|\p{L}/u, "Must have letters or digits."),
    )
    .max(200)
    .meta({ description: "Names that stand in an address.", example: ["Oak Park"] }),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  radiusMetres: z.int().min(1).max(20_000_000).nullable(),
  fee: amount,
  freeFrom: amount.nullable().meta({ description: "From this subtotal on delivery is free." }),
  minimumOrder: amount.nullable().meta({ description: "In place of the shop's own." }),
  minutes: z.int().min(1).max(20_160).nullable().meta({ description: "How long a delivery takes." }),
};
const position = z.int().min(0).max(1_000_000);
const newZone = z.strictObject({
  ...zone,
  ...{ postcodes: zone.postcodes.default([]), places: zone.places.default([]), fee: zone.fee.default(0) },
  ...{ latitude: zone.latitude.default(null), longitude: zone.longitude.default(null) },
  ...{ radiusMetres: zone.radiusMetres.default(null), freeFrom: zone.freeFrom.default(null) },
  ...{ minimumOrder: zone.minimumOrder.default(null), minutes: zone.minutes.default(null) },
});

const rate = {
  zoneId: idSchema.nullable().meta({ description: "Null: everywhere. A zone's own rate goes first." }),
  taxClass: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .meta({ description: "Of products; `delivery` is the fee's.", example: "standard" }),
  name: shortName.meta({ example: "VAT" }),
  ratePpm: z
    .int()
    .min(0)
    .max(1_000_000)
    .meta({ description: "Parts per million of the net price: 190000 is 19 %." }),
};
const newRate = z.strictObject({
  ...rate,
  ...{ zoneId: rate.zoneId.default(null), taxClass: rate.taxClass.default("standard") },
});

const time = z.iso.datetime({ offset: true });
const promotion = {
  name: shortName,
  code: z
    .string()
    .transform(codeOf)
    .pipe(
      z
        .string()
        .regex(
          /^[\p{Lu}\p{Lo}\p{N}][\p{Lu}\p{Lo}\p{M}\p{N}_-]{2,29}$/u,
          "Must be 3 to 30 letters, digits, - or _.",
        ),
    )
    .nullable()
    .meta({ description: "Null: it applies by itself.", example: "SAVE10" }),
  kind: z.enum(["percent", "amount", "item", "buy_x_get_y", "free_delivery"]),
  value: z.int().min(1).max(90_000_000_000).nullable().meta({
    description:
      "percent: parts per million, 100000 is 10 %; amount: minor units off the order; item: minor units off each.",
  }),
  buy: z.int().min(1).max(999).nullable(),
  getFree: z.int().min(1).max(999).nullable(),
  productIds: z
    .array(idSchema)
    .max(500)
    .meta({ description: "What it is for; with categories empty too: everything." }),
  categories: z.array(shortName).max(100),
  minimumOrder: amount,
  startsAt: time.nullable(),
  endsAt: time.nullable(),
  limitTotal: z.int().min(1).max(1_000_000_000).nullable(),
  limitPerCustomer: z.int().min(1).max(1_000_000).nullable(),
  active: z.boolean().meta({ description: "False: paused." }),
};
const newPromotion = z.strictObject({
  ...promotion,
  ...{
    code: promotion.code.default(null),
    value: promotion.value.default(null),
    buy: promotion.buy.default(null),
  },
  ...{ getFree: promotion.getFree.default(null), productIds: promotion.productIds.default([]) },
  ...{ categories: promotion.categories.default([]), minimumOrder: promotion.minimumOrder.default(0) },
  ...{ startsAt: promotion.startsAt.default(null), endsAt: promotion.endsAt.default(null) },
  ...{ limitTotal: promotion.limitTotal.default(null), active: promotion.active.default(true) },
  limitPerCustomer: promotion.limitPerCustomer.default(null),
});
const timeText = z.string().nullable();

/** Where a shop delivers, what tax it takes, what it takes off. */
export function priceTermRoutes(deps: { db: Database; cursors: Cursors }): Route[] {
  return [
    ...termListRoutes(
      {
        ...{ table: "delivery_zones", path: "/zones", group: "Terms", one: "a delivery zone" },
        many: "delivery zones",
        added: newZone,
        changed: z
          .strictObject({ ...zone, position })
          .partial()
          .refine(changesSomething, sayWhat),
        shown: z.object({ id: z.uuid(), ...zone, position: z.int() }).meta({
          id: "DeliveryZone",
          description:
            "An address is in the first zone that fits; one without codes, places and circle fits all.",
        }),
      },
      deps,
    ),
    ...termListRoutes(
      {
        ...{ table: "tax_rates", path: "/tax-rates", group: "Terms", one: "a tax rate", many: "tax rates" },
        added: newRate,
        changed: z.strictObject(rate).partial().refine(changesSomething, sayWhat),
        shown: z.object({ id: z.uuid(), ...rate }).meta({ id: "TaxRate" }),
      },
      deps,
    ),
    ...termListRoutes(
      {
        ...{
          table: "promotions",
          path: "/promotions",
          group: "Terms",
          one: "a promotion",
          many: "promotions",
        },
        added: newPromotion,
        changed: z.strictObject(promotion).partial().refine(changesSomething, sayWhat),
        shown: z
          .object({
            ...{ id: z.uuid(), ...promotion, code: z.string().nullable(), used: z.int() },
            ...{ startsAt: timeText, endsAt: timeText },
          })
          .meta({
            id: "Promotion",
            description: "Paused with `active`; one that orders have used cannot be taken away.",
          }),
      },
      deps,
    ),
  ];
}
