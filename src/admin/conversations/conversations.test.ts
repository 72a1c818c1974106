import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";
import type { Statement } from "../../platform/index.js";

let api: AdminApi;
let token: string;
let shop: { tenantId: string; senderId: string };
beforeAll(async () => {
  api = await startAdminApi();
  ({ token } = await api.signIn());
  shop = await aShop();
});
afterAll(() => api.stop());

async function aShop() {
  const tenantId = await api.tenant(token);
  const body = {
    channel: "sms",
    address: "+14155550100",
    accountSid: `AC${tenantId.replaceAll("-", "")}`,
    authToken: "a-token-of-tests",
  };
  const sender = await api.call("POST", `/api/admin/tenants/${tenantId}/senders`, { token, body });
  return { tenantId, senderId: (sender.body as { id: string }).id };
}

/** Writes as the engine does. */
const write = (statement: Statement) => api.db.engine.query<{ seq: number }>(statement);

async function aConversation({ tenantId, senderId } = shop, at = new Date()): Promise<string> {
  const id = randomUUID();
  const text = `insert into conversations (id, tenant_id, sender_id, channel, address, profile_name, created_at) values ($1, $2, $3, 'sms', $4, 'Ann', $5)`;
  await write({ text, values: [id, tenantId, senderId, `+1555${id}`, at] });
  return id;
}

async function says(
  conversationId: string,
  content: object,
  { at = new Date(), state = "done", tenantId = shop.tenantId } = {},
) {
  const text = `insert into inbox (tenant_id, conversation_id, account_sid, message_sid, message, state, received_at)
    values ($1, $2, 'AC1', $3, $4, $5, $6) returning seq`;
  const message = { text: "", media: [], ...content };
  const sid = `SM${randomUUID()}`;
  const { rows } = await write({ text, values: [tenantId, conversationId, sid, message, state, at] });
  return { sid, seq: rows[0]!.seq };
}

async function hears(
  conversationId: string,
  content: object,
  options: { at?: Date; state?: string; to?: number; errorCode?: number } = {},
) {
  const { at = new Date(), state = "sent", to = null, errorCode = null } = options;
  const id = randomUUID();
  const text = `insert into outbox (id, tenant_id, sender_id, conversation_id, inbox_seq, address, purpose, content, state, error_code, created_at)
    values ($1, $2, $3, $4, $5, '+15550001', 'reply', $6, $7, $8, $9)`;
  await write({
    text,
    values: [id, shop.tenantId, shop.senderId, conversationId, to, content, state, errorCode, at],
  });
  return id;
}

const transcript = (id: string, query = "") =>
  api.call("GET", `/api/admin/tenants/${shop.tenantId}/conversations/${id}/transcript${query}`, { token });
type Entry = { direction: string; id: string; text: string; state: string };
const entries = ({ body }: { body: unknown }) => (body as { items: Entry[] }).items;

test("a transcript shows both directions in order, each with its state", async () => {
  const id = await aConversation();
  const hello = await says(id, { text: "hi" }, { at: new Date(1000) });
  const reply = await hears(
    id,
    {
      text: "Welcome",
      choices: [{ id: "x", label: "Menu", number: 1 }],
      imageUrl: "https://i.example/a.jpg",
    },
    { at: new Date(1001), to: hello.seq, state: "read" },
  );
  await says(
    id,
    { text: "", choiceId: "x", media: [{ url: "https://m.example/1", contentType: "image/jpeg" }] },
    { at: new Date(2000), state: "parked" },
  );
  await hears(id, { text: "lost" }, { at: new Date(2001), state: "failed", errorCode: 63016 });
  const answer = await transcript(id);
  expect(answer.status).toBe(200);
  expect(entries(answer)).toEqual([
    expect.objectContaining({
      direction: "in",
      id: hello.sid,
      at: "1970-01-01T00:00:01.000Z",
      text: "hi",
      state: "done",
      media: [],
    }),
    expect.objectContaining({
      direction: "out",
      id: reply,
      text: "Welcome",
      state: "read",
      choices: [{ number: 1, label: "Menu" }],
      media: [{ url: "https://i.example/a.jpg", content_type: null }],
    }),
    expect.objectContaining({
      direction: "in",
      state: "parked",
      choice_id: "x",
      media: [{ url: "https://m.example/1", content_type: "image/jpeg" }],
    }),
    expect.objectContaining({ direction: "out", text: "lost", state: "failed", error_code: 63016 }),
  ]);
});

