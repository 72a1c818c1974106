import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createTestDatabase, type TestDatabase } from "../../../tests/support/test-database.js";
import { createLogger, openDatabase, type Database } from "../../platform/index.js";
import { createPasswordHasher } from "../passwords/password-hasher.js";
import { createSessions, type Sessions } from "../sessions/sessions.js";
import { createLoginThrottle } from "../throttle/login-throttle.js";
import { createAccessTokens } from "../tokens/access-tokens.js";
import { createAuthenticate } from "./authenticate.js";
import { bootstrapSuperuser, ensureDevelopmentSuperuser } from "./bootstrap-superuser.js";
import { createLogIn } from "./log-in.js";

const logger = createLogger({ environment: "development", logLevel: "silent" });
const hasher = createPasswordHasher();
const secretKey = "a secret key that is long enough for the tests";
const password = "Correct-Horse-9-Battery";
let now = Date.now();
const clock = { now: () => new Date(now) };
const tokens = createAccessTokens({ secretKey, issuer: "http://localhost", ttlSeconds: 900, clock });

let database: TestDatabase;
let db: Database;
let sessions: Sessions;
beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase({ url: database.url, logger });
  sessions = createSessions({ db, clock, logger, secretKey, ttlDays: 7 });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

async function usersNow() {
  const text = "select email, is_superuser from users";
  return (await db.platform.query<{ email: string; is_superuser: boolean }>({ text })).rows;
}

test("a weak password makes nobody", async () => {
  const outcome = await bootstrapSuperuser({ db, hasher }, { email: "root@b.example", password: "password" });
  expect(outcome).toMatchObject({
    kind: "weakPassword",
    problems: expect.arrayContaining([expect.any(String)]),
  });
  expect(await usersNow()).toEqual([]);
});

test("where weak passwords are not refused, the outcome says what is wrong with this one", async () => {
  const rules = { composition: true, refuseWeak: false };
  const outcome = await bootstrapSuperuser(
    { db, hasher },
    { email: "dev@b.example", password: "password" },
    rules,
  );
  expect(outcome).toMatchObject({ kind: "created", problems: expect.arrayContaining([expect.any(String)]) });
  await db.platform.query({
    text: "update users set is_superuser = false, tenant_id = $1",
    values: [await aTenant()],
  });
});

test("of fifty processes that start together exactly one makes the first superuser", async () => {
  const { hash } = (await hasher.hash(password)) as { hash: string };
  // Hashing would space the writes out, and this is about the writes.
  const instant = { ...hasher, hash: async () => ({ kind: "hashed" as const, hash }) };
  const starts = Array.from({ length: 50 }, (_, i) =>
    bootstrapSuperuser({ db, hasher: instant }, { email: `Root${i}@b.example`, password }),
  );
  const kinds = (await Promise.all(starts)).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "created")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "exists")).toHaveLength(49);
  expect((await usersNow()).filter(({ is_superuser }) => is_superuser)).toEqual([
    { email: expect.stringMatching(/^root\d+@b\.example$/), is_superuser: true },
  ]);
});

test("where there is a superuser, configuration neither adds one nor changes one", async () => {
  const before = await usersNow();
  expect(await bootstrapSuperuser({ db, hasher }, { email: "other@b.example", password })).toEqual({
    kind: "exists",
  });
  expect(await ensureDevelopmentSuperuser({ db, hasher })).toEqual({ kind: "exists" });
  expect(await usersNow()).toEqual(before);
});

test("the development superuser's credentials are told once, and work", async () => {
  await db.platform.query({
    text: "update users set is_superuser = false, tenant_id = $1",
    values: [await aTenant()],
  });
  const made = await ensureDevelopmentSuperuser({ db, hasher });
  if (made.kind !== "created") throw new Error(made.kind);
  expect(await logIn()({ ...made, address: "192.0.2.1" })).toMatchObject({ kind: "signedIn" });
  expect(await ensureDevelopmentSuperuser({ db, hasher })).toEqual({ kind: "exists" });
});

async function aTenant(): Promise<string> {
  const id = randomUUID();
  const text = "insert into tenants (id, slug, name, currency) values ($1, $2, 'Bella''s', 'USD')";
  await db.platform.query({ text, values: [id, id] });
  return id;
}

async function aUser(options: { email: string; tenantId?: string; status?: string }): Promise<string> {
  const outcome = await hasher.hash(password);
  if (outcome.kind !== "hashed") throw new Error(outcome.kind);
  const id = randomUUID();
  const text = `insert into users (id, email, name, password_hash, is_superuser, tenant_id, status)
    values ($1, $2, 'Someone', $3, $4, $5, $6)`;
  const { email, tenantId = null, status = "active" } = options;
  await db.platform.query({ text, values: [id, email, outcome.hash, tenantId === null, tenantId, status] });
  return id;
}

