import { z } from "zod";
import { changeTerms, readPlainTerms } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import { jsonBody } from "../api/body.js";
import { route, type Route } from "../api/route.js";
import { tenantParams } from "../api/schemas.js";
import { amount } from "./term-fields.js";

const minutes = (least: number, most: number) => z.int().min(least).max(most);
const fields = {
  delivery: z.boolean(),
  pickup: z.boolean(),
  minimumOrder: amount.meta({
    description: "The least an order may come to, before discounts; a zone's own goes first.",
  }),
  taxIncluded: z.boolean().meta({ description: "Whether prices include their tax; else it is added." }),
  cash: z.boolean(),
  cashLimit: amount.min(1).nullable().meta({ description: "No cash above it." }),
  cashRefusals: z
    .int()
    .min(1)
    .max(1000)
    .nullable()
    .meta({ description: "After so many orders refused at the door no more cash for that customer." }),
  card: z.boolean(),
  bankTransfer: z.boolean(),
  bankDetails: z.string().trim().min(1).max(1000).nullable(),
  cardHoldMinutes: minutes(1, 1440).meta({ description: "How long stock is held for a payment by card." }),
  transferHoldMinutes: minutes(10, 20_160),
  paused: z.boolean().meta({ description: "No orders, whatever the hours say." }),
  pausedUntil: z.iso.datetime({ offset: true }).nullable(),
  preOrders: z.boolean().meta({ description: "Orders while closed, for when it opens." }),
  returnDays: z.int().min(0).max(365),
  handoverMinutes: minutes(5, 10_080),
  cartReminderMinutes: minutes(10, 10_080).nullable(),
  ratingMinutes: minutes(0, 20_160).nullable(),
};

const termsSchema = z.object(fields).meta({
  id: "ShopTerms",
  description: "Under what terms a shop sells. Amounts are minor units of its currency.",
});
const termsChange = z
  .strictObject(fields)
  .partial()
  .refine((change) => Object.keys(change).length > 0, "Must change something.");

const path = "/api/admin/tenants/{tenantId}/terms";

/** What a shop has one of each of; zones, rates and promotions have paths of their own. */
export function termRoutes({ db }: { db: Database }): Route[] {
  return [
    route({
      method: "get",
      path,
      group: "Terms",
      summary: "Read the terms a shop sells under",
      access: "data:read",
      params: tenantParams,
      answers: { read: { status: 200, schema: termsSchema } },
      run: async ({ params: { tenantId } }) => ({
        kind: "read",
        body: await db.withTenant(tenantId, readPlainTerms),
      }),
    }),
    route({
      method: "patch",
      path,
      group: "Terms",
      summary: "Change the terms a shop sells under",
      access: "data:write",
      params: tenantParams,
      body: jsonBody(termsChange),
      answers: { changed: { status: 200, schema: termsSchema }, invalid: "invalid_input" },
      run: async ({ params: { tenantId }, body }) => {
        const outcome = await db.withTenant(tenantId, (sql) => changeTerms(sql, body));
        return outcome.kind === "changed" ? { kind: "changed", body: outcome.terms } : outcome;
      },
    }),
  ];
}
