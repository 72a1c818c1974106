import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startAdminApi, type AdminApi } from "../../../tests/support/admin-api.js";
import { createFieldEncryption } from "../../security/index.js";
import type { CheckCredentials } from "./check-sender.js";

let api: AdminApi;
let token: string;
let tenantId: string;
let check: CheckCredentials = async () => "passed";
beforeAll(async () => {
  api = await startAdminApi({ checkCredentials: (credentials, signal) => check(credentials, signal) });
  ({ token } = await api.signIn());
  tenantId = await api.tenant(token);
});
afterAll(() => api.stop());

const authToken = "5ecre7c0ffee5ecre7c0ffee5ecre7c0";
const accountSid = `AC${"0123456789abcdef".repeat(2)}`;
const sender = { channel: "whatsapp", address: "whatsapp:+14155238886", accountSid, authToken };
let lastNumber = 1000;
const another = (change = {}) => ({ ...sender, address: `+1415555${lastNumber++}`, ...change });
const add = (body: object, tenant = tenantId) =>
  api.call("POST", `/api/admin/tenants/${tenant}/senders`, { token, body });
const change = (id: string, body: object, tenant = tenantId) =>
  api.call("PATCH", `/api/admin/tenants/${tenant}/senders/${id}`, { token, body });
const added = async (change = {}) => ((await add(another(change))).body as { id: string }).id;
async function storedToken(id: string): Promise<string> {
  const text = "select auth_token from senders where id = $1";
  const { rows } = await api.db.engine.query<{ auth_token: string }>({ text, values: [id] });
  return createFieldEncryption("k".repeat(64)).decrypt(
    rows[0]!.auth_token,
    `senders|auth_token|${tenantId}|${id}`,
  );
}
const list = () => api.call("GET", `/api/admin/tenants/${tenantId}/senders`, { token });

test("a sender is added, with the address as the provider writes it", async () => {
  const messagingServiceSid = `MG${"0".repeat(32)}`;
  expect(await add({ ...sender, messagingServiceSid })).toMatchObject({
    status: 201,
    body: {
      channel: "whatsapp",
      address: "whatsapp:+14155238886",
      accountSid,
      messagingServiceSid,
      check: "passed",
    },
  });
  expect(await add(another({ address: "+1 (415) 555-0199" }))).toMatchObject({
    body: { address: "whatsapp:+14155550199" },
  });
  expect(await add(another({ channel: "sms", address: "+14155238886" }))).toMatchObject({
    body: { address: "+14155238886" },
  });
  expect(await add(another({ channel: "sms", address: "384387" }))).toMatchObject({
    status: 201,
    body: { address: "384387" },
  });
});

test("the token is stored encrypted for its own row, and is in no answer and no log line", async () => {
  const { body } = await add(another());
  const { id } = body as { id: string };
  const { rows } = await api.db.withTenant(tenantId, (sql) =>
    sql.query<{ auth_token: string }>({ text: "select auth_token from senders where id = $1", values: [id] }),
  );
  const stored = rows[0]!.auth_token;
  expect(stored).toMatch(/^v1:/);
  const encryption = createFieldEncryption("k".repeat(64));
  expect(encryption.decrypt(stored, `senders|auth_token|${tenantId}|${id}`)).toBe(authToken);

  check = () => Promise.reject(new Error(`no answer for ${authToken}`));
  const answers = [await add(another()), await list(), await add(another({ extra: authToken }))];
  answers.push(await add(another({ authToken: `${authToken} ` })));
  for (const { text } of answers) expect(text).not.toContain(authToken);
  expect((await list()).text).not.toContain("v1:");
  check = async () => "passed";
  expect(api.log.join("")).not.toContain(authToken);
});

test("a shop's id in capitals is the same id, in the token's context too", async () => {
  const { status, body } = await add(another(), tenantId.toUpperCase());
  const { id } = body as { id: string };
  const { rows } = await api.db.engine.query<{ tenant_id: string; auth_token: string }>({
    text: "select tenant_id, auth_token from senders where id = $1",
    values: [id],
  });
  const [row] = rows;
  const encryption = createFieldEncryption("k".repeat(64));
  expect([status, row!.tenant_id]).toEqual([201, tenantId]);
  expect(encryption.decrypt(row!.auth_token, `senders|auth_token|${tenantId}|${id}`)).toBe(authToken);
});

test("credentials that fail their test, or cannot be tested, are saved and say so", async () => {
  const outcomes: [CheckCredentials, string][] = [
    [async () => "passed", "passed"],
    [async () => "failed", "failed"],
    [() => Promise.reject(new Error("no route to host")), "failed"],
    [() => new Promise(() => undefined), "failed"], // heeds no time-out
  ];
  for (const [outcome, said] of outcomes) {
    check = outcome;
    const { status, body } = await add(another());
    expect([status, (body as { check: string }).check]).toEqual([201, said]);
    const { items } = (await list()).body as { items: { id: string; check: string }[] };
    expect(items.find(({ id }) => id === (body as { id: string }).id)?.check).toBe(said);
  }
  check = async () => "passed";
});

