import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { pino } from "pino";
import { insertShop } from "../../tests/support/a-shop.js";
import { createTestDatabase, type TestDatabase } from "../../tests/support/test-database.js";
import type { InboundMessage, ReceivedMessage } from "../channels/index.js";
import { createShopCache, importCatalogue, readCatalogueDocument } from "../commerce/index.js";
import type { Shop, ShopCache } from "../commerce/index.js";
import { openDatabase, type Database } from "../platform/index.js";
import { claimPending } from "./conversation.store.js";
import { createIntake } from "./intake.js";
import type { Intake } from "./intake.js";
import { createTurnRunner } from "./turn-runner.js";
import type { TurnRunner } from "./turn-runner.js";

let database: TestDatabase;
let db: Database;
let shop: Awaited<ReturnType<typeof insertShop>>;
let shops: ShopCache;
const running: { intakes: Intake[]; runners: TurnRunner[] } = { intakes: [], runners: [] };
const logger = pino({ level: "silent" });

const menu = {
  version: 1,
  store: { name: "Corner", currency: "USD" },
  products: [
    { id: "vase", name: "Blue vase", aliases: [], category: "Home", price: 4200, stock: 3, optionGroups: [] },
    { id: "mug", name: "Red mug", aliases: [], category: "Home", price: 900, optionGroups: [] },
  ],
  optionGroups: [],
};

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase({ url: database.url, logger });
  shop = await insertShop(database.superuserUrl);
  const read = readCatalogueDocument(menu);
  if (read.kind !== "read") throw new Error("the menu is wrong");
  await db.withTenant(shop.tenantId, (sql) =>
    importCatalogue(sql, { tenantId: shop.tenantId, catalogue: read.catalogue }),
  );
  shops = createShopCache({ db, logger });
  await shops.start();
});
afterEach(async () => {
  await Promise.all(running.intakes.splice(0).map((intake) => intake.idle()));
  await Promise.all(running.runners.splice(0).map((runner) => runner.stop()));
});
afterAll(async () => {
  await shops.stop();
  await db.close();
  await database.drop();
});

/** One process of the service: what takes messages in and what runs the turns that wait. */
function aProcess(over: { quietMs?: number; runsTurns?: boolean; shops?: ShopCache } = {}) {
  const shared = {
    db,
    shops: over.shops ?? shops,
    clock: { now: () => new Date() },
    logger,
    newId: randomUUID,
    checkpoint: () => undefined,
  };
  const runner = createTurnRunner({
    ...shared,
    onReplies: () => undefined,

    pollMs: 50,
  });
  const intake = createIntake({
    ...shared,
    quietMs: (message) => (/^\d+$/.test(message.text) ? 0 : (over.quietMs ?? 0)),
    runsTurns: over.runsTurns ?? true,
    onPending: (inMs) => runner.wake(inMs),
    onReplies: () => undefined,
  });
  running.intakes.push(intake);
  running.runners.push(runner);
  runner.start();
  return { intake, runner };
}

function aMessage(from: string, text: string): ReceivedMessage {
  const messageSid = `SM${randomBytes(16).toString("hex")}`;
  const message: InboundMessage = {
    provider: "twilio",
    accountSid: shop.accountSid,
    messageSid,
    tenantId: shop.tenantId,
    senderId: shop.whatsappId,
    channel: "whatsapp",
    from,
    text,
    media: [],
    trusted: true,
  };
  return {
    message,
    extra: null,
    signatureDigest: createHash("sha256").update(messageSid).digest(),
    viaFallback: false,
  };
}

const somebody = (): string => `whatsapp:+1202555${String(Math.random()).slice(2, 9)}`;

async function chatOf(from: string) {
  const { rows } = await db.engine.query<{
    text: string;
    state: string;
    answers: string[] | null;
    cart: { quantity: number }[];
  }>({
    text: `select i.message ->> 'text' as text, i.state, c.cart,
                  (select array_agg(o.content ->> 'text' order by o.seq) from outbox o where o.inbox_seq = i.seq) as answers
             from inbox i join conversations c on c.id = i.conversation_id where c.address = $1 order by i.seq`,
    values: [from],
  });
  return rows;
}

