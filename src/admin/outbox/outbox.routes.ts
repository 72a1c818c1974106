import { z } from "zod";
import type { OutgoingMessage } from "../../channels/index.js";
import type { Database } from "../../platform/index.js";
import type { Cursors } from "../api/cursors.js";
import { readPage } from "../api/pages.js";
import { route, type Route } from "../api/route.js";
import { pageQuery, pageSchema, tenantParams, timeSchema } from "../api/schemas.js";
import { listOutbox, outboxStates, type OutboxRow } from "./outbox.store.js";

const outboxQuery = pageQuery.extend({ state: z.enum(outboxStates).optional() });

const outboxSchema = z
  .object({
    id: z.uuid(),
    conversation_id: z.uuid(),
    address: z.string(),
    purpose: z.string(),
    text: z.string(),
    state: z.string(),
    attempts: z.int(),
    provider_sid: z.string().nullable(),
    error_code: z.int().nullable().meta({ description: "The provider's." }),
    error_class: z.string().nullable().meta({ description: "What can be done about it." }),
    failure: z.string().nullable(),
    duplicate_possible: z.boolean(),
    not_before: timeSchema,
    sent_at: timeSchema.nullable(),
    settled_at: timeSchema.nullable(),
    created_at: timeSchema,
  })
  .meta({ id: "OutboxMessage", description: "A message to a buyer and how far it has come." });

export function outboxRoutes({ db, cursors }: { db: Database; cursors: Cursors }): Route[] {
  return [
    route({
      method: "get",
      path: "/api/admin/tenants/{tenantId}/outbox",
      group: "Outbox",
      summary: "List outgoing messages, newest first",
      access: "data:read",
      params: tenantParams,
      query: outboxQuery,
      answers: { listed: { status: 200, schema: pageSchema(outboxSchema) } },
      run: async ({ params: { tenantId }, query: { state, ...query } }) => {
        const page = await readPage(cursors, {
          list: `outbox ${tenantId} ${state ?? "all"}`,
          ...query,
          read: (after, take) => listOutbox(db, tenantId, { state, beforeSeq: after?.[0], take }),
          positionOf: ({ seq }) => [String(seq)],
          toItem: toJson,
        });
        return { kind: "listed", body: page };
      },
    }),
  ];
}

function toJson(row: OutboxRow): z.input<typeof outboxSchema> {
  return {
    id: row.id,
    conversation_id: row.conversationId,
    address: row.address,
    purpose: row.purpose,
    text: (row.content as unknown as OutgoingMessage).text,
    state: row.state,
    attempts: row.attempts,
    provider_sid: row.providerSid,
    error_code: row.errorCode,
    error_class: row.errorClass,
    failure: row.failure,
    duplicate_possible: row.duplicatePossible,
    not_before: row.notBefore.toISOString(),
    sent_at: row.sentAt?.toISOString() ?? null,
    settled_at: row.settledAt?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
  };
}
