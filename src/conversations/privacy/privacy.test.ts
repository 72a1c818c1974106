import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import pg from "pg";
import { openOrderShop } from "../../../tests/support/order-shop.js";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import { newId } from "../../platform/index.js";
import { createDataLinks } from "./data-links.js";
import { erasePerson } from "./erase-person.store.js";
import { readPersonalData } from "./privacy.store.js";

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
