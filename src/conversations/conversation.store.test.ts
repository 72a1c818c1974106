import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { pino } from "pino";
import { insertShop } from "../../tests/support/a-shop.js";
import { createTestDatabase, type TestDatabase } from "../../tests/support/test-database.js";
import type { InboundMessage } from "../channels/index.js";
import { derivedId, openDatabase, type Database } from "../platform/index.js";
import {
  claimPending,
  finishLeasedTurns,
  readForTurns,
  recordFailure,
  releaseLeases,
  storePending,
  storeTurns,
} from "./conversation.store.js";
import { messageKey } from "./turn-rows.js";
import type { ComputedTurn, NewMessage } from "./turn-rows.js";

let database: TestDatabase;
let db: Database;
let shop: Awaited<ReturnType<typeof insertShop>>;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase({ url: database.url, logger: pino({ level: "silent" }) });
  shop = await insertShop(database.superuserUrl);
});

afterAll(async () => {
  await db.close();
  await database.drop();
});

function aMessage(from: string, over: Partial<InboundMessage> = {}, tenant = shop): NewMessage {
  const message: InboundMessage = {
    provider: "twilio",
    accountSid: tenant.accountSid,
    messageSid: `SM${randomBytes(16).toString("hex")}`,
    tenantId: tenant.tenantId,
    senderId: tenant.whatsappId,
    channel: "whatsapp",
    from,
    text: "hi",
    media: [],
    trusted: true,
    ...over,
  };
  const signatureDigest = createHash("sha256").update(message.messageSid).digest();
  return {
    conversationId: derivedId("conversation", message.senderId, from),
    message,
    extra: null,
    signatureDigest,
    quietMs: 0,
  };
}

function aTurn({ conversationId, message }: NewMessage, version: number, replies = 1): ComputedTurn {
  const content = { text: `answer to ${message.text}` };
  return {
    conversationId,
    tenantId: message.tenantId,
    senderId: message.senderId,
    channel: message.channel,
    address: message.from,
    profileName: "Ann",
    snapshot: { at: message.messageSid },
    cart: [],
    mode: "bot",
    consent: "unchanged",
    version,
    replies: Array.from({ length: replies }, () => ({
      outboxId: randomUUID(),
      answers: message.messageSid,
      purpose: "reply",
      content,
    })),
  };
}

const somebody = (): string => `whatsapp:+1202555${String(Math.random()).slice(2, 8)}`;
const claim = { owner: randomUUID(), leaseMs: 30_000, limit: 50, retries: false };

async function rowsOf(message: NewMessage) {
  const { rows } = await db.engine.query<{ state: string; attempts: number; replies: number }>({
    text: `select i.state, i.attempts, (select count(*)::integer from outbox o where o.inbox_seq = i.seq) as replies
             from inbox i where account_sid = $1 and message_sid = $2`,
    values: [message.message.accountSid, message.message.messageSid],
  });
  return rows;
}

test("a turn, its message and its reply are stored together, and the next read sees them", async () => {
  const message = aMessage(somebody());
  const turn = aTurn(message, 0);
  expect(await storeTurns(db.engine, [turn], [message])).toEqual(new Set([message.conversationId]));
  expect(await rowsOf(message)).toEqual([{ state: "done", attempts: 1, replies: 1 }]);

  const read = await readForTurns(db.engine, [message]);
  expect(read.conversations.get(message.conversationId)).toMatchObject({
    snapshot: turn.snapshot,
    version: 1,
    hasPending: false,
  });
  expect(read.known).toEqual(new Set([messageKey(message.message), message.signatureDigest.toString("hex")]));
});

test("a turn computed from an older version stores nothing", async () => {
  const from = somebody();
  const first = aMessage(from);
  await storeTurns(db.engine, [aTurn(first, 0)], [first]);
  const [second, late] = [aMessage(from), aMessage(from)];
  expect((await storeTurns(db.engine, [aTurn(second, 1)], [second])).size).toBe(1);
  expect((await storeTurns(db.engine, [aTurn(late, 1)], [late])).size).toBe(0);
  expect(await rowsOf(late)).toEqual([]);
});

test("a conversation that somebody else began meanwhile stores nothing", async () => {
  const from = somebody();
  const [one, two] = [aMessage(from), aMessage(from)];
  const kept = await Promise.all([
    storeTurns(db.engine, [aTurn(one, 0)], [one]),
    storeTurns(db.engine, [aTurn(two, 0)], [two]),
  ]);
  expect(kept.map((k) => k.size).sort()).toEqual([0, 1]);
});

test("fifty stores of one message at once: one applies, the others store nothing", async () => {
  const message = aMessage(somebody());
  const outcomes = await Promise.allSettled(
    Array.from({ length: 50 }, () => storeTurns(db.engine, [aTurn(message, 0)], [message])),
  );
  const applied = outcomes.filter((o) => o.status === "fulfilled" && o.value.size === 1);
  expect(applied).toHaveLength(1);
  expect(await rowsOf(message)).toEqual([{ state: "done", attempts: 1, replies: 1 }]);
});

