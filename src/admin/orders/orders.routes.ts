import { z } from "zod";
import { findOrder, listOrders, type OrderStatus, type OrderView } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import type { Cursors } from "../api/cursors.js";
import { readPage } from "../api/pages.js";
import { route, type Route } from "../api/route.js";
import { moneySchema, pageQuery, pageSchema, tenantParams, timeSchema } from "../api/schemas.js";

const statuses: Record<OrderStatus, true> = {
  placed: true,
  awaiting_payment: true,
  paid: true,
  accepted: true,
  preparing: true,
  ready_for_pickup: true,
  shipped: true,
  partially_shipped: true,
  delivered: true,
  completed: true,
  cancelled: true,
  rejected: true,
  expired: true,
  return_requested: true,
  returned: true,
};
const statusSchema = z.enum(Object.keys(statuses) as [OrderStatus, ...OrderStatus[]]);

const optionSchema = z.object({
  group: z.string(),
  choice: z.string(),
  name: z.string(),
  amount: z.enum(["light", "extra"]).optional(),
  excluded: z.literal(true).optional(),
  count: z.int().positive().optional(),
});

const lineSchema = z
  .object({
    product: z
      .string()
      .meta({ description: "The catalogue file's own id; so are variant, group and choice." }),
    product_name: z.string(),
    variant: z.string().optional(),
    variant_name: z.string().optional(),
    options: z.array(optionSchema),
    quantity: z.int().positive(),
    unit_price: moneySchema,
    total: moneySchema,
  })
  .meta({ id: "OrderLine", description: "Names and prices are those of the moment it was ordered." });

const orderSchema: z.ZodType<OrderView, OrderView> = z
  .object({
    number: z.int().meta({ description: "Counted in each shop, from 1001." }),
    status: statusSchema,
    payment_status: z.enum(["unpaid", "pending", "paid", "partially_refunded", "refunded", "failed"]),
    payment_method: z.string(),
    fulfilment: z.enum(["delivery", "pickup"]),
    recipient_name: z.string(),
    address: z.string().nullable(),
    lines: z.array(lineSchema),
    totals: z.object({
      subtotal: moneySchema,
      discount: moneySchema,
      shipping: moneySchema,
      tax: moneySchema,
      total: moneySchema,
    }),
    customer: z.object({ id: z.uuid(), name: z.string(), phone: z.string().nullable() }),
    created_at: timeSchema,
  })
  .meta({ id: "Order" });

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .meta({ type: "integer" });

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
      params: tenantParams.extend({ number }),
      answers: { found: { status: 200, schema: orderSchema }, unknown: "not_found" },
      run: async ({ params }) => {
        const order = await db.withTenant(params.tenantId, (sql) => findOrder(sql, params.number));
        return order ? { kind: "found", body: order } : { kind: "unknown" };
      },
    }),
  ];
}