test("no card and no bank account is shown, however it is written", async () => {
  const id = await aConversation();
  const at = new Date(5000);
  await says(id, { text: "my card is 4111/1111/1111/1111" }, { at });
  await hears(id, { text: '"de89 3704 0044 0532 0130 00": nothing here goes by that.' }, { at });
  expect(entries(await transcript(id)).map(({ text }) => text)).toEqual([
    "my card is [card]",
    '"[account]": nothing here goes by that.',
  ]);
});

test("what one commit stored stands as it was said: each answer behind its message", async () => {
  const id = await aConversation();
  const at = new Date(5000);
  const first = await says(id, { text: "1" }, { at });
  const second = await says(id, { text: "2" }, { at });
  await hears(id, { text: "re 2" }, { at, to: second.seq });
  await hears(id, { text: "re 1" }, { at, to: first.seq });
  await hears(id, { text: "by the way" }, { at });
  expect(entries(await transcript(id)).map(({ text }) => text)).toEqual([
    "1",
    "re 1",
    "2",
    "re 2",
    "by the way",
  ]);
});

test("a transcript is walked page by page without loss or repetition, rows of one microsecond included", async () => {
  const id = await aConversation();
  for (let i = 0; i < 12; i++) {
    const at = new Date(7000 + Math.floor(i / 4));
    const { seq } = await says(id, { text: `q${i}` }, { at });
    await hears(id, { text: `a${i}` }, { at, to: seq });
  }
  const walked: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await transcript(id, `?limit=5${cursor === null ? "" : `&cursor=${cursor}`}`);
    walked.push(...entries(page).map(({ text }) => text));
    cursor = (page.body as { next_cursor: string | null }).next_cursor;
  } while (cursor !== null);
  expect(walked).toEqual(Array.from({ length: 12 }, (_, i) => [`q${i}`, `a${i}`]).flat());
});

test("conversations are listed newest first, and walked across rows of one moment", async () => {
  const own = await aShop();
  const at = new Date();
  const ids = [];
  for (let i = 0; i < 7; i++) ids.push(await aConversation(own, at));
  const path = `/api/admin/tenants/${own.tenantId}/conversations`;
  const walked: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await api.call("GET", `${path}?limit=2${cursor === null ? "" : `&cursor=${cursor}`}`, {
      token,
    });
    walked.push(...entries(page).map(({ id }) => id));
    cursor = (page.body as { next_cursor: string | null }).next_cursor;
  } while (cursor !== null);
  expect(walked).toEqual([...ids].sort().reverse());
  const first = (await api.call("GET", path, { token })).body as { items: object[] };
  expect(first.items[0]).toEqual({
    id: walked[0],
    channel: "sms",
    address: `+1555${walked[0]}`,
    profile_name: "Ann",
    mode: "bot",
    opted_out: false,
    parked: 0,
    last_inbound_at: null,
    created_at: at.toISOString(),
  });
});

/** Ids of the conversations listed, with what the page says besides. */
async function listed(tenantId: string, query = "") {
  const answer = await api.call("GET", `/api/admin/tenants/${tenantId}/conversations${query}`, { token });
  const body = answer.body as { items: { id: string; parked: number }[]; next_cursor: string | null };
  return { ...answer, ...body, ids: body.items?.map(({ id }) => id) };
}
const setMode = (id: string, mode: string) =>
  write({ text: "update conversations set mode = $2 where id = $1", values: [id, mode] });

test("who asked for a person is found by the mode, page by page, though one is answered meanwhile", async () => {
  const own = await aShop();
  const ids: string[] = [];
  for (let i = 0; i < 6; i++) ids.unshift(await aConversation(own, new Date(1000 + i)));
  const asked = [ids[0]!, ids[2]!, ids[3]!, ids[5]!];
  for (const id of asked) await setMode(id, "person");
  expect((await listed(own.tenantId, "?mode=person")).ids).toEqual(asked);
  expect((await listed(own.tenantId, "?mode=bot")).ids).toEqual([ids[1], ids[4]]);
  expect((await listed(own.tenantId)).ids).toEqual(ids);

  const first = await listed(own.tenantId, "?mode=person&limit=2");
  expect(first.ids).toEqual(asked.slice(0, 2));
  await setMode(asked[1]!, "bot");
  const second = await listed(own.tenantId, `?mode=person&limit=2&cursor=${first.next_cursor}`);
  expect([second.ids, second.next_cursor]).toEqual([asked.slice(2), null]);
  const elsewhere = await listed(own.tenantId, `?mode=bot&cursor=${first.next_cursor}`);
  expect(elsewhere).toMatchObject({ status: 422, body: { error: { code: "invalid_cursor" } } });
  expect((await listed(own.tenantId, "?mode=robot")).status).toBe(422);
});

