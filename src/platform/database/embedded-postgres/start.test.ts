import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { createLogger } from "../../logger/create-logger.js";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "./start.js";

const lines: string[] = [];
const logger = createLogger(
  { environment: "production", logLevel: "info" },
  { write: (line) => lines.push(line) },
);
const isRoot = process.getuid?.() === 0;
let folder: string;
let started: EmbeddedPostgres[];
let children: ChildProcess[];

beforeEach(async () => {
  lines.length = 0;
  started = [];
  children = [];
  folder = await mkdtemp(join(tmpdir(), "parley-embedded-"));
  await chmod(folder, 0o755);
});
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  for (const server of started) await server.stop();
  await rm(folder, { recursive: true, maxRetries: 10 });
});

async function start(dataDir = join(folder, "data")): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, logger, settings: { fsync: "off" } });
  started.push(server);
  return server;
}

async function stop(server: EmbeddedPostgres): Promise<void> {
  await server.stop();
  started.splice(started.indexOf(server), 1);
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts the database of the folder, says where it is, and lives until it is killed. */
async function startElsewhere(
  options: { uid?: number; gid?: number } = {},
): Promise<{ child: ChildProcess; url: string }> {
  const program = `
    const { startEmbeddedPostgres, createLogger } = await import("./src/platform/index.ts");
    const logger = createLogger({ environment: "production", logLevel: "silent" });
    const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(join(folder, "data"))}, logger, settings: { fsync: "off" } });
    console.log(url);
    setInterval(() => undefined, 1000);`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program];
  const child = spawn(process.execPath, args, {
    ...options,
    stdio: ["ignore", "pipe", "inherit"],
    env: { NODE_OPTIONS: "" },
  });
  children.push(child);
  const [url] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return { child, url };
}

/** The server's process id, which it tells nobody but its administrator. */
async function serverPid(url: string): Promise<number> {
  const superuserUrl = url.replace("//parley:", "//postgres:").replace(/parley$/, "postgres");
  const text = "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as pid";
  const [row] = (await query(superuserUrl, text)) as [{ pid: number }];
  return row.pid;
}

async function kill(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

test("the same folder is the same database, at the same port, for a login that is no superuser", async () => {
  const first = await start();
  await query(first.url, "create table kept as select 7 as n");
  await stop(first);
  await expect(query(first.url, "select 1")).rejects.toThrow("ECONNREFUSED");

  const second = await start();
  expect(second.url).toBe(first.url);
  await expect(query(second.url, "select n from kept")).resolves.toEqual([{ n: 7 }]);
  const abilities = "select rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user";
  await expect(query(second.url, abilities)).resolves.toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreatedb: false },
  ]);
});

test("letters beyond ASCII are letters to the search index", async () => {
  const { url } = await start();
  await query(url, "create extension if not exists pg_trgm");
  const text = "select array_length(show_trgm('é'), 1) as é, array_length(show_trgm('кофе'), 1) as coffee";
  await expect(query(url, text)).resolves.toEqual([{ é: 2, coffee: 5 }]);
});

test("what was committed when its process was killed is there, in the server it left running", async () => {
  const { child, url } = await startElsewhere();
  await query(url, "create table kept as select 7 as n");
  const pid = await serverPid(url);
  await kill(child);

  const server = await start();
  expect(server.url).toBe(url);
  expect(lines.join()).toContain("still running");
  await expect(query(server.url, "select n from kept")).resolves.toEqual([{ n: 7 }]);
  await expect(serverPid(url)).resolves.toBe(pid);
});

test("a folder that a live process uses is refused, and that process goes on undisturbed", async () => {
  const { child, url } = await startElsewhere();
  await expect(start()).rejects.toThrow(
    `Another Parley is running on the data folder ${join(folder, "data")}`,
  );
  await expect(query(url, "select 1 as one")).resolves.toEqual([{ one: 1 }]);
  await kill(child);
  await start();
});

test("processes that start together on a new folder: one wins, the others are refused", async () => {
  const outcomes = await Promise.allSettled([start(), start(), start()]);
  const refusals = outcomes
    .filter((outcome) => outcome.status === "rejected")
    .map(({ reason }) => String(reason));
  expect(refusals).toHaveLength(2);
  for (const refusal of refusals) expect(refusal).toContain("Another Parley is running");
  expect((await readdir(join(folder, "data", "postgres"))).filter((name) => name.startsWith("new-"))).toEqual(
    [],
  );
});

test("a killed server leaves nothing that hinders the next start", async () => {
  const { child, url } = await startElsewhere();
  await query(url, "create table kept as select 7 as n");
  await kill(child);
  process.kill(await serverPid(url), "SIGKILL");

  const server = await start();
  await expect(query(server.url, "select n from kept")).resolves.toEqual([{ n: 7 }]);
});

(isRoot ? test : test.skip)(
  "where the postgres user cannot go, the database lives under /var/tmp, and the log says so",
  async () => {
    const closed = join(folder, "closed");
    await mkdir(closed, { mode: 0o700 });
    const server = await start(join(closed, "data"));
    const home = /"home":"(\/var\/tmp\/parley-[0-9a-f]{16})"/.exec(lines.join())?.[1];
    expect(home).toBeDefined();
    await query(server.url, "create table old ()");
    await stop(server);

    // whoever removes the data folder means all of it
    await rm(closed, { recursive: true, maxRetries: 10 });
    await mkdir(closed, { mode: 0o700 });
    const fresh = await start(join(closed, "data"));
    await expect(query(fresh.url, "select to_regclass('old') is null as gone")).resolves.toEqual([
      { gone: true },
    ]);
    await stop(fresh);
    await rm(home!, { recursive: true, maxRetries: 10 });
  },
);

(isRoot ? test : test.skip)("a user who is not root needs no account but their own", async () => {
  const nobody = { uid: 65534, gid: 65534 };
  await chown(folder, nobody.uid, nobody.gid);
  const { child, url } = await startElsewhere(nobody);
  await expect(query(url, "select 1 as one")).resolves.toEqual([{ one: 1 }]);
  process.kill(await serverPid(url), "SIGINT");
  await kill(child);
});
