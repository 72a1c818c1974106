import pg from "pg";
import type { Logger } from "../logger/create-logger.js";
import type { DatabaseRole } from "./roles.js";

export interface PoolOptions {
  url: string;
  role: DatabaseRole;
  logger: Logger;
  size: number;
  /** Further server settings, e.g. search_path. */
  settings?: Record<string, string>;
}

/**
 * A pool whose every session acts as `role`, in UTC, and gives up on a statement after 15 s. It outlives a restart of
 * the server: connections that break are logged and replaced; the statement that was running fails.
 */
export function openPool({ url, role, logger, size, settings = {} }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...sessionConfig(url, role, {
      statement_timeout: "15s",
      idle_in_transaction_session_timeout: "30s",
      ...settings,
    }),
    max: size,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
  });
  // An 'error' event that nobody listens to would end the process. The pool listens to its idle connections only (and
  // repeats what they say); one that is out, between two statements of a transaction, speaks for itself.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => {
    client.on("error", (error) => logger.warn({ err: error, role }, "a database connection was lost"));
  });
  return pool;
}

/** How every connection of ours is made, pooled or alone. */
export function sessionConfig(
  url: string,
  role: DatabaseRole,
  settings: Record<string, string> = {},
): pg.ClientConfig {
  const session = { role, TimeZone: "UTC", ...settings };
  return {
    connectionString: url,
    application_name: role.replace("_", "-"),
    options: Object.entries(session)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" "),
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: { getTypeParser },
  };
}

const int8 = 20;
const int8Array = 1016;

/** bigint columns hold money and counters, far below 2^53: they come as numbers, and loudly fail beyond. */
function getTypeParser(oid: number): (value: string) => unknown {
  if (oid === int8) return toNumber;
  const standard = pg.types.getTypeParser(oid) as (value: string) => unknown;
  return oid === int8Array ? (value) => (standard(value) as string[]).map(toNumber) : standard;
}

function toNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error("a bigint from the database is beyond 2^53");
  return number;
}
