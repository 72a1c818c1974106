import { z } from "zod";
import type { Database } from "../../platform/index.js";
import { jsonBody } from "../api/body.js";
import type { Cursors } from "../api/cursors.js";
import { readPage } from "../api/pages.js";
import { route, type Route } from "../api/route.js";
import { idSchema, pageQuery, pageSchema, tenantParams, timeSchema } from "../api/schemas.js";
import type { createAddSender, NewSender } from "./add-sender.js";
import type { createChangeSender } from "./change-sender.js";
import { listSenders, type SenderRow } from "./sender.store.js";

const sid = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}[0-9a-fA-F]{32}$`), `Must be ${prefix} and 32 hexadecimal digits.`);

const authToken = z
  .string()
  .regex(/^[\x21-\x7e]{8,128}$/, "Must be 8 to 128 printable characters.")
  .meta({ description: "Write-only: it is stored encrypted and never shown again." });

const newSender = z
  .strictObject({
    channel: z.enum(["whatsapp", "sms"]),
    address: z.string().max(60).meta({
      description:
        "A number like +14155238886 (for WhatsApp `whatsapp:` may stand before it); for SMS also a short code.",
      example: "+14155238886",
    }),
    accountSid: sid("AC"),
    authToken,
    messagingServiceSid: sid("MG").optional(),
  })
  .transform((sender, context): NewSender => {
    const address = providerAddress(sender.channel, sender.address);
    if (address !== undefined) return { ...sender, address };
    context.addIssue({ code: "custom", path: ["address"], message: "Must be an address of this channel." });
    return z.NEVER;
  });

const senderChange = z
  .strictObject({
    authToken,
    messagingServiceSid: sid("MG").nullable().meta({ description: "Null: it is in none any more." }),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "Must change something.");

const senderSchema = z
  .object({
    id: z.uuid(),
    channel: z.string(),
    address: z.string().meta({ description: "As the provider writes it.", example: "whatsapp:+14155238886" }),
    accountSid: z.string(),
    messagingServiceSid: z.string().nullable(),
    check: z
      .string()
      .meta({ description: "What a test of the credentials said: unchecked, passed or failed." }),
    created_at: timeSchema,
  })
  .meta({ id: "Sender", description: "An address of the shop that buyers write to." });

export function senderRoutes(deps: {
  db: Database;
  cursors: Cursors;
  addSender: ReturnType<typeof createAddSender>;
  changeSender: ReturnType<typeof createChangeSender>;
}): Route[] {
  const path = "/api/admin/tenants/{tenantId}/senders" as const;
  return [
    route({
      method: "post",
      path,
      group: "Senders",
      summary: "Add a sender",
      access: "settings:manage",
      params: tenantParams,
      body: jsonBody(newSender),
      answers: { added: { status: 201, schema: senderSchema }, senderTaken: "sender_taken" },
      run: async ({ params, body }) => {
        const outcome = await deps.addSender(params.tenantId, body);
        return outcome.kind === "added" ? { kind: "added", body: toJson(outcome.sender) } : outcome;
      },
    }),
    route({
      method: "patch",
      path: `${path}/{senderId}`,
      group: "Senders",
      summary: "Replace a sender's token, which is tested again, or its messaging service",
      access: "settings:manage",
      params: tenantParams.extend({ senderId: idSchema }),
      body: jsonBody(senderChange),
      answers: { changed: { status: 200, schema: senderSchema }, unknown: "not_found" },
      run: async ({ params: { tenantId, senderId }, body }) => {
        const outcome = await deps.changeSender(tenantId, senderId, body);
        return outcome.kind === "changed" ? { kind: "changed", body: toJson(outcome.sender) } : outcome;
      },
    }),
    route({
      method: "get",
      path,
      group: "Senders",
      summary: "List the senders, oldest first",
      access: "settings:manage",
      params: tenantParams,
      query: pageQuery,
      answers: { listed: { status: 200, schema: pageSchema(senderSchema) } },
      run: async ({ params: { tenantId }, query }) => {
        const page = await readPage(deps.cursors, {
          list: `senders ${tenantId}`,
          ...query,
          read: (after, take) => listSenders(deps.db, tenantId, after?.[0], take),
          positionOf: ({ id }) => [id],
          toItem: toJson,
        });
        return { kind: "listed", body: page };
      },
    }),
  ];
}

/** The address as the provider writes it, or nothing if it is none. Separators that people write are dropped. */
function providerAddress(channel: NewSender["channel"], address: string): string | undefined {
  const plain = address.replace(/^whatsapp:/, "").replace(/[\s().-]/g, "");
  const number = /^\+[1-9]\d{6,14}$/.test(plain);
  if (channel === "whatsapp") return number ? `whatsapp:${plain}` : undefined;
  return !address.startsWith("whatsapp:") && (number || /^\d{3,8}$/.test(plain)) ? plain : undefined;
}

function toJson({ credentialCheck, createdAt, ...sender }: SenderRow): z.input<typeof senderSchema> {
  return { ...sender, check: credentialCheck, created_at: createdAt.toISOString() };
}
