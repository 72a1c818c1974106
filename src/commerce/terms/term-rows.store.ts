import type { Sql } from "../../platform/index.js";

/** Terms a shop has several of, and the columns it may write; they are read and written by their names in code. */
const tables = {
  delivery_zones: {
    columns: {
      ...{
        name: "name",
        postcodes: "postcodes",
        places: "places",
        latitude: "latitude",
        longitude: "longitude",
      },
      ...{ radiusMetres: "radius_metres", fee: "fee", freeFrom: "free_from", minimumOrder: "minimum_order" },
      ...{ minutes: "minutes", position: "position" },
    },
    order: "position",
  },
  tax_rates: {
    columns: { zoneId: "zone_id", taxClass: "tax_class", name: "name", ratePpm: "rate_ppm" },
    order: "0",
  },
  promotions: {
    columns: {
      ...{ name: "name", code: "code", kind: "kind", value: "value", buy: "buy", getFree: "get_free" },
      ...{ productIds: "product_ids", categories: "categories", minimumOrder: "minimum_order" },
      ...{ startsAt: "starts_at", endsAt: "ends_at", limitTotal: "limit_total" },
      ...{ limitPerCustomer: "limit_per_customer", active: "active" },
    },
    read: { used: "used" },
    order: "0",
  },
} as const;

export type TermTable = keyof typeof tables;

/** A time as ISO 8601 writes it. */
export function isoTime(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

function readColumns(table: TermTable): string {
  const { columns, read } = { read: {}, ...tables[table] };
  const named = Object.entries({ ...columns, ...read }).map(
    ([name, column]) => `${column.endsWith("_at") ? isoTime(`r.${column}`) : `r.${column}`} AS "${name}"`,
  );
  return ["r.id", ...named].join(", ");
}

const notify = "pg_notify('catalogue', current_tenant()::text) AS notified";

type Row<T> = T & { notified: unknown };
const withoutNotice = <T>({ notified: _sent, ...row }: Row<T>): T => row as unknown as T;

/** Makes writers of one shop's terms wait for each other, and counts what is there. */
export async function lockTerms(sql: Sql, table: TermTable): Promise<number> {
  const lock = "SELECT FROM tenants WHERE id = current_tenant() FOR NO KEY UPDATE";
  await sql.query({ name: "terms-lock", text: lock });
  const { rows } = await sql.query<{ count: number }>({
    name: `terms-count ${table}`,
    text: `SELECT count(*) AS count FROM ${table} WHERE tenant_id = current_tenant()`,
  });
  return rows[0]?.count ?? 0;
}

/** Writes a whole row; every process that keeps the shop in memory reads it anew. */
export async function insertTerm<T extends object>(sql: Sql, table: TermTable, row: T): Promise<T> {
  const columns = Object.values(tables[table].columns);
  const { rows } = await sql.query<Row<T>>({
    name: `term-add ${table}`,
    text: `
      WITH r AS (
        INSERT INTO ${table} (tenant_id, id, ${columns.join(", ")})
        SELECT current_tenant(), g.id, ${columns.map((column) => `g.${column}`).join(", ")}
        FROM json_populate_record(NULL::${table}, $1::json) g RETURNING *)
      SELECT ${readColumns(table)}, ${notify} FROM r`,
    values: [JSON.stringify(inColumns(table, row))],
  });
  return withoutNotice(rows[0]!);
}

/** Undefined where the shop has no such row. */
export async function updateTerm<T extends object>(
  sql: Sql,
  table: TermTable,
  { id, ...row }: T & { id: string },
): Promise<T | undefined> {
  const columns = Object.values(tables[table].columns);
  const { rows } = await sql.query<Row<T>>({
    name: `term-change ${table}`,
    text: `
      WITH r AS (
        UPDATE ${table} r SET ${columns.map((column) => `${column} = g.${column}`).join(", ")}
        FROM json_populate_record(NULL::${table}, $2::json) g
        WHERE r.tenant_id = current_tenant() AND r.id = $1 RETURNING r.*)
      SELECT ${readColumns(table)}, ${notify} FROM r`,
    values: [id, JSON.stringify(inColumns(table, row))],
  });
  return rows.map((each) => withoutNotice(each))[0];
}

export async function deleteTerm(sql: Sql, table: TermTable, id: string): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: `term-remove ${table}`,
    text: `
      WITH r AS (DELETE FROM ${table} WHERE tenant_id = current_tenant() AND id = $1 RETURNING id)
      SELECT id, ${notify} FROM r`,
    values: [id],
  });
  return rowCount > 0;
}

/** Undefined where the shop has no such row; it stays locked until the transaction ends. */
export async function readTerm<T extends object>(
  sql: Sql,
  table: TermTable,
  id: string,
): Promise<T | undefined> {
  const { rows } = await sql.query<T>({
    name: `term-read ${table}`,
    text: `SELECT ${readColumns(table)} FROM ${table} r WHERE r.tenant_id = current_tenant() AND r.id = $1 FOR NO KEY UPDATE`,
    values: [id],
  });
  return rows[0];
}

/** In the shop's order. `after`: the position ("0" where rows have none) and id of the row before. */
export async function readTermRows<T extends object>(
  sql: Sql,
  table: TermTable,
  { after, take }: { after?: { position: number; id: string }; take: number },
): Promise<T[]> {
  const { order } = tables[table];
  const { rows } = await sql.query<T>({
    name: `terms-list ${table}`,
    text: `
      SELECT ${readColumns(table)} FROM ${table} r
      WHERE r.tenant_id = current_tenant() AND ($1::integer IS NULL OR (${order}, id) > ($1, $2::uuid))
      ORDER BY ${order === "0" ? "" : `${order}, `}id LIMIT $3`,
    values: [after?.position ?? null, after?.id ?? null, take],
  });
  return rows;
}

/** Names in code as the names of columns. */
function inColumns(table: TermTable, row: object): Record<string, unknown> {
  const columns: Record<string, string> = { id: "id", ...tables[table].columns };
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (columns[name] ? [[columns[name], value]] : [])),
  );
}
