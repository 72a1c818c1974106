import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { randomBytes, randomUUID } from "node:crypto";
import { pino } from "pino";
import { insertShop } from "../../tests/support/a-shop.js";
import { createTestDatabase, type TestDatabase } from "../../tests/support/test-database.js";
import { statusRank } from "../channels/index.js";
import type { Delivery, ProviderClient, SendOutcome } from "../channels/index.js";
import { openDatabase, type Database } from "../platform/index.js";
import { createDeliveryEngine } from "./delivery.js";
import type { DeliveryEngine } from "./delivery.js";
import { sweepOutbox } from "./outbox.store.js";
import { createStatusIntake } from "./status-intake.js";

let database: TestDatabase;
let db: Database;
let shop: Awaited<ReturnType<typeof insertShop>>;
const engines: DeliveryEngine[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase({ url: database.url, logger: pino({ level: "silent" }) });
  shop = await insertShop(database.superuserUrl);
});
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.stop()));
  await db.engine.query({ text: "delete from outbox" });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const newSid = (): string => `SM${randomBytes(16).toString("hex")}`;

/** A provider that keeps what it accepts; `answers` scripts what its caller gets to know, send by send. */
function aProvider(answers: ((sid: string) => SendOutcome)[] = []) {
  const accepted: { sid: string; outboxId: string; text: string; to: string }[] = [];
  const refusals = new Set(["refused", "refusedForNow"]);
  const client: ProviderClient = {
    async send({ outboxId, message, to }: Delivery) {
      const sid = newSid();
      const outcome = answers.shift()?.(sid) ?? {
        kind: "accepted" as const,
        providerSid: sid,
        status: "queued",
      };
      if (!refusals.has(outcome.kind)) accepted.push({ sid, outboxId, text: message.text, to });
      return outcome;
    },
    async findSent({ message, to }, known) {
      const mine = accepted.filter((m) => m.text === message.text && m.to === to && !known.has(m.sid));
      if (mine.length > 1) return { kind: "undecided", reason: "several match" };
      return mine[0] ? { kind: "found", providerSid: mine[0].sid, status: "sent" } : { kind: "absent" };
    },
    close: async () => undefined,
  };
  return { client, accepted };
}

function anEngine(
  provider: ProviderClient,
  over: Partial<Parameters<typeof createDeliveryEngine>[0]> = {},
): DeliveryEngine {
  const engine = createDeliveryEngine({
    db,
    provider,
    findSender: (id) => ({
      id,
      tenantId: shop.tenantId,
      channel: "sms",
      address: "+12025550100",
      accountSid: shop.accountSid,
      authToken: "token",
      simulated: false,
    }),
    logger: pino({ level: "silent" }),
    newId: randomUUID,
    random: () => 0,
    onSettled: () => undefined,
    checkpoint: () => undefined,
    ...over,
  });
  engines.push(engine);
  return engine;
}

async function aConversation(): Promise<{ id: string; address: string }> {
  const id = randomUUID();
  const address = `+1202555${String(Math.random()).slice(2, 8)}`;
  await db.engine.query({
    text: "insert into conversations (id, tenant_id, sender_id, channel, address) values ($1, $2, $3, 'sms', $4)",
    values: [id, shop.tenantId, shop.smsId, address],
  });
  return { id, address };
}

async function anOutboxRow(conversation: { id: string; address: string }, text: string): Promise<string> {
  const id = randomUUID();
  await db.engine.query({
    text: `insert into outbox (id, tenant_id, sender_id, conversation_id, address, purpose, content) values ($1, $2, $3, $4, $5, 'reply', $6)`,
    values: [id, shop.tenantId, shop.smsId, conversation.id, conversation.address, JSON.stringify({ text })],
  });
  return id;
}

interface Row {
  state: string;
  attempts: number;
  provider_sid: string | null;
  duplicate_possible: boolean;
  failure: string | null;
  error_class: string | null;
  wait_ms: number;
}

async function rowOf(id: string): Promise<Row> {
  const { rows } = await db.engine.query<Row>({
    text: `select state, attempts, provider_sid, duplicate_possible, failure, error_class,
                  extract(epoch from not_before - now())::float * 1000 as wait_ms from outbox where id = $1`,
    values: [id],
  });
  return rows[0]!;
}

const makeDue = (): Promise<unknown> =>
  db.engine.query({ text: "update outbox set not_before = now() where state in ('pending', 'unsure')" });

test("each message is sent once and in order, however many engines work", async () => {
  const { client, accepted } = aProvider();
  const conversations = await Promise.all(Array.from({ length: 8 }, aConversation));
  for (let n = 0; n < 5; n += 1) for (const c of conversations) await anOutboxRow(c, `${c.id} ${n}`);
  await Promise.all([anEngine(client).drain(), anEngine(client).drain(), anEngine(client).drain()]);
  expect(accepted).toHaveLength(40);
  for (const c of conversations)
    expect(accepted.filter((m) => m.to === c.address).map((m) => m.text)).toEqual(
      [0, 1, 2, 3, 4].map((n) => `${c.id} ${n}`),
    );
});

