import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/test-database.js";

/** Tables without a tenant of their own, each with what protects it instead. */
const withoutTenant: Record<string, string> = {
  tenants: "the directory: a tenant sees its own row, the platform role all; no other role has a grant",
  users: "logins are found by e-mail before any tenant is known: only the platform role has a grant",
  admin_sessions: "of logins, which are found before any tenant is known: only the platform role has a grant",
  refresh_tokens: "of logins, by hash: only the platform role has a grant",
  model_spending: "the sum over all shops of a day: it tells nothing of one",
  provider_contents:
    "layouts at the provider, by account: only the engine has a grant, no shop's data in them",
  _prisma_migrations: "names of migrations: no role of ours has a grant",
};

/** Unique keys that are the same for all tenants, each with why that tells no tenant about another. */
const uniqueEverywhere: Record<string, string> = {
  "(id)": "random",
  "courier_accounts(token)": "random",
  "payment_links(code)": "random",
  "refresh_tokens(token_hash)": "a hash of what we made",
  "(seq)": "a running number that no tenant can choose",
  "senders(account_sid, channel, address)":
    "a provider's number belongs to one account: the platform adds it",
  "conversations(sender_id, address)": "a sender belongs to one tenant",
  "inbox(account_sid, message_sid)": "made by the provider, for the sender's account",
  "inbox(signature_digest)": "a hash of what the provider signed with one sender's token",
  "outbox(provider_sid)": "made by the provider",
  "delivery_events(account_sid, message_sid, status, error_code)": "made by the provider",
};

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function column(text: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await client.query<{ it: string }>({
    text: `select it from (${text}) as t(it) order by 1`,
    values,
  });
  return rows.map((row) => row.it);
}

/** Every way in which a table of the database is open to another tenant, as `table: what`. */
async function findHoles(): Promise<string[]> {
  const tenantTables = `select oid, relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
    and relname <> all ($1)`;
  const columnsOf = (table: string, keys: string) =>
    `(select string_agg(attname, ', ' order by k.n) from unnest(${keys}) with ordinality as k(num, n)
      join pg_attribute on attrelid = ${table} and attnum = k.num)`;
  const known = [Object.keys(withoutTenant)];
  const unprotected = await column(
    `select t.relname || ': no forced row-level security' from (${tenantTables}) t join pg_class c using (oid)
     where not (c.relrowsecurity and c.relforcerowsecurity)
     union all
     select t.relname || ': no tenant_id' from (${tenantTables}) t where not exists (select from pg_attribute
       where attrelid = t.oid and attname = 'tenant_id' and attnotnull and atttypid = 'uuid'::regtype)
     union all
     select t.relname || ': no policy for its tenant' from (${tenantTables}) t where not exists (select from pg_policies
       where schemaname = 'public' and tablename = t.relname and roles = '{parley_app}' and cmd = 'ALL' and permissive = 'PERMISSIVE'
         and qual = '(tenant_id = current_tenant())' and with_check = '(tenant_id = current_tenant())')
     union all
     select t.relname || ': a foreign key without the tenant' from (${tenantTables}) t join pg_constraint f on f.conrelid = t.oid
     where contype = 'f' and confrelid <> 'tenants'::regclass
       and not ${columnsOf("f.conrelid", "f.conkey")} ~ '^tenant_id, '`,
    known,
  );
  const keys = await column(
    `select t.relname || '(' || ${columnsOf("i.indrelid", "i.indkey::int2[]")} || ')' from (${tenantTables}) t
     join pg_index i on i.indrelid = t.oid and i.indisunique`,
    known,
  );
  const shared = keys.filter((key) => !/[( ]tenant_id[,)]/.test(key));
  const unexplained = shared.filter(
    (key) => !(key in uniqueEverywhere) && !(key.slice(key.indexOf("(")) in uniqueEverywhere),
  );
  return [...unprotected, ...unexplained.map((key) => `${key}: unique across tenants`)];
}

test("every table either shows a tenant its own rows only, or is on the list above", async () => {
  await expect(findHoles()).resolves.toEqual([]);
});

test("the search for holes finds each kind of hole", async () => {
  await client.query(`
    begin;
    create table bare (tenant_id uuid not null);
    create table nobodys (id uuid);
    create table unforced (tenant_id uuid not null); alter table unforced enable row level security;
    create table open (tenant_id uuid not null); alter table open enable row level security; alter table open force row level security;
    create policy tenant on open to parley_app using (true);
    create table linked (tenant_id uuid not null, member_id uuid references members (id), email text unique);
  `);
  const holes = await findHoles();
  await client.query("rollback");
  expect(holes).toEqual(
    expect.arrayContaining([
      "bare: no forced row-level security",
      "bare: no policy for its tenant",
      "nobodys: no tenant_id",
      "unforced: no forced row-level security",
      "open: no policy for its tenant",
      "linked: a foreign key without the tenant",
      "linked(email): unique across tenants",
    ]),
  );
});

test("tables without a tenant are protected as the list says", async () => {
  const grants = await column(
    `select distinct table_name || ' ' || grantee from information_schema.role_table_grants
     where table_schema = 'public' and grantee ~ '^(parley_|PUBLIC)' and table_name = any ($1)`,
    [Object.keys(withoutTenant)],
  );
  expect(grants).toEqual([
    "admin_sessions parley_platform",
    "model_spending parley_app",
    "provider_contents parley_engine",
    "refresh_tokens parley_platform",
    "tenants parley_app",
    "tenants parley_platform",
    "users parley_platform",
  ]);
  const forced = `select relname from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity and relname = any ($1)`;
  await expect(column(forced, [Object.keys(withoutTenant)])).resolves.toEqual([
    "admin_sessions",
    "model_spending",
    "provider_contents",
    "refresh_tokens",
    "tenants",
    "users",
  ]);
});

test("our roles can neither log in nor pass by row-level security, and own nothing", async () => {
  const able = `select rolname from pg_roles where rolname in ('parley_app', 'parley_engine', 'parley_platform', 'parley_queue')
    and (rolcanlogin or rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
         or exists (select from pg_class where relowner = pg_roles.oid))`;
  await expect(column(able)).resolves.toEqual([]);
});

test("there is no way around: no view, no materialised view, no function with its owner's rights, no grant to everyone", async () => {
  const around = `select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
    union all select proname from pg_proc where prosecdef and pronamespace in ('public'::regnamespace, 'bullmq'::regnamespace)
    union all select table_name from information_schema.role_table_grants where grantee = 'PUBLIC' and table_schema in ('public', 'bullmq')`;
  await expect(column(around)).resolves.toEqual([]);
});