test("the check gets what was sent", async () => {
  const seen: unknown[] = [];
  check = async (credentials) => (seen.push(credentials), "passed");
  await add(another());
  expect(seen).toEqual([{ accountSid, authToken }]);
  check = async () => "passed";
});

test("an address of an account belongs to one sender, in this shop and in all", async () => {
  const mine = another();
  const other = await api.tenant(token);
  expect((await add(mine)).status).toBe(201);
  const taken = { status: 409, body: { error: { code: "sender_taken" } } };
  expect(await add(mine)).toMatchObject(taken);
  expect(await add({ ...mine, address: `whatsapp:${mine.address}` })).toMatchObject(taken);
  expect(await add(mine, other)).toMatchObject(taken);
  expect((await add({ ...mine, accountSid: `AC${"f".repeat(32)}` }, other)).status).toBe(201);
});

const newToken = "c0ffee5ecre7c0ffee5ecre7c0ffee5e";

test("a wrong token is corrected: stored encrypted, tested again, shown nowhere", async () => {
  const seen: unknown[] = [];
  check = async ({ authToken }) => (seen.push(authToken), authToken === newToken ? "passed" : "failed");
  const before = (await add(another())).body as { id: string; check: string };
  expect(before.check).toBe("failed");
  const answer = await change(before.id.toUpperCase(), { authToken: newToken });
  expect([answer.status, answer.body]).toEqual([200, { ...before, check: "passed" }]);
  expect(seen).toEqual([authToken, newToken]);
  expect(await storedToken(before.id)).toBe(newToken);
  expect((await change(before.id, { authToken })).body).toMatchObject({ check: "failed" });
  for (const text of [answer.text, ...api.log]) expect(text).not.toContain(newToken);
  check = async () => "passed";
});

test("a messaging service is set and taken away, which tests nothing and leaves the token", async () => {
  const id = await added();
  check = () => Promise.reject(new Error("not to be asked"));
  const messagingServiceSid = `MG${"a".repeat(32)}`;
  expect(await change(id, { messagingServiceSid })).toMatchObject({
    status: 200,
    body: { id, messagingServiceSid, check: "passed" },
  });
  expect((await change(id, { messagingServiceSid: null })).body).toMatchObject({ messagingServiceSid: null });
  check = async () => "passed";
  await change(id, { messagingServiceSid });
  expect((await change(id, { authToken: newToken })).body).toMatchObject({ messagingServiceSid });
  expect(await storedToken(id)).toBe(newToken);
});

test("a slow test of a token says nothing of the token that replaced it", async () => {
  const id = await added();
  let fail = () => {};
  const asked = new Promise<void>((resolve) => {
    check = () => new Promise((answer) => ((fail = () => answer("failed")), resolve()));
  });
  const slow = change(id, { authToken });
  await asked;
  check = async () => "passed";
  await change(id, { authToken: newToken });
  fail();
  expect((await slow).body).toMatchObject({ check: "passed" });
});

test("a sender of another shop is not there to be changed", async () => {
  const id = await added();
  const other = await api.tenant(token);
  for (const [unknown, tenant] of [
    [id, other],
    [randomUUID(), tenantId],
    ["not-an-id", tenantId],
  ] as const)
    expect(await change(unknown, { authToken: newToken }, tenant)).toMatchObject({
      status: 404,
      body: { error: { code: "not_found" } },
    });
  expect(await storedToken(id)).toBe(authToken);
});

test.each([
  ["nothing", {}],
  ["a token of three letters", { authToken: "abc" }],
  ["no token", { authToken: null }],
  ["a messaging service that is none", { messagingServiceSid: accountSid }],
  ["an address", { address: "+14155550100" }],
  ["an account", { accountSid }],
  ["a result of the test", { check: "passed" }],
])("a change to %s is refused", async (_what, body) => {
  expect(await change(await added(), body)).toMatchObject({
    status: 422,
    body: { error: { code: "invalid_input" } },
  });
});

async function heardAfter(act: () => Promise<unknown>): Promise<string> {
  let stop = async () => {};
  const heard = new Promise<string>((resolve) => {
    void api.db.listen("senders", resolve).then(async (end) => {
      stop = end;
      await act();
    });
  });
  return heard.finally(() => stop());
}

test("every process hears of a new sender, and of a changed one", async () => {
  expect(await heardAfter(() => add(another()))).toBe("");
  const id = await added();
  expect(await heardAfter(() => change(id, { authToken: newToken }))).toBe("");
});

test.each([
  ["another channel", { channel: "telegram" }],
  ["a word for an address", { address: "Bella" }],
  ["a short code on WhatsApp", { address: "384387" }],
  ["a WhatsApp address on SMS", { channel: "sms", address: "whatsapp:+14155550100" }],
  ["a number without a country", { address: "4155550100" }],
  ["an account that is none", { accountSid: "AC123" }],
  ["a token of three letters", { authToken: "abc" }],
  ["a messaging service that is none", { messagingServiceSid: accountSid }],
  ["an unknown field", { simulated: true }],
  ["no token", { authToken: undefined }],
])("%s is refused", async (_what, change) => {
  expect(await add(another(change))).toMatchObject({
    status: 422,
    body: { error: { code: "invalid_input" } },
  });
});
