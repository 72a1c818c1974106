import { expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { insertShop } from "../../tests/support/a-shop.js";
import { createTestDatabase } from "../../tests/support/test-database.js";
import { createMetrics, openDatabase } from "../platform/index.js";
import { registerBacklog } from "./backlog.js";

test("a scrape tells what waits, how long, and what nobody will take up again", async () => {
  const database = await createTestDatabase();
  const db = await openDatabase({ url: database.url, logger: pino({ level: "silent" }) });
  try {
    const shop = await insertShop(database.superuserUrl);
    const conversationId = randomUUID();
    await db.engine.query({
      text: "insert into conversations (id, tenant_id, sender_id, channel, address, mode) values ($1, $2, $3, 'sms', '+1', 'person')",
      values: [conversationId, shop.tenantId, shop.smsId],
    });
    await db.engine.query({
      text: `insert into inbox (tenant_id, conversation_id, account_sid, message_sid, message, state, received_at)
             values ($1, $2, 'AC1', 'SM1', '{}', 'pending', now() - interval '1 minute'), ($1, $2, 'AC1', 'SM2', '{}', 'parked', now())`,
      values: [shop.tenantId, conversationId],
    });
    await db.engine.query({
      text: `insert into outbox (id, tenant_id, sender_id, conversation_id, address, purpose, content, state)
             select gen_random_uuid(), $1, $2, $3, '+1', 'reply', '{}', state from unnest(array['pending', 'unsure', 'dead', 'sent']) state`,
      values: [shop.tenantId, shop.smsId, conversationId],
    });
    const metrics = createMetrics();
    registerBacklog(metrics, db.engine);
    const text = await metrics.text();
    const figure = (name: string): number => Number(new RegExp(`^parley_${name} (.+)$`, "m").exec(text)?.[1]);
    expect(figure("messages_pending")).toBe(1);
    expect(figure("messages_pending_oldest_seconds")).toBeGreaterThanOrEqual(60);
    expect([figure("messages_parked"), figure("conversations_with_person")]).toEqual([1, 1]);
    expect([figure("outbox_open"), figure("outbox_unsure"), figure("outbox_dead")]).toEqual([2, 1, 1]);
  } finally {
    await db.close();
    await database.drop();
  }
});
