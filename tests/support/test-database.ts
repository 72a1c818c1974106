import { randomBytes } from "node:crypto";
import pg from "pg";

export interface TestDatabase {
  /** Of the service's login, as DATABASE_URL would be. */
  url: string;
  /** Of an administrator, on the same database: to look at or prepare what the service's roles may not. */
  superuserUrl: string;
  drop(): Promise<void>;
}

/** A migrated, empty database of its own, copied from a template in some ten milliseconds. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase("template parley_template");
}

/** One without any table, for what migrates by itself. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase("");
}

async function createDatabase(options: string): Promise<TestDatabase> {
  const { serviceUrl, superuserUrl } = testServer();
  const name = `test_${randomBytes(6).toString("hex")}`;
  await runAsAdministrator(superuserUrl, `create database ${name} ${options} owner parley`);
  return {
    url: onDatabase(serviceUrl, name),
    superuserUrl: onDatabase(superuserUrl, name),
    drop: () => runAsAdministrator(superuserUrl, `drop database ${name} with (force)`),
  };
}

function testServer(): { serviceUrl: string; superuserUrl: string } {
  const server = process.env.PARLEY_TEST_DATABASE;
  if (server === undefined)
    throw new Error("there is no test database: run jest with the globalSetup of jest.config.js");
  return JSON.parse(server) as { serviceUrl: string; superuserUrl: string };
}

function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function runAsAdministrator(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
