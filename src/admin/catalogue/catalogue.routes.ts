import { z } from "zod";
import { listProducts } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import { parseJson, type BodyForm } from "../api/body.js";
import type { Cursors } from "../api/cursors.js";
import { readPage } from "../api/pages.js";
import { route, type Route } from "../api/route.js";
import { moneySchema, pageQuery, pageSchema, tenantParams } from "../api/schemas.js";
import { importFile, type CatalogueFile } from "./import-file.js";

const variantSchema = z.object({
  id: z.uuid(),
  external_id: z.string(),
  name: z
    .string()
    .nullable()
    .meta({ description: "Null for the only variant of a product without choices." }),
  price: moneySchema,
  sku: z.string().nullable(),
  stock: z.int().nullable(),
});

const productSchema = z
  .object({
    id: z.uuid(),
    external_id: z.string().meta({ description: "The catalogue file's own id." }),
    name: z.string(),
    category: z.string(),
    price: moneySchema.meta({ description: "The lowest of its variants." }),
    visible: z.boolean(),
    stock: z.int().nullable().meta({ description: "What can be sold now; null is unlimited." }),
    variants: z.array(variantSchema),
  })
  .meta({ id: "Product" });

const importSchema = z
  .object({
    created: z.int(),
    updated: z.int(),
    rejected: z.array(z.object({ row: z.int(), reason: z.string() })),
  })
  .meta({
    id: "CatalogueImport",
    description: "How many products are new, how many changed, and which rows are not taken.",
  });

const limitBytes = 20 * 1024 * 1024;

/** A file of the shop's own: only its encoding is checked here, what it says is commerce's to judge. */
const catalogueFile: BodyForm<CatalogueFile> = {
  limitBytes,
  content: {
    "application/json": z.looseObject({ version: z.literal(1) }).meta({
      id: "CatalogueDocument",
      description: "A catalogue document, version 1.",
    }),
    "text/csv": z.string().meta({ description: "A product export of Shopify." }),
  },
  parse: (text, mediaType) =>
    mediaType === "text/csv" ? { format: "shopifyCsv", text } : { format: "document", json: parseJson(text) },
};

export function catalogueRoutes({ db, cursors }: { db: Database; cursors: Cursors }): Route[] {
  return [
    route({
      method: "post",
      path: "/api/admin/tenants/{tenantId}/catalog",
      group: "Catalogue",
      summary: "Import a catalogue; the same file again changes nothing",
      access: "data:write",
      params: tenantParams,
      body: catalogueFile,
      answers: { imported: { status: 200, schema: importSchema }, unreadable: "invalid_catalogue" },
      run: async ({ params, body }) => {
        const outcome = await importFile(db, params.tenantId, body);
        if (outcome.kind === "unreadable")
          return { kind: "unreadable", sentence: outcome.problems.slice(0, 5).join(" ") };
        const { created, updated, rejected } = outcome;
        return { kind: "imported", body: { created, updated, rejected } };
      },
    }),
    route({
      method: "get",
      path: "/api/admin/tenants/{tenantId}/products",
      group: "Catalogue",
      summary: "List the products, hidden ones too, in the shop's order",
      access: "data:read",
      params: tenantParams,
      query: pageQuery,
      answers: { listed: { status: 200, schema: pageSchema(productSchema) } },
      run: async ({ params: { tenantId }, query }) => {
        const page = await readPage(cursors, {
          list: `products ${tenantId}`,
          ...query,
          read: ([after] = [], take) =>
            db.withTenant(tenantId, (sql) => listProducts(sql, { take, ...(after && { after }) })),
          positionOf: ({ id }) => [id],
          toItem: (product) => product,
        });
        return { kind: "listed", body: page };
      },
    }),
  ];
}
