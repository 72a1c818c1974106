import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import twilio from "twilio";
import { recordedWebhooks } from "../../../tests/support/twilio-data.js";
import { sendRequest, serveHandlers } from "../../../tests/support/webhook-server.js";
import type { HttpAnswer, WebhookServer } from "../../../tests/support/webhook-server.js";
import { createMetrics } from "../../platform/index.js";
import type { Logger } from "../../platform/index.js";
import type { DeliveryStatus } from "./read-status.js";
import type { KnownSender, Route } from "./sender-directory.js";
import { createTwilioWebhooks } from "./twilio.routes.js";
import type { ReceivedMessage } from "./twilio.routes.js";
import { signingKey } from "./verify-signature.js";

const publicBaseUrl = "https://shop.example.com";
const account = `AC${"0".repeat(31)}1`;
const service = `MG${"0".repeat(31)}1`;
const token = "b1946ac92492d2347c6235b4d2611184";

function aSender(
  channel: "whatsapp" | "sms",
  address: string,
  more: Partial<KnownSender["sender"]> = {},
): KnownSender {
  const sender = {
    id: `${channel} ${address}`,
    tenantId: "tenant-1",
    channel,
    address,
    accountSid: account,
    authToken: token,
    simulated: false,
  };
  return { sender: { ...sender, ...more }, key: signingKey(token) };
}

const otherAccount = `AC${"0".repeat(31)}2`;
const keyless: KnownSender = {
  ...aSender("whatsapp", "whatsapp:+12025550111", { accountSid: otherAccount }),
  key: undefined,
};
const known = [
  aSender("whatsapp", "whatsapp:+12025550100"),
  aSender("sms", "+12025550100"),
  aSender("sms", "384387"),
  keyless,
];

/** The directory's contract, on a list. */
const senders = {
  peek: ({ accountSid, address, messagingServiceSid }: Route) =>
    known.find(({ sender }) => sender.accountSid === accountSid && sender.address === address) ??
    (messagingServiceSid === service ? known[1] : undefined),
  find: async (_route: Route): Promise<KnownSender | undefined> => {
    if (directoryIsDown) throw new Error("no database");
    return undefined;
  },
  keysOf: (accountSid: string) => (accountSid === account ? [signingKey(token)] : []),
};

let messages: ReceivedMessage[] = [];
let statuses: DeliveryStatus[] = [];
let onMessage: (received: ReceivedMessage) => Promise<"stored" | "duplicate" | "overloaded">;
let onStatus: (status: DeliveryStatus) => Promise<"stored" | "overloaded">;
let directoryIsDown = false;
let server: WebhookServer;
const logged = jest.fn();
const metrics = createMetrics();

beforeAll(async () => {
  const logger = { warn: logged, error: logged } as unknown as Logger;
  const fallbackTokens = [{ accountSid: account, authToken: "the token before" }];
  server = await serveHandlers(
    createTwilioWebhooks({
      senders,
      publicBaseUrl,
      fallbackTokens,
      logger,
      metrics,
      onMessage: (received) => onMessage(received),
      onStatus: (status) => onStatus(status),
    }),
  );
});

beforeEach(() => {
  messages = [];
  statuses = [];
  directoryIsDown = false;
  logged.mockClear();
  onMessage = async (received) => {
    messages.push(received);
    return "stored";
  };
  onStatus = async (status) => {
    statuses.push(status);
    return "stored";
  };
});

afterAll(() => server.close());

const message: Record<string, string> = {
  AccountSid: account,
  MessageSid: `SM${"0".repeat(31)}1`,
  From: "whatsapp:+12025550123",
  To: "whatsapp:+12025550100",
  WaId: "12025550123",
  Body: "hello",
  NumMedia: "0",
};
const status: Record<string, string> = {
  AccountSid: account,
  MessageSid: `SM${"0".repeat(31)}2`,
  From: "whatsapp:+12025550100",
  To: "whatsapp:+12025550123",
  MessageStatus: "undelivered",
  SmsStatus: "undelivered",
  ErrorCode: "63024",
  ChannelStatusMessage: "gone",
  NewIn2027: "x",
};

const inbound = "/webhooks/twilio/inbound";
const form = "application/x-www-form-urlencoded";

