import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { createLogger, startEmbeddedPostgres } from "../../src/platform/index.js";
import { parentOf } from "./processes.js";

export interface Cluster {
  /** Makes an empty database for the service's own login; `admin` sees it without row-level security. */
  createDatabase(name: string): Promise<{ url: string; admin: pg.Pool }>;
  /** What the server says of errors, with their details; gone after `stop`. */
  logFile: string;
  /** The postmaster: the root of the process tree whose processor time is PostgreSQL's. */
  pid: number;
  stop(): Promise<void>;
}

/** The product's own embedded PostgreSQL (fsync on) in a folder of its own, which `stop` removes. */
export async function startCluster(settings: Record<string, string> = {}): Promise<Cluster> {
  const dataDir = mkdtempSync(join(tmpdir(), "parley-rig-"));
  chmodSync(dataDir, 0o755); // as root the server runs as another user, who has to get in
  const logger = createLogger({ environment: "development", logLevel: "error" });
  const server = await startEmbeddedPostgres({ dataDir, logger, settings });
  const pools: pg.Pool[] = [];
  const open = (url: string) => {
    const pool = new pg.Pool({ connectionString: url, max: 4 });
    pool.on("error", () => undefined);
    pools.push(pool);
    return pool;
  };
  const root = open(server.superuserUrl);
  const { rows } = await root.query<{ pid: number }>("select pg_backend_pid() as pid");
  return {
    logFile: join(dataDir, "postgres", "server.log"),
    pid: parentOf(rows[0]?.pid ?? 0),
    async createDatabase(name) {
      await root.query(`create database ${pg.escapeIdentifier(name)} owner parley`);
      return { url: at(server.url, name), admin: open(at(server.superuserUrl, name)) };
    },
    async stop() {
      await Promise.all(pools.map((pool) => pool.end()));
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

function at(url: string, database: string): string {
  const moved = new URL(url);
  moved.pathname = `/${database}`;
  return moved.href;
}
