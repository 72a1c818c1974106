import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import sharp from "sharp";
import { openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { createMediaStores, forgetMedia, keepFile, recordMedia } from "../../commerce/index.js";
import { createLogger, createMetrics, createTaskRunner, newId, systemClock } from "../../platform/index.js";
import { createDataLinks } from "./data-links.js";
import { erasePerson } from "./erase-person.store.js";
import { hasOpenOrders, readPersonalData } from "./privacy.store.js";

let first: TestShop;
let shop: Awaited<ReturnType<typeof openOrderShop>>;
let client: pg.Client;
beforeAll(async () => {
  first = await openTestShop();
  shop = await openOrderShop(first);
  client = new pg.Client({ connectionString: first.superuserUrl });
  await client.connect();
}, 60_000);
afterAll(async () => {
  await client?.end();
  await first?.close();
});

/** What nobody else's data holds, planted wherever a person leaves something. */
const marker = (name: string) => `Marker-${name}`;

interface Person {
  conversationId: string;
  number: string;
}

/** A chat with all that one can leave, each with a marker in it, and an order. */
async function plant(name: string, number: string): Promise<Person> {
  const conversationId = randomUUID();
  const address = `whatsapp:${number}`;
  const text = `${marker(name)} wrote this`;
  const senders = await shop.rows<{ id: string }>("SELECT id FROM senders");
  const senderId = senders[0]?.id ?? newId();
  const { tenantId } = shop;
  if (senders.length === 0)
    await client.query(
      "INSERT INTO senders (id, tenant_id, channel, address, account_sid, auth_token) VALUES ($1, $2, 'whatsapp', 'whatsapp:+12025550100', 'AC1', 'x')",
      [senderId, tenantId],
    );
  await client.query(
    `INSERT INTO conversations (id, tenant_id, sender_id, channel, address, profile_name, snapshot, cart)
     VALUES ($1, $2, $3, 'whatsapp', $4, $5, $6, '[]')`,
    [
      conversationId,
      tenantId,
      senderId,
      address,
      marker(name),
      { context: { draft: { name: marker(name) } } },
    ],
  );
  await client.query(
    `INSERT INTO inbox (tenant_id, conversation_id, account_sid, message_sid, message, extra, state)
     VALUES ($1, $2, 'AC1', $3, $4, $5, 'done')`,
    [
      tenantId,
      conversationId,
      randomUUID(),
      { text, from: address, media: [], profileName: marker(name) },
      { more: text },
    ],
  );
  const outboxId = newId();
  await client.query(
    `INSERT INTO outbox (id, tenant_id, sender_id, conversation_id, address, purpose, content, state)
     VALUES ($1, $2, $3, $4, $5, 'reply', $6, 'sent')`,
    [outboxId, tenantId, senderId, conversationId, address, { text: `Hello ${marker(name)}` }],
  );
  await client.query(
    `INSERT INTO delivery_events (tenant_id, account_sid, message_sid, status, status_rank, outbox_id, details)
     VALUES ($1, 'AC1', $2, 'sent', 3, $3, $4)`,
    [tenantId, randomUUID(), outboxId, { To: address }],
  );
  await client.query(
    `INSERT INTO consents (id, tenant_id, channel, address, purpose, granted, source, evidence)
     VALUES ($1, $2, 'whatsapp', $3, 'reminder', false, 'chat', $4)`,
    [newId(), tenantId, address, text],
  );
  await placeFor(name, number, conversationId);
  return { conversationId, number };
}

async function placeFor(name: string, number: string, conversationId: string): Promise<void> {
  const customer = { identity: `phone:${number}`, phone: number, name: marker(name) };
  const fulfilment = { type: "delivery", address: `${marker(name)} Street 1` } as const;
  const outcome = await shop.place([shop.line("pizza")], { customer, fulfilment, conversationId });
  expect(outcome.kind).toBe("placed");
  await client.query(
    `WITH o AS (SELECT o.id, o.tenant_id, o.customer_id FROM orders o WHERE conversation_id = $1),
      a AS (INSERT INTO customer_addresses (id, tenant_id, customer_id, label, address)
        SELECT gen_random_uuid(), tenant_id, customer_id, 'home', $2 FROM o),
      r AS (INSERT INTO ratings (tenant_id, order_id, stars, remark) SELECT tenant_id, id, 5, $2 FROM o)
     INSERT INTO return_requests (id, tenant_id, order_id, wish, reason) SELECT gen_random_uuid(), tenant_id, id, 'refund', $2 FROM o`,
    [conversationId, `${marker(name)} said so`],
  );
}

/** Tables with a row in which this stands. */
async function tablesWith(text: string): Promise<string[]> {
  const { rows } = await client.query<{ table_name: string }>(
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  const found: string[] = [];
  for (const { table_name } of rows) {
    const { rowCount } = await client.query(
      `SELECT 1 FROM ${table_name} t WHERE position($1 IN t::text) > 0 LIMIT 1`,
      [text],
    );
    if (rowCount) found.push(table_name);
  }
  return found.toSorted();
}

const others = async () =>
  JSON.stringify(
    await shop.asTenant((sql) => readPersonalData(sql, ben.conversationId)),
    (key, value: unknown) => (key === "made_at" ? undefined : value),
  );

let ann: Person;
let ben: Person;

test("an export holds everything of the person and nothing of anybody else", async () => {
  ann = await plant("Ann", "+12025551111");
  ben = await plant("Ben", "+12025552222");
  const data = JSON.stringify(await shop.asTenant((sql) => readPersonalData(sql, ann.conversationId)));
  for (const part of [
    "Marker-Ann wrote this",
    "Hello Marker-Ann",
    "Marker-Ann Street 1",
    "Marker-Ann said so",
    "+12025551111",
  ])
    expect(data).toContain(part);
  expect(data).not.toContain("Ben");
  expect(data).not.toContain("+12025552222");
});

test("another tenant reads nothing of it", async () => {
  const data = await first.asTenant((sql) => readPersonalData(sql, ann.conversationId));
  expect(JSON.stringify(data)).not.toContain("Marker");
});

test("after the erasure no table holds a word of the person; orders and money stay, others are untouched", async () => {
  expect((await tablesWith("Marker-Ann")).length).toBeGreaterThan(6);
  const before = await others();
  const money = await shop.rows("SELECT kind, amount FROM ledger_entries ORDER BY id");
  await shop.asTenant((sql) => erasePerson(sql, ann.conversationId));
  await shop.asTenant((sql) => erasePerson(sql, ann.conversationId));
  expect(await tablesWith("Marker-Ann")).toEqual([]);
  expect(await tablesWith("12025551111")).toEqual([]);
  expect(await others()).toBe(before);
  expect(await shop.rows("SELECT kind, amount FROM ledger_entries ORDER BY id")).toEqual(money);
  expect(await shop.rows("SELECT recipient_name, total FROM orders ORDER BY number")).toEqual([
    { recipient_name: "erased", total: 900 },
    { recipient_name: "Marker-Ben", total: 900 },
  ]);
});

/** A proof of a payment and a photo of a return that came with what this person wrote; their ids. */
async function plantPhotos(stores: Stores, { conversationId }: Person): Promise<string[]> {
  const [sent] = await shop.rows<{ sid: string }>(
    "SELECT message_sid AS sid FROM inbox WHERE conversation_id = $1",
    conversationId,
  );
  const body = await sharp({ create: { width: 20, height: 20, channels: 3, background: "#08f" } })
    .jpeg()
    .toBuffer();
  const keep = async (purpose: "proof" | "return", index: number): Promise<string> => {
    const keeping = { id: newId(), purpose, isPublic: false, source: `AC1 ${sent!.sid} ${index}` };
    const kept = await keepFile(stores, { body, declaredType: "image/jpeg" }, keeping);
    if (kept.kind !== "kept") throw new Error(kept.kind);
    return (await shop.asTenant((sql) => recordMedia(sql, kept))).id;
  };
  const [proof, photo] = [await keep("proof", 0), await keep("return", 1)];
  await shop.rows(
    `WITH o AS (SELECT id FROM orders WHERE conversation_id = $2),
      r AS (UPDATE return_requests SET media_ids = ARRAY[$3::uuid] WHERE order_id IN (SELECT id FROM o))
     INSERT INTO payments (id, tenant_id, order_id, method, state, amount, currency, proof_media_id)
     SELECT gen_random_uuid(), current_tenant(), id, 'bank_transfer', 'paid', 900, 'USD', $1::uuid FROM o`,
    ...[proof, conversationId, photo],
  );
  return [proof, photo];
}

type Stores = Awaited<ReturnType<typeof createMediaStores>>;

test("proofs of payment and photos of returns go with the person, rows and files; another's stay", async () => {
  const folder = await mkdtemp(join(tmpdir(), "parley-erased-"));
  const stores = await createMediaStores({ dataDir: folder });
  const cleo = await plant("Cleo", "+12025553333");
  const hers = await plantPhotos(stores, cleo);
  const his = await plantPhotos(stores, ben);
  const { db, tenantId } = shop;
  for (const id of his) await forgetMedia({ db, stores }, tenantId, id); // they are shown: nothing happens
  await shop.asTenant((sql) => erasePerson(sql, cleo.conversationId));
  const logger = createLogger({ environment: "development", logLevel: "silent" });
  const forget_media = async ({ tenantId: of, key }: { tenantId: string; key: string }) => {
    await forgetMedia({ db, stores }, of, key);
    return { kind: "done" } as const;
  };
  const handlers = { forget_media };
  await createTaskRunner({ db, handlers, clock: systemClock, logger, metrics: createMetrics() }).drain();
  expect(await shop.rows("SELECT id FROM media ORDER BY id")).toEqual(his.toSorted().map((id) => ({ id })));
  const files = (await readdir(folder, { recursive: true })).join(" ");
  for (const id of hers) expect(files).not.toContain(id);
  for (const id of his) expect(files).toContain(id);
  await rm(folder, { recursive: true });
});

test("an order that is over is open for as long as money of it still goes back", async () => {
  const identity = `phone:${ben.number}`;
  const open = () => shop.asTenant((sql) => hasOpenOrders(sql, identity));
  expect(await open()).toBe(true);
  await shop.rows("UPDATE orders SET status = 'cancelled' WHERE conversation_id = $1", ben.conversationId);
  expect(await open()).toBe(false);
  await shop.rows(
    `INSERT INTO refunds (id, tenant_id, order_id, payment_id, amount, currency, reason)
     SELECT gen_random_uuid(), current_tenant(), o.id, p.id, 900, 'USD', 'cancelled' FROM orders o JOIN payments p ON p.order_id = o.id
     WHERE o.conversation_id = $1`,
    ben.conversationId,
  );
  expect(await open()).toBe(true);
  await shop.rows("UPDATE refunds SET state = 'refunded'");
  expect(await open()).toBe(false);
});

test("a link opens for a day, and only as it was made", () => {
  const links = createDataLinks("a secret of a certain length, for tests", "https://shop.example");
  const subject = { tenantId: randomUUID(), conversationId: randomUUID() };
  const now = new Date("2026-11-22T10:00:00Z");
  const token = links.sign(subject, now).split("/").at(-1)!;
  expect(links.open(token, now)).toEqual(subject);
  expect(links.open(token, new Date("2026-11-23T09:59:59Z"))).toEqual(subject);
  expect(links.open(token, new Date("2026-11-23T10:00:01Z"))).toBeUndefined();
  expect(links.open(token.slice(0, -2) + (token.endsWith("AA") ? "BB" : "AA"), now)).toBeUndefined();
  const changed = Buffer.from(token, "base64url");
  changed[20]! ^= 1;
  expect(links.open(changed.toString("base64url"), now)).toBeUndefined();
  expect(links.open("", now)).toBeUndefined();
});
