/** How the rest of the code speaks SQL: a named, prepared statement with array parameters, never a generated list. */
export interface Statement {
  /** Prepared once per connection under this name; the text of a name never changes. Leave out for one-off statements. */
  name?: string;
  text: string;
  values?: unknown[];
}

export interface Sql {
  /** Runs one statement. Throws pg's DatabaseError (code = SQLSTATE) on failure. bigint columns come back as numbers, timestamptz as Date, jsonb parsed. */
  query<Row extends object = Record<string, never>>(
    statement: Statement,
  ): Promise<{ rows: Row[]; rowCount: number }>;
}

/** A transaction of the engine that may act for one tenant in between. */
export interface EngineTransaction extends Sql {
  /** Runs `work` as parley_app with app.tenant_id set, in this same transaction, then returns to parley_engine. */
  asTenant<T>(tenantId: string, work: (sql: Sql) => Promise<T>): Promise<T>;
}
