import { z } from "zod";
import type { Database } from "../../platform/index.js";
import { jsonBody } from "../api/body.js";
import type { Cursors } from "../api/cursors.js";
import { readPage } from "../api/pages.js";
import { route, type Route } from "../api/route.js";
import { idSchema, pageQuery, pageSchema, phoneSchema, tenantParams, timeSchema } from "../api/schemas.js";
import { addMember, listMembers, removeMember, type MemberRow } from "./member.store.js";

const newMember = z.strictObject({
  phone: phoneSchema,
  name: z.string().trim().min(1).max(100),
  role: z.enum(["owner", "manager", "staff"]),
});

const memberSchema = z
  .object({ id: z.uuid(), phone: z.string(), name: z.string(), role: z.string(), created_at: timeSchema })
  .meta({ id: "Member", description: "A person who runs the shop by chat, known by phone number." });

export function memberRoutes({ db, cursors }: { db: Database; cursors: Cursors }): Route[] {
  const path = "/api/admin/tenants/{tenantId}/members";
  return [
    route({
      method: "post",
      path,
      group: "Members",
      summary: "Add a member",
      access: "users:manage",
      params: tenantParams,
      body: jsonBody(newMember),
      answers: { added: { status: 201, schema: memberSchema }, memberTaken: "member_taken" },
      run: async ({ params, body }) => {
        const outcome = await addMember(db, params.tenantId, body);
        return outcome.kind === "added" ? { kind: "added", body: toJson(outcome.member) } : outcome;
      },
    }),
    route({
      method: "delete",
      path: `${path}/{memberId}`,
      group: "Members",
      summary: "Remove a member",
      access: "users:manage",
      params: tenantParams.extend({ memberId: idSchema }),
      answers: { removed: { status: 204 }, unknown: "not_found" },
      run: ({ params: { tenantId, memberId } }) => removeMember(db, tenantId, memberId),
    }),
    route({
      method: "get",
      path,
      group: "Members",
      summary: "List the members, oldest first",
      access: "users:manage",
      params: tenantParams,
      query: pageQuery,
      answers: { listed: { status: 200, schema: pageSchema(memberSchema) } },
      run: async ({ params: { tenantId }, query }) => {
        const page = await readPage(cursors, {
          list: `members ${tenantId}`,
          ...query,
          read: (after, take) => listMembers(db, tenantId, after?.[0], take),
          positionOf: ({ id }) => [id],
          toItem: toJson,
        });
        return { kind: "listed", body: page };
      },
    }),
  ];
}

function toJson({ createdAt, ...member }: MemberRow): z.input<typeof memberSchema> {
  return { ...member, created_at: createdAt.toISOString() };
}
