import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { insertShop } from "../../../../tests/support/a-shop.js";
import { createTestDatabase, type TestDatabase } from "../../../../tests/support/test-database.js";
import { createLogger, openDatabase, type Database } from "../../../platform/index.js";
import { noteBudgets } from "./budget-notice.store.js";
import { reserveCall, settleCall } from "./budget.store.js";
import type { NewCall } from "./budget.store.js";

let database: TestDatabase;
let db: Database;
let admin: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase({
    url: database.url,
    logger: createLogger({ environment: "development", logLevel: "silent" }),
  });
  admin = new pg.Client({ connectionString: database.superuserUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await db.close();
  await database.drop();
});

const rich = {
  ...{ userPerMinute: 1_000, userTokensPerDay: 1_000_000, tenantTokensPerDay: 1_000_000 },
  ...{ tenantTokensPerMonth: 10_000_000, tokensPerDay: 100_000_000, tokensPerMonth: 1_000_000_000 },
};
const reserved = expect.objectContaining({ kind: "reserved" }) as unknown;
const exhausted = (of: string) => expect.objectContaining({ kind: "exhausted", of }) as unknown;

/** A shop with two chat users, and calls of theirs that may cost 1,000 tokens each. */
async function aShop() {
  const { tenantId, whatsappId } = await insertShop(database.superuserUrl);
  const users = [randomUUID(), randomUUID()] as const;
  for (const id of users)
    await admin.query(
      "insert into conversations (id, tenant_id, sender_id, channel, address) values ($1::uuid, $2, $3, 'whatsapp', $1::text)",
      [id, tenantId, whatsappId],
    );
  const call = (user: 0 | 1 = 0, more: Partial<NewCall> = {}): NewCall => ({
    ...{ id: randomUUID(), tenantId, conversationId: users[user], messageSid: `SM${randomUUID()}` },
    ...{ model: "m", tokens: 1_000, ...more },
  });
  return { tenantId, call };
}

test("fifty reservations at once never take more than the budget of the day, the user's or the shop's", async () => {
  const { call, tenantId } = await aShop();
  const user = await Promise.all(
    Array.from({ length: 50 }, () => reserveCall(db, call(0), { ...rich, userTokensPerDay: 10_500 })),
  );
  expect(user.filter((r) => r.kind === "reserved")).toHaveLength(10);
  expect(user.filter((r) => r.kind === "exhausted" && r.of === "user")).toHaveLength(40);
  const shop = await Promise.all(
    Array.from({ length: 50 }, () => reserveCall(db, call(1), { ...rich, tenantTokensPerDay: 15_000 })),
  );
  expect(shop.filter((r) => r.kind === "reserved")).toHaveLength(5);
  expect(shop.filter((r) => r.kind === "exhausted" && r.of === "tenant")).toHaveLength(45);
  const { rows } = await admin.query("select count(*)::int as n from model_calls where tenant_id = $1", [
    tenantId,
  ]);
  expect(rows).toEqual([{ n: 15 }]);
});

test("a minute has so many calls, and one shop's budget is nobody else's", async () => {
  const [one, other] = [await aShop(), await aShop()];
  const budget = { ...rich, userPerMinute: 3 };
  const all = await Promise.all(Array.from({ length: 10 }, () => reserveCall(db, one.call(), budget)));
  expect(all.filter((r) => r.kind === "reserved")).toHaveLength(3);
  expect(await reserveCall(db, one.call(1), budget)).toEqual(reserved);
  expect(await reserveCall(db, other.call(), budget)).toEqual(reserved);
});

