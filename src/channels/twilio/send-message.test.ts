import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import {
  answerError,
  answerHtml,
  answerJson,
  breakOff,
  startScriptedTwilio,
} from "../../../tests/support/scripted-twilio.js";
import type { ScriptedTwilio, TwilioAnswer } from "../../../tests/support/scripted-twilio.js";
import { createMetrics } from "../../platform/index.js";
import type { Database, Logger } from "../../platform/index.js";
import type { Delivery, ProviderClient, Sender } from "../channel.js";
import type { OutgoingMessage } from "../messages.js";
import { createTwilioClient } from "./send-message.js";
import type { TwilioClientDeps } from "./send-message.js";

const account = `AC${"0".repeat(31)}1`;
const sid = `SM${"a".repeat(32)}`;
const outboxId = "0192f1c4-5a3b-7c1d-8e2f-0123456789ab";
const to = "whatsapp:+12025550123";
const from = "whatsapp:+12025550100";
const aSender: Sender = {
  id: "s",
  tenantId: "t",
  channel: "whatsapp",
  address: from,
  accountSid: account,
  authToken: "token",
  simulated: false,
};

let twilio: ScriptedTwilio;
let client: ProviderClient;

function aClient(more: Partial<TwilioClientDeps> = {}): ProviderClient {
  return createTwilioClient({
    apiBaseUrl: twilio.baseUrl,
    publicBaseUrl: "https://shop.example.com",
    db: {} as Pick<Database, "engine">, // nothing here asks for content
    logger: {} as Logger,
    clock: { now: () => new Date("2026-10-05T10:00:00Z") },
    answerTimeoutMs: 300,
    ...more,
  });
}

beforeAll(async () => {
  twilio = await startScriptedTwilio(answerJson(201, { sid, status: "queued" }));
});
beforeEach(() => {
  twilio.reset();
  client = aClient();
});
afterEach(() => client.close());
afterAll(() => twilio.close());

function aDelivery(message: OutgoingMessage, more: Partial<Sender> = {}): Delivery {
  return { outboxId, sender: { ...aSender, ...more }, to, message };
}

const hello = aDelivery({ text: "Hello 👋" });
const forms = () => twilio.calls.map(({ form }) => form);

test("a text is created in the sender's account, with a callback that names its outbox row", async () => {
  expect(await client.send(hello)).toEqual({ kind: "accepted", providerSid: sid, status: "queued" });
  expect(twilio.calls).toMatchObject([
    {
      method: "POST",
      path: `/2010-04-01/Accounts/${account}/Messages.json`,
      headers: {
        authorization: `Basic ${Buffer.from(`${account}:token`).toString("base64")}`,
        "content-type": "application/x-www-form-urlencoded",
      },
    },
  ]);
  const StatusCallback = `https://shop.example.com/webhooks/twilio/status?outbox=${outboxId}`;
  expect(forms()).toEqual([{ To: to, From: from, Body: "Hello 👋", StatusCallback }]);
});

test("a messaging service is named beside the number", async () => {
  await client.send(aDelivery({ text: "Hello" }, { messagingServiceSid: "MG1" }));
  expect(forms()).toMatchObject([{ From: from, MessagingServiceSid: "MG1" }]);
});

test("a picture goes along on WhatsApp and is left out on SMS", async () => {
  const message = { text: "Blue vase", imageUrl: "https://cdn.example/vase.jpg?v=1" };
  await client.send(aDelivery(message));
  await client.send(aDelivery(message, { channel: "sms", address: "+12025550100" }));
  expect(forms().map(({ MediaUrl }) => MediaUrl)).toEqual([message.imageUrl, undefined]);
});

test("on SMS choices are numbered text and nothing is asked of the Content API", async () => {
  const message = { text: "Delivery?", choices: [{ id: "yes", label: "Yes", number: 1 }] };
  await client.send(aDelivery(message, { channel: "sms", address: "+12025550100" }));
  expect(forms()).toMatchObject([{ Body: "Delivery?\n1 Yes" }]);
});

