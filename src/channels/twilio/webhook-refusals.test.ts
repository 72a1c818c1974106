import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import twilio from "twilio";
import {
  account,
  formType,
  inbound,
  message,
  otherAccount,
  publicBaseUrl,
  startWebhooks,
  status,
  token,
} from "../../../tests/support/twilio-webhooks.js";
import type { Change, WebhookHarness } from "../../../tests/support/twilio-webhooks.js";

let webhooks: WebhookHarness;

beforeAll(async () => {
  webhooks = await startWebhooks();
});
beforeEach(() => webhooks.reset());
afterAll(() => webhooks.close());

const anotherToken = { signWith: "another token" };
const tokenBefore = { signWith: "the token before" };
const trimmed = { body: new URLSearchParams(message).toString() };
const keyless = { AccountSid: otherAccount, To: "whatsapp:+12025550111" };
const type = (contentType: string) => ({ headers: { "Content-Type": contentType } });

test.each<[number, string, Record<string, string>, Change]>([
  [403, "no signature", {}, { signature: null }],
  [403, "a wrong signature", {}, { signature: `${"A".repeat(27)}=` }],
  [403, "another account's token", {}, anotherToken],
  [403, "an unknown account", { AccountSid: `AC${"9".repeat(32)}` }, {}],
  [403, "an unknown address", { To: "whatsapp:+12025550177" }, {}],
  [403, "a body that was trimmed on the way", { Body: "hello " }, trimmed],
  [403, "an empty body", {}, { body: "" }],
  [403, "no account and no token of ours", { AccountSid: "" }, {}],
  [400, "no account, but a token of ours", { AccountSid: "" }, tokenBefore],
  [400, "no message id", { MessageSid: "" }, {}],
  [400, "no receiver", { To: "" }, {}],
  [400, "a status that is none", { MessageStatus: "?", From: "whatsapp:+12025550100" }, {}],
  [405, "GET", {}, { method: "GET", body: "" }],
  [405, "PUT", {}, { method: "PUT" }],
  [415, "plain text", {}, type("text/plain")],
  [415, "no type", {}, type("")],
  [415, "another character set", {}, type(`${formType}; charset=iso-8859-1`)],
  [415, "a compressed body", {}, { headers: { "Content-Encoding": "gzip" } }],
  [413, "more than a megabyte", {}, { body: `Body=${"a".repeat(1024 * 1024)}` }],
  [413, "more parameters than anybody sends", {}, { body: "a&".repeat(2000) }],
  [503, "an address whose token cannot be read", keyless, {}],
])("%d for %s, and nothing is handed on", async (expected, _what, parameters, change) => {
  expect((await webhooks.post(inbound, { ...message, ...parameters }, change)).status).toBe(expected);
  expect(webhooks.messages).toEqual([]);
});

test("400 for a status callback that says no status", async () => {
  const { MessageStatus: _status, SmsStatus: _sms, ...rest } = status;
  const turned = { ...rest, From: message.To ?? "", To: message.From ?? "" };
  expect((await webhooks.post("/webhooks/twilio/status", turned)).status).toBe(400);
});

test("400 for a body whose bytes are signed but are not UTF-8", async () => {
  const signature = twilio.getExpectedTwilioSignature(token, publicBaseUrl + inbound, {
    ...message,
    Zone: "é",
  });
  const body = `${new URLSearchParams(message).toString()}&Zone=%C3&%A9`;
  expect((await webhooks.post(inbound, message, { body, signature })).status).toBe(400);
  expect(webhooks.messages).toEqual([]);
});

test("403 for a signature over the address behind a proxy, whatever the headers claim", async () => {
  const behind = `http://127.0.0.1:${webhooks.port}${inbound}`;
  const signature = twilio.getExpectedTwilioSignature(token, behind, message);
  const headers = {
    Host: `127.0.0.1:${webhooks.port}`,
    "X-Forwarded-Host": "127.0.0.1",
    "X-Forwarded-Proto": "http",
  };
  expect((await webhooks.post(inbound, message, { signature, headers })).status).toBe(403);
});

test("405 says what is allowed, 503 when to come again, and every refusal is JSON that names its kind", async () => {
  const wrongMethod = await webhooks.post(inbound, message, { method: "GET", body: "" });
  expect(wrongMethod.headers.allow).toBe("POST");
  webhooks.onMessage = async () => "overloaded";
  const busy = await webhooks.post(inbound, message);
  expect(busy).toMatchObject({
    status: 503,
    headers: { "retry-after": "2", "content-type": "application/json" },
  });
  expect(JSON.parse(busy.body)).toMatchObject({ error: { code: "busy" } });
});

test("503 when a message or status cannot be stored, or the sender cannot be looked up", async () => {
  const noDatabase = () => Promise.reject(new Error("no database"));
  Object.assign(webhooks, { onMessage: noDatabase, onStatus: noDatabase, find: noDatabase });
  expect((await webhooks.post(inbound, message)).status).toBe(503);
  expect((await webhooks.post("/webhooks/twilio/status", status)).status).toBe(503);
  expect((await webhooks.post(inbound, { ...message, To: "whatsapp:+12025550177" })).status).toBe(503);
});

test("what is refused is counted, and no log holds a signature, a text or a phone number", async () => {
  await webhooks.post(inbound, { ...message, MessageSid: "no message id", Body: "my secret" });
  await webhooks.post(inbound, message, { signature: null });
  webhooks.onMessage = () => Promise.reject(new Error("no database"));
  await webhooks.post(inbound, message);
  const counted = await webhooks.metrics.text();
  expect(counted).toMatch(/parley_twilio_webhooks_total\{outcome="bad_signature"\} \d/);
  expect(counted).toMatch(/parley_twilio_webhooks_total\{outcome="malformed"\} \d/);
  expect(webhooks.logged).toHaveLength(2);
  expect(JSON.stringify(webhooks.logged)).not.toMatch(/secret|2025550123|no message id|[A-Za-z0-9+/]{27}=/);
  expect(JSON.stringify(webhooks.logged)).not.toContain(account);
});
