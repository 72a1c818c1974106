import type pg from "pg";
import type { Logger } from "../logger/create-logger.js";
import { createListener } from "./listen.js";
import { openPool } from "./pool.js";
import { createPrisma, type PrismaTransaction } from "./prisma.js";
import type { DatabaseRole } from "./roles.js";
import type { EngineTransaction, Sql } from "./sql.js";
import { engineTransaction, sqlOn, tenantTransaction } from "./transactions.js";
import { verifyRole } from "./verify-role.js";

/** The database as the rest of the code may use it: no way in that has no role, none to tenant data that has no tenant. */
export interface Database {
  /** Statements as parley_engine: runtime tables across tenants. */
  engine: Sql;
  /** Statements as parley_platform: tenants and users. */
  platform: Sql;
  engineTransaction<T>(work: (tx: EngineTransaction) => Promise<T>): Promise<T>;
  /** One transaction as parley_app with this tenant's rows and no others. */
  withTenant<T>(tenantId: string, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** The same through Prisma, for what is not hot. Prisma gives bigint columns as bigint. */
  withTenantPrisma<T>(tenantId: string, work: (tx: PrismaTransaction) => Promise<T>): Promise<T>;
  withPlatformPrisma<T>(work: (tx: PrismaTransaction) => Promise<T>): Promise<T>;
  /**
   * Calls `onNotify` for each NOTIFY on the channel, and with "" after a broken connection was made again, since notices
   * may have been lost. Resolves when listening; the returned function ends it. Rejects when there is no connection yet.
   */
  listen(channel: string, onNotify: (payload: string) => void): Promise<() => Promise<void>>;
  /** Rejects when the database does not answer within some seconds. */
  ping(): Promise<void>;
  /** Waits for what runs, then closes every connection. */
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  url: string;
  logger: Logger;
  /** Connections of the engine and of the application role, each; the platform role has a few. Default 10. */
  poolSize?: number;
}

/**
 * The message path finds every row by key. Without this a statement planned while its tables were young would scan them whole,
 * and a connection keeps the plan of a prepared statement until the tables are next analysed. What is left of a scan then seems so dear
 * to the planner (before PostgreSQL 18) that it would compile the statement, which takes longer than running it.
 */
const byKey = { enable_seqscan: "off", jit: "off" };

/**
 * Opens the pools of a migrated database. Refuses roles for which row-level security would be decoration: superusers,
 * BYPASSRLS, owners of tables.
 */
export async function openDatabase({ url, logger, poolSize = 10 }: OpenDatabaseOptions): Promise<Database> {
  const pool = (role: DatabaseRole, size: number, settings = {}) =>
    openPool({ url, role, logger, size, settings });
  const pools = {
    engine: pool("parley_engine", poolSize, byKey),
    app: pool("parley_app", poolSize),
    platform: pool("parley_platform", Math.min(poolSize, 4)),
  };
  const closePools = () => Promise.all(Object.values(pools).map((each: pg.Pool) => each.end()));
  try {
    await verifyRole(pools.engine, "parley_engine");
    await verifyRole(pools.app, "parley_app");
    await verifyRole(pools.platform, "parley_platform");
  } catch (error) {
    await closePools();
    throw error;
  }
  const listener = createListener({ url, logger });
  const prisma = createPrisma({ app: pools.app, platform: pools.platform });

  return {
    engine: sqlOn(pools.engine),
    platform: sqlOn(pools.platform),
    engineTransaction: (work) => engineTransaction(pools.engine, work),
    withTenant: (tenantId, work) => tenantTransaction(pools.app, tenantId, work),
    withTenantPrisma: prisma.withTenant,
    withPlatformPrisma: prisma.withPlatform,
    listen: listener.listen,
    ping: async () => {
      await pools.engine.query({ text: "select 1", query_timeout: 2_000 } as pg.QueryConfig);
    },
    close: async () => {
      await listener.close();
      await prisma.close();
      await closePools();
    },
  };
}
