import { z } from "zod";
import type { OrderDetailView, OrderStatus, OrderView } from "../../commerce/index.js";
import { moneySchema, tenantParams, timeSchema } from "../api/schemas.js";

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
export const statusSchema = z.enum(Object.keys(statuses) as [OrderStatus, ...OrderStatus[]]);

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

const orderFields = {
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
  reason: z.string().nullable().meta({ description: "Why it was called off or turned down." }),
  hold_until: timeSchema
    .nullable()
    .meta({ description: "Until when its things are kept for who has yet to pay." }),
  created_at: timeSchema,
};
export const orderSchema: z.ZodType<OrderView, OrderView> = z.object(orderFields).meta({ id: "Order" });

const eventSchema = z.object({
  type: z.string(),
  actor: z.enum(["buyer", "shop", "system", "provider"]),
  data: z.record(z.string(), z.unknown()),
  at: timeSchema,
});

export const orderDetailSchema: z.ZodType<OrderDetailView, OrderDetailView> = z
  .object({ ...orderFields, events: z.array(eventSchema) })
  .meta({ id: "OrderDetail", description: "An order with all that happened to it, oldest first." });

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .meta({ type: "integer" });

export const orderParams = tenantParams.extend({ number });
