import { z } from "zod";
import {
  approveTransfer,
  confirmRefund,
  declineTransfer,
  orderIdOfNumber,
  readOrderMoney,
  refundOrder,
  refundView,
  refuseAtDoor,
  type OrderMoney,
} from "../../commerce/index.js";
import { newId, type Database, type Sql } from "../../platform/index.js";
import { jsonBody } from "../api/body.js";
import { route, type Route } from "../api/route.js";
import { idSchema, moneySchema, textSchema, timeSchema } from "../api/schemas.js";
import { orderParams } from "./order-schemas.js";

const words = textSchema(300);

const paymentSchema = z
  .object({
    id: z.uuid(),
    method: z.enum(["cash_on_delivery", "card", "bank_transfer"]),
    state: z.enum(["opening", "open", "proof_sent", "paid", "failed", "closed"]),
    amount: moneySchema,
    received: moneySchema.nullable().meta({ description: "What really came." }),
    failure: z.string().nullable(),
    expires_at: timeSchema.nullable(),
    created_at: timeSchema,
  })
  .meta({ id: "Payment", description: "One try to be paid for an order." });

const refundSchema = z
  .object({
    id: z.uuid(),
    payment_id: z.uuid(),
    amount: moneySchema,
    reason: z.string(),
    state: z.enum(["pending", "refunded", "failed"]),
    failure: z.string().nullable(),
    created_at: timeSchema,
  })
  .meta({ id: "Refund" });

const ledgerSchema = z
  .object({
    kind: z.enum(["charged", "credited", "received", "refunded"]),
    amount: moneySchema,
    source: z.string(),
    at: timeSchema,
  })
  .meta({
    id: "LedgerEntry",
    description: "charged - credited is what the order costs, received - refunded what was paid of it.",
  });

const orderMoneySchema: z.ZodType<OrderMoney, OrderMoney> = z
  .object({
    payments: z.array(paymentSchema),
    refunds: z.array(refundSchema),
    ledger: z.array(ledgerSchema),
  })
  .meta({ id: "OrderMoney" });

const refundBody = z.strictObject({
  amount: z.int().positive().meta({ description: "Minor units of the order's currency." }),
  reason: words,
  key: words
    .optional()
    .meta({ description: "One wish, one key: sent again with it, nothing more goes back." }),
});

const path = "/api/admin/tenants/{tenantId}/orders/{number}" as const;
const group = "Payments";

/** What was paid for an order and what went back, and the shop's part in it. */
export function paymentRoutes({ db }: { db: Database }): Route[] {
  return [
    moneyRoute(db),
    refundRoute(db),
    confirmRoute(db),
    approveRoute(db),
    declineRoute(db),
    refusedRoute(db),
  ];
}

/** In a transaction as the tenant, with the order's id. */
function ofOrder<T>(
  db: Database,
  { tenantId, number }: { tenantId: string; number: number },
  work: (sql: Sql, orderId: string) => Promise<T>,
): Promise<T | { kind: "unknown" }> {
  return db.withTenant(tenantId, async (sql) => {
    const orderId = await orderIdOfNumber(sql, number);
    return orderId === undefined ? { kind: "unknown" } : work(sql, orderId);
  });
}

function moneyRoute(db: Database): Route {
  return route({
    method: "get",
    path: `${path}/payments`,
    group,
    summary: "Show an order's payments, refunds and ledger",
    access: "data:read",
    params: orderParams,
    answers: { found: { status: 200, schema: orderMoneySchema }, unknown: "not_found" },
    run: async ({ params: { tenantId, number } }) => {
      const money = await db.withTenant(tenantId, (sql) => readOrderMoney(sql, number));
      return money ? { kind: "found", body: money } : { kind: "unknown" };
    },
  });
}

function refundRoute(db: Database): Route {
  return route({
    method: "post",
    path: `${path}/refunds`,
    group,
    summary: "Give back a part of what was paid, or all of it",
    access: "data:write",
    params: orderParams,
    body: jsonBody(refundBody),
    answers: {
      made: { status: 201, schema: z.object({ refunds: z.array(refundSchema) }) },
      exceedsPaid: "exceeds_paid",
      unknown: "not_found",
    },
    run: ({ params, body: { amount, reason, key = newId() } }) =>
      ofOrder(db, params, async (sql, orderId) => {
        const outcome = await refundOrder(sql, { orderId, amount, reason, actor: "shop", key });
        if (outcome.kind === "unknown") return { kind: "unknown" as const };
        if (outcome.kind === "exceedsPaid")
          return { kind: "exceedsPaid" as const, sentence: `At most ${outcome.refundable} can go back.` };
        return { kind: "made" as const, body: { refunds: outcome.refunds.map(refundView) } };
      }),
  });
}

function confirmRoute(db: Database): Route {
  return route({
    method: "post",
    path: `${path}/refunds/{refundId}/done`,
    group,
    summary: "Say that cash or a transfer was handed back",
    access: "data:write",
    params: orderParams.extend({ refundId: idSchema }),
    answers: { confirmed: { status: 204 }, unknown: "not_found", notByHand: "wrong_state" },
    run: ({ params }) =>
      ofOrder(db, params, (sql, orderId) => confirmRefund(sql, { orderId, refundId: params.refundId })),
  });
}

const transferParams = orderParams.extend({ paymentId: idSchema });

const approvalSchema = z.object({
  outcome: z.enum(["accepted", "returned"]).meta({
    description: "`returned`: the order has ended, so the money has to be sent back; see its refunds.",
  }),
});

function approveRoute(db: Database): Route {
  return route({
    method: "post",
    path: `${path}/payments/{paymentId}/approve`,
    group,
    summary: "Say that a transfer has arrived",
    access: "data:write",
    params: transferParams,
    answers: { judged: { status: 200, schema: approvalSchema }, unknown: "not_found" },
    run: ({ params }) =>
      ofOrder(db, params, async (sql, orderId) => {
        const { kind } = await approveTransfer(sql, { orderId, paymentId: params.paymentId });
        if (kind === "returned") return { kind: "judged" as const, body: { outcome: "returned" as const } };
        return kind === "accepted" || kind === "known"
          ? { kind: "judged" as const, body: { outcome: "accepted" as const } }
          : { kind: "unknown" as const };
      }),
  });
}

function declineRoute(db: Database): Route {
  return route({
    method: "post",
    path: `${path}/payments/{paymentId}/decline`,
    group,
    summary: "Say that a transfer cannot be found",
    access: "data:write",
    params: transferParams,
    body: jsonBody(z.strictObject({ reason: words.optional() })),
    answers: { declined: { status: 204 }, unknown: "not_found", notWaiting: "wrong_state" },
    run: ({ params, body: { reason } }) =>
      ofOrder(db, params, async (sql, orderId) => {
        const judged = { orderId, paymentId: params.paymentId, ...(reason !== undefined && { reason }) };
        const { kind } = await declineTransfer(sql, judged);
        return { kind: kind === "declined" || kind === "notWaiting" ? kind : ("unknown" as const) };
      }),
  });
}

function refusedRoute(db: Database): Route {
  return route({
    method: "post",
    path: `${path}/refused-at-door`,
    group,
    summary: "Say that a cash order was not taken or not paid at the door",
    access: "data:write",
    params: orderParams,
    answers: { noted: { status: 204 }, unknown: "not_found", notCash: "wrong_state" },
    run: ({ params: { tenantId, number } }) => db.withTenant(tenantId, (sql) => refuseAtDoor(sql, number)),
  });
}
