import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { Logger } from "../logger/create-logger.js";
import { migrateQueueSchema } from "../queue/queue-schema.js";

/** The key that Prisma Migrate itself locks with, so that the CLI and a starting service wait for each other. */
const lockKey = 72_707_369;
const migrationsDir = fileURLToPath(new URL("../../../prisma/migrations", import.meta.url));

const prismaTable = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Brings the database to the schema of this build and returns the names of what it applied: our migration folders, one
 * transaction each, recorded in Prisma's own table, then BullMQ's schema. Processes that start together wait for one
 * another. Refuses a database in which an applied migration differs from ours.
 */
export async function migrate(url: string, logger: Logger, dir = migrationsDir): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: "parley-migrate" });
  client.on("error", (error) => logger.warn({ err: error }, "the connection that migrates was lost"));
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    const applied = await applyPending(client, await readMigrations(dir));
    await migrateQueueSchema(client);
    if (applied.length > 0) logger.info({ applied }, "the database was migrated");
    return applied;
  } finally {
    await client.end(); // ends the session, and with it the lock
  }
}

async function readMigrations(dir: string): Promise<Migration[]> {
  const names = (await readdir(dir)).filter((name) => /^\d{14}_/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(dir, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function applyPending(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  await client.query(prismaTable);
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    `select migration_name, checksum from "_prisma_migrations" where finished_at is not null and rolled_back_at is null`,
  );
  const done = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const edited = migrations.find(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
  if (edited !== undefined) throw new Error(`The migration ${edited.name} was edited after it was applied.`);

  const pending = migrations.filter(({ name }) => !done.has(name));
  for (const migration of pending) await applyWithPatience(client, migration);
  return pending.map(({ name }) => name);
}

/** Roles belong to the whole cluster: migrations of two of its databases can meet on one, and the later one fails. */
async function applyWithPatience(client: pg.Client, migration: Migration): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await apply(client, migration);
    } catch (error) {
      const met =
        error instanceof pg.DatabaseError && /tuple concurrently (updated|deleted)/.test(error.message);
      if (!met || tries === 10) throw new Error(`The migration ${migration.name} failed.`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50 * tries));
    }
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count) values ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
