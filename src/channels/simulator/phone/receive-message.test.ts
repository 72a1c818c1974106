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

let shop: SimulatedShop;
beforeEach(async () => {
  shop = await openSimulatedShop();
});
afterEach(() => shop.close());

const onWhatsapp = { from: buyerOnWhatsapp, to: shopOnWhatsapp };
const onSms = { from: buyerOnSms, to: shopOnSms };
const lastForm = () => Object.fromEntries(shop.recording.inbound().at(-1)?.form ?? []);

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