function logIn() {
  return createLogIn({
    db,
    hasher,
    tokens,
    sessions,
    logger,
    throttle: createLoginThrottle({ secretKey, clock }),
  });
}

beforeEach(() => {
  now += 120_000;
});

test("wrong, unknown, disabled and suspended are one and the same refusal", async () => {
  const tenantId = await aTenant();
  await aUser({ email: "known@b.example", tenantId });
  await aUser({ email: "disabled@b.example", tenantId, status: "disabled" });
  const suspended = await aTenant();
  await aUser({ email: "suspended@b.example", tenantId: suspended });
  await db.platform.query({
    text: "update tenants set status = 'suspended' where id = $1",
    values: [suspended],
  });

  const attempt = logIn();
  const emails = ["unknown@b.example", "disabled@b.example", "suspended@b.example"];
  for (const email of emails)
    expect(await attempt({ email, password, address: "192.0.2.1" })).toEqual({ kind: "refused" });
  const wrong = { email: "known@b.example", password: `${password} `, address: "192.0.2.2" };
  expect(await attempt(wrong)).toEqual({ kind: "refused" });
  expect(await attempt({ ...wrong, password, email: "KNOWN@b.example" })).toMatchObject({ kind: "signedIn" });
});

test("of fifty parallel attempts exactly five cost a password check, for known and unknown accounts alike", async () => {
  await aUser({ email: "target@b.example", tenantId: await aTenant() });
  for (const email of ["target@b.example", "nobody@b.example"]) {
    let checks = 0;
    const counting = {
      ...hasher,
      verify: (...args: Parameters<typeof hasher.verify>) => (checks++, hasher.verify(...args)),
    };
    const attempt = createLogIn({
      db,
      hasher: counting,
      tokens,
      sessions,
      logger,
      throttle: createLoginThrottle({ secretKey, clock }),
    });
    const tries = Array.from({ length: 50 }, (_, i) =>
      attempt({ email, password: "wrong", address: `192.0.2.${i}` }),
    );
    const kinds = (await Promise.all(tries)).map(({ kind }) => kind);
    expect([checks, kinds.filter((kind) => kind === "refused").length]).toEqual([5, 5]);
    expect(kinds.filter((kind) => kind === "throttled")).toHaveLength(45);
  }
});

async function signedIn(options: { email: string; tenantId?: string }) {
  const userId = await aUser(options);
  const outcome = await logIn()({ email: options.email, password, address: "192.0.2.1" });
  if (outcome.kind !== "signedIn") throw new Error(outcome.kind);
  return { userId, header: `Bearer ${outcome.accessToken}` };
}

async function whoIs(header: string) {
  const { claimsIn, actorOf } = createAuthenticate({ db, tokens, clock });
  const claims = await claimsIn(header);
  return claims ? actorOf(claims) : { kind: "no claims" };
}

test("a token makes its user an actor with role and tenant", async () => {
  const tenantId = await aTenant();
  const person = await signedIn({ email: "person@b.example", tenantId });
  expect(await whoIs(person.header)).toMatchObject({ kind: "signedIn", actor: { role: "admin", tenantId } });
  const superuser = await signedIn({ email: "super@b.example" });
  expect(await whoIs(superuser.header)).toMatchObject({ actor: { role: "superuser", tenantId: null } });
});

test.each([
  ["disabled", "update users set status = 'disabled' where id = $1", "anonymous"],
  [
    "raised in security version",
    "update users set security_version = security_version + 1 where id = $1",
    "anonymous",
  ],
  ["made a superuser", "update users set is_superuser = true where id = $1", "anonymous"],
  [
    "of a suspended tenant",
    "update tenants set status = 'suspended' from users u where u.id = $1 and u.tenant_id = tenants.id",
    "suspended",
  ],
])("a token of someone who was since %s counts no more", async (change, text, kind) => {
  const person = await signedIn({
    email: `since-${change.replaceAll(" ", "-")}@b.example`,
    tenantId: await aTenant(),
  });
  expect((await whoIs(person.header)).kind).toBe("signedIn");
  await db.platform.query({ text, values: [person.userId] });
  expect((await whoIs(person.header)).kind).toBe(kind);
});

test("only a bearer header is read, and only in its one form", async () => {
  const { header } = await signedIn({ email: "form@b.example" });
  const token = header.slice("Bearer ".length);
  for (const other of [
    token,
    `Basic ${token}`,
    `Bearer`,
    `Bearer  ${token}`,
    `Bearer ${token}, Bearer ${token}`,
    `Bearer ${token} x`,
  ])
    expect(await whoIs(other)).toEqual({ kind: "no claims" });
  expect((await whoIs(`bearer ${token}`)).kind).toBe("signedIn");
});
