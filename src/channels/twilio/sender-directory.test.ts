import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import { createTestDatabase } from "../../../tests/support/test-database.js";
import type { TestDatabase } from "../../../tests/support/test-database.js";
import { newId, openDatabase } from "../../platform/index.js";
import type { Database, Logger } from "../../platform/index.js";
import { createFieldEncryption } from "../../security/index.js";
import { createSenderDirectory } from "./sender-directory.js";
import type { SenderDirectory } from "./sender-directory.js";

const encryption = createFieldEncryption("a secret key for this test alone, long enough");
const account = `AC${"0".repeat(31)}1`;
const service = `MG${"0".repeat(31)}1`;
const logged = jest.fn();
const logger = { warn: logged, error: logged, info: logged, debug: logged } as unknown as Logger;

let testDatabase: TestDatabase;
let db: Database;
let directory: SenderDirectory;
let now = 0;
let tenantId: string;

beforeEach(async () => {
  testDatabase = await createTestDatabase();
  db = await openDatabase({ url: testDatabase.url, logger });
  tenantId = newId();
  now = 1_800_000_000_000;
  await db.platform.query({
    text: "insert into tenants (id, slug, name, currency) values ($1, 'shop', 'Shop', 'USD')",
    values: [tenantId],
  });
  logged.mockClear();
  directory = createSenderDirectory({ db, encryption, logger, clock: { now: () => new Date(now) } });
});

afterEach(async () => {
  await directory.stop();
  await db.close();
  await testDatabase.drop();
});

interface NewSender {
  channel?: "whatsapp" | "sms";
  address?: string;
  token?: string;
  stored?: string;
  messagingServiceSid?: string;
}

/** Stores a sender as the admin part does, but for the notice. */
async function addSender({
  channel = "whatsapp",
  address = "whatsapp:+12025550100",
  token = "token-1",
  ...more
}: NewSender = {}): Promise<string> {
  const id = newId();
  const stored = more.stored ?? encryption.encrypt(token, `senders|auth_token|${tenantId}|${id}`);
  await db.withTenant(tenantId, (sql) =>
    sql.query({
      text: `insert into senders (id, tenant_id, channel, address, account_sid, auth_token, messaging_service_sid)
             values ($1, $2, $3, $4, $5, $6, $7)`,
      values: [id, tenantId, channel, address, account, stored, more.messagingServiceSid ?? null],
    }),
  );
  return id;
}

const notify = () => db.engine.query({ text: "select pg_notify('senders', '')" });
const route = (address: string, messagingServiceSid?: string) => ({
  accountSid: account,
  address,
  messagingServiceSid,
});

async function eventually(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}

test("senders are in memory after the start, their tokens open", async () => {
  const id = await addSender();
  await directory.start();
  const known = directory.peek(route("whatsapp:+12025550100"));
  expect(known?.sender).toEqual({
    ...{ id, tenantId, channel: "whatsapp", address: "whatsapp:+12025550100", accountSid: account },
    ...{ authToken: "token-1", simulated: false },
  });
  expect(known?.key?.export().toString()).toBe("token-1");
  expect(directory.get(id)).toBe(known?.sender);
});

test("a notice brings a new sender and a new token", async () => {
  await directory.start();
  const id = await addSender();
  await notify();
  await eventually(() => directory.get(id) !== undefined);
  const changed = encryption.encrypt("token-2", `senders|auth_token|${tenantId}|${id}`);
  await db.withTenant(tenantId, (sql) =>
    sql.query({ text: "update senders set auth_token = $1", values: [changed] }),
  );
  await notify();
  await eventually(() => directory.get(id)?.authToken === "token-2");
});

test("a sender nobody told of is found by reading again, at most once a second", async () => {
  await directory.start();
  const reads = jest.spyOn(db.engine, "query");
  expect(await directory.find(route("whatsapp:+12025550100"))).toBeUndefined();
  await addSender();
  await Promise.all(Array.from({ length: 50 }, () => directory.find(route("whatsapp:+12025550100"))));
  expect(reads).toHaveBeenCalledTimes(1);
  now += 1001;
  expect((await directory.find(route("whatsapp:+12025550100")))?.sender.authToken).toBe("token-1");
  expect(reads).toHaveBeenCalledTimes(2);
});

test("a look-up that cannot read says so instead of calling the sender unknown", async () => {
  await directory.start();
  jest.spyOn(db.engine, "query").mockRejectedValueOnce(new Error("no database"));
  await expect(directory.find(route("whatsapp:+12025550199"))).rejects.toThrow("no database");
});

test("a number of a messaging service is found by it, the oldest of its channel", async () => {
  const first = await addSender({ channel: "sms", address: "+12025550101", messagingServiceSid: service });
  await addSender({ channel: "sms", address: "+12025550102", messagingServiceSid: service });
  const whatsapp = await addSender({ messagingServiceSid: service });
  await directory.start();
  expect(directory.peek(route("+12025550199", service))?.sender.id).toBe(first);
  expect(directory.peek(route("whatsapp:+12025550199", service))?.sender.id).toBe(whatsapp);
  expect(directory.peek(route("+12025550199"))).toBeUndefined();
});

test("a token that cannot be decrypted leaves its sender known but keyless, and is logged once", async () => {
  const id = await addSender({ stored: "v1:garbage" });
  await directory.start();
  await notify();
  await addSender({ address: "whatsapp:+12025550103" });
  await notify();
  await eventually(() => directory.peek(route("whatsapp:+12025550103")) !== undefined);
  expect(directory.peek(route("whatsapp:+12025550100"))).toEqual({
    sender: expect.objectContaining({ id, authToken: "" }),
    key: undefined,
    encryptedToken: "v1:garbage",
  });
  expect(logged).toHaveBeenCalledTimes(1);
});

test("a token copied from another row is none", async () => {
  await addSender({ stored: encryption.encrypt("token-1", `senders|auth_token|${tenantId}|${newId()}`) });
  await directory.start();
  expect(directory.peek(route("whatsapp:+12025550100"))?.key).toBeUndefined();
});

test("the keys of an account are those of its senders, each once", async () => {
  await addSender();
  await addSender({ channel: "sms", address: "+12025550101" });
  await addSender({ channel: "sms", address: "+12025550102", token: "token-2" });
  await directory.start();
  expect(directory.keysOf(account).map((key) => key.export().toString())).toEqual(["token-1", "token-2"]);
  expect(directory.keysOf("AC")).toEqual([]);
});