test("a pending message makes a turn that was computed before it step back, so that order is the order of commits", async () => {
  const from = somebody();
  const first = aMessage(from);
  await storeTurns(db.engine, [aTurn(first, 0)], [first]);
  const [early, late] = [aMessage(from), aMessage(from)];
  await storePending(db.engine, [early], false);
  expect((await storeTurns(db.engine, [aTurn(late, 1)], [late])).size).toBe(0);
  const read = await readForTurns(db.engine, [late]);
  expect(read.conversations.get(late.conversationId)).toMatchObject({ hasPending: true });
});

test("a message is pending once, whoever brings it, however it was cut", async () => {
  const message = aMessage(somebody());
  const recut = { ...aMessage(message.message.from), signatureDigest: message.signatureDigest };
  expect(await storePending(db.engine, [message, message], false)).toEqual(
    new Set([messageKey(message.message)]),
  );
  expect((await storePending(db.engine, [message, recut], false)).size).toBe(0);
});

test("claims lease each conversation to one runner, with its messages in order, and count the attempt", async () => {
  const from = somebody();
  const messages = [aMessage(from, { text: "one" }), aMessage(from, { text: "two" })];
  await storePending(db.engine, messages, false);
  const claims = await Promise.all(
    Array.from({ length: 10 }, () => claimPending(db.engine, { ...claim, owner: randomUUID() })),
  );
  const mine = claims
    .flatMap((c) => c.messages)
    .filter((m) => m.conversationId === messages[0]!.conversationId);
  expect(mine.map((m) => [m.message.text, m.attempts])).toEqual([
    ["one", 1],
    ["two", 1],
  ]);
});

test("a leased turn is finished by its owner only, once", async () => {
  const message = aMessage(somebody());
  await storePending(db.engine, [message], false);
  const claimed = await claimPending(db.engine, claim);
  const seqs = claimed.messages.map((m) => m.seq);
  expect((await finishLeasedTurns(db.engine, randomUUID(), [aTurn(message, 1)], seqs)).size).toBe(0);
  expect((await finishLeasedTurns(db.engine, claim.owner, [aTurn(message, 1)], seqs)).size).toBe(1);
  expect((await finishLeasedTurns(db.engine, claim.owner, [aTurn(message, 1)], seqs)).size).toBe(0);
  expect(await rowsOf(message)).toEqual([{ state: "done", attempts: 1, replies: 1 }]);
});

test("what failed is retried alone, its head only, and parked after the third attempt; the message after it goes on", async () => {
  const from = somebody();
  const [poison, next] = [aMessage(from, { text: "poison" }), aMessage(from, { text: "next" })];
  await storePending(db.engine, [poison, next], false);
  const mine = async (retries: boolean) => {
    const claimed = await claimPending(db.engine, { ...claim, retries });
    return claimed.messages.filter((m) => m.conversationId === poison.conversationId);
  };
  const fail = async (seqs: number[]) => {
    const parked = await recordFailure(db.engine, {
      seqs,
      reason: "boom",
      maxAttempts: 3,
      apology: { outboxId: randomUUID(), content: { text: "sorry" } },
    });
    await releaseLeases(db.engine, claim.owner, [poison.conversationId], 0);
    return parked;
  };
  expect(await fail((await mine(false)).map((m) => m.seq))).toEqual([]);
  expect(await mine(false)).toEqual([]);
  for (const parkedNow of [0, 1]) {
    const retried = await mine(true);
    expect(retried.map((m) => m.message.text)).toEqual(["poison"]);
    expect(await fail(retried.map((m) => m.seq))).toHaveLength(parkedNow);
  }
  expect((await mine(true)).map((m) => m.message.text)).toEqual(["next"]);
  expect(await rowsOf(poison)).toEqual([{ state: "parked", attempts: 3, replies: 1 }]);
});

test("messages that may be followed by another are not due until it is quiet, or until one says it is urgent", async () => {
  const from = somebody();
  const mine = async () =>
    (await claimPending(db.engine, claim)).messages.filter((m) => m.message.from === from);
  await storePending(db.engine, [{ ...aMessage(from), quietMs: 60_000 }], false);
  expect(await mine()).toEqual([]);
  await storePending(db.engine, [aMessage(from)], false);
  expect(await mine()).toHaveLength(2);
});

test("a noisy tenant does not keep another waiting", async () => {
  const quiet = await insertShop(database.superuserUrl);
  for (let i = 0; i < 100; i += 1) await storePending(db.engine, [aMessage(somebody())], false);
  const theirs = aMessage(somebody(), {}, quiet);
  await storePending(db.engine, [theirs], false);
  const claimed = await claimPending(db.engine, { ...claim, limit: 10 });
  expect(claimed.messages.some((m) => m.conversationId === theirs.conversationId)).toBe(true);
});
