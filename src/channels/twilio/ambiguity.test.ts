import { expect, test } from "@jest/globals";
import fc from "fast-check";
import twilio from "twilio";
import { useOf } from "./known-fields.js";
import { parseForm } from "./parse-form.js";
import { readMessage } from "./read-message.js";
import { formFields } from "./webhook-fields.js";

const shop = { id: "sender-1", tenantId: "tenant-1", channel: "whatsapp" } as const;
const account = `AC${"0".repeat(31)}1`;
const messageSid = `SM${"0".repeat(31)}1`;
const buyer = "whatsapp:+12025550123";
const seller = "whatsapp:+15550009999";

/** What Twilio signed for a buyer whose text and profile name are of his choosing. */
function signedFor(text: string, profileName: string): Record<string, string> {
  return {
    ...{ AccountSid: account, ApiVersion: "2010-04-01", Body: text, From: buyer, MessageSid: messageSid },
    ...{
      MessageType: "text",
      NumMedia: "0",
      NumSegments: "1",
      ProfileName: profileName,
      ReferralNumMedia: "0",
    },
    ...{ SmsMessageSid: messageSid, SmsSid: messageSid, SmsStatus: "received" },
    ...{ To: "whatsapp:+12025550100", WaId: "12025550123" },
  };
}

const sortedNames = (form: Record<string, string>) => Object.keys(form).sort();
const hashed = (form: Record<string, string>) =>
  sortedNames(form)
    .map((name) => name + (form[name] ?? ""))
    .join("");

const names = [
  ...[
    ..."AccountSid Address AddOns ApiVersion Body ButtonPayload ButtonText ChannelMetadata ErrorUrl".split(
      " ",
    ),
  ],
  ...[
    ..."From FromCity FromZip Label Latitude ListId MessageSid MessageType MessagingServiceSid NumMedia".split(
      " ",
    ),
  ],
  ...[
    ..."NumSegments OptOutType ProfileName ReferralBody ReferralNumMedia SmsMessageSid SmsSid SmsStatus To".split(
      " ",
    ),
  ],
  ...[..."ToCity WaId".split(" ")],
];

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

function read(form: Record<string, string>) {
  return readMessage(
    formFields(parseForm(Buffer.from(new URLSearchParams(form).toString()))?.fields ?? []),
    shop,
  );
}

const temptation = fc
  .array(
    fc.constantFrom(
      ...names,
      seller,
      buyer,
      "whatsapp:+12025550100",
      "0",
      "1",
      messageSid,
      "15550009999",
      "hi",
      "received",
      account,
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(""));

const afterFrom = fc.constantFrom(...names.filter((name) => name > "From"));
const dice = fc.infiniteStream(fc.nat(99));

test("a request cut anew never speaks for the seller, whatever the buyer wrote", () => {
  let forgeries = 0;
  fc.assert(
    fc.property(
      temptation,
      temptation,
      afterFrom,
      dice,
      fc.nat(12),
      (text, profileName, next, dice, left) => {
        const body = `x${text}From${seller}${next}${text}`;
        const whole = hashed(signedFor(body, profileName));
        const forged = cutAnew(whole, () => (dice.next().value ?? 0) >= left);
        expect(hashed(forged)).toBe(whole);
        const reading = read(forged);
        if (reading.kind === "malformed" || reading.message.from !== seller) return;
        forgeries++;
        expect(reading.message.trusted).toBe(false);
      },
    ),
    { numRuns: 5000 },
  );
  expect(forgeries).toBeGreaterThan(50);
});

test("Twilio's own library believes such a request", () => {
  const signed = signedFor(`hiFrom${seller}FromA`, "");
  const { From: _from, Body: _body, ...rest } = signed;
  const forged = { ...rest, Body: "hi", From: seller, FromA: `From${buyer}` };
  const url = "https://shop.example.com/webhooks/twilio/inbound";
  const signature = twilio.getExpectedTwilioSignature("token", url, signed);
  expect(twilio.validateRequest("token", signature, url, forged)).toBe(true);
  expect(read(forged)).toMatchObject({ message: { from: seller, trusted: false } });
});

test("the names that are cut at are all known, so that only the values give the forgery away", () => {
  expect(names.filter((name) => useOf(name) === undefined)).toEqual([]);
});
