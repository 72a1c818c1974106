import { z } from "zod";
import { findOrder, moveOrder, type MoveOrderOutcome } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import { jsonBody } from "../api/body.js";
import { textSchema } from "../api/schemas.js";
import { route, type Route } from "../api/route.js";
import { orderDetailSchema, orderParams, statusSchema } from "./order-schemas.js";

const body = z.strictObject({
  status: statusSchema,
  readyAt: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: "When it will be ready or there; the buyer reads it." }),
  reason: textSchema(300)
    .optional()
    .meta({ description: "The buyer reads it.", example: "We are out of clay." }),
});

/** Moves an order on as the shop; the buyer hears of it. What the table of states forbids is a conflict. */
export function statusRoute(db: Database): Route {
  return route({
    method: "post",
    path: "/api/admin/tenants/{tenantId}/orders/{number}/status",
    group: "Orders",
    summary: "Move an order on: accept, prepare, ship, call off ...",
    access: "data:write",
    params: orderParams,
    body: jsonBody(body),
    answers: {
      moved: { status: 200, schema: orderDetailSchema },
      unknown: "not_found",
      wrongState: "wrong_state",
      notPaid: "not_paid",
      wrongFulfilment: "wrong_fulfilment",
      soldOut: "sold_out",
    },
    run: ({ params: { tenantId, number }, body: { status, reason, readyAt } }) =>
      db.withTenant(tenantId, async (sql) => {
        const promise = readyAt === undefined ? {} : { promisedAt: new Date(readyAt) };
        const why = reason === undefined ? {} : { reason };
        const outcome = await moveOrder(sql, { number, to: status, actor: "shop", ...why, ...promise });
        if (outcome.kind !== "moved" && outcome.kind !== "already") return refusal(outcome);
        const order = await findOrder(sql, number);
        return order ? { kind: "moved" as const, body: order } : { kind: "unknown" as const };
      }),
  });
}

function refusal(outcome: Exclude<MoveOrderOutcome, { kind: "moved" | "already" }>) {
  if (outcome.kind === "unknown") return { kind: "unknown" as const };
  if (outcome.kind === "soldOut") return { kind: "soldOut" as const };
  const { refusal: why, order } = outcome;
  if (why.why !== "notSo")
    return { kind: "wrongState" as const, sentence: `An order that is ${order.status} cannot go there.` };
  const isWay = why.condition === "delivery" || why.condition === "pickup";
  return { kind: isWay ? ("wrongFulfilment" as const) : ("notPaid" as const) };
}
