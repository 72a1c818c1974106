import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import pg from "pg";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/test-database.js";

const prismaCli = createRequire(import.meta.url).resolve("prisma/build/index.js");
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Empty when prisma/schema.prisma says what the migrations made. */
function difference(): string {
  const args = [
    "migrate",
    "diff",
    "--from-config-datasource",
    "--to-schema",
    "prisma/schema.prisma",
    "--exit-code",
  ];
  const env = { ...process.env, NODE_OPTIONS: "", DATABASE_URL: database.superuserUrl };
  const { status, stdout, stderr } = spawnSync(process.execPath, [prismaCli, ...args], {
    env,
    encoding: "utf8",
  });
  if (status === 0) return "";
  if (status === 2) return stdout;
  throw new Error(stderr);
}

test("the Prisma schema and the migrations say the same, and a difference would show", async () => {
  expect(difference()).toBe("");
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  await client.query("alter table members add column nickname text");
  await client.end();
  expect(difference()).toContain("nickname");
});