interface Change {
  signature?: string | null;
  signWith?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

function post(path: string, parameters: Record<string, string>, change: Change = {}): Promise<HttpAnswer> {
  const body = change.body ?? new URLSearchParams(parameters).toString();
  const {
    signWith = token,
    signature = twilio.getExpectedTwilioSignature(signWith, publicBaseUrl + path, parameters),
  } = change;
  const headers = {
    "Content-Type": form,
    ...(signature !== null && { "X-Twilio-Signature": signature }),
    ...change.headers,
    "Content-Length": Buffer.byteLength(body),
  };
  return sendRequest({ port: server.port, path, method: change.method ?? "POST", headers, body });
}

test("a signed message is handed on once and answered with empty TwiML", async () => {
  const answer = await post(inbound, message);
  expect(answer).toMatchObject({ status: 200, body: '<?xml version="1.0" encoding="UTF-8"?><Response/>' });
  expect(answer.headers["content-type"]).toBe("text/xml");
  expect(messages).toEqual([
    {
      message: expect.objectContaining({
        text: "hello",
        tenantId: "tenant-1",
        senderId: "whatsapp whatsapp:+12025550100",
        trusted: true,
      }),
      extra: null,
      signatureDigest: expect.any(Buffer),
      viaFallback: false,
    },
  ]);
  expect(messages[0]!.signatureDigest).toHaveLength(32);
});

test("the same request has the same digest, another one another", async () => {
  await post(inbound, message);
  await post(inbound, message);
  await post(inbound, { ...message, Body: "bye" });
  const digests = messages.map(({ signatureDigest }) => signatureDigest.toString("hex"));
  expect(digests[1]).toBe(digests[0]);
  expect(digests[2]).not.toBe(digests[0]);
});

test("a duplicate gets the same answer", async () => {
  onMessage = async () => "duplicate";
  expect((await post(inbound, message)).status).toBe(200);
});

test("the fallback URL says that it is one", async () => {
  await post(`${inbound}-fallback`, {
    ...message,
    ErrorCode: "11200",
    ErrorUrl: `${publicBaseUrl}${inbound}`,
  });
  expect(messages).toMatchObject([{ viaFallback: true, message: { trusted: true } }]);
});

test("a status callback is handed on with the outbox row of its URL", async () => {
  const outboxId = "0192f1c4-5a3b-7c1d-8e2f-0123456789ab";
  const answer = await post(`/webhooks/twilio/status?outbox=${outboxId}`, status);
  expect(answer).toMatchObject({ status: 200 });
  expect(statuses).toEqual([
    {
      ...{
        tenantId: "tenant-1",
        accountSid: account,
        messageSid: status.MessageSid,
        status: "undelivered",
        statusRank: 4,
      },
      ...{ errorCode: 63024, outboxId, details: { ChannelStatusMessage: "gone", NewIn2027: "x" } },
    },
  ]);
});

test("what a request is, it says itself: both kinds may come to one URL", async () => {
  await post(inbound, status);
  await post("/webhooks/twilio/status", { ...message, SmsStatus: "received" });
  expect(statuses).toMatchObject([{ messageSid: status.MessageSid }]);
  expect(messages).toMatchObject([{ message: { messageSid: message.MessageSid } }]);
});

test("a number of ours is also found by its messaging service", async () => {
  const { WaId: _left, ...sms } = message;
  await post(inbound, { ...sms, From: "+12025550123", To: "+12025550199", MessagingServiceSid: service });
  expect(messages).toMatchObject([{ message: { senderId: "sms +12025550100" } }]);
});

test("a token of configuration still verifies while the sender's is being replaced", async () => {
  expect((await post(inbound, message, { signWith: "the token before" })).status).toBe(200);
});

test.each<[number, string, Record<string, string>, Change]>([
  [403, "no signature", message, { signature: null }],
  [403, "a wrong signature", message, { signature: `${"A".repeat(27)}=` }],
  [403, "another account's token", message, { signWith: "another token" }],
  [403, "an unknown account", { ...message, AccountSid: `AC${"9".repeat(32)}` }, {}],
  [403, "an unknown address", { ...message, To: "whatsapp:+12025550177" }, {}],
  [
    403,
    "a body that was trimmed on the way",
    { ...message, Body: "hello " },
    { body: new URLSearchParams(message).toString() },
  ],
  [403, "an empty body", {}, { body: "" }],
  [400, "no message id", { ...message, MessageSid: "" }, {}],
  [400, "no receiver", { ...message, To: "" }, {}],
  [400, "no account, but a token of ours", { ...message, AccountSid: "" }, { signWith: "the token before" }],
  [403, "no account and no token of ours", { ...message, AccountSid: "" }, {}],
  [405, "GET", message, { method: "GET", body: "" }],
  [405, "PUT", message, { method: "PUT" }],
  [415, "plain text", message, { headers: { "Content-Type": "text/plain" } }],
  [415, "no type", message, { headers: { "Content-Type": "" } }],
  [415, "another character set", message, { headers: { "Content-Type": `${form}; charset=iso-8859-1` } }],
  [415, "a compressed body", message, { headers: { "Content-Encoding": "gzip" } }],
  [413, "more than a megabyte", message, { body: `Body=${"a".repeat(1024 * 1024)}` }],
  [413, "more parameters than anybody sends", message, { body: "a&".repeat(2000) }],
  [
    503,
    "an address whose token cannot be read",
    { ...message, AccountSid: otherAccount, To: keyless.sender.address },
    {},
  ],
])("%d for %s, and nothing is handed on", async (expected, _what, parameters, change) => {
  expect((await post(inbound, parameters, change)).status).toBe(expected);
  expect(messages).toEqual([]);
});

test("403 for a signature over the address behind a proxy, whatever the headers claim", async () => {
  const signature = twilio.getExpectedTwilioSignature(
    token,
    `http://127.0.0.1:${server.port}${inbound}`,
    message,
  );
  const headers = {
    Host: `127.0.0.1:${server.port}`,
    "X-Forwarded-Host": "127.0.0.1",
    "X-Forwarded-Proto": "http",
  };
  expect((await post(inbound, message, { signature, headers })).status).toBe(403);
});

test("405 says what is allowed, 503 when to come again, and every refusal is JSON that names its kind", async () => {
  expect((await post(inbound, message, { method: "GET", body: "" })).headers.allow).toBe("POST");
  onMessage = async () => "overloaded";
  const busy = await post(inbound, message);
  expect(busy).toMatchObject({
    status: 503,
    headers: { "retry-after": "2", "content-type": "application/json" },
  });
  expect(JSON.parse(busy.body)).toMatchObject({ error: { code: "busy" } });
});

test("503 when a message or status cannot be stored, or the sender cannot be looked up", async () => {
  onMessage = () => Promise.reject(new Error("no database"));
  onStatus = () => Promise.reject(new Error("no database"));
  directoryIsDown = true;
  expect((await post(inbound, message)).status).toBe(503);
  expect((await post("/webhooks/twilio/status", status)).status).toBe(503);
  expect((await post(inbound, { ...message, To: "whatsapp:+12025550177" })).status).toBe(503);
});

test("a JSON body is believed by the hash in its signed URL", async () => {
  const body = JSON.stringify({ ...message, NumMedia: 0 });
  const path = `${inbound}?bodySHA256=${createHash("sha256").update(body).digest("hex")}`;
  const signature = twilio.getExpectedTwilioSignature(token, publicBaseUrl + path, {});
  const headers = { "Content-Type": "application/json" };
  expect((await post(path, {}, { body, signature, headers })).status).toBe(200);
  expect((await post(path, {}, { body: `${body} `, signature, headers })).status).toBe(403);
  expect((await post(inbound, {}, { body, headers })).status).toBe(403);
  expect((await post(inbound, {}, { body: "[".repeat(100_000), headers })).status).toBe(403);
  expect(messages).toMatchObject([{ message: { text: "hello", media: [] } }]);
});

test("a body whose bytes are signed but are not UTF-8 is not understood", async () => {
  const signature = twilio.getExpectedTwilioSignature(token, publicBaseUrl + inbound, {
    ...message,
    Zone: "é",
  });
  const body = `${new URLSearchParams(message).toString()}&Zone=%C3&%A9`;
  expect((await post(inbound, message, { body, signature })).status).toBe(400);
  expect(messages).toEqual([]);
});

const recorded = recordedWebhooks();

(recorded.length > 0 ? test : test.skip)("every recorded webhook is stored", async () => {
  for (const { url, rawBody, headers } of recorded) {
    const path = url.slice(publicBaseUrl.length);
    const { "X-Twilio-Signature": signature, ...rest } = headers;
    const answer = await post(path, {}, { body: rawBody, signature, headers: rest });
    expect(answer.status).toBe(200);
  }
  expect(messages).toHaveLength(recorded.filter(({ kind }) => kind === "inbound").length);
  expect(statuses).toHaveLength(recorded.filter(({ kind }) => kind === "status").length);
});

test("what is refused is counted, and no log holds a signature, a text or a phone number", async () => {
  await post(inbound, { ...message, MessageSid: "no message id", Body: "my secret" });
  await post(inbound, message, { signature: null });
  onMessage = () => Promise.reject(new Error("no database"));
  await post(inbound, message);
  const counted = await metrics.text();
  expect(counted).toMatch(/parley_twilio_webhooks_total\{outcome="bad_signature"\} \d/);
  expect(counted).toMatch(/parley_twilio_webhooks_total\{outcome="malformed"\} \d/);
  expect(logged).toHaveBeenCalledTimes(2);
  expect(JSON.stringify(logged.mock.calls)).not.toMatch(/secret|2025550123|no message id|[A-Za-z0-9+/]{27}=/);
});