test("a call is settled at what it cost; one nobody knows of stays at the most, and one that cost nothing is given back", async () => {
  const { call } = await aShop();
  const budget = { ...rich, userTokensPerDay: 2_000 };
  const first = call();
  await reserveCall(db, first, budget);
  await settleCall(db, first, "order", { input: 200, output: 50 });
  const second = call(0, { tokens: 1_750 });
  expect(await reserveCall(db, second, budget)).toEqual(reserved);
  expect(await reserveCall(db, call(), budget)).toEqual(exhausted("user"));
  await settleCall(db, second, "refused", { input: 0, output: 0 });
  const third = call(0, { tokens: 1_750 });
  expect(await reserveCall(db, third, budget)).toEqual(reserved);
  await settleCall(db, third, "timeout", undefined);
  expect(await reserveCall(db, call(), budget)).toEqual(exhausted("user"));
});

test("what a dead process had reserved is given back after two minutes, but its message is never asked about again", async () => {
  const { call } = await aShop();
  const budget = { ...rich, userTokensPerDay: 1_000 };
  const lost = call();
  await reserveCall(db, lost, budget);
  expect(await reserveCall(db, call(), budget)).toEqual(exhausted("user"));
  await admin.query("update model_calls set reserved_at = now() - interval '3 minutes' where id = $1", [
    lost.id,
  ]);
  expect(await reserveCall(db, { ...lost, id: randomUUID() }, budget)).toEqual({ kind: "repeated" });
  expect(await reserveCall(db, call(), budget)).toEqual(reserved);
});

test("a shop's month counts its earlier days", async () => {
  const { call } = await aShop();
  const budget = { ...rich, tenantTokensPerMonth: 2_500 };
  const first = call();
  await reserveCall(db, first, budget);
  await settleCall(db, first, "order", { input: 900, output: 100 });
  await admin.query(
    "update model_calls set day = date_trunc('month', now() at time zone 'utc')::date where id = $1",
    [first.id],
  );
  expect(await reserveCall(db, call(1), budget)).toEqual(reserved);
  expect(await reserveCall(db, call(1), budget)).toEqual(exhausted("tenant"));
});

test("all shops together never take more than the platform's budget, and what a call did not cost comes back", async () => {
  const [one, other] = [await aShop(), await aShop()];
  await admin.query("delete from model_spending");
  const budget = { ...rich, tokensPerDay: 10_500 };
  const calls = Array.from({ length: 30 }, (_, i) => (i % 2 ? one : other).call());
  const all = await Promise.all(calls.map((call) => reserveCall(db, call, budget)));
  expect(all.filter(({ kind }) => kind === "reserved")).toHaveLength(10);
  expect(all.filter((r) => r.kind === "exhausted" && r.of === "platform")).toHaveLength(20);
  const { rows } = await admin.query("select count(*)::int as n from model_calls where tenant_id = any($1)", [
    [one.tenantId, other.tenantId],
  ]);
  expect(rows).toEqual([{ n: 10 }]);
  const made = calls[all.findIndex(({ kind }) => kind === "reserved")];
  if (made) await settleCall(db, made, "order", { input: 100, output: 50 });
  if (made) await settleCall(db, made, "order", { input: 100, output: 50 });
  const spent = await admin.query<{ tokens: string }>("select tokens from model_spending");
  expect(spent.rows).toEqual([{ tokens: "9150" }]);
  expect(await reserveCall(db, one.call(), budget)).toEqual(reserved);
  expect(await reserveCall(db, one.call(), { ...rich, tokensPerMonth: 10_500 })).toEqual(
    exhausted("platform"),
  );
});

test("80 and 100 percent of a budget are told once each, whoever comes first", async () => {
  const { tenantId, call } = await aShop();
  await admin.query("delete from model_spending");
  const budget = { ...rich, tenantTokensPerDay: 10_000, tokensPerMonth: 12_000 };
  const told: string[] = [];
  for (let i = 0; i < 12; i += 1) {
    const reservation = await reserveCall(db, call(), budget);
    if (reservation.kind === "repeated") continue;
    const usage = reservation.usage;
    const both = await Promise.all([1, 2].map(() => noteBudgets(db, tenantId, budget, usage)));
    told.push(...both.flat().map(({ budget: name, percent }) => `${name} ${percent}`));
  }
  expect(told.sort()).toEqual(["platform_month 80", "tenant_day 100", "tenant_day 80"]);
});
