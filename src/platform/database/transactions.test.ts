import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/test-database.js";
import { newId } from "../ids.js";
import { createLogger } from "../logger/create-logger.js";
import { openDatabase, type Database } from "./open-database.js";
import { openPool } from "./pool.js";
import type { Sql } from "./sql.js";
import { sqlOn } from "./transactions.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
let testDatabase: TestDatabase;
let db: Database;
let ours: string;
let theirs: string;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  db = await openDatabase({ url: testDatabase.url, logger, poolSize: 2 });
  ours = await addTenant("ours");
  theirs = await addTenant("theirs");
});
afterAll(async () => {
  await db.close();
  await testDatabase.drop();
});

async function addTenant(slug: string): Promise<string> {
  const id = newId();
  const text = "insert into tenants (id, slug, name, currency) values ($1, $2, $2, 'USD')";
  await db.platform.query({ text, values: [id, slug] });
  await db.withTenant(id, (sql) => addMember(sql, id, "+15550000001"));
  return id;
}

function addMember(sql: Sql, tenantId: string, phone: string) {
  const text = "insert into members (id, tenant_id, phone, name, role) values ($1, $2, $3, 'Ada', 'owner')";
  return sql.query({ text, values: [newId(), tenantId, phone] });
}

async function membersSeenBy(sql: Sql): Promise<string[]> {
  const { rows } = await sql.query<{ tenant_id: string }>({ text: "select tenant_id from members" });
  return rows.map((row) => row.tenant_id);
}

const whoAmI = { text: "select current_user as role, current_setting('app.tenant_id', true) as tenant" };

test("a tenant sees its own rows, and the application without a tenant sees none", async () => {
  const pool = openPool({ url: testDatabase.url, role: "parley_app", logger, size: 1 });
  await expect(membersSeenBy(sqlOn(pool))).resolves.toEqual([]);
  await pool.end();
  await expect(db.withTenant(ours, membersSeenBy)).resolves.toEqual([ours]);
  await expect(db.withTenant(newId(), membersSeenBy)).resolves.toEqual([]);
});

test("nobody can write a row for another tenant, nor move one there", async () => {
  await expect(db.withTenant(ours, (sql) => addMember(sql, theirs, "+15550000002"))).rejects.toMatchObject({
    code: "42501",
  });
  const move = { text: "update members set tenant_id = $1", values: [theirs] };
  await expect(db.withTenant(ours, (sql) => sql.query(move))).rejects.toMatchObject({ code: "42501" });
  await expect(db.withTenant(theirs, membersSeenBy)).resolves.toEqual([theirs]);
});

test("many tenants at once on two connections never meet", async () => {
  const tenants = await Promise.all(Array.from({ length: 20 }, (_, i) => addTenant(`t${i}`)));
  const calls = Array.from({ length: 400 }, (_, i) => tenants[i % tenants.length]!);
  const seen = await Promise.all(calls.map((tenant) => db.withTenant(tenant, membersSeenBy)));
  expect(seen).toEqual(calls.map((tenant) => [tenant]));
});

test("the engine sees the runtime tables and routing, and no shop's data", async () => {
  await expect(db.engine.query({ text: "select from inbox" })).resolves.toBeDefined();
  await expect(db.engine.query({ text: "select from senders" })).resolves.toBeDefined();
  for (const table of ["orders", "customers", "members", "tenants", "users"])
    await expect(db.engine.query({ text: `select from ${table}` })).rejects.toMatchObject({ code: "42501" });
});

test("the platform sees tenants and users, and nothing of what shops do", async () => {
  await expect(db.platform.query({ text: "select from users" })).resolves.toBeDefined();
  for (const table of ["orders", "customers", "inbox", "outbox", "senders"])
    await expect(db.platform.query({ text: `select from ${table}` })).rejects.toMatchObject({
      code: "42501",
    });
});

test("a tenant's id has to be a UUID, as it becomes part of a statement", async () => {
  await expect(db.withTenant("x', false); --", membersSeenBy)).rejects.toThrow("must be a UUID");
});

