import { afterEach, beforeEach, expect, test } from "@jest/globals";
import {
  account,
  buyerOnSms,
  buyerOnWhatsapp,
  openSimulatedShop,
  shopOnSms,
  shopOnWhatsapp,
} from "../../../../tests/support/simulated-shop.js";
import type { SimulatedShop } from "../../../../tests/support/simulated-shop.js";
import { emptyTwiml } from "../../../../tests/support/recording-service.js";
import { carrierTexts } from "../opt-out.js";

let shop: SimulatedShop;
beforeEach(async () => {
  shop = await openSimulatedShop();
});
afterEach(() => shop.close());

const onWhatsapp = { from: buyerOnWhatsapp, to: shopOnWhatsapp };
const onSms = { from: buyerOnSms, to: shopOnSms };
const lastForm = () => Object.fromEntries(shop.recording.inbound().at(-1)?.form ?? []);
const replies = () =>
  shop.simulator
    .messages()
    .filter(({ direction }) => direction === "outbound-reply")
    .map(({ body }) => body);

test("a WhatsApp text is posted, signed, with every field Twilio sends", async () => {
  const { messageSid, status } = await shop.simulator.receive({
    ...onWhatsapp,
    text: "hi & +1 ü",
    profileName: "Ann 🌸",
  });
  expect(status).toBe(200);
  const webhook = shop.recording.inbound()[0];
  expect(webhook).toMatchObject({ path: "/webhooks/twilio/inbound", signed: true });
  expect(webhook?.headers).toMatchObject({
    "content-type": "application/x-www-form-urlencoded; charset=utf-8",
    "user-agent": "TwilioProxy/1.1",
    "i-twilio-idempotency-token": expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  expect(lastForm()).toEqual({
    AccountSid: account.accountSid,
    ApiVersion: "2010-04-01",
    Body: "hi & +1 ü",
    ChannelMetadata: JSON.stringify({
      type: "whatsapp",
      data: { context: { ProfileName: "Ann 🌸", WaId: "15550001234" } },
    }),
    From: buyerOnWhatsapp,
    MessageSid: messageSid,
    MessageType: "text",
    NumMedia: "0",
    NumSegments: "1",
    ProfileName: "Ann 🌸",
    ReferralNumMedia: "0",
    SmsMessageSid: messageSid,
    SmsSid: messageSid,
    SmsStatus: "received",
    To: shopOnWhatsapp,
    WaId: "15550001234",
  });
});

test("an SMS carries geography and segments, and nothing of WhatsApp", async () => {
  await shop.simulator.receive({ ...onSms, text: "x".repeat(200) });
  expect(lastForm()).toMatchObject({
    NumSegments: "2",
    FromCountry: "US",
    ToCountry: "US",
    FromCity: expect.any(String),
  });
  expect(lastForm()).not.toHaveProperty("WaId");
});

test("photo, location and contact arrive as Twilio shapes them", async () => {
  await shop.simulator.receive({
    ...onWhatsapp,
    media: [{ contentType: "image/jpeg", data: Buffer.from("x") }],
  });
  expect(lastForm()).toMatchObject({
    NumMedia: "1",
    Body: "",
    MessageType: "image",
    MediaContentType0: "image/jpeg",
  });
  expect(lastForm()["MessageSid"]).toMatch(/^MM/);
  await shop.simulator.receive({
    ...onWhatsapp,
    location: { latitude: 51.5, longitude: -0.1, label: "Home" },
  });
  expect(lastForm()).toMatchObject({
    MessageType: "location",
    Latitude: "51.5",
    Longitude: "-0.1",
    Label: "Home",
    Body: "",
  });
  await shop.simulator.receive({ ...onWhatsapp, contact: { name: "Sam; Driver", phone: "+15550107788" } });
  expect(lastForm()).toMatchObject({ MessageType: "contacts", MediaContentType0: "text/vcard" });
});

test("a tapped button brings its label and id and the message it was on", async () => {
  await shop.simulator.receive({ ...onWhatsapp, text: "hi" });
  const content = {
    friendly_name: "b",
    language: "en",
    types: {
      "twilio/quick-reply": { body: "Delivery?", actions: [{ title: "Yes, there", id: "address:1" }] },
    },
  };
  const { json } = await shop.rest("POST", "/v1/Content", undefined, content);
  const message = await shop.send({ Body: "", ContentSid: String(json["sid"]) });
  await shop.simulator.idle();
  const messageSid = String(message.json["sid"]);
  await shop.simulator.receive({ ...onWhatsapp, tap: { messageSid, choiceId: "address:1" } });
  expect(lastForm()).toMatchObject({
    Body: "Yes, there",
    ButtonText: "Yes, there",
    ButtonPayload: "address:1",
    MessageType: "interactive",
    OriginalRepliedMessageSid: messageSid,
    OriginalRepliedMessageSender: shopOnWhatsapp,
  });
  await expect(
    shop.simulator.receive({ ...onWhatsapp, tap: { messageSid, choiceId: "other" } }),
  ).rejects.toThrow("choice");
});

test("a tapped row of a list brings ListId and ListTitle", async () => {
  await shop.simulator.receive({ ...onWhatsapp, text: "hi" });
  const items = [{ item: "Blue vase", id: "p:1", description: "$42.00" }];
  const types = { "twilio/list-picker": { body: "Vases", button: "Choose", items } };
  const { json } = await shop.rest("POST", "/v1/Content", undefined, {
    friendly_name: "l",
    language: "en",
    types,
  });
  const message = await shop.send({ Body: "", ContentSid: String(json["sid"]) });
  await shop.simulator.receive({
    ...onWhatsapp,
    tap: { messageSid: String(message.json["sid"]), choiceId: "p:1" },
  });
  expect(lastForm()).toMatchObject({ Body: "Blue vase", ListId: "p:1", ListTitle: "Blue vase" });
  expect(lastForm()).not.toHaveProperty("ButtonPayload");
});

test("STOP is answered once by the carrier and still posted; START undoes it", async () => {
  for (const text of ["STOP", " stop ", "Unsubscribe"]) await shop.simulator.receive({ ...onSms, text });
  await shop.simulator.idle();
  expect(replies()).toEqual([carrierTexts.stop]);
  expect(shop.recording.inbound().map(({ form }) => form.get("Body"))).toEqual([
    "STOP",
    " stop ",
    "Unsubscribe",
  ]);
  expect(lastForm()).not.toHaveProperty("OptOutType");
  expect(await shop.send({ From: shopOnSms, To: buyerOnSms })).toMatchObject({ json: { code: 21610 } });
  await shop.simulator.receive({ ...onSms, text: "yes" });
  await shop.simulator.idle();
  expect(replies()).toEqual([carrierTexts.stop, carrierTexts.start]);
  expect(await shop.send({ From: shopOnSms, To: buyerOnSms })).toMatchObject({ status: 201 });
});

test.each(["Stop. Thank you", "cancel 1043", "ok"])("%s is no keyword", async (text) => {
  await shop.simulator.receive({ ...onSms, text });
  expect(replies()).toEqual([]);
  expect(await shop.send({ From: shopOnSms, To: buyerOnSms })).toMatchObject({ status: 201 });
});

test("on WhatsApp STOP is a word like any other", async () => {
  await shop.simulator.receive({ ...onWhatsapp, text: "STOP" });
  expect(replies()).toEqual([]);
  expect(await shop.send()).toMatchObject({ status: 201 });
});

test("Advanced Opt-Out tells the service, by its own word list", async () => {
  const advancedOptOut = { stop: ["STOP", "BASTA"], start: ["START"], help: ["HELP"] };
  const sender = {
    channel: "sms" as const,
    address: "+14155230000",
    messagingServiceSid: "MG2",
    advancedOptOut,
  };
  shop.simulator.addAccount({ ...account, senders: [sender] });
  await shop.simulator.receive({ from: buyerOnSms, to: sender.address, text: "basta" });
  expect(lastForm()).toMatchObject({ OptOutType: "STOP", MessagingServiceSid: "MG2" });
  await shop.simulator.receive({ from: buyerOnSms, to: sender.address, text: "CANCEL" });
  expect(lastForm()).not.toHaveProperty("OptOutType");
});

test("a failed webhook goes to the fallback address with why and where, freshly signed", async () => {
  shop.recording.answer(({ path }) => (path.endsWith("-fallback") ? emptyTwiml : { status: 500 }));
  const received = await shop.simulator.receive({ ...onWhatsapp, text: "hi" });
  expect(received).toMatchObject({ status: 200, viaFallback: true });
  const [first, second, ...more] = shop.recording.inbound();
  expect([first?.path, second?.path, more.length]).toEqual([
    "/webhooks/twilio/inbound",
    "/webhooks/twilio/inbound-fallback",
    0,
  ]);
  expect(second?.signed).toBe(true);
  expect(Object.fromEntries(second?.form ?? [])).toMatchObject({
    ErrorCode: "11200",
    ErrorUrl: `${shop.recording.url}/webhooks/twilio/inbound`,
    MessageSid: received.messageSid,
  });
  expect(second?.headers["i-twilio-idempotency-token"]).toBe(first?.headers["i-twilio-idempotency-token"]);
});

test("retries follow the URL's overrides; by default a 500 is not retried", async () => {
  await shop.close();
  shop = await openSimulatedShop({ inboundOverrides: "rc=3&rp=5xx" });
  let calls = 0;
  shop.recording.answer(() => ((calls += 1) < 3 ? { status: 503 } : emptyTwiml));
  expect(await shop.simulator.receive({ ...onWhatsapp, text: "hi" })).toMatchObject({
    status: 200,
    viaFallback: false,
  });
  expect(calls).toBe(3);
  expect(shop.recording.inbound().every(({ signed }) => signed)).toBe(true);
});

test("TwiML in the answer is sent to the person, and so is an unthinking OK in plain text", async () => {
  shop.recording.answer(() => ({
    type: "text/xml",
    body: "<Response><Message>Welcome</Message></Response>",
  }));
  await shop.simulator.receive({ ...onWhatsapp, text: "hi" });
  shop.recording.answer(() => ({ type: "text/plain", body: "OK" }));
  await shop.simulator.receive({ ...onWhatsapp, text: "hi" });
  await shop.simulator.idle();
  expect(replies()).toEqual(["Welcome", "OK"]);
});

test("two machines answering each other are stopped after thirty rounds", async () => {
  shop.recording.answer(() => ({ type: "text/xml", body: "<Response><Message>pong</Message></Response>" }));
  for (let round = 0; round < 31; round += 1) await shop.simulator.receive({ ...onSms, text: "ping" });
  await shop.simulator.idle();
  const codes = shop.simulator.messages({ person: buyerOnSms }).flatMap(({ errorCode }) => errorCode ?? []);
  expect(codes).toEqual([14107]);
});

test("one person's messages keep their order, other people's do not wait", async () => {
  const release: (() => void)[] = [];
  shop.recording.answer(
    ({ form }) =>
      new Promise((resolve) =>
        form.get("From") === buyerOnSms ? release.push(() => resolve(emptyTwiml)) : resolve(emptyTwiml),
      ),
  );
  const first = shop.simulator.receive({ ...onSms, text: "one" });
  const second = shop.simulator.receive({ ...onSms, text: "two" });
  await shop.simulator.receive({ ...onSms, from: "+15550005678", text: "other" });
  expect(shop.recording.inbound().map(({ form }) => form.get("Body"))).toEqual(["one", "other"]);
  release.shift()?.();
  await first;
  while (release.length === 0) await new Promise(setImmediate);
  release.shift()?.();
  await second;
  expect(shop.recording.inbound().map(({ form }) => form.get("Body"))).toEqual(["one", "other", "two"]);
});

test("faults of the webhook: copies at once, a wrong signature, the token from before, an unknown parameter", async () => {
  shop.simulator.setFaults([{ times: 1, action: { type: "duplicateInbound", copies: 4 } }]);
  await shop.simulator.receive({ ...onSms, text: "hi" });
  expect(new Set(shop.recording.inbound().map(({ form }) => form.get("MessageSid"))).size).toBe(1);
  expect(shop.recording.inbound()).toHaveLength(5);
  for (const type of ["badSignature", "oldToken", "unknownParam"] as const) {
    shop.simulator.setFaults([{ times: 1, action: { type } }]);
    await shop.simulator.receive({ ...onSms, text: type });
    expect(shop.recording.inbound().at(-1)?.signed).toBe(type === "unknownParam");
  }
  expect(Object.keys(lastForm()).some((name) => name.startsWith("Unknown"))).toBe(true);
});

test("own ticks: delivered when the service has taken it, read when the shop answers, failed when nobody took it", async () => {
  await shop.simulator.receive({ ...onWhatsapp, text: "hi" });
  expect(shop.simulator.messages()[0]).toMatchObject({ ticks: "delivered" });
  await shop.send();
  await shop.simulator.idle();
  expect(shop.simulator.messages()[0]).toMatchObject({ ticks: "read" });
  shop.recording.answer(() => ({ status: 403 }));
  await shop.simulator.receive({ ...onWhatsapp, text: "again" });
  expect(shop.simulator.messages().at(-1)).toMatchObject({ ticks: "failed" });
});
