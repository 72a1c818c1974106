import { z } from "zod";
import { listRatings } from "../../conversations/index.js";
import type { Database } from "../../platform/index.js";
import { route, type Route } from "../api/route.js";
import { tenantParams, timeSchema } from "../api/schemas.js";

const ratingSchema = z
  .object({
    order_number: z.int(),
    stars: z.int().min(1).max(5),
    remark: z.string().nullable(),
    created_at: timeSchema,
  })
  .meta({ id: "Rating" });

/** What buyers thought of their orders. */
export function ratingRoutes({ db }: { db: Database }): Route[] {
  return [
    route({
      method: "get",
      path: "/api/admin/tenants/{tenantId}/ratings",
      group: "Orders",
      summary: "List what buyers thought of their orders, newest first (at most 200)",
      access: "data:read",
      params: tenantParams,
      query: z.strictObject({
        stars: z.coerce.number().int().min(1).max(5).default(5).meta({ description: "At most so many." }),
      }),
      answers: { listed: { status: 200, schema: z.object({ items: z.array(ratingSchema) }) } },
      run: ({ params: { tenantId }, query: { stars } }) =>
        db.withTenant(tenantId, async (sql) => {
          const items = (await listRatings(sql, stars)).map((given) => ({
            ...{ order_number: given.number, stars: given.stars, remark: given.remark },
            created_at: given.createdAt.toISOString(),
          }));
          return { kind: "listed" as const, body: { items } };
        }),
    }),
  ];
}
