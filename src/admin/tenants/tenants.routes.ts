import { z } from "zod";
import { createTenant, isCurrency } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import type { Cursors } from "../api/cursors.js";
import { jsonBody } from "../api/body.js";
import { readPage } from "../api/pages.js";
import { route, type Route } from "../api/route.js";
import { pageQuery, pageSchema, tenantParams, timeSchema, timezoneSchema } from "../api/schemas.js";
import { changeTenant, listTenants, type TenantRow } from "./tenant.store.js";

const currency = z
  .string()
  .refine(isCurrency, "Must be a currency like USD.")
  .meta({ example: "USD", description: "ISO 4217. It cannot change later: prices are in its minor units." });
const language = z
  .string()
  .max(35)
  .refine(isLanguage, "Must be a language like en or pt-BR.")
  .meta({ example: "en", description: "BCP 47." });
const languageModel = z.boolean().meta({
  description: "Whether a language model may be asked where the reading of a message is unsure.",
});
const name = z.string().trim().min(1).max(100);
const slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, "Must be lower-case letters, digits and inner dashes.")
  .meta({ example: "bellas-pizza", description: "Unique. It cannot change later." });

const newTenant = z.strictObject({
  name,
  slug,
  currency,
  language: language.default("en"),
  timezone: timezoneSchema.default("UTC"),
});
const tenantChange = z
  .strictObject({ name, language, timezone: timezoneSchema, languageModel })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "Must change something.");

const tenantSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    slug: z.string(),
    currency: z.string(),
    language: z.string(),
    timezone: z.string(),
    languageModel: z.boolean(),
    status: z.enum(["active", "suspended"]),
    created_at: timeSchema,
  })
  .meta({ id: "Tenant", description: "A shop." });

/** The shops of this installation. A new one sells at once: open, with one branch, no minimum and no tax. */
export function tenantRoutes({ db, cursors }: { db: Database; cursors: Cursors }): Route[] {
  return [
    route({
      method: "post",
      path: "/api/admin/tenants",
      group: "Tenants",
      summary: "Create a shop",
      access: "system:admin",
      body: jsonBody(newTenant),
      answers: { created: { status: 201, schema: tenantSchema }, slugTaken: "slug_taken" },
      run: async ({ body }) => {
        const outcome = await createTenant(db, body);
        return outcome.kind === "created" ? { kind: "created", body: toJson(outcome.tenant) } : outcome;
      },
    }),
    route({
      method: "get",
      path: "/api/admin/tenants",
      group: "Tenants",
      summary: "List all shops, newest first",
      access: "system:admin",
      query: pageQuery,
      answers: { listed: { status: 200, schema: pageSchema(tenantSchema) } },
      run: async ({ query }) => {
        const read = (after: string[] | undefined, take: number) => listTenants(db, after?.[0], take);
        const list = {
          list: "tenants",
          ...query,
          read,
          positionOf: ({ id }: TenantRow) => [id],
          toItem: toJson,
        };
        return { kind: "listed", body: await readPage(cursors, list) };
      },
    }),
    route({
      method: "patch",
      path: "/api/admin/tenants/{tenantId}",
      group: "Tenants",
      summary: "Change a shop",
      access: "system:admin",
      params: tenantParams,
      body: jsonBody(tenantChange),
      answers: { changed: { status: 200, schema: tenantSchema } },
      run: async ({ params, body }) => {
        return { kind: "changed", body: toJson(await changeTenant(db, params.tenantId, body)) };
      },
    }),
  ];
}

function toJson({ createdAt, status, ...tenant }: TenantRow): z.input<typeof tenantSchema> {
  const { id, name, slug, currency, language, timezone, languageModel } = tenant;
  const open = status === "suspended" ? "suspended" : "active";
  const facts = { id, name, slug, currency, language, timezone, languageModel };
  return { ...facts, status: open, created_at: createdAt.toISOString() };
}

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