test("what was refused for now goes again after the provider's wait, and what comes after it keeps its place", async () => {
  const { client, accepted } = aProvider([
    () => ({ kind: "refusedForNow", retryAfterMs: 7_000, reason: "too many requests" }),
  ]);
  const conversation = await aConversation();
  const [first, second] = [
    await anOutboxRow(conversation, "first"),
    await anOutboxRow(conversation, "second"),
  ];
  const engine = anEngine(client);
  await engine.drain();
  expect(await rowOf(first)).toMatchObject({ state: "pending", attempts: 1, duplicate_possible: false });
  expect((await rowOf(first)).wait_ms).toBeGreaterThan(6_000);
  expect(await rowOf(second)).toMatchObject({ state: "pending", attempts: 0 });
  await makeDue();
  await engine.drain();
  expect(accepted.map((m) => m.text)).toEqual(["first", "second"]);
});

test("an attempt whose answer was lost is found at the provider and not sent again", async () => {
  const { client, accepted } = aProvider([() => ({ kind: "unknown", reason: "time-out" })]);
  const id = await anOutboxRow(await aConversation(), "only once");
  const engine = anEngine(client);
  await engine.drain();
  expect(await rowOf(id)).toMatchObject({ state: "unsure", provider_sid: null });
  await makeDue();
  await engine.drain();
  expect(accepted).toHaveLength(1);
  expect(await rowOf(id)).toMatchObject({
    state: "sent",
    provider_sid: accepted[0]!.sid,
    duplicate_possible: false,
  });
});

test("an attempt that never reached the provider is sent again, and the row says that it may be there twice", async () => {
  const { client, accepted } = aProvider([() => ({ kind: "unknown", reason: "reset" })]);
  const id = await anOutboxRow(await aConversation(), "again");
  const engine = anEngine(client);
  await engine.drain();
  accepted.length = 0; // it was lost before it arrived
  await makeDue();
  await engine.drain();
  expect(accepted).toHaveLength(1);
  expect(await rowOf(id)).toMatchObject({ state: "sent", duplicate_possible: true });
});

test("what a process held when it died is looked up once its claim has run out", async () => {
  const { client, accepted } = aProvider();
  const id = await anOutboxRow(await aConversation(), "held");
  accepted.push({
    sid: newSid(),
    outboxId: id,
    text: "held",
    to: (
      await db.engine.query<{ address: string }>({
        text: "select address from outbox where id = $1",
        values: [id],
      })
    ).rows[0]!.address,
  });
  await db.engine.query({
    text: "update outbox set state = 'sending', attempts = 1, first_attempt_at = now(), claimed_by = $2, claimed_until = now() - interval '1 second' where id = $1",
    values: [id, randomUUID()],
  });
  expect(await sweepOutbox(db.engine)).toEqual({ recovered: 1, due: true });
  await anEngine(client).drain();
  expect(accepted).toHaveLength(1);
  expect(await rowOf(id)).toMatchObject({ state: "sent", provider_sid: accepted[0]!.sid });
});

test("after eight tries a message is given up with its reason, and the next one goes", async () => {
  const { client } = aProvider(
    Array.from({ length: 8 }, () => () => ({ kind: "refusedForNow" as const, reason: "busy" })),
  );
  const conversation = await aConversation();
  const [dead, next] = [await anOutboxRow(conversation, "dead"), await anOutboxRow(conversation, "next")];
  const engine = anEngine(client);
  for (let i = 0; i < 8; i += 1) {
    await makeDue();
    await engine.drain();
  }
  expect(await rowOf(dead)).toMatchObject({
    state: "dead",
    attempts: 8,
    failure: "given up after 8 tries: busy",
  });
  expect(await rowOf(next)).toMatchObject({ state: "sent" });
});

test("what the provider refuses for good is failed with its class, and opted-out or late messages are not sent", async () => {
  const { client, accepted } = aProvider([
    () => ({
      kind: "refused",
      errorCode: 21211,
      errorClass: "contact",
      suppress: false,
      reason: "not a number",
    }),
  ]);
  const refused = await anOutboxRow(await aConversation(), "refused");
  const engine = anEngine(client);
  await engine.drain();
  expect(await rowOf(refused)).toMatchObject({ state: "failed", error_class: "contact" });

  const conversation = await aConversation();
  const suppressed = await anOutboxRow(conversation, "unwanted");
  await db.engine.query({
    text: "update conversations set opted_out_at = now() where id = $1",
    values: [conversation.id],
  });
  const late = await anOutboxRow(await aConversation(), "late");
  await db.engine.query({
    text: "update outbox set expires_at = now() - interval '1 minute' where id = $1",
    values: [late],
  });
  await engine.drain();
  expect([(await rowOf(suppressed)).state, (await rowOf(late)).state]).toEqual(["suppressed", "expired"]);
  expect(accepted).toEqual([]);
});

