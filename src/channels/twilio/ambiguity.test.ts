import { expect, test } from "@jest/globals";
import fc from "fast-check";
import twilio from "twilio";
import { useOf } from "./known-fields.js";
import { parseForm } from "./parse-form.js";
import { readMessage } from "./read-message.js";
import { formFields } from "./webhook-fields.js";

const account = `AC${"0".repeat(31)}1`;
const sid = `SM${"0".repeat(31)}1`;
const ids = {
  AccountSid: account,
  ApiVersion: "2010-04-01",
  MessageSid: sid,
  SmsMessageSid: sid,
  SmsSid: sid,
};
const counts = { NumMedia: "0", NumSegments: "1", SmsStatus: "received" };

/** On each channel: who writes, whom he would like to be, and what Twilio signs of a text and a name of his choosing. */
const channels = {
  whatsapp: {
    buyer: "whatsapp:+12025550123",
    seller: "whatsapp:+15550009999",
    signedFor: (Body: string, ProfileName: string) => ({
      ...ids,
      ...counts,
      ...{ Body, ProfileName, From: "whatsapp:+12025550123", To: "whatsapp:+12025550100" },
      ...{ MessageType: "text", ReferralNumMedia: "0", WaId: "12025550123" },
    }),
  },
  sms: {
    buyer: "+12025550123",
    seller: "+15550009999",
    signedFor: (Body: string, _profileName: string) => ({
      ...ids,
      ...counts,
      ...{
        Body,
        From: "+12025550123",
        To: "+12025550100",
        FromCity: "SAN FRANCISCO",
        FromZip: "94103",
        ToZip: "",
      },
    }),
  },
} as const;

const names =
  `AccountSid Address AddOns ApiVersion Body ButtonPayload ButtonText ChannelMetadata ErrorUrl From FromCity
  FromZip Label Latitude ListId MessageSid MessageType MessagingServiceSid NumMedia NumSegments OptOutType ProfileName
  ReferralBody ReferralNumMedia SmsMessageSid SmsSid SmsStatus To ToCity ToZip WaId`.split(/\s+/);

const hashed = (form: Record<string, string>) =>
  Object.keys(form)
    .sort()
    .map((name) => name + (form[name] ?? ""))
    .join("");

/** Another way to cut the same string: names at some of the places where they occur, in order, as a signature needs them. */
function cutAnew(text: string, isTaken: () => boolean): Record<string, string> {
  const places = names
    .flatMap((name) => occurrences(text, name).map((at) => ({ name, at })))
    .filter(({ at }) => at > 0 && isTaken())
    .sort((a, b) => a.at - b.at || b.name.length - a.name.length);
  const cut = [{ name: "AccountSid", at: 0 }];
  for (const place of places) {
    const last = cut.at(-1)!;
    if (place.at >= last.at + last.name.length && place.name > last.name) cut.push(place);
  }
  return Object.fromEntries(
    cut.map(({ name, at }, i) => [name, text.slice(at + name.length, cut[i + 1]?.at ?? text.length)]),
  );
}

function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) found.push(at);
  return found;
}

function read(form: Record<string, string>, channel: "whatsapp" | "sms") {
  const fields = formFields(parseForm(Buffer.from(new URLSearchParams(form).toString()))?.fields ?? []);
  return readMessage(fields, { id: "sender-1", tenantId: "tenant-1", channel });
}

const values = [
  "whatsapp:+15550009999",
  "+15550009999",
  "whatsapp:+12025550123",
  "15550009999",
  sid,
  account,
  "0",
  "hi",
];
const temptation = fc
  .array(fc.constantFrom(...names, ...values), { maxLength: 12 })
  .map((pieces) => pieces.join(""));
const afterFrom = fc.constantFrom(...names.filter((name) => name > "From"));
const dice = fc.infiniteStream(fc.nat(99));

test.each(["whatsapp", "sms"] as const)(
  "a %s request cut anew never speaks for the seller, whatever the buyer wrote",
  (channel) => {
    const { seller, signedFor } = channels[channel];
    let forgeries = 0;
    fc.assert(
      fc.property(
        temptation,
        temptation,
        afterFrom,
        dice,
        fc.nat(12),
        (text, profileName, next, throws, left) => {
          const whole = hashed(signedFor(`x${text}From${seller}${next}${text}`, profileName));
          const forged = cutAnew(whole, () => (throws.next().value ?? 0) >= left);
          expect(hashed(forged)).toBe(whole);
          const reading = read(forged, channel);
          if (reading.kind === "malformed" || reading.message.from !== seller) return;
          forgeries++;
          expect(reading.message.trusted).toBe(false);
        },
      ),
      { numRuns: 5000 },
    );
    expect(forgeries).toBeGreaterThan(50);
  },
);

test("Twilio's own library believes such a request", () => {
  const { buyer, seller, signedFor } = channels.whatsapp;
  const signed = signedFor(`hiFrom${seller}FromA`, "");
  const forged = { ...signed, Body: "hi", From: seller, FromA: `From${buyer}` };
  const url = "https://shop.example.com/webhooks/twilio/inbound";
  const signature = twilio.getExpectedTwilioSignature("token", url, signed);
  expect(twilio.validateRequest("token", signature, url, forged)).toBe(true);
  expect(read(forged, "whatsapp")).toMatchObject({ message: { from: seller, trusted: false } });
});

test("the names that are cut at are all known, so that only the values give the forgery away", () => {
  expect(names.filter((name) => useOf(name) === undefined)).toEqual([]);
});
