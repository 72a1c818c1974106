import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { pino } from "pino";
import { insertShop } from "../../tests/support/a-shop.js";
import { createTestDatabase, type TestDatabase } from "../../tests/support/test-database.js";
import { readTestDocument } from "../../tests/support/test-shop.js";
import { createShopCache, importCatalogue } from "../commerce/index.js";
import type { ShopCache } from "../commerce/index.js";
import { openDatabase, type Database } from "../platform/index.js";
import { createIntake } from "./intake.js";
import { createTurnRunner } from "./turn-runner.js";
import type { TurnRunner } from "./turn-runner.js";
import type { Consult } from "./understand/model/consult.js";
import type { Verdict } from "./understand/model/verdict.js";

let database: TestDatabase;
let db: Database;
let shops: ShopCache;
let shop: Awaited<ReturnType<typeof insertShop>>;
const runners: TurnRunner[] = [];
const logger = pino({ level: "silent" });

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase({ url: database.url, logger });
  shop = await insertShop(database.superuserUrl);
  const { tenantId } = shop;
  const catalogue = readTestDocument([{ id: "mug", name: "Red mug", price: 900 }]);
  await db.withTenant(tenantId, (sql) => importCatalogue(sql, { tenantId, catalogue }));
  await db.platform.query({
    text: "update tenants set language_model = true where id = $1",
    values: [tenantId],
  });
  shops = createShopCache({ db, logger });
  await shops.start();
});
afterEach(() => Promise.all(runners.splice(0).map((runner) => runner.stop())));
afterAll(async () => {
  await shops.stop();
  await db.close();
  await database.drop();
});

const shared = () => ({
  ...{ db, shops, clock: { now: () => new Date() }, logger, newId: randomUUID },
  ...{ checkpoint: () => undefined, onReplies: () => undefined },
});

function startRunner(consult: Consult, pollMs = 20): TurnRunner {
  const runner = createTurnRunner({ ...shared(), pollMs, consult });
  runners.push(runner);
  runner.start();
  return runner;
}

/** Takes a message in as a process does that leaves what is unsure to its runner. */
async function receive(from: string, text: string): Promise<string> {
  const intake = createIntake({
    ...shared(),
    ...{ quietMs: () => 0, runsTurns: true, consults: true, onPending: () => undefined },
  });
  const messageSid = `SM${randomBytes(16).toString("hex")}`;
  const { accountSid, tenantId, whatsappId: senderId } = shop;
  const outcome = await intake.receive({
    message: {
      ...{ provider: "twilio", accountSid, messageSid, tenantId, senderId, channel: "whatsapp" },
      ...{ from, text, media: [], trusted: true },
    },
    extra: null,
    signatureDigest: createHash("sha256").update(messageSid).digest(),
    viaFallback: false,
  });
  expect(outcome).toBe("stored");
  return messageSid;
}

async function chatOf(from: string) {
  const { rows } = await db.engine.query<{ state: string; attempts: number; replies: number; mugs: number }>({
    text: `select i.state, i.attempts, (select count(*)::int from outbox o where o.inbox_seq = i.seq) as replies,
                  coalesce((c.cart -> 0 ->> 'quantity')::int, 0) as mugs
             from inbox i join conversations c on c.id = i.conversation_id where c.address = $1 order by i.seq`,
    values: [from],
  });
  return rows;
}

async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
  for (let i = 0; i < 500; i += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("it did not happen in time");
}

const somebody = (): string => `whatsapp:+1202555${String(Math.random()).slice(2, 9)}`;
const unsure = "a wibbly wobbly quux";
const mug: Consult = async ({ shop: { catalogue } }) => ({
  kind: "order",
  lines: [{ product: catalogue.products[0]!.id, quantity: 1, options: [] }],
  ...{ doubtful: [], unresolved: [] },
});

test("a process that dies, or loses its lease, while a model is asked: the message counts once", async () => {
  const from = somebody();
  const answers: ((verdict: Verdict) => void)[] = [];
  await receive(from, unsure);
  // It looks for work once, and after each consultation.
  const first = startRunner(() => new Promise((resolve) => answers.push(resolve)), 1_000_000);
  await until(() => answers.length === 1);
  expect(await chatOf(from)).toEqual([{ state: "pending", attempts: 1, replies: 0, mugs: 0 }]);
  // Its lease ends, as that of a dead process would, and another process takes the message.
  await db.engine.query({
    text: "update conversations set lease_until = now() - interval '1 second' where address = $1",
    values: [from],
  });
  const second = startRunner(mug);
  await until(async () => (await chatOf(from))[0]?.state === "done");
  // The first comes back with an answer of its own: it is too late.
  const late = await shops
    .get(shop.tenantId)
    .then((s) => mug({ shop: s } as never, new AbortController().signal));
  answers.forEach((answer) => answer(late));
  await Promise.all([first.stop(), second.stop()]);
  expect(await chatOf(from)).toEqual([{ state: "done", attempts: 2, replies: 1, mugs: 1 }]);
});

test("what is said before and after a message that is asked about is answered in order, each once", async () => {
  const from = somebody();
  const asked: string[] = [];
  for (const text of ["1 red mug", unsure, "1 red mug", `${unsure} again`, "1 red mug"])
    await receive(from, text);
  startRunner(async (question, signal) => {
    asked.push(question.text);
    return mug(question, signal);
  });
  await until(async () => (await chatOf(from)).every((m) => m.state === "done"));
  const chat = await chatOf(from);
  expect(chat.map((m) => m.replies)).toEqual([1, 1, 1, 1, 1]);
  expect(chat[0]!.mugs).toBe(5);
  expect(asked).toEqual([unsure, `${unsure} again`]);
});

test("a service that stops does not wait for the model: the message is answered without it", async () => {
  const from = somebody();
  let asked = false;
  const runner = startRunner(
    (_, signal) =>
      new Promise((resolve) => {
        asked = true;
        signal.addEventListener("abort", () => resolve({ kind: "none" }));
      }),
  );
  await receive(from, unsure);
  await until(() => asked);
  await runner.stop(); // the model never answers by itself
  expect(await chatOf(from)).toMatchObject([{ state: "done", replies: 1, mugs: 0 }]);
});

test("a consultation that throws is a failed try like any other: after three the message is parked", async () => {
  const from = somebody();
  startRunner(() => Promise.reject(new Error("broken")));
  await receive(from, unsure);
  await until(async () => (await chatOf(from))[0]?.state !== "pending");
  expect(await chatOf(from)).toMatchObject([{ state: "parked", attempts: 3, replies: 1 }]);
}, 20_000);
