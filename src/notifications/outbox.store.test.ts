import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import { pino } from "pino";
import { insertShop } from "../../tests/support/a-shop.js";
import { createTestDatabase, type TestDatabase } from "../../tests/support/test-database.js";
import { statusRank } from "../channels/index.js";
import { openDatabase, type Database } from "../platform/index.js";
import { storeStatuses } from "./outbox.store.js";

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

test("two processes that are told the same statuses in opposite orders do not deadlock", async () => {
  const { tenantId, accountSid } = await insertShop(database.superuserUrl);
  const statusesOf = (round: number) =>
    Array.from({ length: 200 }, (_, i) => ({
      tenantId,
      accountSid,
      messageSid: `SM${createHash("md5").update(`${round} ${i}`).digest("hex")}`,
      status: "sent",
      statusRank: statusRank("sent"),
      details: {},
      errorClass: null,
      suppress: false,
    }));

  for (let round = 0; round < 10; round++) {
    const statuses = statusesOf(round);
    await Promise.all([
      storeStatuses(db.engine, statuses),
      storeStatuses(db.engine, [...statuses].reverse()),
    ]);
  }

  const { rows } = await db.engine.query<{ count: number }>({
    text: "select count(*) from delivery_events",
  });
  expect(rows).toEqual([{ count: 2_000 }]);
});
