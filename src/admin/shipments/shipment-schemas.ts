import { z } from "zod";
import type { Shipment } from "../../commerce/index.js";
import { orderParams } from "../orders/order-schemas.js";
import { idSchema, phoneSchema, textSchema, timeSchema } from "../api/schemas.js";

export const shipmentParams = orderParams.extend({ shipmentId: idSchema });

const carriage = {
  driver: z.strictObject({ name: textSchema(80), phone: phoneSchema.optional() }).optional(),
  carrier: textSchema(80).optional(),
  trackingCode: textSchema(80).optional(),
  trackingUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
};

const states = ["preparing", "ready", "under_way", "delivered", "failed", "cancelled"] as const;

export const newShipment = z.strictObject({
  provider: z.enum(["own", "pickup", "courier"]),
  lines: z
    .array(z.strictObject({ position: z.int().min(0).max(999), quantity: z.int().min(1).max(999) }))
    .min(1)
    .max(200)
    .optional()
    .meta({
      description: "Places of the order's lines, counted from 0; absent: all that is in no shipment yet.",
    }),
  ...carriage,
});

export const shipmentChange = z
  .strictObject({
    state: z.enum(states).exclude(["preparing"]).optional(),
    ...carriage,
    code: textSchema(12)
      .optional()
      .meta({ description: "What the buyer says at the counter: needed to hand over a pickup." }),
    refused: z.boolean().optional().meta({ description: "With `failed`: the buyer would not take it." }),
    reason: textSchema(300).optional().meta({ description: "With `failed`; the buyer reads it." }),
  })
  .refine((change) => Object.keys(change).length > 0, "Must change something.")
  .refine((change) => change.state === "failed" || !(change.refused || change.reason), {
    message: "Only what failed has a reason.",
  });

export const shipmentSchema = z
  .object({
    id: z.uuid(),
    provider: z.enum(["own", "pickup", "courier"]),
    state: z.enum(states),
    lines: z.array(z.object({ position: z.int(), quantity: z.int() })),
    driver: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
    carrier: z.string().nullable(),
    trackingCode: z.string().nullable(),
    trackingUrl: z.string().nullable(),
    labelUrl: z.string().nullable(),
    failure: z.string().nullable(),
    created_at: timeSchema,
    updated_at: timeSchema,
  })
  .meta({ id: "Shipment", description: "Some or all of an order's goods on their way to the buyer." });

export function shipmentView(shipment: Shipment): z.input<typeof shipmentSchema> {
  const { id, provider, state, lines, carrier, trackingCode, trackingUrl, labelUrl, failure } = shipment;
  const { driverName, driverPhone, createdAt, updatedAt } = shipment;
  return {
    ...{ id, provider, state, lines, carrier, trackingCode, trackingUrl, labelUrl, failure },
    driver: driverName === null ? null : { name: driverName, phone: driverPhone },
    created_at: createdAt.toISOString(),
    updated_at: updatedAt.toISOString(),
  };
}

/** In commerce's words. */
export function carriageOf({
  driver,
  carrier,
  trackingCode,
  trackingUrl,
}: Pick<z.output<typeof newShipment>, "driver" | "carrier" | "trackingCode" | "trackingUrl">) {
  return { driverName: driver?.name, driverPhone: driver?.phone, carrier, trackingCode, trackingUrl };
}
