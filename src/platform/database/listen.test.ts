import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { once } from "node:events";
import { PassThrough } from "node:stream";
import pg from "pg";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/test-database.js";
import { createLogger } from "../logger/create-logger.js";
import { openDatabase, type Database } from "./open-database.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
let database: TestDatabase;
let db: Database;
let admin: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase({ url: database.url, logger, poolSize: 2 });
  admin = new pg.Client({ connectionString: database.superuserUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await db.close();
  await database.drop();
});

/** What a subscriber heard, to be waited for. */
async function listenTo(channel: string) {
  const heard = new PassThrough({ objectMode: true });
  const end = await db.listen(channel, (payload) => heard.write({ payload }));
  const next = async () => {
    const [{ payload }] = (await once(heard, "data")) as [{ payload: string }];
    return payload;
  };
  return { next, end };
}

const notify = (channel: string, payload: string) =>
  admin.query("select pg_notify($1, $2)", [channel, payload]);

test("each subscriber hears its channel and no other", async () => {
  const catalogue = await listenTo("catalogue");
  const senders = await listenTo("senders");
  const [first, second] = [catalogue.next(), senders.next()];
  await notify("catalogue", "tenant-1");
  await notify("senders", "");
  await expect(first).resolves.toBe("tenant-1");
  await expect(second).resolves.toBe("");

  await senders.end();
  const third = catalogue.next();
  await notify("senders", "unheard");
  await notify("catalogue", "tenant-2");
  await expect(third).resolves.toBe("tenant-2");
});

test('after its connection was cut, a subscriber hears "" and then goes on hearing', async () => {
  const subscriber = await listenTo("inbox");
  const reconnected = subscriber.next();
  await admin.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()",
  );
  await expect(reconnected).resolves.toBe("");
  const next = subscriber.next();
  await notify("inbox", "again");
  await expect(next).resolves.toBe("again");
});

test("one that fails does not keep the others from hearing", async () => {
  await db.listen("shared", () => {
    throw new Error("broken subscriber");
  });
  const sound = await listenTo("shared");
  const heard = sound.next();
  await notify("shared", "news");
  await expect(heard).resolves.toBe("news");
});
