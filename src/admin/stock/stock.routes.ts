import { z } from "zod";
import { changeStock } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import { jsonBody } from "../api/body.js";
import { route, type Route } from "../api/route.js";
import { idSchema, tenantParams } from "../api/schemas.js";

const name = z.string().min(1).max(200);
const body = z
  .strictObject({
    product: name.meta({ description: "The catalogue file's own id; so is variant." }),
    variant: name.optional().meta({ description: "May be left out where there is only one." }),
    branch: idSchema.optional().meta({ description: "The default branch when left out." }),
    change: z.enum(["count", "receive", "write_off"]),
    quantity: z.int().min(0).max(1_000_000),
  })
  .refine(({ change, quantity }) => change === "count" || quantity > 0, {
    path: ["quantity"],
    message: "Must be more than 0.",
  });

const levelSchema = z
  .object({
    on_hand: z.int(),
    held: z.int().meta({ description: "Kept for orders that are being paid." }),
    available: z.int().meta({ description: "What can be sold now." }),
  })
  .meta({ id: "StockLevel" });

/** What a shop counts, receives and loses; each with a movement that says so. */
export function stockRoutes({ db }: { db: Database }): Route[] {
  return [
    route({
      method: "post",
      path: "/api/admin/tenants/{tenantId}/stock",
      group: "Catalogue",
      summary: "Change what a branch has of a variant: counted, received or written off",
      access: "data:write",
      params: tenantParams,
      body: jsonBody(body),
      answers: {
        changed: { status: 200, schema: levelSchema },
        unknown: "not_found",
        notCounted: "not_counted",
        tooFew: "stock_is_held",
      },
      run: async ({ params: { tenantId }, body: { product, variant, branch, change, quantity } }) => {
        const outcome = await db.withTenant(tenantId, (sql) =>
          changeStock(sql, {
            ...{ product, change, quantity },
            ...(variant !== undefined && { variant }),
            ...(branch !== undefined && { branchId: branch }),
          }),
        );
        if (outcome.kind === "tooFew")
          return { kind: "tooFew", sentence: `Held: ${outcome.level.held} of ${outcome.level.onHand}.` };
        if (outcome.kind !== "changed") return outcome;
        const { onHand, held, available } = outcome.level;
        return { kind: "changed", body: { on_hand: onHand, held, available } };
      },
    }),
  ];
}
