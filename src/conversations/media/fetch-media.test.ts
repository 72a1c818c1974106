import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { openTestShop, type TestShop } from "../../../tests/support/test-shop.js";
import type { FetchedMedia, Sender } from "../../channels/index.js";
import { createMediaStores, takePhotos } from "../../commerce/index.js";
import type { FetchMedia, Shop } from "../../commerce/index.js";
import type { Task, TaskHandler } from "../../platform/index.js";
import { createMediaFetch } from "./fetch-media.js";

let shop: TestShop;
let folder = "";
let fetches: FetchedMedia[] = [];
let asked = 0;
let handler: TaskHandler;
const senderId = randomUUID();
const conversationId = randomUUID();
const jpeg = await sharp({ create: { width: 20, height: 20, channels: 3, background: "#08f" } })
  .jpeg()
  .toBuffer();
const picture: FetchedMedia = { kind: "fetched", contentType: "image/jpeg", body: jpeg };

beforeAll(async () => {
  shop = await openTestShop();
  folder = await mkdtemp(join(tmpdir(), "parley-fetch-"));
  const { tenantId } = shop;
  await shop.rows(
    `INSERT INTO senders (id, tenant_id, channel, address, account_sid, auth_token)
     VALUES ($1, current_tenant(), 'whatsapp', 'whatsapp:+15550109999', $2, 'sealed')`,
    ...[senderId, `AC${"9".repeat(32)}`],
  );
  await shop.rows(
    `INSERT INTO conversations (id, tenant_id, sender_id, channel, address)
     VALUES ($1, current_tenant(), $2, 'whatsapp', 'whatsapp:+15550101234')`,
    ...[conversationId, senderId],
  );
  handler = createMediaFetch({
    db: shop.db,
    shops: {
      get: () => Promise.resolve({ tenantId, name: "Test shop", currency: "USD", language: "en" } as Shop),
    },
    stores: await createMediaStores({ dataDir: folder }),
    clock: { now: () => new Date() },
    findSender: () => ({ id: senderId }) as Sender,
    fetchMedia: () => {
      asked += 1;
      return Promise.resolve(fetches.shift() ?? picture);
    },
    onReplies: () => undefined,
  });
});
beforeEach(() => {
  fetches = [];
  asked = 0;
});
afterAll(async () => {
  await shop.close();
  await rm(folder, { recursive: true });
});

/** A picture that came with a message, as the task that its turn wrote. */
async function aTask(attempts = 1): Promise<Task> {
  const messageSid = `MM${randomUUID().replaceAll("-", "")}`;
  const photos = [{ index: 0, url: "https://api.twilio.com/x", contentType: "image/jpeg" }];
  const sent = { conversationId, senderId, accountSid: "AC1", messageSid, photos };
  await shop.asTenant((sql) => takePhotos(sql, sent));
  const [row] = await shop.rows<{ key: string; payload: FetchMedia }>(
    "SELECT key, payload FROM tasks WHERE kind = 'fetch_media' AND key LIKE $1",
    `% ${messageSid} 0`,
  );
  return {
    ...row!,
    id: randomUUID(),
    tenantId: shop.tenantId,
    kind: "fetch_media",
    dueAt: new Date(),
    attempts,
  };
}

const kept = ({ key }: Task) =>
  shop.rows<{ purpose: string }>("SELECT purpose FROM media WHERE source = $1", key);
const said = () =>
  shop.rows<{ text: string }>(
    "SELECT content ->> 'text' AS text FROM outbox ORDER BY created_at DESC, id DESC LIMIT 1",
  );

test("a picture is fetched once, however often its task runs", async () => {
  const task = await aTask();
  for (let time = 0; time < 3; time += 1) expect(await handler(task)).toEqual({ kind: "done" });
  expect(asked).toBe(1);
  expect(await kept(task)).toEqual([{ purpose: "inbound" }]);
});

test("one that is not there yet is asked for again, and given up with a word in the end", async () => {
  const task = await aTask();
  fetches = [{ kind: "status", status: 404 }];
  await expect(handler(task)).rejects.toThrow("status 404");
  expect(await handler({ ...task, attempts: 2 })).toEqual({ kind: "done" });
  expect(await kept(task)).toHaveLength(1);

  const lost = await aTask(6);
  fetches = [{ kind: "failed", reason: "ECONNRESET" }];
  expect(await handler(lost)).toEqual({ kind: "done" });
  expect(await kept(lost)).toEqual([]);
  expect((await said())[0]?.text).toContain("did not arrive here");
});

test.each<[string, FetchedMedia, string]>([
  ["too large", { kind: "tooLarge" }, "could not be used"],
  [
    "no picture",
    { kind: "fetched", contentType: "image/jpeg", body: Buffer.from("<svg/>") },
    "could not be used",
  ],
  ["at an address of ours", { kind: "refused", reason: "address" }, "did not arrive here"],
])("a file that is %s is not tried again: the buyer is told, once", async (_what, outcome, words) => {
  const task = await aTask();
  const before = await shop.rows("SELECT id FROM outbox");
  for (let time = 0; time < 2; time += 1) {
    fetches = [outcome];
    expect(await handler(task)).toEqual({ kind: "done" });
  }
  expect((await said())[0]?.text).toContain(words);
  expect(await shop.rows("SELECT id FROM outbox")).toHaveLength(before.length + 1);
  expect(await kept(task)).toEqual([]);
});

test("no more than two pictures of one shop are under way; the others come back", async () => {
  const tasks = await Promise.all([aTask(), aTask(), aTask()]);
  const outcomes = await Promise.all(tasks.map((task) => handler(task)));
  expect(outcomes.map(({ kind }) => kind)).toEqual(["done", "done", "again"]);
  expect(await handler(tasks[2])).toEqual({ kind: "done" });
});
