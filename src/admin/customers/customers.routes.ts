import { z } from "zod";
import { listCustomers } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import type { Cursors } from "../api/cursors.js";
import { readPage } from "../api/pages.js";
import { route, type Route } from "../api/route.js";
import { pageQuery, pageSchema, tenantParams, timeSchema } from "../api/schemas.js";

const customerSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    phone: z.string().nullable(),
    address: z.string().nullable(),
    orders: z.int().meta({ description: "How many they have placed." }),
    created_at: timeSchema,
  })
  .meta({ id: "Customer", description: "Someone who has ordered." });

export function customerRoutes({ db, cursors }: { db: Database; cursors: Cursors }): Route[] {
  return [
    route({
      method: "get",
      path: "/api/admin/tenants/{tenantId}/customers",
      group: "Customers",
      summary: "List the customers, newest first",
      access: "data:read",
      params: tenantParams,
      query: pageQuery,
      answers: { listed: { status: 200, schema: pageSchema(customerSchema) } },
      run: async ({ params: { tenantId }, query }) => {
        const page = await readPage(cursors, {
          list: `customers ${tenantId}`,
          ...query,
          read: ([after] = [], take) =>
            db.withTenant(tenantId, (sql) => listCustomers(sql, { take, ...(after && { after }) })),
          positionOf: ({ id }) => [id],
          toItem: (customer) => customer,
        });
        return { kind: "listed", body: page };
      },
    }),
  ];
}
