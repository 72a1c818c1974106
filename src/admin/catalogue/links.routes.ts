import QRCode from "qrcode";
import { z } from "zod";
import { linkText } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import { route, type Route } from "../api/route.js";
import { idSchema, tenantParams } from "../api/schemas.js";
import { readLinkFacts } from "./link.store.js";

const linksSchema = z
  .object({
    text: z
      .string()
      .meta({ description: "What the link writes into the chat.", example: "Blue vase #VASE-1" }),
    links: z.array(z.object({ channel: z.enum(["whatsapp", "sms"]), address: z.string(), url: z.string() })),
  })
  .meta({ id: "ChatLinks" });

const about = z.strictObject({
  product: idSchema.optional().meta({ description: "A product; without one the link is the shop's." }),
});
const picture = about.extend({
  channel: z.enum(["whatsapp", "sms"]).default("whatsapp"),
  format: z.enum(["png", "svg"]).default("png"),
});

/** Links that open a chat with the text already written, and the same as a code to print. */
export function linkRoutes({ db }: { db: Database }): Route[] {
  return [
    route({
      method: "get",
      path: "/api/admin/tenants/{tenantId}/links",
      group: "Catalogue",
      summary: "Links that open a chat about a product, or with the shop",
      access: "data:read",
      params: tenantParams,
      query: about,
      answers: { found: { status: 200, schema: linksSchema }, unknown: "not_found" },
      run: async ({ params: { tenantId }, query }) => {
        const found = await findLinks(db, tenantId, query.product);
        return found ? { kind: "found", body: found } : { kind: "unknown" };
      },
    }),
    route({
      method: "get",
      path: "/api/admin/tenants/{tenantId}/links/qr",
      group: "Catalogue",
      summary: "Such a link as a QR code, to print",
      access: "data:read",
      params: tenantParams,
      query: picture,
      answers: { drawn: { status: 200, file: ["image/png", "image/svg+xml"] }, unknown: "not_found" },
      run: async ({ params: { tenantId }, query: { product, channel, format } }) => {
        const found = await findLinks(db, tenantId, product);
        const link = found?.links.find((each) => each.channel === channel);
        return link ? { kind: "drawn", body: await draw(link.url, format) } : { kind: "unknown" };
      },
    }),
  ];
}

type Links = z.input<typeof linksSchema>;

async function findLinks(db: Database, tenantId: string, product?: string): Promise<Links | undefined> {
  const facts = await db.withTenant(tenantId, (sql) => readLinkFacts(sql, product));
  if (product !== undefined && facts.product === null) return undefined;
  const text = linkText(facts.product ?? facts.shop);
  return { text, links: facts.senders.map((sender) => ({ ...sender, url: urlOf(sender, text) })) };
}

/** Both forms are the providers' own: wa.me of WhatsApp, sms: of RFC 5724. */
function urlOf({ channel, address }: { channel: string; address: string }, text: string): string {
  const number = address.replace(/^whatsapp:/, "");
  const said = encodeURIComponent(text);
  return channel === "whatsapp"
    ? `https://wa.me/${number.replace(/\D/g, "")}?text=${said}`
    : `sms:${number}?body=${said}`;
}

const look = { errorCorrectionLevel: "M", margin: 4 } as const;

async function draw(url: string, format: "png" | "svg") {
  if (format === "png")
    return { type: "image/png", bytes: await QRCode.toBuffer(url, { ...look, width: 800 }) } as const;
  const svg = await QRCode.toString(url, { ...look, type: "svg" });
  return { type: "image/svg+xml", bytes: Buffer.from(svg) } as const;
}
