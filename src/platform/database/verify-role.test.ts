import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomBytes } from "node:crypto";
import pg from "pg";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/test-database.js";
import { createLogger } from "../logger/create-logger.js";
import { openPool } from "./pool.js";
import type { DatabaseRole } from "./roles.js";
import { verifyRole } from "./verify-role.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
// roles belong to the cluster that all tests share
const role = `role_${randomBytes(6).toString("hex")}` as DatabaseRole;
let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  await client.query(`create role ${role}; grant ${role} to parley; grant usage on schema public to ${role}`);
});
afterAll(async () => {
  await client.query(`drop owned by ${role}; drop role ${role}`);
  await client.end();
  await database.drop();
});

async function verify(expected: DatabaseRole = role): Promise<void> {
  const pool = openPool({ url: database.url, role, logger, size: 1 });
  await verifyRole(pool, expected).finally(() => pool.end());
}

test("a plain role passes, as another one it does not", async () => {
  await expect(verify()).resolves.toBeUndefined();
  await expect(verify("parley_app")).rejects.toThrow("does not act as parley_app");
});

test.each([
  ["alter role %I superuser", "alter role %I nosuperuser", "is a superuser"],
  ["alter role %I bypassrls", "alter role %I nobypassrls", "has BYPASSRLS"],
  ["create table owned (); alter table owned owner to %I", "drop table owned", "owns tables"],
  [
    "grant parley to postgres; grant pg_read_all_data to %I; alter table inbox owner to %I",
    "alter table inbox owner to parley",
    "owns tables",
  ],
])("%s: refused", async (make, undo, sentence) => {
  await client.query(make.replaceAll("%I", role));
  await expect(verify()).rejects.toThrow(sentence);
  await client.query(undo.replaceAll("%I", role));
  await expect(verify()).resolves.toBeUndefined();
});
