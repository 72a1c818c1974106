import { afterEach, describe, expect, test } from "@jest/globals";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import pg from "pg";
import { createTestDatabase } from "../../../tests/support/test-database.js";
import { createLogger } from "../logger/create-logger.js";
import { createQueueFactory, type QueueFactory } from "./create-queue-factory.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0).reverse()) await each();
});

async function onPostgres() {
  const database = await createTestDatabase();
  undo.push(database.drop);
  return {
    open: () => remembered(createQueueFactory({ config: {}, databaseUrl: database.url, logger })),
    database,
  };
}

async function onRedis() {
  const port = await freePort();
  const server = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", ""], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  undo.push(async () => {
    const exited = once(server, "exit");
    server.kill();
    await exited;
  });
  for await (const chunk of server.stdout) if (String(chunk).includes("Ready to accept connections")) break;
  const config = { redisUrl: `redis://127.0.0.1:${port}` };
  return { open: () => remembered(createQueueFactory({ config, databaseUrl: "", logger })) };
}

function remembered(factory: QueueFactory): QueueFactory {
  undo.push(() => factory.close());
  return factory;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** Collects what a worker was given, to be waited for. */
function gathering(wanted: number) {
  const seen: unknown[] = [];
  let done = () => {};
  const all = new Promise<void>((resolve) => (done = resolve));
  return {
    all: all.then(() => seen),
    take(item: unknown) {
      seen.push(item);
      if (seen.length === wanted) done();
    },
  };
}

const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;
const backends: [string, () => Promise<{ open: () => QueueFactory }>][] = [["PostgreSQL", onPostgres]];
if (hasRedis) backends.push(["Redis", onRedis]);
else test.skip("on Redis: there is no redis-server on this machine", () => undefined);

describe.each(backends)("on %s", (_name, backend) => {
  test("jobs of one process are done by the workers of another, each once", async () => {
    const { open } = await backend();
    const gathered = gathering(20);
    const [producer, consumer] = [open(), open()];
    consumer.worker("outbox", async (job) => gathered.take(job.data), { concurrency: 4 });
    await Promise.all(Array.from({ length: 20 }, (_, n) => producer.queue("outbox").add("deliver", { n })));
    const seen = (await gathered.all) as { n: number }[];
    expect(seen.map(({ n }) => n).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  test("a job whose handler fails is tried again", async () => {
    const { open } = await backend();
    const gathered = gathering(2);
    const queues = open();
    let tries = 0;
    const handler = async () => {
      gathered.take(++tries);
      if (tries === 1) throw new Error("not yet");
    };
    queues.worker("flaky", handler, { concurrency: 1 });
    await queues.queue("flaky").add("once", {}, { attempts: 2, backoff: { type: "fixed", delay: 10 } });
    await expect(gathered.all).resolves.toEqual([1, 2]);
  });

  test("closing waits for the job that runs", async () => {
    const { open } = await backend();
    const begun = gathering(1);
    const finished = gathering(1);
    const queues = createQueueFactoryOf(open);
    queues.worker(
      "slow",
      async () => {
        begun.take("begun");
        await new Promise((resolve) => setTimeout(resolve, 50));
        finished.take("finished");
      },
      { concurrency: 1 },
    );
    await queues.queue("slow").add("job", {});
    await begun.all;
    await queues.close();
    await expect(finished.all).resolves.toEqual(["finished"]);
  });
});

const createQueueFactoryOf = (open: () => QueueFactory) => {
  const factory = open();
  undo.pop(); // closed by the test itself
  return factory;
};

test("a factory whose Redis never answered closes all the same", async () => {
  const config = { redisUrl: `redis://127.0.0.1:${await freePort()}` };
  const queues = createQueueFactory({ config, databaseUrl: "", logger });
  queues.worker("outbox", async () => undefined, { concurrency: 1 });
  queues.queue("outbox");
  await expect(queues.close()).resolves.toBeUndefined();
});

test("on PostgreSQL the queue acts as parley_queue, which sees BullMQ's schema and nothing of ours", async () => {
  const { open, database } = await onPostgres();
  await open().queue("outbox").add("deliver", {});
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  undo.push(() => client.end());
  const { rows: sessions } = await client.query(
    "select distinct application_name from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  expect(sessions).toEqual([{ application_name: "parley-queue" }]);
  await client.query("set role parley_queue");
  await expect(client.query("select from bullmq.job")).resolves.toBeDefined();
  for (const table of ["tenants", "inbox", "outbox", "orders", "users"])
    await expect(client.query(`select from ${table}`)).rejects.toMatchObject({ code: "42501" });
});
