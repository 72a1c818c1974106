import { afterEach, expect, test } from "@jest/globals";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createEmptyDatabase, type TestDatabase } from "../../../tests/support/test-database.js";
import { createLogger } from "../logger/create-logger.js";
import { migrate } from "./migrate.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0)) await each();
});

async function anEmptyDatabase(): Promise<TestDatabase> {
  const database = await createEmptyDatabase();
  undo.push(database.drop);
  return database;
}

async function migrations(files: Record<string, string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "parley-migrations-"));
  undo.push(() => rm(dir, { recursive: true }));
  for (const [name, sql] of Object.entries(files)) {
    await mkdir(join(dir, name), { recursive: true });
    await writeFile(join(dir, name, "migration.sql"), sql);
  }
  return dir;
}

async function rowsOf(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
}

test("a second run finds nothing to do, and BullMQ's schema is there", async () => {
  const { url } = await anEmptyDatabase();
  await expect(migrate(url, logger)).resolves.toContain("20261122000000_init");
  await expect(migrate(url, logger)).resolves.toEqual([]);
  await expect(rowsOf(url, "select to_regclass('bullmq.job') is not null as there")).resolves.toEqual([
    { there: true },
  ]);
});

test("processes that start together migrate once, also when their databases share a cluster", async () => {
  const databases = await Promise.all(Array.from({ length: 3 }, anEmptyDatabase));
  const starts = databases.flatMap(({ url }) => [migrate(url, logger), migrate(url, logger)]);
  const applied = await Promise.all(starts);
  expect(applied.filter((names) => names.length > 0)).toHaveLength(3);
});

test("a migration that fails leaves nothing behind and names itself", async () => {
  const { url } = await anEmptyDatabase();
  const dir = await migrations({
    "20260101000000_fine": "create table fine (); create schema bullmq;",
    "20260102000000_broken": "create table half (); select 1 / 0;",
  });
  await expect(migrate(url, logger, dir)).rejects.toThrow("20260102000000_broken");
  const tables = "select to_regclass('fine') is not null as fine, to_regclass('half') is not null as half";
  await expect(rowsOf(url, tables)).resolves.toEqual([{ fine: true, half: false }]);
});

test("an applied migration that was edited since is refused", async () => {
  const { url } = await anEmptyDatabase();
  const name = "20260101000000_first";
  await migrate(url, logger, await migrations({ [name]: "create table first ();" }));
  const edited = await migrations({ [name]: "create table first (); -- and more" });
  await expect(migrate(url, logger, edited)).rejects.toThrow(`${name} was edited`);
});
