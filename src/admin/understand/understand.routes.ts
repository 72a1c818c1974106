import { z } from "zod";
import type { Shop } from "../../commerce/index.js";
import { jsonBody } from "../api/body.js";
import { route, type Route } from "../api/route.js";
import { tenantParams } from "../api/schemas.js";

/** One message as the shop would read it: nothing is stored, sent or changed. */
export type UnderstandText = (
  shop: Shop,
  text: string,
  how: { explain: boolean },
) => { intent: string | null; lines: OrderLine[]; explanation?: Explanation[] };

const lineSchema = z
  .object({
    product: z.string(),
    quantity: z.int().positive(),
    variant: z.string().optional(),
    options: z.array(
      z.object({
        group: z.string(),
        choice: z.string(),
        amount: z.enum(["light", "extra"]).optional(),
        excluded: z.boolean().optional(),
        count: z.int().positive().optional(),
      }),
    ),
  })
  .meta({ id: "ReadLine", description: "An order line with the ids of the catalogue document." });
export type OrderLine = z.input<typeof lineSchema>;

const explanationSchema = z
  .object({
    score: z.number(),
    things: z.array(
      z.object({
        said: z.string(),
        product: z.string().optional(),
        candidates: z.array(z.string()).optional(),
        because: z.array(z.object({ words: z.string(), as: z.string(), name: z.string().optional() })),
      }),
    ),
    ignored: z.array(z.string()),
  })
  .meta({ id: "ReadExplanation", description: "Which words became what, and which were ignored." });
type Explanation = z.input<typeof explanationSchema>;

const readingSchema = z
  .object({
    intent: z.string().nullable(),
    lines: z.array(lineSchema),
    explanation: z.array(explanationSchema).optional(),
  })
  .meta({ id: "Reading" });

export function understandRoutes(deps: {
  shopOf(tenantId: string): Promise<Shop>;
  understandText: UnderstandText;
}): Route[] {
  return [
    route({
      method: "post",
      path: "/api/admin/tenants/{tenantId}/understand",
      group: "Conversations",
      summary: "Read one message as a buyer's, without doing anything",
      access: "data:read",
      params: tenantParams,
      body: jsonBody(z.strictObject({ text: z.string().max(4096), explain: z.boolean().default(false) })),
      answers: { understood: { status: 200, schema: readingSchema } },
      run: async ({ params, body }) => {
        const shop = await deps.shopOf(params.tenantId);
        return { kind: "understood", body: deps.understandText(shop, body.text, { explain: body.explain }) };
      },
    }),
  ];
}