async function settled(from: string, count: number) {
  for (let i = 0; i < 200; i += 1) {
    const chat = await chatOf(from);
    if (chat.length === count && chat.every((m) => m.state !== "pending")) return chat;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`not settled: ${JSON.stringify(await chatOf(from))}`);
}

test("twenty messages of one buyer at once over two processes count once each, in the order they were stored", async () => {
  const processes = [aProcess(), aProcess({ runsTurns: false })];
  const from = somebody();
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, i) => processes[i % 2]!.intake.receive(aMessage(from, "1 red mug"))),
  );
  expect(new Set(outcomes)).toEqual(new Set(["stored"]));
  const chat = await settled(from, 20);
  expect(chat[0]!.cart.reduce((sum, line) => sum + line.quantity, 0)).toBe(20);
  expect(chat.every((m) => m.answers?.length === 1)).toBe(true);
});

test("the same message brought five times, at once and again, is answered once", async () => {
  const processes = [aProcess(), aProcess()];
  const from = somebody();
  const message = aMessage(from, "1 red mug");
  const outcomes = await Promise.all([0, 1, 0, 1, 0].map((n) => processes[n]!.intake.receive(message)));
  expect(outcomes.filter((o) => o === "stored")).toHaveLength(1);
  expect(await processes[0]!.intake.receive(message)).toBe("duplicate");
  const [only, ...more] = await settled(from, 1);
  expect(more).toEqual([]);
  expect(only!.answers).toHaveLength(1);
  expect(only!.cart).toMatchObject([{ quantity: 1 }]);
});

test("an order is placed in the commit of its turn, with its stock, while the buyer keeps writing", async () => {
  const { intake } = aProcess();
  const from = somebody();
  for (const text of ["2 blue vases", "checkout", "pickup", "Ann Smith"])
    await intake.receive(aMessage(from, text));
  await Promise.all([intake.receive(aMessage(from, "confirm")), intake.receive(aMessage(from, "confirm"))]);
  const chat = await settled(from, 6);
  expect(chat.flatMap((m) => m.answers ?? []).filter((a) => /Order \d+ is placed/.test(a))).toHaveLength(1);
  const { rows } = await db.withTenant(shop.tenantId, (sql) =>
    sql.query<{ on_hand: number; orders: number }>({
      text: "select (select on_hand from stock_levels) as on_hand, (select count(*)::integer from orders) as orders",
    }),
  );
  expect(rows).toEqual([{ on_hand: 1, orders: 1 }]);
});

test("a message that always fails is parked after three tries with an apology; others and the next one are answered", async () => {
  const broken: ShopCache = {
    ...shops,
    peek: () => undefined,
    get: async (tenantId): Promise<Shop> => {
      const good = await shops.get(tenantId);
      const find = (query: string): never => {
        throw new Error(`cannot find ${query}`);
      };
      return { ...good, catalogue: { ...good.catalogue, find } };
    },
  };
  const { intake } = aProcess({ shops: broken });
  const [unlucky, other] = [somebody(), somebody()];
  await intake.receive(aMessage(unlucky, "zzz qqq"));
  await intake.receive(aMessage(unlucky, "cart"));
  await intake.receive(aMessage(other, "hi"));
  expect((await settled(other, 1))[0]!.answers).toHaveLength(1);
  const chat = await settled(unlucky, 2);
  expect(chat.map((m) => m.state)).toEqual(["parked", "done"]);
  expect(chat[0]!.answers).toEqual([expect.stringMatching(/^Sorry/)]);
});

