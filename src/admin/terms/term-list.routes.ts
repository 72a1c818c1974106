import type { z } from "zod";
import { addTerm, changeTerm, readTermRows, removeTerm, type TermRows } from "../../commerce/index.js";
import type { Database } from "../../platform/index.js";
import { jsonBody } from "../api/body.js";
import type { Cursors, Position } from "../api/cursors.js";
import { readPage } from "../api/pages.js";
import { route, type Route } from "../api/route.js";
import { idSchema, pageQuery, pageSchema, tenantParams } from "../api/schemas.js";

type Table = keyof TermRows;

/** One kind of terms a shop has several of. */
export interface TermList<K extends Table> {
  table: K;
  /** Below the tenant's path. */
  path: `/${string}`;
  group: string;
  /** "a delivery zone", "delivery zones". */
  one: string;
  many: string;
  added: z.ZodType<Omit<TermRows[K], "id" | "used" | "position">>;
  changed: z.ZodType<Partial<TermRows[K]>>;
  shown: z.ZodType<TermRows[K], TermRows[K]>;
}

const params = tenantParams.extend({ termId: idSchema });

/** Listed, added, changed and taken away; chats know of every change at once. */
export function termListRoutes<K extends Table>(
  list: TermList<K>,
  { db, cursors }: { db: Database; cursors: Cursors },
): Route[] {
  const path = `/api/admin/tenants/{tenantId}${list.path}` as const;
  return [
    listRoute(list, path, db, cursors),
    route({
      ...{ method: "post", path, group: list.group, summary: `Add ${list.one}`, access: "data:write" },
      params: tenantParams,
      body: jsonBody(list.added),
      answers: {
        added: { status: 201, schema: list.shown },
        ...{ tooMany: "too_many_terms", taken: "term_taken", invalid: "invalid_input" },
      },
      run: async ({ params: { tenantId }, body }) => {
        const outcome = await db.withTenant(tenantId, (sql) => addTerm(sql, list.table, body));
        return outcome.kind === "added" ? { kind: "added", body: outcome.row } : outcome;
      },
    }),
    route({
      ...{ method: "patch", path: `${path}/{termId}`, group: list.group, access: "data:write" },
      summary: `Change ${list.one}`,
      params,
      body: jsonBody(list.changed),
      answers: {
        changed: { status: 200, schema: list.shown },
        ...{ unknown: "not_found", taken: "term_taken", invalid: "invalid_input" },
      },
      run: async ({ params: { tenantId, termId }, body: change }) => {
        const outcome = await db.withTenant(tenantId, (sql) =>
          changeTerm(sql, list.table, { id: termId, change }),
        );
        return outcome.kind === "changed" ? { kind: "changed", body: outcome.row } : outcome;
      },
    }),
    route({
      ...{ method: "delete", path: `${path}/{termId}`, group: list.group, access: "data:delete" },
      summary: `Take ${list.one} away`,
      params,
      answers: { removed: { status: 204 }, unknown: "not_found", used: "promotion_used" },
      run: ({ params: { tenantId, termId } }) =>
        db.withTenant(tenantId, (sql) => removeTerm(sql, list.table, termId)),
    }),
  ];
}

function listRoute<K extends Table>(
  { table, group, many, shown }: TermList<K>,
  path: `/${string}`,
  db: Database,
  cursors: Cursors,
): Route {
  return route({
    ...{ method: "get", path, group, summary: `List the ${many}, in the shop's order`, access: "data:read" },
    params: tenantParams,
    query: pageQuery,
    answers: { listed: { status: 200, schema: pageSchema(shown) } },
    run: async ({ params: { tenantId }, query }) => {
      const read = (after: Position | undefined, take: number) =>
        db.withTenant(tenantId, (sql) =>
          readTermRows<TermRows[K]>(sql, table, {
            take,
            ...(after && { after: { position: Number(after[0]), id: after[1] ?? "" } }),
          }),
        );
      const positionOf = (row: TermRows[K]) => [String("position" in row ? row.position : 0), row.id];
      const page = {
        list: `${table} ${tenantId}`,
        ...query,
        read,
        positionOf,
        toItem: (row: TermRows[K]) => row,
      };
      return { kind: "listed", body: await readPage(cursors, page) };
    },
  });
}
