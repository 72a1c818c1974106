import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { inboundPath } from "./load/requests.js";
import { nextMessage, startChild } from "./rig/child.js";
import type { Child } from "./rig/child.js";
import { startCluster } from "./rig/cluster.js";
import type { Cluster } from "./rig/cluster.js";
import { compile } from "./rig/compile.js";
import { freePort } from "./rig/free-port.js";
import { admin, prepareShop } from "./rig/prepare-shop.js";
import type { Shop } from "./rig/prepare-shop.js";
import { waitUntilReady } from "./rig/wait-until-ready.js";
import type { RungSettings } from "./rungs/server.js";
import type { TypicalRows } from "./rungs/rows.js";

/** Something that takes signed webhooks, in a process of its own. */
export interface Subject {
  origin: string;
  child: Child;
}

export interface Database {
  buildDir: string;
  dataDir: string;
  admin: pg.Pool;
  databaseUrl: string;
  /** The postmaster. */
  postgresPid: number;
  whatsapp: Shop;
  sms: Shop;
  publicOrigin: string;
  startService(env?: Record<string, string>, nodeArguments?: string[]): Promise<Subject>;
  startRung(rung: RungSettings["rung"], rows: TypicalRows): Promise<Subject>;
  /**
   * Empties the runtime tables, and lets PostgreSQL finish its own work of the run before. Replies then stay in the outbox, for a
   * rung delivers nothing either: they are made as if somebody else had claimed them. With `delivering` they go out.
   */
  reset(delivering?: boolean): Promise<void>;
  /** The same on another database of the same server. */
  another(name: string): Promise<Database>;
}

export interface Bench extends Database {
  close(): Promise<void>;
}

const publicOrigin = "https://shop.example";
const token = "5f3759df5f3759df5f3759df5f3759df";

/** What the rungs get is what suits them best: measured, 20 connections do more than 10 here, and more than 20 change nothing. */
const rungPool = 20;

/** A PostgreSQL, a build of the source as it is, and a shop to write to. The service runs as it is deployed: src/main.js. */
export async function openBench(settings: Record<string, string> = {}): Promise<Bench> {
  const build = compile("bench");
  const cluster = await startCluster(settings);
  const dataDir = mkdtempSync(join(tmpdir(), "parley-bench-"));
  const close = async () => {
    await cluster.stop();
    build.remove();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    return { ...(await openDatabase({ cluster, buildDir: build.dir, dataDir }, "bench")), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Ground {
  cluster: Cluster;
  buildDir: string;
  dataDir: string;
}

async function openDatabase(ground: Ground, name: string): Promise<Database> {
  const { cluster, buildDir, dataDir } = ground;
  const { url: databaseUrl, admin: pool } = await cluster.createDatabase(name);
  const startService: Bench["startService"] = async (env = {}, nodeArguments = []) => {
    const port = await freePort();
    const child = startChild(join(buildDir, "src/main.js"), {
      env: { ...serviceEnv(databaseUrl, dataDir), PORT: String(port), ...env },
      nodeArguments,
      logFile: join(dataDir, "service.log"),
    });
    const origin = `http://127.0.0.1:${port}`;
    await waitUntilReady(child, origin).catch((error: unknown) => {
      throw new Error(readFileSync(join(dataDir, "service.log"), "utf8").slice(-2_000), { cause: error });
    });
    return { origin, child };
  };
  return {
    buildDir,
    dataDir,
    admin: pool,
    databaseUrl,
    postgresPid: cluster.pid,
    publicOrigin,
    ...(await prepareShops(startService)),
    startService,
    startRung: (rung, rows) => startRung(buildDir, { rung, databaseUrl, rows }),
    async reset(delivering = false) {
      const [state, until] = delivering ? ["'pending'", "null"] : ["'sending'", "'infinity'"];
      await pool.query(
        `alter table outbox alter column state set default ${state}, alter column claimed_until set default ${until}`,
      );
      await pool.query("truncate conversations, inbox, outbox, delivery_events cascade");
      await pool.query("checkpoint");
    },
    another: (other) => openDatabase(ground, other),
  };
}

async function startRung(
  buildDir: string,
  settings: Pick<RungSettings, "rung" | "databaseUrl" | "rows">,
): Promise<Subject> {
  const child = startChild(join(buildDir, "bench/rungs/server.js"));
  const signedUrl = `${publicOrigin}${inboundPath}`;
  child.process.send({ ...settings, poolSize: rungPool, signedUrl, token } satisfies RungSettings);
  const { port } = await nextMessage<{ type: "ready"; port: number }>(child, "ready");
  return { origin: `http://127.0.0.1:${port}`, child };
}

async function prepareShops(startService: Bench["startService"]): Promise<Pick<Bench, "whatsapp" | "sms">> {
  const service = await startService({ ROLES: "web,worker,admin" });
  const whatsapp = await prepareShop(service.origin, {
    channel: "whatsapp",
    address: "whatsapp:+14155550100",
    accountSid: `AC${"b1".repeat(16)}`,
    token,
  });
  const sms = await prepareShop(service.origin, {
    channel: "sms",
    address: "+14155550101",
    accountSid: `AC${"b2".repeat(16)}`,
    token,
  });
  await service.child.stop();
  return { whatsapp, sms };
}

function serviceEnv(databaseUrl: string, dataDir: string): Record<string, string> {
  return {
    ENVIRONMENT: "development",
    DEMO: "false",
    ROLES: "web,worker",
    DATABASE_URL: databaseUrl,
    PUBLIC_BASE_URL: publicOrigin,
    PARLEY_DATA_DIR: dataDir,
    SECRET_KEY: "0123456789abcdef".repeat(4),
    COALESCE_QUIET_MS: "0",
    LOG_LEVEL: "warn",
    ADMIN_BOOTSTRAP_EMAIL: admin.email,
    ADMIN_BOOTSTRAP_PASSWORD: admin.password,
  };
}
