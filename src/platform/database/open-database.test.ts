import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/test-database.js";
import { createLogger } from "../logger/create-logger.js";
import { newId } from "../ids.js";
import { openDatabase, type Database } from "./open-database.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
let testDatabase: TestDatabase;
let db: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  db = await openDatabase({ url: testDatabase.url, logger });
});
afterAll(async () => {
  await db.close();
  await testDatabase.drop();
});

test("x", async () => {
  expect((await db.engine.query({ text: "select 1 as one" })).rows).toEqual([{ one: 1 }]);
  expect(newId()).toBeTruthy();
});
