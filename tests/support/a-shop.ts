import { randomBytes, randomUUID } from "node:crypto";
import pg from "pg";

/** A tenant with one branch, one WhatsApp and one SMS sender, written by the administrator: for tests of what works on conversations. */
export async function insertShop(
  superuserUrl: string,
): Promise<{ tenantId: string; whatsappId: string; smsId: string; accountSid: string }> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const [tenantId, whatsappId, smsId] = [randomUUID(), randomUUID(), randomUUID()];
  const accountSid = `AC${randomBytes(16).toString("hex")}`;
  try {
    await client.query("insert into tenants (id, slug, name, currency) values ($1, $2, 'Test shop', 'USD')", [
      tenantId,
      `shop-${tenantId}`,
    ]);
    await client.query(
      `insert into senders (id, tenant_id, channel, address, account_sid, auth_token)
       values ($1, $3, 'whatsapp', 'whatsapp:+12025550100', $4, 'sealed'), ($2, $3, 'sms', '+12025550100', $4, 'sealed')`,
      [whatsappId, smsId, tenantId, accountSid],
    );
    await client.query(
      "insert into branches (id, tenant_id, name, is_default) values ($1, $2, 'Main', true)",
      [randomUUID(), tenantId],
    );
    return { tenantId, whatsappId, smsId, accountSid };
  } finally {
    await client.end();
  }
}
