import { readFile } from "node:fs/promises";
import { derivedId, newId, type Database, type Sql } from "../../platform/index.js";
import type { FieldEncryption } from "../../security/index.js";
import { addAnswer, type NewAnswer } from "../answers/write-answers.js";
import { importCatalogue } from "../catalogue/import-catalogue.js";
import { readCatalogueDocument } from "../catalogue/read-catalogue-document.js";
import { createTenant } from "../tenants/create-tenant.js";

export interface DemoShopOptions {
  /** The simulator's account. */
  accountSid: string;
  authToken: string;
  /** The shop's number, for WhatsApp and for SMS. */
  phone: string;
  /** The owner's number. */
  sellerPhone: string;
  encryption: Pick<FieldEncryption, "encrypt">;
}

const shop = { name: "Bella's", slug: "demo", currency: "USD", language: "en", timezone: "America/New_York" };
const catalogueFile = new URL("../../../assets/demo/catalogue.json", import.meta.url);
const answersFile = new URL("../../../assets/demo/answers.json", import.meta.url);

/**
 * Makes the shop to try Parley with, or brings its senders up to date where it is there already: products, stock, answers and orders are then left as
 * its people made them. Its products' photos are paths under /demo, which the service serves from assets/demo.
 */
export async function seedDemoShop(
  db: Pick<Database, "platform" | "withTenant">,
  options: DemoShopOptions,
): Promise<{ tenantId: string }> {
  const tenantId = await demoTenant(db);
  await db.withTenant(tenantId, async (sql) => {
    await saveSender(sql, tenantId, "whatsapp", `whatsapp:${options.phone}`, options);
    await saveSender(sql, tenantId, "sms", options.phone, options);
    await sql.query({
      text: `INSERT INTO members (id, tenant_id, phone, name, role) VALUES ($1, $2, $3, 'Bella', 'owner')
        ON CONFLICT (tenant_id, phone) DO NOTHING`,
      values: [newId(), tenantId, options.sellerPhone],
    });
    await stockOnce(sql, tenantId);
  });
  return { tenantId };
}

async function demoTenant(db: Pick<Database, "platform" | "withTenant">): Promise<string> {
  const outcome = await createTenant(db, shop);
  if (outcome.kind === "created") return outcome.tenant.id;
  const { rows } = await db.platform.query<{ id: string }>({
    text: "SELECT id FROM tenants WHERE slug = $1",
    values: [shop.slug],
  });
  const [tenant] = rows;
  if (!tenant) throw new Error("The demo shop is neither new nor there.");
  return tenant.id;
}

/** It may have another token than last time. Its id is derived, so that two processes that seed at once mean the same row. */
async function saveSender(
  sql: Sql,
  tenantId: string,
  channel: "whatsapp" | "sms",
  address: string,
  { accountSid, authToken, encryption }: DemoShopOptions,
): Promise<void> {
  const id = derivedId("demo sender", tenantId, address);
  await sql.query({
    text: `
      WITH saved AS (
        INSERT INTO senders (id, tenant_id, channel, address, account_sid, auth_token, credential_check, simulated)
        VALUES ($1, $2, $3, $4, $5, $6, 'passed', true)
        ON CONFLICT (id) DO UPDATE SET auth_token = excluded.auth_token)
      SELECT pg_notify('senders', '')`,
    values: [
      id,
      tenantId,
      channel,
      address,
      accountSid,
      encryption.encrypt(authToken, `senders|auth_token|${tenantId}|${id}`),
    ],
  });
}

/** Only into an empty shop: whoever tries the demo may have changed prices and sold the stock. */
async function stockOnce(sql: Sql, tenantId: string): Promise<void> {
  const { rowCount } = await sql.query({ text: "SELECT FROM products LIMIT 1" });
  if (rowCount > 0) return;
  const outcome = readCatalogueDocument(JSON.parse(await readFile(catalogueFile, "utf8")));
  if (outcome.kind === "invalid")
    throw new Error(`The demo catalogue is invalid: ${outcome.problems.join(" ")}`);
  await importCatalogue(sql, { tenantId, catalogue: outcome.catalogue });
  const answers = JSON.parse(await readFile(answersFile, "utf8")) as NewAnswer[];
  for (const answer of answers) await addAnswer(sql, answer);
}
