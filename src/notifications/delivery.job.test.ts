import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { insertShop } from "../../tests/support/a-shop.js";
import { createTestDatabase, type TestDatabase } from "../../tests/support/test-database.js";
import { openDatabase, type Database, type QueueFactory } from "../platform/index.js";
import { startDeliveryJob } from "./delivery.job.js";

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase({ url: database.url, logger: pino({ level: "silent" }) });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

test("a worker sweeps as soon as it starts: one that is killed again and again still delivers what others left", async () => {
  const shop = await insertShop(database.superuserUrl);
  const conversationId = randomUUID();
  await db.engine.query({
    text: "insert into conversations (id, tenant_id, sender_id, channel, address) values ($1, $2, $3, 'sms', '+12025550111')",
    values: [conversationId, shop.tenantId, shop.smsId],
  });
  await db.engine.query({
    text: `insert into outbox (id, tenant_id, sender_id, conversation_id, address, purpose, content, state, claimed_by, claimed_until)
           values ($1, $2, $3, $4, '+12025550111', 'reply', '{"text":"hi"}', 'sending', $1, now() - interval '1 second')`,
    values: [randomUUID(), shop.tenantId, shop.smsId, conversationId],
  });
  // A queue that has lost every wake-up call, and a next sweep that this process will not live to see.
  const queues = { worker: () => undefined } as unknown as QueueFactory;
  let drained: () => void = () => undefined;
  const draining = new Promise<void>((resolve) => (drained = resolve));
  const engine = { drain: async () => drained(), stop: async () => undefined };
  const job = startDeliveryJob({ db, queues, engine, logger: pino({ level: "silent" }), sweepMs: 3_600_000 });

  await draining;
  await job.stop();
  const { rows } = await db.engine.query<{ state: string }>({ text: "select state from outbox" });
  expect(rows).toEqual([{ state: "unsure" }]);
});
