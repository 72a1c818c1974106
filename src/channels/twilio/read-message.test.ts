import { expect, test } from "@jest/globals";
import { recordedWebhooks } from "../../../tests/support/twilio-data.js";
import type { InboundMessage } from "../messages.js";
import { parseForm } from "./parse-form.js";
import { readMessage } from "./read-message.js";
import type { MessageReading } from "./read-message.js";
import { formFields, jsonFields } from "./webhook-fields.js";

const shop = { id: "sender-1", tenantId: "tenant-1", channel: "whatsapp" } as const;
const smsShop = { ...shop, channel: "sms" } as const;

function readBody(body: string | Buffer, addressee: typeof shop | typeof smsShop = shop): MessageReading {
  return readMessage(formFields(parseForm(Buffer.from(body))?.fields ?? []), addressee);
}

const account = `AC${"0".repeat(31)}1`;
const sid = (end: string) => `SM${end.padStart(32, "0")}`;
const ordinary: Record<string, string> = {
  AccountSid: account,
  MessageSid: sid("1"),
  From: "whatsapp:+12025550123",
  To: "whatsapp:+12025550100",
  WaId: "12025550123",
  ProfileName: "Amina",
  Body: "hello",
  NumMedia: "0",
};

const read = (changes: Record<string, string>, addressee: typeof shop | typeof smsShop = shop) =>
  readBody(new URLSearchParams({ ...ordinary, ...changes }).toString(), addressee);

function messageOf(reading: MessageReading): InboundMessage {
  if (reading.kind === "malformed") throw new Error(reading.problem);
  return reading.message;
}

/** What is expected of each recorded message beside its ids: the telling parts only. */
const expected: Record<string, Partial<InboundMessage> & { extra?: Record<string, string> }> = {
  "sms-text": { text: "Hi, is the red jacket still in stock?" },
  "sms-emoji-ucs2": { text: "2 👟 please 🙏🏽" },
  "sms-opt-out-stop": { text: "STOP", optOutType: "stop" },
  "sms-opt-out-cancel-no-advanced": { text: "Cancel" },
  "sms-opt-in-start": { text: "START", optOutType: "start" },
  "sms-help": { text: "HELP", optOutType: "help" },
  "sms-short-code": { text: "YES" },
  "wa-text": { text: "Do you have the blue kurta in M?", profileName: "Amina K 🌸" },
  "wa-text-arabic-rtl": { text: "مرحبا، هل المنتج متوفر بمقاس كبير؟" },
  "wa-text-with-bsuid": { text: "hello", extra: { ExternalUserId: "whatsapp:US.1234567890" } },
  "wa-text-username-no-phone": {
    from: "whatsapp:US.1234567890",
    text: "hello",
    extra: { ExternalUserId: "whatsapp:US.1234567890" },
  },
  "wa-image-caption": {
    text: "do you have this one?",
    media: [{ url: mediaUrl("10"), contentType: "image/jpeg" }],
  },
  "wa-image-no-caption": { text: "", media: [{ url: mediaUrl("11"), contentType: "image/jpeg" }] },
  "wa-document-pdf": {
    text: "invoice.pdf",
    media: [{ url: mediaUrl("13"), contentType: "application/pdf" }],
  },
  "wa-contact-vcard": { text: "", media: [{ url: mediaUrl("14"), contentType: "text/vcard" }] },
  "wa-sticker": { text: "", media: [{ url: mediaUrl("15"), contentType: "image/webp" }] },
  "wa-location": {
    text: "",
    location: {
      latitude: 51.51322977399644,
      longitude: -0.2197976373036567,
      address: "187 Freston Road, London, Greater London W10 6TH",
      label: "The Harrow Club",
    },
  },
  "wa-template-button": {
    text: "Track order",
    choiceId: "track:ord_1042",
    repliedTo: `MM${"beef".padStart(32, "0")}`,
  },
  "wa-session-quick-reply": {
    text: "Confirm",
    choiceId: '{"a":"confirm","order":"ord_1042"}',
    repliedTo: `MM${"beef".padStart(32, "0")}`,
    extra: { Forwarded: "false", FrequentlyForwarded: "false" },
  },
  "wa-list-reply": {
    text: "Blue kurta M",
    choiceId: "variant:kurta-blue-m",
    repliedTo: `MM${"cafe".padStart(32, "0")}`,
  },
  "wa-reply-quoted": { text: "this one", repliedTo: `MM${"d00d".padStart(32, "0")}` },
  "wa-frequently-forwarded": { text: "Sale!!!", extra: { Forwarded: "true", FrequentlyForwarded: "true" } },
  "wa-catalog-order": {
    text: "please deliver after 6",
    catalogOrder: [
      { retailerId: "48rme2i4po", quantity: 2 },
      { retailerId: "r1cjin3eff", quantity: 1 },
    ],
  },
  "wa-flow-submission": {
    text: "",
    extra: {
      InteractiveData: '{"flowResponse":{"flow_token":"abcd1234","size":"M"}}',
      FlowData: '{"size":"M","flow_token":"abcd1234"}',
    },
  },
  "wa-opt-out-stop": { text: "STOP", optOutType: "stop" },
};

