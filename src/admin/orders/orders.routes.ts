import { findOrder, listOrders } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import type { Cursors } from "../api/cursors.js";
import { readPage } from "../api/pages.js";
import { route, type Route } from "../api/route.js";
import { pageQuery, pageSchema, tenantParams } from "../api/schemas.js";
import { orderDetailSchema, orderParams, orderSchema, statusSchema } from "./order-schemas.js";
import { statusRoute } from "./order-status.routes.js";

export function orderRoutes({ db, cursors }: { db: Database; cursors: Cursors }): Route[] {
  const path = "/api/admin/tenants/{tenantId}/orders" as const;
  return [
    route({
      method: "get",
      path,
      group: "Orders",
      summary: "List the orders, newest first",
      access: "data:read",
      params: tenantParams,
      query: pageQuery.extend({ status: statusSchema.optional() }),
      answers: { listed: { status: 200, schema: pageSchema(orderSchema) } },
      run: async ({ params: { tenantId }, query: { status, ...query } }) => {
        const page = await readPage(cursors, {
          list: `orders ${tenantId} ${status ?? "all"}`,
          ...query,
          read: ([after] = [], take) =>
            db.withTenant(tenantId, (sql) =>
              listOrders(sql, { take, ...(status && { status }), ...(after && { after: Number(after) }) }),
            ),
          positionOf: (order) => [String(order.number)],
          toItem: (order) => order,
        });
        return { kind: "listed", body: page };
      },
    }),
    route({
      method: "get",
      path: `${path}/{number}`,
      group: "Orders",
      summary: "Show the order of this number",
      access: "data:read",
      params: orderParams,
      answers: { found: { status: 200, schema: orderDetailSchema }, unknown: "not_found" },
      run: async ({ params }) => {
        const order = await db.withTenant(params.tenantId, (sql) => findOrder(sql, params.number));
        return order ? { kind: "found", body: order } : { kind: "unknown" };
      },
    }),
    statusRoute(db),
  ];
}
