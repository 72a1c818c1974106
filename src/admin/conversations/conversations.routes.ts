import { z } from "zod";
import { maskAccounts } from "../../platform/index.js";
import { jsonBody } from "../api/body.js";
import type { Cursors } from "../api/cursors.js";
import { readPage } from "../api/pages.js";
import { route, type Route } from "../api/route.js";
import { idSchema, pageQuery, pageSchema, tenantParams, timeSchema } from "../api/schemas.js";
import { outboxStates } from "../outbox/outbox.store.js";
import { changeMode, type ChangeModeDeps } from "./change-mode.js";
import {
  conversationExists,
  conversationModes,
  listConversations,
  positionIn,
  type ConversationRow,
} from "./conversation.store.js";
import { inboxStates, positionOf, readTranscript, type TranscriptEntry } from "./transcript.store.js";

const conversationSchema = z
  .object({
    id: z.uuid(),
    channel: z.string(),
    address: z.string().meta({ description: "The buyer's address, as the provider writes it." }),
    profile_name: z.string().nullable(),
    mode: z.enum(conversationModes).meta({ description: "Who answers." }),
    opted_out: z.boolean(),
    parked: z.int().meta({
      description: "The buyer's messages that were given up after several tries: nobody answered them.",
    }),
    last_inbound_at: timeSchema.nullable(),
    created_at: timeSchema,
  })
  .meta({ id: "Conversation" });

const conversationsQuery = pageQuery.extend({
  mode: z
    .enum(conversationModes)
    .optional()
    .meta({ description: "Who answers; `person` finds the buyers who asked for one." }),
});

const messageSchema = z
  .object({
    direction: z.enum(["in", "out"]),
    id: z.string().meta({ description: "In: the provider's id. Out: ours." }),
    at: timeSchema,
    text: z.string(),
    state: z
      .string()
      .meta({ description: `In: ${inboxStates.join(", ")}. Out: ${outboxStates.join(", ")}.` }),
    choices: z
      .array(z.object({ number: z.int(), label: z.string() }))
      .meta({ description: "What could be tapped." }),
    choice_id: z.string().nullable().meta({ description: "In: the choice that was tapped." }),
    media: z.array(z.object({ url: z.string(), content_type: z.string().nullable() })),
    error_code: z.int().nullable().meta({ description: "The provider's, when it was not delivered." }),
    duplicate_possible: z
      .boolean()
      .meta({ description: "Sent again although the first attempt may have arrived." }),
  })
  .meta({ id: "Message" });

const path = "/api/admin/tenants/{tenantId}/conversations" as const;

function modeRoute(deps: ChangeModeDeps): Route {
  return route({
    method: "patch",
    path: `${path}/{conversationId}`,
    group: "Conversations",
    summary: "Give a chat to a person, or back to the bot",
    access: "data:write",
    params: tenantParams.extend({ conversationId: idSchema }),
    body: jsonBody(
      z.strictObject({
        mode: z.enum(conversationModes).meta({
          description: "`person`: the bot is silent, until this is set back or the time in the terms ends.",
        }),
      }),
    ),
    answers: {
      changed: { status: 200, schema: z.object({ mode: z.enum(conversationModes) }) },
      unknown: "not_found",
    },
    run: async ({ params: { tenantId, conversationId }, body: { mode } }) => {
      const outcome = await changeMode(deps, { tenantId, conversationId, mode });
      return outcome.kind === "unknown" ? outcome : { kind: "changed", body: { mode } };
    },
  });
}

export function conversationRoutes(deps: ChangeModeDeps & { cursors: Cursors }): Route[] {
  const { db, cursors } = deps;
  return [
    route({
      method: "get",
      path,
      group: "Conversations",
      summary: "List the conversations, newest first",
      access: "data:read",
      params: tenantParams,
      query: conversationsQuery,
      answers: { listed: { status: 200, schema: pageSchema(conversationSchema) } },
      run: async ({ params: { tenantId }, query: { mode, ...query } }) => {
        const page = await readPage(cursors, {
          list: `conversations ${tenantId} ${mode ?? "all"}`,
          ...query,
          read: (after, take) => listConversations(db, tenantId, { mode, after, take }),
          positionOf: positionIn,
          toItem: conversationJson,
        });
        return { kind: "listed", body: page };
      },
    }),
    modeRoute(deps),
    route({
      method: "get",
      path: `${path}/{conversationId}/transcript`,
      group: "Conversations",
      summary: "Read what was said, oldest first, with the state of each message",
      access: "data:read",
      params: tenantParams.extend({ conversationId: idSchema }),
      query: pageQuery,
      answers: { listed: { status: 200, schema: pageSchema(messageSchema) }, unknown: "not_found" },
      run: async ({ params: { tenantId, conversationId }, query }) => {
        if (!(await conversationExists(db, tenantId, conversationId))) return { kind: "unknown" };
        const page = await readPage(cursors, {
          list: `transcript ${tenantId} ${conversationId}`,
          ...query,
          read: (after, take) => readTranscript(db, tenantId, conversationId, { after, take }),
          positionOf,
          toItem: messageJson,
        });
        return { kind: "listed", body: page };
      },
    }),
  ];
}

function conversationJson(row: ConversationRow): z.input<typeof conversationSchema> {
  return {
    id: row.id,
    channel: row.channel,
    address: row.address,
    profile_name: row.profileName,
    mode: row.mode,
    opted_out: row.optedOutAt !== null,
    parked: row.parked,
    last_inbound_at: row.lastInboundAt?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
  };
}

function messageJson(entry: TranscriptEntry): z.input<typeof messageSchema> {
  const { id, state, content } = entry;
  const common = { id, state, text: maskAccounts(content.text), at: new Date(entry.at / 1000).toISOString() };
  if (entry.direction === 0) {
    const media = entry.content.media.map(({ url, contentType }) => ({ url, content_type: contentType }));
    const choice_id = entry.content.choiceId ?? null;
    return {
      ...common,
      direction: "in",
      choices: [],
      choice_id,
      media,
      error_code: null,
      duplicate_possible: false,
    };
  }
  const { choices = [], imageUrl } = entry.content;
  return {
    ...common,
    direction: "out",
    choices: choices.map(({ number, label }) => ({ number, label })),
    choice_id: null,
    media: imageUrl === undefined ? [] : [{ url: imageUrl, content_type: null }],
    error_code: entry.errorCode,
    duplicate_possible: entry.duplicatePossible,
  };
}
