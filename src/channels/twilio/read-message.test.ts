import { expect, test } from "@jest/globals";
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
