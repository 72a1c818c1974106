import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/test-database.js";
import { openDatabase, type Database } from "../database/open-database.js";
import { createLogger } from "../logger/create-logger.js";
import { createMetrics } from "../metrics.js";
import { createTaskRunner, type TaskHandler } from "./task-runner.js";
import { cancelTask, scheduleTask } from "./task.store.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
const tenantId = randomUUID();
let database: TestDatabase;
let db: Database;
let time = new Date();
const clock = { now: () => time };
const later = (ms: number): Date => new Date(time.getTime() + ms);

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase({ url: database.url, logger });
  await db.platform.query({
    text: "insert into tenants (id, slug, name, currency) values ($1, 'a-shop', 'A shop', 'USD')",
    values: [tenantId],
  });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const runnerOf = (handlers: Record<string, TaskHandler>) =>
  createTaskRunner({ db, handlers, clock, logger, metrics: createMetrics(), random: () => 1 });
const schedule = (kind: string, key: string, dueAt?: Date) =>
  db.withTenant(tenantId, (sql) => scheduleTask(sql, { kind, key, ...(dueAt && { dueAt }) }));
async function stateOf(kind: string, key: string): Promise<unknown> {
  const text = "select state, attempts, failure from tasks where kind = $1 and key = $2";
  return (await db.engine.query({ text, values: [kind, key] })).rows[0];
}

test("a task runs once it is due, once, and one called off does not run", async () => {
  const ran: string[] = [];
  const runner = runnerOf({ first: (task) => (ran.push(task.key), Promise.resolve({ kind: "done" })) });
  await schedule("first", "now");
  await schedule("first", "in a minute", later(60_000));
  await schedule("first", "called off");
  await db.withTenant(tenantId, (sql) => cancelTask(sql, { kind: "first", key: "called off" }));
  await runner.drain();
  await runner.drain();
  expect(ran).toEqual(["now"]);
  time = later(61_000);
  await runner.drain();
  expect(ran).toEqual(["now", "in a minute"]);
});

test("one that fails is tried again after pauses that double to ten minutes, and after twenty tries waits for a person", async () => {
  let tries = 0;
  const runner = runnerOf({
    failing: () => ((tries += 1), Promise.reject(new Error("the provider is away"))),
  });
  await schedule("failing", "it");
  await runner.drain();
  expect(tries).toBe(1);
  for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, ...Array.from({ length: 9 }, () => 600)]) {
    const before = tries;
    time = later(seconds * 1_000 - 200);
    await runner.drain();
    expect(tries).toBe(before);
    time = later(400);
    await runner.drain();
    expect(tries).toBe(before + 1);
  }
  expect(tries).toBe(20);
  await expect(stateOf("failing", "it")).resolves.toMatchObject({ state: "dead", attempts: 20 });
});

test("one that is written again while it runs runs again; one that wants a later time gets it without a failure", async () => {
  let runs = 0;
  const runner = runnerOf({
    moved: async ({ kind, key }) => {
      runs += 1;
      if (runs === 1) await schedule(kind, key);
      return runs < 3 ? { kind: "again", at: later(1_000) } : { kind: "done" };
    },
  });
  await schedule("moved", "it");
  await runner.drain();
  expect(runs).toBe(2);
  time = later(2_000);
  await runner.drain();
  expect(runs).toBe(3);
  await expect(stateOf("moved", "it")).resolves.toMatchObject({ state: "done", attempts: 1, failure: null });
});

test("what a process that went away had taken runs when its lease has ended; two runners never run one task at once", async () => {
  await schedule("left", "it");
  await db.engine.query({
    text: "update tasks set state = 'running', claimed_by = $1, claimed_until = now() - interval '1 second', attempts = 1 where kind = 'left'",
    values: [randomUUID()],
  });
  let runs = 0;
  const handlers = { left: () => ((runs += 1), Promise.resolve({ kind: "done" } as const)) };
  await Promise.all([runnerOf(handlers).drain(), runnerOf(handlers).drain()]);
  expect(runs).toBe(1);
});

test("one whose process went away each time waits for a person, too", async () => {
  await schedule("deadly", "it");
  await db.engine.query({
    text: "update tasks set state = 'running', claimed_until = now() - interval '1 second', attempts = 20 where kind = 'deadly'",
  });
  const handlers = { deadly: () => Promise.reject(new Error("never reached")) };
  await runnerOf(handlers).drain();
  await expect(stateOf("deadly", "it")).resolves.toMatchObject({ state: "dead", attempts: 20 });
});

test("another tenant can neither see nor move it", async () => {
  await schedule("own", "it", later(60_000));
  const other = randomUUID();
  await db.withTenant(other, (sql) => cancelTask(sql, { kind: "own", key: "it" }));
  await expect(stateOf("own", "it")).resolves.toMatchObject({ state: "due" });
});
