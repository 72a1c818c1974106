import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createHash } from "node:crypto";
import twilio from "twilio";
import { recordedWebhooks } from "../../../tests/support/twilio-data.js";
import {
  account,
  inbound,
  message,
  messagingService,
  publicBaseUrl,
  startWebhooks,
  status,
  token,
} from "../../../tests/support/twilio-webhooks.js";
import type { WebhookHarness } from "../../../tests/support/twilio-webhooks.js";

let webhooks: WebhookHarness;

beforeAll(async () => {
  webhooks = await startWebhooks();
});
beforeEach(() => webhooks.reset());
afterAll(() => webhooks.close());

test("a signed message is handed on once and answered with empty TwiML", async () => {
  const answer = await webhooks.post(inbound, message);
  expect(answer).toMatchObject({
    status: 200,
    body: '<?xml version="1.0" encoding="UTF-8"?><Response/>',
  });
  expect(answer.headers["content-type"]).toBe("text/xml");
  expect(webhooks.messages).toEqual([
    {
      message: expect.objectContaining({
        text: "hello",
        tenantId: "tenant-1",
        senderId: "whatsapp:+12025550100",
        trusted: true,
      }),
      extra: null,
      signatureDigest: expect.any(Buffer),
      viaFallback: false,
    },
  ]);
});

test("the same request has the same digest, another one another", async () => {
  await webhooks.post(inbound, message);
  await webhooks.post(inbound, message);
  await webhooks.post(inbound, { ...message, Body: "bye" });
  const [first, second, third] = webhooks.messages.map(({ signatureDigest }) =>
    signatureDigest.toString("hex"),
  );
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test("a duplicate gets the same answer", async () => {
  webhooks.onMessage = async () => "duplicate";
  expect((await webhooks.post(inbound, message)).status).toBe(200);
});

test("the fallback URL says that it is one", async () => {
  await webhooks.post(`${inbound}-fallback`, {
    ...message,
    ErrorCode: "11200",
    ErrorUrl: `${publicBaseUrl}${inbound}`,
  });
  expect(webhooks.messages).toMatchObject([{ viaFallback: true, message: { trusted: true } }]);
});

test("a status callback is handed on with the outbox row of its URL", async () => {
  const outboxId = "0192f1c4-5a3b-7c1d-8e2f-0123456789ab";
  const answer = await webhooks.post(`/webhooks/twilio/status?outbox=${outboxId}`, status);
  expect(answer).toMatchObject({ status: 200 });
  expect(webhooks.statuses).toEqual([
    {
      tenantId: "tenant-1",
      accountSid: account,
      messageSid: status.MessageSid,
      status: "undelivered",
      statusRank: 4,
      errorCode: 63024,
      outboxId,
      details: { ChannelStatusMessage: "gone", NewIn2027: "x" },
    },
  ]);
});

test("what a request is, it says itself: both kinds may come to one URL", async () => {
  await webhooks.post(inbound, status);
  await webhooks.post("/webhooks/twilio/status", { ...message, SmsStatus: "received" });
  expect(webhooks.statuses).toMatchObject([{ messageSid: status.MessageSid }]);
  expect(webhooks.messages).toMatchObject([{ message: { messageSid: message.MessageSid } }]);
});

test("a number of ours is also found by its messaging service", async () => {
  const { WaId: _left, ...sms } = message;
  const toAnother = { ...sms, From: "+12025550123", To: "+12025550199" };
  await webhooks.post(inbound, { ...toAnother, MessagingServiceSid: messagingService });
  expect(webhooks.messages).toMatchObject([{ message: { senderId: "+12025550100" } }]);
});

test("a token of configuration still verifies while the sender's is being replaced", async () => {
  expect((await webhooks.post(inbound, message, { signWith: "the token before" })).status).toBe(200);
});

test("a JSON body is believed by the hash in its signed URL", async () => {
  const body = JSON.stringify({ ...message, NumMedia: 0 });
  const path = `${inbound}?bodySHA256=${createHash("sha256").update(body).digest("hex")}`;
  const signature = twilio.getExpectedTwilioSignature(token, publicBaseUrl + path, {});
  const headers = { "Content-Type": "application/json" };
  expect((await webhooks.post(path, {}, { body, signature, headers })).status).toBe(200);
  expect((await webhooks.post(path, {}, { body: `${body} `, signature, headers })).status).toBe(403);
  expect((await webhooks.post(inbound, {}, { body, headers })).status).toBe(403);
  expect((await webhooks.post(inbound, {}, { body: "[".repeat(100_000), headers })).status).toBe(403);
  expect(webhooks.messages).toMatchObject([{ message: { text: "hello", media: [] } }]);
});

const recorded = recordedWebhooks();

(recorded.length > 0 ? test : test.skip)("every recorded webhook is stored", async () => {
  for (const { url, rawBody, headers } of recorded) {
    const path = url.slice(publicBaseUrl.length);
    const { "X-Twilio-Signature": signature, ...rest } = headers;
    expect(await webhooks.post(path, {}, { body: rawBody, signature, headers: rest })).toMatchObject({
      status: 200,
    });
  }
  const ofKind = (wanted: string) => recorded.filter(({ kind }) => kind === wanted).length;
  expect(webhooks.messages).toHaveLength(ofKind("inbound"));
  expect(webhooks.statuses).toHaveLength(ofKind("status"));
});
