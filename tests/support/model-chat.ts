import { createHash, randomBytes, randomUUID } from "node:crypto";
import { pino } from "pino";
import type { InboundMessage, OutgoingMessage, ReceivedMessage } from "../../src/channels/index.js";
import { createShopCache, importCatalogue } from "../../src/commerce/index.js";
import type { Cart, Shop, ShopCache } from "../../src/commerce/index.js";
import { createConsult, createIntake, createTurnRunner } from "../../src/conversations/index.js";
import { createMetrics, openDatabase } from "../../src/platform/index.js";
import type { Clock, Database } from "../../src/platform/index.js";
import { insertShop } from "./a-shop.js";
import { startFakeGemini } from "./fake-gemini.js";
import type { FakeGemini } from "./fake-gemini.js";
import { createTestDatabase } from "./test-database.js";
import { readTestDocument } from "./test-shop.js";

export const geminiKey = "test-key-that-nobody-may-see";

export interface ModelShop {
  tenantId: string;
  senderId: string;
  accountSid: string;
  /** As the chats see it. */
  shop(): Promise<Shop>;
}

export interface Exchange {
  replies: OutgoingMessage[];
  text: string;
  cart: Cart;
  mode: string;
  optedOut: boolean;
  state: string;
}

/** The engine as the service composes it, over a real database, with a fake Gemini behind a real port. */
export interface ModelChat {
  db: Database;
  gemini: FakeGemini;
  logs: string[];
  openShop(given: {
    products: readonly object[];
    optionGroups?: readonly object[];
    answers?: readonly [question: string, answer: string][];
    languageModel?: boolean;
    name?: string;
  }): Promise<ModelShop>;
  /** Sends a text and waits for what comes of it. */
  says(shop: ModelShop, from: string, text: string, profileName?: string): Promise<Exchange>;
  /** Hands a text in without waiting; the wait for its exchange. */
  send(shop: ModelShop, from: string, text: string, profileName?: string): Promise<() => Promise<Exchange>>;
  /** Rows of a question asked as the shop. */
  rows<Row extends object>(shop: ModelShop, text: string): Promise<Row[]>;
  figure(line: string): Promise<number>;
  /** How the consultations ended. */
  outcomes(): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export interface ModelChatOptions {
  budget?: Partial<{ userPerMinute: number; userTokensPerDay: number; tenantTokensPerDay: number }>;
  timeoutMs?: number;
  /** False leaves the service without a key. */
  hasKey?: boolean;
  clock?: Clock;
}

export async function openModelChat(options: ModelChatOptions = {}): Promise<ModelChat> {
  const database = await createTestDatabase();
  const logs: string[] = [];
  const logger = pino({ level: "info" }, { write: (line: string) => void logs.push(line) });
  const db = await openDatabase({ url: database.url, logger });
  const shops = createShopCache({ db, logger });
  await shops.start();
  const gemini = await startFakeGemini();
  const metrics = createMetrics();
  const clock = options.clock ?? { now: () => new Date() };
  const shared = { db, shops, clock, logger, newId: randomUUID, checkpoint: () => undefined };
  const budget = {
    ...{ userPerMinute: 60, userTokensPerDay: 1_000_000, tenantTokensPerDay: 100_000_000 },
    ...{ tenantTokensPerMonth: 999_999_999, tokensPerDay: 9_999_999_999, tokensPerMonth: 9_999_999_999 },
    ...options.budget,
  };
  const settings = { apiKey: geminiKey, baseUrl: gemini.url, model: "gemini-test", budget };
  const { timeoutMs = 8_000 } = options;
  const consult =
    options.hasKey === false ? undefined : createConsult({ ...shared, metrics, settings, timeoutMs });
  const onReplies = () => undefined;
  const runner = createTurnRunner({ ...shared, onReplies, pollMs: 50, ...(consult && { consult }) });
  const intake = createIntake({
    ...shared,
    quietMs: () => 0,
    runsTurns: true,
    consults: consult !== undefined,
    onPending: (inMs) => runner.wake(inMs),
    onReplies,
  });
  runner.start();

  async function send(shop: ModelShop, from: string, text: string, profileName?: string) {
    const received = aText(shop, from, text, profileName);
    const outcome = await intake.receive(received);
    if (outcome !== "stored") throw new Error(`the message was ${outcome}`);
    return () => exchangeOf(db, received.message.messageSid);
  }

  return {
    db,
    gemini,
    logs,
    openShop: (given) => openShop(given, { db, shops, superuserUrl: database.superuserUrl }),
    send,
    says: async (shop, from, text, profileName) => (await send(shop, from, text, profileName))(),
    rows: async <Row extends object>({ tenantId }: ModelShop, text: string) =>
      (await db.withTenant(tenantId, (sql) => sql.query<Row>({ text }))).rows,
    async figure(line) {
      const found = (await metrics.text()).split("\n").find((l) => l.startsWith(line));
      return found === undefined ? 0 : Number(found.split(" ").at(-1));
    },
    async outcomes() {
      const found = (await metrics.text()).matchAll(/model_consults_total\{outcome="(\w+)"\} (\d+)/g);
      return Object.fromEntries([...found].map(([, outcome = "", count]) => [outcome, Number(count)]));
    },
    async close() {
      await intake.idle();
      await runner.stop();
      await gemini.close();
      await shops.stop();
      await db.close();
      await database.drop();
    },
  };
}

async function openShop(
  given: Parameters<ModelChat["openShop"]>[0],
  { db, shops, superuserUrl }: { db: Database; shops: ShopCache; superuserUrl: string },
): Promise<ModelShop> {
  const { tenantId, whatsappId, accountSid } = await insertShop(superuserUrl);
  const catalogue = readTestDocument(given.products, given.optionGroups);
  await db.withTenant(tenantId, (sql) => importCatalogue(sql, { tenantId, catalogue }));
  await db.platform.query({
    text: "update tenants set language_model = $2, name = $3 where id = $1",
    values: [tenantId, given.languageModel ?? true, given.name ?? "Bella's"],
  });
  for (const [i, [question, answer]] of (given.answers ?? []).entries())
    await db.withTenant(tenantId, (sql) =>
      sql.query({
        text: `insert into written_answers (id, tenant_id, topic, question, answer, position) values ($1, $2, 'other', $3, $4, $5)`,
        values: [randomUUID(), tenantId, question, answer, i],
      }),
    );
  return { tenantId, senderId: whatsappId, accountSid, shop: () => shops.get(tenantId) };
}

function aText(shop: ModelShop, from: string, text: string, profileName?: string): ReceivedMessage {
  const messageSid = `SM${randomBytes(16).toString("hex")}`;
  const message: InboundMessage = {
    provider: "twilio",
    accountSid: shop.accountSid,
    messageSid,
    tenantId: shop.tenantId,
    senderId: shop.senderId,
    channel: "whatsapp",
    from,
    text,
    media: [],
    trusted: true,
    ...(profileName !== undefined && { profileName }),
  };
  const signatureDigest = createHash("sha256").update(messageSid).digest();
  return { message, extra: null, signatureDigest, viaFallback: false };
}

async function exchangeOf(db: Database, messageSid: string): Promise<Exchange> {
  for (let i = 0; i < 2_000; i += 1) {
    const { rows } = await db.engine.query<{
      state: string;
      cart: Cart;
      mode: string;
      opted_out: boolean;
      replies: OutgoingMessage[] | null;
    }>({
      text: `select i.state, c.cart, c.mode, c.opted_out_at is not null as opted_out,
                    (select array_agg(o.content order by o.seq) from outbox o where o.inbox_seq = i.seq) as replies
               from inbox i join conversations c on c.id = i.conversation_id where i.message_sid = $1`,
      values: [messageSid],
    });
    const [row] = rows;
    if (row && row.state !== "pending") {
      const replies = row.replies ?? [];
      const { state, cart, mode, opted_out: optedOut } = row;
      return { replies, text: replies.map((r) => r.text).join("\n---\n"), cart, mode, optedOut, state };
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("the message was not answered in time");
}

let buyers = 0;

/** Somebody who has not written before. */
export const aBuyer = (): string => `whatsapp:+1202555${String((buyers += 1)).padStart(4, "0")}`;