test("the parts of a text message are counted, since they are what it costs", async () => {
  const metrics = createMetrics();
  const counting = aClient({ metrics });
  await counting.send(aDelivery({ text: "a".repeat(161) }, { channel: "sms", address: "+12025550100" }));
  expect(await metrics.text()).toContain('parley_sms_parts_total{encoding="GSM-7"} 2');
  await counting.close();
});

test("a simulated sender's message goes to the simulator, and nowhere without one", async () => {
  const simulated = aDelivery({ text: "Hello" }, { simulated: true });
  expect(await client.send(simulated)).toMatchObject({ kind: "refusedForNow" });
  expect(twilio.calls).toEqual([]);
  const withSimulator = aClient({ apiBaseUrl: "http://127.0.0.1:1", simulatorBaseUrl: twilio.baseUrl });
  expect(await withSimulator.send(simulated)).toMatchObject({ kind: "accepted" });
  await withSimulator.close();
});

test("without a token nothing is sent", async () => {
  const outcome = await client.send(aDelivery({ text: "Hello" }, { authToken: "" }));
  expect(outcome).toMatchObject({ kind: "refusedForNow" });
  expect(twilio.calls).toEqual([]);
});

const later = (retryAfter: string) => answerJson(429, { code: 20429 }, { "Retry-After": retryAfter });
const redirect: TwilioAnswer = (_call, res) =>
  void res.writeHead(307, { Location: "http://127.0.0.1:1/" }).end();
const cutShort: TwilioAnswer = (_call, res) => {
  res.writeHead(201, { "Content-Length": "99" }).write('{"sid"', () => res.destroy());
};
const optedOut = { errorCode: 21610, errorClass: "contact", suppress: true };
const credentials = { errorCode: 20003, errorClass: "seller", suppress: false };

test.each<[string, TwilioAnswer, object]>([
  ["429 with Retry-After", later("7"), { kind: "refusedForNow", errorCode: 20429, retryAfterMs: 7000 }],
  [
    "429 with a date",
    later("Mon, 05 Oct 2026 10:00:30 GMT"),
    { kind: "refusedForNow", retryAfterMs: 30_000 },
  ],
  ["429 of a proxy", answerHtml(429), { kind: "refusedForNow" }],
  [
    "a full queue",
    answerError(429, 21611),
    { kind: "refusedForNow", errorCode: 21611, retryAfterMs: 600_000 },
  ],
  ["a rate of the channel", answerError(400, 63018), { kind: "refusedForNow", retryAfterMs: 60_000 }],
  ["an opted-out recipient", answerError(400, 21610), { kind: "refused", ...optedOut }],
  ["refused credentials", answerError(401, 20003), { kind: "refused", ...credentials }],
  ["an unknown code", answerError(400, 99999), { kind: "refused", errorCode: 99999, errorClass: "none" }],
  ["500", answerError(500, 20500), { kind: "unknown" }],
  ["502 in HTML", answerHtml(502), { kind: "unknown" }],
  ["201 that names no message", answerJson(201, { status: "queued" }), { kind: "unknown" }],
  ["201 in HTML", answerHtml(201), { kind: "unknown" }],
  ["404 in HTML", answerHtml(404), { kind: "unknown" }],
  ["a redirect", redirect, { kind: "unknown" }],
  ["a broken connection", breakOff, { kind: "unknown" }],
  ["an answer cut short", cutShort, { kind: "unknown" }],
  ["no answer in time", () => undefined, { kind: "unknown", reason: "no answer in time" }],
])("%s is understood for what it is, without a second try", async (_what, answer, expected) => {
  twilio.answer = answer;
  const outcome = await client.send(hello);
  expect(outcome).toMatchObject(expected);
  expect(JSON.stringify(outcome)).not.toContain("2025550123");
  expect(twilio.calls).toHaveLength(1);
});

test.each(["http://127.0.0.1:1", "http://localhost:1", "http://nowhere.invalid"])(
  "what never reached %s may be sent again",
  async (apiBaseUrl) => {
    const unreachable = aClient({ apiBaseUrl });
    expect(await unreachable.send(hello)).toMatchObject({ kind: "refusedForNow" });
    await unreachable.close();
  },
);
