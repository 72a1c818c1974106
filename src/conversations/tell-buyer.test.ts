import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import pino from "pino";
import { insertShop } from "../../tests/support/a-shop.js";
import { createTestDatabase, type TestDatabase } from "../../tests/support/test-database.js";
import type { OutgoingMessage } from "../channels/index.js";
import { openTerms, type Shop } from "../commerce/index.js";
import { openDatabase, type Database } from "../platform/index.js";
import type { StoredSnapshot } from "./migrate-snapshot.js";
import { reply } from "./replies/reply.js";
import { tellBuyer, type Told } from "./tell-buyer.js";

let database: TestDatabase;
let db: Database;
let tenant: Awaited<ReturnType<typeof insertShop>>;

beforeAll(async () => {
  database = await createTestDatabase();
  db = await openDatabase({ url: database.url, logger: pino({ level: "silent" }) });
  tenant = await insertShop(database.superuserUrl);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

interface Row {
  snapshot: StoredSnapshot | null;
  version: number;
  mode: string;
}

async function openChat(
  language: string | undefined,
  columns: Partial<Record<"mode" | "opted_out_at", string>> = {},
) {
  const id = randomUUID();
  const context = { trail: [], wanted: [], draft: {}, placed: 0, ...(language && { language }) };
  const snapshot = { version: 1, value: "home", context, offered: { entries: [], latest: 0 } };
  await db.engine.query({
    text: `insert into conversations (id, tenant_id, sender_id, channel, address, snapshot, mode, opted_out_at)
      values ($1, $2, $3, 'sms', $4, $5, $6, $7)`,
    values: [
      id,
      tenant.tenantId,
      tenant.smsId,
      `+1555${id.slice(0, 7)}`,
      JSON.stringify(snapshot),
      columns.mode ?? "bot",
      columns.opted_out_at ?? null,
    ],
  });
  return {
    id,
    row: async () => {
      const text = "select snapshot, version, mode from conversations where id = $1";
      return (await db.engine.query<Row>({ text, values: [id] })).rows[0];
    },
    told: async () => {
      const text = "select content, purpose from outbox where conversation_id = $1 order by seq";
      const { rows } = await db.engine.query<{ content: OutgoingMessage; purpose: string }>({
        text,
        values: [id],
      });
      return rows;
    },
    tell: (told: Partial<Told> = {}) =>
      db.withTenant(tenant.tenantId, (sql) =>
        tellBuyer(sql, shop, {
          conversationId: id,
          key: `news of ${id}`,
          purpose: "order",
          reply: () => reply("checkout.nothingLeft", {}),
          ...told,
        }),
      ),
  };
}

const shop = { language: "en", currency: "USD", name: "Bella's", terms: openTerms } as Shop;

test("what is told is told once, in the chat's own language", async () => {
  const chat = await openChat("de");
  await expect(chat.tell()).resolves.toBe("told");
  await chat.tell();
  const rows = await chat.told();
  expect(rows).toHaveLength(1);
  const english = await openChat(undefined);
  await english.tell();
  expect(rows[0]?.content.text).not.toBe((await english.told())[0]?.content.text);
  expect((await chat.row())?.version).toBe(1);
});

test("what it offers can be chosen by number afterwards, and a turn computed before it is computed again", async () => {
  const chat = await openChat("en");
  const choices = [{ id: "cart", label: "Cart" }];
  await chat.tell({ reply: () => reply("checkout.nothingLeft", {}, { choices }) });
  const row = await chat.row();
  expect(row?.snapshot?.offered.entries).toEqual([[1, "cart"]]);
  expect(row?.version).toBe(2);
});

test("who asked for silence is told nothing; while a person has the chat only news of orders are told", async () => {
  const silent = await openChat("en", { opted_out_at: "now" });
  await expect(silent.tell()).resolves.toBe("silent");
  expect(await silent.told()).toEqual([]);
  const withPerson = await openChat("en", { mode: "person" });
  await expect(withPerson.tell({ purpose: "reminder" })).resolves.toBe("silent");
  await expect(withPerson.tell()).resolves.toBe("told");
  expect((await withPerson.row())?.mode).toBe("person");
});