test("a message that waits for its breath is not overtaken by one that came right after it", async () => {
  const { intake } = aProcess({ quietMs: 200 });
  const from = somebody();
  const outcomes = await Promise.all([
    intake.receive(aMessage(from, "2 red mugs")),
    intake.receive(aMessage(from, "2")),
  ]);
  expect(outcomes).toEqual(["stored", "stored"]);
  const chat = await settled(from, 2);
  expect(chat[0]!.answers![0]).toContain("2 x Red mug");
  expect(chat[1]!.answers![0]).toMatch(/^Your cart:\n2 x Red mug/);
});

test("orders of many buyers that wait together are placed without a deadlock", async () => {
  const buyers = Array.from({ length: 12 }, somebody);
  const { intake } = aProcess({ runsTurns: false });
  const wishes = ["1 red mug", "checkout", "pickup", "Ann Smith", "confirm"];
  for (const text of [...wishes, ...wishes.filter((t) => t !== "Ann Smith")])
    await Promise.all(buyers.map((from) => intake.receive(aMessage(from, text))));
  for (const from of buyers) {
    const chat = await settled(from, 9);
    expect(chat.flatMap((m) => m.answers ?? []).filter((a) => /Order \d+ is placed/.test(a))).toHaveLength(2);
  }
});

test("short messages written in one breath are one utterance; a number makes them be answered at once", async () => {
  const { intake } = aProcess({ quietMs: 60_000 });
  const from = somebody();
  await intake.receive(aMessage(from, "2 red mugs"));
  await intake.receive(aMessage(from, "and a blue vase"));
  expect((await chatOf(from)).map((m) => m.state)).toEqual(["pending", "pending"]);
  await intake.receive(aMessage(from, "1"));
  const chat = await settled(from, 3);
  expect(chat.map((m) => m.answers?.length ?? 0)).toEqual([0, 1, 1]);
  expect(chat[0]!.cart.length).toBeGreaterThanOrEqual(2);
});

test("text with half a sign in it is answered; it fails neither its own turn nor the batch", async () => {
  const { intake } = aProcess();
  const [odd, plain] = [somebody(), somebody()];
  const location = { latitude: 1.5, longitude: 2.5, label: `a${"😀".repeat(150)}` };
  const received = aMessage(odd, "");
  await Promise.all([
    intake.receive({ ...received, message: { ...received.message, location } }),
    intake.receive(aMessage(odd, "half a sign: \ud83d and \\ud83d")),
    intake.receive(aMessage(plain, "hi")),
  ]);
  expect((await settled(plain, 1))[0]!.answers).toHaveLength(1);
  const chat = await settled(odd, 2);
  expect(chat.map((m) => m.state)).toEqual(["done", "done"]);
});

test("a message whose every try ended the process is parked, not tried for ever", async () => {
  const { intake } = aProcess({ runsTurns: false });
  const from = somebody();
  await running.runners.at(-1)!.stop();
  await intake.receive(aMessage(from, "hi"));
  await db.engine.query({
    text: "update inbox set attempts = 6 where message ->> 'from' = $1",
    values: [from],
  });
  aProcess();
  const [only] = await settled(from, 1);
  expect(only).toMatchObject({ state: "parked", answers: [expect.stringMatching(/^Sorry/)] });
});

test("somebody whose six hundred messages wait does not hide the others of the shop", async () => {
  const web = aProcess({ runsTurns: false });
  await Promise.all(running.runners.splice(0).map((runner) => runner.stop()));
  const [flood, other] = [somebody(), somebody()];
  await Promise.all(
    Array.from({ length: 600 }, () => web.intake.receive({ ...aMessage(flood, "hi"), viaFallback: true })),
  );
  await web.intake.receive({ ...aMessage(other, "hi"), viaFallback: true });
  const claim = () =>
    claimPending(db.engine, { owner: randomUUID(), leaseMs: 60_000, limit: 50, retries: false });
  const [first, second] = [await claim(), await claim()];
  const senders = (of: typeof first) => new Set(of.messages.map((m) => m.message.from));
  expect(senders(first)).toEqual(new Set([flood]));
  expect(first.messages).toHaveLength(50);
  expect(senders(second)).toEqual(new Set([other]));
});
