import type pg from "pg";
import type { EngineTransaction, Sql, Statement } from "./sql.js";

type Connection = Pick<pg.PoolClient, "query">;

/** Statements on a pool (each its own transaction) or on one connection. */
export function sqlOn(connection: Connection | pg.Pool): Sql {
  return {
    async query<Row extends object>({ name, text, values = [] }: Statement) {
      const { rows, rowCount } = await connection.query(
        name === undefined ? { text, values } : { name, text, values },
      );
      return { rows: rows as Row[], rowCount: rowCount ?? 0 };
    },
  };
}

/** One transaction as parley_app for one tenant; committed when `work` resolves, rolled back when it rejects. */
export async function tenantTransaction<T>(
  pool: pg.Pool,
  tenantId: string,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  // begin and the tenant travel together, which leaves no room for a parameter: hence the strict check of the id
  const begin = `begin; select set_config('app.tenant_id', '${checkedUuid(tenantId)}', true)`;
  return transaction(pool, begin, (client) => work(sqlOn(client)));
}

/** One transaction as parley_engine, which may act for one tenant at a time in between. */
export function engineTransaction<T>(pool: pg.Pool, work: (tx: EngineTransaction) => Promise<T>): Promise<T> {
  return transaction(pool, "begin", (client) => work(engineOn(client)));
}

const becomeTenant = {
  name: "parley_become_tenant",
  text: "select set_config('role', 'parley_app', true), set_config('app.tenant_id', $1, true)",
};
const becomeEngine = {
  name: "parley_become_engine",
  text: "select set_config('role', 'parley_engine', true), set_config('app.tenant_id', '', true)",
};

/**
 * Whose eyes the statements of a connection have is a state of that connection. So nothing of the engine is let through
 * while a tenant is acted for, and after a failure in there (the transaction is aborted, the role cannot be given back)
 * nothing but the rollback to a savepoint, with which the role is taken back.
 */
function engineOn(client: Connection): EngineTransaction {
  const sql = sqlOn(client);
  let eyes: "engine" | "tenant" | "aborted" = "engine";

  return {
    async query<Row extends object>(statement: Statement) {
      if (eyes === "tenant") throw new Error("this engine transaction is acting for a tenant");
      if (eyes === "engine") return sql.query<Row>(statement);
      if (!/^\s*rollback\s+to\b/i.test(statement.text)) throw new Error("this engine transaction is aborted");
      const outcome = await sql.query<Row>(statement);
      await sql.query(becomeEngine);
      eyes = "engine";
      return outcome;
    },
    async asTenant(tenantId, work) {
      if (eyes !== "engine") throw new Error("this engine transaction cannot act for a tenant now");
      const values = [checkedUuid(tenantId)];
      eyes = "tenant";
      try {
        await sql.query({ ...becomeTenant, values });
        return await work(sql);
      } finally {
        eyes = await sql.query(becomeEngine).then(
          () => "engine" as const,
          () => "aborted" as const,
        );
      }
    },
  };
}

async function transaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (client: Connection) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(begin);
    const result = await work(client);
    // PostgreSQL answers the commit of an aborted transaction with ROLLBACK and no error: work that swallowed a failed
    // statement would count as done.
    const { command } = await client.query("commit");
    if (command !== "COMMIT") throw new Error("a statement failed and the transaction was rolled back");
    client.release();
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away: nothing of this transaction may reach the next borrower.
    await client.query("rollback").then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function checkedUuid(tenantId: string): string {
  if (!uuidForm.test(tenantId)) throw new Error("a tenant id must be a UUID");
  return tenantId;
}