test("what is rejected is rolled back, and the connection goes on", async () => {
  const failing = db.withTenant(ours, async (sql) => {
    await addMember(sql, ours, "+15550000003");
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  await expect(db.withTenant(ours, membersSeenBy)).resolves.toEqual([ours]);
});

test("work that swallows a failed statement is not taken for done", async () => {
  const swallowing = db.withTenant(ours, async (sql) => {
    await addMember(sql, ours, "+15550000004");
    await sql.query({ text: "select 1 / 0" }).catch(() => undefined);
  });
  await expect(swallowing).rejects.toThrow("rolled back");
  await expect(db.withTenant(ours, membersSeenBy)).resolves.toEqual([ours]);
});

test("a connection that dies in a transaction is not used again", async () => {
  const dying = db.withTenant(ours, (sql) =>
    sql.query({ text: "select pg_terminate_backend(pg_backend_pid())" }),
  );
  await expect(dying).rejects.toThrow();
  await expect(db.withTenant(ours, membersSeenBy)).resolves.toEqual([ours]);
});

test("the engine acts for a tenant inside its transaction, and is itself again after", async () => {
  const seen = await db.engineTransaction(async (tx) => {
    const before = await tx.query(whoAmI);
    const meanwhile = await tx.asTenant(ours, async (sql) => [
      ...(await sql.query(whoAmI)).rows,
      await membersSeenBy(sql),
    ]);
    const after = await tx.query(whoAmI);
    return [...before.rows, ...meanwhile, ...after.rows];
  });
  expect(seen).toMatchObject([
    { role: "parley_engine" },
    { role: "parley_app", tenant: ours },
    [ours],
    { role: "parley_engine", tenant: "" },
  ]);
});

test("while the engine acts for a tenant, nothing else runs in that transaction", async () => {
  await db.engineTransaction(async (tx) => {
    const acting = tx.asTenant(ours, (sql) => sql.query({ text: "select pg_sleep(0.01)" }));
    await expect(tx.query(whoAmI)).rejects.toThrow("acting for a tenant");
    await expect(tx.asTenant(theirs, membersSeenBy)).rejects.toThrow("cannot act for a tenant");
    await acting;
    await expect(tx.asTenant(theirs, membersSeenBy)).resolves.toEqual([theirs]);
  });
});

test("after a failure for one tenant the engine goes on from its savepoint, as the engine", async () => {
  const seen = await db.engineTransaction(async (tx) => {
    await tx.query({ text: "savepoint before" });
    const failing = tx.asTenant(ours, async (sql) => {
      await sql.query({ text: "savepoint inside" });
      await sql.query({ text: "select 1 / 0" });
    });
    await expect(failing).rejects.toMatchObject({ code: "22012" });
    await expect(tx.query(whoAmI)).rejects.toThrow("aborted");
    await tx.query({ text: "rollback to savepoint inside" });
    return (await tx.query<{ role: string }>(whoAmI)).rows;
  });
  expect(seen).toEqual([{ role: "parley_engine", tenant: "" }]);
});

test("no tenant is left on a connection for whoever borrows it next", async () => {
  await Promise.all(
    Array.from({ length: 8 }, () => db.engineTransaction((tx) => tx.asTenant(ours, membersSeenBy))),
  );
  const sessions = await Promise.all(
    Array.from({ length: 8 }, () => db.engine.query<{ tenant: string | null }>(whoAmI)),
  );
  expect(new Set(sessions.map(({ rows }) => rows[0]?.tenant || null))).toEqual(new Set([null]));
});

test("bigint comes as a number and fails beyond 2^53; times are Dates in UTC, JSON is parsed", async () => {
  const text = `select 9007199254740991::bigint as n, '{1,2}'::bigint[] as ns, '{"a":1}'::jsonb as j,
    '2026-01-01T00:00Z'::timestamptz as t, current_setting('TimeZone') as zone`;
  const { rows } = await db.engine.query({ name: "types", text });
  expect(rows).toEqual([
    { n: 9007199254740991, ns: [1, 2], j: { a: 1 }, t: new Date("2026-01-01T00:00:00Z"), zone: "UTC" },
  ]);
  await expect(db.engine.query({ text: "select 9007199254740992::bigint" })).rejects.toThrow("beyond 2^53");
});
