import { z } from "zod";
import { decideReturn, listReturns, type ReturnDecision, type ReturnRequest } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import { jsonBody } from "../api/body.js";
import { route, type Route } from "../api/route.js";
import { idSchema, tenantParams, timeSchema } from "../api/schemas.js";

const stateSchema = z.enum(["requested", "approved", "declined", "received", "refunded"]);
const lineSchema = z.strictObject({ position: z.int().min(0), quantity: z.int().positive() });

const returnSchema = z
  .object({
    id: z.uuid(),
    order_number: z.int(),
    wish: z.enum(["return", "refund"]),
    reason: z.string().meta({ description: "In the buyer's words." }),
    state: stateSchema,
    answer: z.string().nullable(),
    lines: z.array(lineSchema).meta({ description: "Positions in the order; none: the whole order." }),
    media: z.array(z.uuid()).meta({ description: "Photos the buyer sent with it." }),
    created_at: timeSchema,
  })
  .meta({ id: "ReturnRequest" });

const answer = z.string().trim().min(1).max(300).optional().meta({ description: "The buyer reads it." });
const refund = z.int().positive().meta({ description: "Minor units of the order's currency." });
const decisionSchema = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("approved"), answer }),
  z.strictObject({ state: z.literal("declined"), answer }),
  z.strictObject({
    state: z.literal("received"),
    answer,
    lines: z.array(lineSchema).max(100).optional(),
    restock: z.boolean().optional().meta({ description: "Whether it can be sold again. Default true." }),
    refund: refund.optional(),
  }),
  z.strictObject({ state: z.literal("refunded"), answer, refund }),
]);

const path = "/api/admin/tenants/{tenantId}/returns" as const;

/** What buyers want to give back or be refunded for, and what the shop says to it. */
export function returnRoutes({ db }: { db: Database }): Route[] {
  return [
    route({
      method: "get",
      path,
      group: "Orders",
      summary: "List return and refund requests, newest first (at most 200)",
      access: "data:read",
      params: tenantParams,
      query: z.strictObject({ state: stateSchema.optional() }),
      answers: { listed: { status: 200, schema: z.object({ items: z.array(returnSchema) }) } },
      run: ({ params: { tenantId }, query: { state } }) =>
        db.withTenant(tenantId, async (sql) => {
          const items = (await listReturns(sql, state ?? null)).map(returnJson);
          return { kind: "listed" as const, body: { items } };
        }),
    }),
    route({
      method: "patch",
      path: `${path}/{returnId}`,
      group: "Orders",
      summary: "Approve or decline a request, receive the things, give money back",
      access: "data:write",
      params: tenantParams.extend({ returnId: idSchema }),
      body: jsonBody(decisionSchema),
      answers: {
        decided: { status: 200, schema: returnSchema },
        unknown: "not_found",
        settled: "wrong_state",
        exceedsPaid: "invalid_input",
      },
      run: ({ params: { tenantId, returnId }, body }) =>
        db.withTenant(tenantId, async (sql) => {
          const outcome = await decideReturn(sql, returnId, decisionOf(body));
          if (outcome.kind === "decided")
            return { kind: "decided" as const, body: returnJson(outcome.request) };
          if (outcome.kind !== "exceedsPaid") return { kind: outcome.kind };
          const sentence = `At most ${outcome.refundable} can be given back.`;
          return { kind: "exceedsPaid" as const, sentence };
        }),
    }),
  ];
}

/** Keys that were not sent are not there. */
function decisionOf({ state, ...given }: z.output<typeof decisionSchema>): ReturnDecision {
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { to: state, ...present } as ReturnDecision;
}

function returnJson(request: ReturnRequest): z.input<typeof returnSchema> {
  const { id, number, wish, reason, state, answer: said, lines, mediaIds, createdAt } = request;
  return {
    ...{ id, order_number: number, wish, reason, state, answer: said, lines },
    ...{ media: mediaIds, created_at: createdAt.toISOString() },
  };
}