function mediaUrl(end: string): string {
  const message = `MM${end.padStart(32, "0")}`;
  return `https://api.twilio.com/2010-04-01/Accounts/${account}/Messages/${message}/Media/ME${`${end}0`.padStart(32, "0")}`;
}

const recorded = recordedWebhooks().filter(({ kind }) => kind === "inbound");

(recorded.length > 0 ? test : test.skip)(
  "every recorded message is read, keeps its ids and sender, and is trusted",
  () => {
    for (const { rawBody, channel, params } of recorded) {
      const message = messageOf(readBody(rawBody, { ...shop, channel }));
      expect(message).toMatchObject({
        provider: "twilio",
        accountSid: params.AccountSid,
        messageSid: params.MessageSid,
        tenantId: "tenant-1",
        senderId: "sender-1",
        channel,
        from: params.From,
        text: params.Body,
        trusted: true,
      });
      expect(message.media).toHaveLength(Number(params.NumMedia));
    }
  },
);

const recordedById = new Map(recorded.map((webhook) => [webhook.id, webhook]));

for (const [id, { extra, ...telling }] of Object.entries(expected)) {
  const webhook = recordedById.get(id);
  (webhook ? test : test.skip)(`${id} says what its sender meant`, () => {
    const reading = readBody(webhook!.rawBody, { ...shop, channel: webhook!.channel });
    const optional = {
      choiceId: undefined,
      repliedTo: undefined,
      location: undefined,
      optOutType: undefined,
    };
    expect({ ...optional, ...messageOf(reading) }).toMatchObject({ ...optional, ...telling });
    expect(reading.kind === "read" ? reading.extra : undefined).toEqual(extra ?? null);
  });
}

test("an advertisement that led here is kept for later", () => {
  const reading = read({ ReferralHeadline: "Chat with us", ReferralSourceType: "ad", ReferralNumMedia: "1" });
  expect(reading).toMatchObject({ extra: { ReferralHeadline: "Chat with us", ReferralSourceType: "ad" } });
});

test.each([
  ["MessageSid", "SM1"],
  ["MessageSid", ""],
  ["From", ""],
  ["From", "whatsapp:somebody"],
  ["From", "whatsapp:+12025550123 "],
  ["From", "+12025550123"],
  ["From", "whatsapp:US."],
  ["To", "whatsapp:"],
  ["NumMedia", "11"],
  ["NumMedia", "-1"],
])("%s %j is not understood, and the problem is named without the value", (name, value) => {
  const reading = read({ [name]: value });
  expect(reading).toMatchObject({ kind: "malformed", problem: expect.stringContaining(name) });
  if (value !== "") expect(JSON.stringify(reading)).not.toContain(value);
});

test.each(["+12025550123", "384387", "68849", "SUPPORT", "My Shop", "07700900123"])(
  "an SMS may come from %s",
  (from) => {
    expect(messageOf(read({ From: from, To: "+12025550100", WaId: "" }, smsShop)).from).toBe(from);
  },
);

test.each(["AccountSid", "MessageSid", "From", "To", "Body", "NumMedia", "ButtonPayload"])(
  "%s twice is not understood, even with the same value",
  (name) => {
    const twice = new URLSearchParams(ordinary);
    twice.append(name, ordinary[name] ?? "");
    twice.append(name, ordinary[name] ?? "");
    expect(readBody(twice.toString()).kind).toBe("malformed");
  },
);

test("a parameter nobody knows is kept, and makes the writer anonymous", () => {
  const reading = read({ NewIn2027: "yes" });
  expect(reading).toMatchObject({ kind: "read", extra: { NewIn2027: "yes" }, message: { trusted: false } });
});

test.each([
  ["2 x café, 50% off? From 10 to 12", true],
  ["From: me To: you", true],
  ["Fromage please", true],
  ["send it To 5 Elm Street", true],
  ["hiFrom+15550009999FromA", false],
  ["xFromwhatsapp:+15550009999", false],
  ["xFromwhatsapp:US.134912", false],
  ["xTowhatsapp:+12025550100", false],
  [`xMessageSid${sid("9")}`, false],
  [`xAccountSid${account}`, false],
  ["xWaId15550009999", false],
  ["xNumMedia0", false],
  ["FromSUPPORT", false],
])("a buyer who writes %j is trusted: %s", (text, trusted) => {
  expect(messageOf(read({ Body: text }))).toMatchObject({ text, trusted });
});