test("conversations of one millisecond are walked in the order of their microseconds", async () => {
  const own = await aShop();
  const ids: string[] = [];
  for (let i = 0; i < 4; i++) {
    const id = await aConversation(own);
    const text = "update conversations set created_at = $2::text::timestamptz where id = $1";
    await write({ text, values: [id, `2026-11-22 09:30:00.00000${i}+00`] });
    ids.unshift(id);
  }
  const first = await listed(own.tenantId, "?limit=2");
  const second = await listed(own.tenantId, `?limit=2&cursor=${first.next_cursor}`);
  expect([...first.ids, ...second.ids]).toEqual(ids);
});

test("a conversation says how many of its messages were given up", async () => {
  const own = await aShop();
  const [calm, stuck] = [await aConversation(own), await aConversation(own)];
  const { tenantId } = own;
  for (const state of ["parked", "parked", "done", "pending"])
    await says(stuck, { text: "hi" }, { state, tenantId });
  await says(calm, { text: "hi" }, { tenantId });
  const { items } = await listed(tenantId);
  expect(Object.fromEntries(items.map(({ id, parked }) => [id, parked]))).toEqual({ [calm]: 0, [stuck]: 2 });
});

test("a conversation of another shop is not there, not even for a superuser under the wrong shop", async () => {
  const other = await aShop();
  const id = await aConversation(other);
  await says(id, { text: "secret of the other shop" }, { tenantId: other.tenantId });
  for (const unknown of [id, randomUUID(), "not-an-id"])
    expect(await transcript(unknown)).toMatchObject({ status: 404, body: { error: { code: "not_found" } } });
  const person = await api.signIn({ tenantId: shop.tenantId });
  const path = `/api/admin/tenants/${other.tenantId}/conversations/${id}/transcript`;
  expect((await api.call("GET", path, { token: person.token })).status).toBe(404);
  expect((await api.call("GET", path, { token })).text).toContain("secret of the other shop");
});

test("the outbox is listed newest first, of one state or of all", async () => {
  const id = await aConversation();
  await hears(id, { text: "one" }, { state: "pending" });
  await hears(id, { text: "two" }, { state: "dead", errorCode: 30007 });
  await hears(id, { text: "three" }, { state: "pending" });
  const path = `/api/admin/tenants/${shop.tenantId}/outbox`;
  const of = async (query: string) =>
    entries(await api.call("GET", path + query, { token })).map(({ text }) => text);
  expect(await of("?state=pending")).toEqual(["three", "one"]);
  expect((await of("")).slice(0, 3)).toEqual(["three", "two", "one"]);
  const dead = await api.call("GET", `${path}?state=dead&limit=1`, { token });
  expect(entries(dead)[0]).toMatchObject({
    text: "two",
    state: "dead",
    conversation_id: id,
    error_code: 30007,
    purpose: "reply",
  });
  expect((await api.call("GET", `${path}?state=lost`, { token })).status).toBe(422);
});

test("a cursor of one list or filter is none of another", async () => {
  const id = await aConversation();
  for (const text of ["1", "2", "3"]) await hears(id, { text }, { state: "expired" });
  const path = `/api/admin/tenants/${shop.tenantId}/outbox`;
  const { body } = await api.call("GET", `${path}?state=expired&limit=1`, { token });
  const { next_cursor: cursor } = body as { next_cursor: string };
  const refused = { status: 422, body: { error: { code: "invalid_cursor" } } };
  expect(await api.call("GET", `${path}?cursor=${cursor}`, { token })).toMatchObject(refused);
  expect(await api.call("GET", `${path}?state=sent&cursor=${cursor}`, { token })).toMatchObject(refused);
  expect(await api.call("GET", `${path}?state=expired&cursor=${cursor}x`, { token })).toMatchObject(refused);
  expect(await transcript(id, `?cursor=${cursor}`)).toMatchObject(refused);
  expect((await api.call("GET", `${path}?state=expired&cursor=${cursor}`, { token })).status).toBe(200);
});