test("a refusal that says the recipient opted out ends texting there; answers on WhatsApp go on after a STOP", async () => {
  const { client, accepted } = aProvider([
    () => ({
      kind: "refused",
      errorCode: 21610,
      errorClass: "contact",
      suppress: true,
      reason: "unsubscribed",
    }),
  ]);
  const conversation = await aConversation();
  await anOutboxRow(conversation, "one");
  const next = await anOutboxRow(conversation, "two");
  const engine = anEngine(client);
  await engine.drain();
  expect((await rowOf(next)).state).toBe("suppressed");

  const chat = await aConversation();
  await db.engine.query({
    text: "update conversations set channel = 'whatsapp', opted_out_at = now() where id = $1",
    values: [chat.id],
  });
  await anOutboxRow(chat, "your order");
  await engine.drain();
  expect(accepted.map((m) => m.text)).toEqual(["your order"]);
});

const permutations = <T>(items: T[]): T[][] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));

function aCallback(messageSid: string, status: string, outboxId?: string, errorCode?: number) {
  return {
    tenantId: shop.tenantId,
    accountSid: shop.accountSid,
    messageSid,
    status,
    statusRank: statusRank(status),
    details: { MessageStatus: status },
    ...(outboxId ? { outboxId } : {}),
    ...(errorCode ? { errorCode } : {}),
  };
}

test("callbacks in every order, doubled, before or after our own send, end in the same state", async () => {
  const statuses = createStatusIntake({ db });
  const { client, accepted } = aProvider();
  const engine = anEngine(client);
  for (const order of permutations(["queued", "sent", "delivered", "read"])) {
    const id = await anOutboxRow(await aConversation(), order.join());
    await engine.drain();
    const { sid } = accepted.at(-1)!;
    for (const status of order)
      await Promise.all([statuses.receive(aCallback(sid, status)), statuses.receive(aCallback(sid, status))]);
    expect((await rowOf(id)).state).toBe("read");
  }
});

test("a callback that comes before the provider's answer is not lost, and one that names the row settles it alone", async () => {
  const statuses = createStatusIntake({ db });
  const early = newSid();
  await statuses.receive(aCallback(early, "delivered"));
  const { client } = aProvider([() => ({ kind: "accepted", providerSid: early, status: "queued" })]);
  const id = await anOutboxRow(await aConversation(), "early");
  await anEngine(client).drain();
  expect(await rowOf(id)).toMatchObject({ state: "delivered", provider_sid: early });

  const lost = await anOutboxRow(await aConversation(), "lost answer");
  await db.engine.query({ text: "update outbox set state = 'unsure' where id = $1", values: [lost] });
  const sid = newSid();
  await statuses.receive(aCallback(sid, "sent", lost));
  expect(await rowOf(lost)).toMatchObject({ state: "sent", provider_sid: sid });
});

test("a recipient who turns out to have opted out is not written to again; another tenant's callback moves nothing", async () => {
  const statuses = createStatusIntake({ db });
  const { client, accepted } = aProvider();
  const conversation = await aConversation();
  const id = await anOutboxRow(conversation, "blocked");
  const engine = anEngine(client);
  await engine.drain();
  const stranger = await insertShop(database.superuserUrl);
  await statuses.receive({
    ...aCallback(accepted[0]!.sid, "read", id),
    tenantId: stranger.tenantId,
    accountSid: stranger.accountSid,
  });
  expect((await rowOf(id)).state).toBe("sent");
  await statuses.receive(aCallback(accepted[0]!.sid, "failed", id, 21610));
  expect(await rowOf(id)).toMatchObject({ state: "failed", error_class: "contact" });
  const next = await anOutboxRow(conversation, "more");
  await engine.drain();
  expect((await rowOf(next)).state).toBe("suppressed");
});

test("a callback that names another row than its message's harms neither that row nor the callbacks beside it", async () => {
  const statuses = createStatusIntake({ db });
  const { client, accepted } = aProvider([
    (sid) => ({ kind: "accepted", providerSid: sid, status: "queued" }),
  ]);
  const sent = await anOutboxRow(await aConversation(), "sent");
  await anEngine(client).drain();
  const { sid } = accepted[0]!;
  const unsent = await anOutboxRow(await aConversation(), "not sent");
  const innocent = aCallback(newSid(), "delivered");
  expect(
    await Promise.all([statuses.receive(aCallback(sid, "read", unsent)), statuses.receive(innocent)]),
  ).toEqual(["stored", "stored"]);
  expect([(await rowOf(sent)).state, (await rowOf(unsent)).state]).toEqual(["read", "pending"]);
});