/** All five were made from one signed request by cutting it anew; each keeps its signature. */
test.each<[string, Record<string, string>]>([
  [
    "the rest hides in a new name",
    { From: "whatsapp:+15550009999", WaId: "", FromA: "Fromwhatsapp:+12025550123" },
  ],
  [
    "the rest hides in the profile name",
    { From: "whatsapp:+15550009999", ProfileName: "Fromwhatsapp:+12025550123" },
  ],
  [
    "the rest hides in a city",
    { From: "whatsapp:+15550009999", WaId: "", FromCity: "Fromwhatsapp:+12025550123" },
  ],
  ["the WhatsApp id is the true writer's", { From: "whatsapp:+15550009999" }],
  ["the other message ids are the true ones", { MessageSid: sid("2"), SmsMessageSid: sid("1") }],
])("a request cut anew is not trusted: %s", (_how, changes) => {
  const reading = read(changes);
  if (reading.kind === "read") expect(reading.message.trusted).toBe(false);
});

test("a city in digits is not one that Twilio looked up", () => {
  const sms = { From: "+12025550123", To: "+12025550100", WaId: "" };
  expect(
    messageOf(read({ ...sms, FromCity: "ST. JOHN'S", FromZip: "94103", ToCity: "" }, smsShop)).trusted,
  ).toBe(true);
  expect(messageOf(read({ ...sms, FromCity: "+12025550124" }, smsShop)).trusted).toBe(false);
});

test("text is kept as written, to 4,096 characters, an emoji never halved", () => {
  expect(messageOf(read({ Body: "  two\r\n lines  " })).text).toBe("  two\r\n lines  ");
  expect(messageOf(read({ Body: "😀".repeat(5000) })).text).toBe("😀".repeat(4096));
});

test("NUL, which no database takes, becomes a replacement sign, in text and in names", () => {
  const reading = readBody(
    `${new URLSearchParams(ordinary).toString()}&New%00=a%00b`.replace("Body=hello", "Body=a%00b"),
  );
  expect(reading).toMatchObject({ message: { text: "a\uFFFDb" }, extra: { "New\uFFFD": "a\uFFFDb" } });
});

test("half a surrogate pair, which only JSON can carry, becomes one too", () => {
  const order = { product_items: [{ product_retailer_id: "a\\ud800\\u0000", quantity: 1 }] };
  const body = JSON.stringify({
    ...ordinary,
    Body: "a\ud800b",
    ProductRetailerId: JSON.stringify(order).replaceAll("\\\\", "\\"),
  });
  expect(messageOf(readMessage(jsonFields(Buffer.from(body)), shop))).toMatchObject({
    text: "a\uFFFDb",
    catalogOrder: [{ retailerId: "a\uFFFD\uFFFD", quantity: 1 }],
  });
});

test.each([
  '{"product_items":[]}',
  '{"product_items":[{"quantity":"1"}]}',
  "{",
  "[]",
  "sku-1 catalog-2",
  '{"product_items":[{"product_retailer_id":"a","quantity":1.5}]}',
])("a product id that is no order (%j) is kept for later", (value) => {
  const reading = read({ ProductRetailerId: value });
  expect(reading).toMatchObject({ kind: "read", extra: { ProductRetailerId: value } });
  expect(messageOf(reading).catalogOrder).toBeUndefined();
});

test("up to ten media are read; one without a web address is left out, a claimed type that is none is unknown", () => {
  const ten = Object.fromEntries(
    Array.from({ length: 11 }, (_, i) => [
      [`MediaUrl${i}`, `https://api.twilio.com/m/${i}`],
      [`MediaContentType${i}`, "image/jpeg"],
    ]).flat(),
  ) as Record<string, string>;
  const { media } = messageOf(
    read({ ...ten, NumMedia: "10", MediaUrl3: "javascript:alert(1)", MediaContentType4: "x" }),
  );
  expect(media.map(({ url }) => url.slice(-1))).toEqual(["0", "1", "2", "4", "5", "6", "7", "8", "9"]);
  expect(media[3]).toEqual({ url: "https://api.twilio.com/m/4", contentType: "application/octet-stream" });
});

test.each([
  [
    { Latitude: "51.5", Longitude: "-2.1E-4" },
    { latitude: 51.5, longitude: -0.00021 },
  ],
  [{ Latitude: "91", Longitude: "0" }, undefined],
  [{ Latitude: "51.5" }, undefined],
  [{ Latitude: "0x10", Longitude: "1" }, undefined],
])("the place of %j is %j", (changes, location) => {
  expect(messageOf(read(changes as unknown as Record<string, string>)).location).toEqual(location);
});

test("a tap without a label in the text is read from the label", () => {
  expect(messageOf(read({ Body: "", ButtonText: "Yes", ButtonPayload: "yes" }))).toMatchObject({
    text: "Yes",
    choiceId: "yes",
  });
  expect(messageOf(read({ Body: "", ListTitle: "Red", ListId: "red", ButtonPayload: "" }))).toMatchObject({
    text: "Red",
    choiceId: "red",
  });
});
