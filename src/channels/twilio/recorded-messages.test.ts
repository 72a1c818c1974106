import { expect, test } from "@jest/globals";
import { recordedWebhooks } from "../../../tests/support/twilio-data.js";
import type { ChannelName, InboundMessage } from "../messages.js";
import { parseForm } from "./parse-form.js";
import { readMessage } from "./read-message.js";
import { formFields } from "./webhook-fields.js";

const account = `AC${"0".repeat(31)}1`;

function read(body: string, channel: ChannelName) {
  const fields = formFields(parseForm(Buffer.from(body))?.fields ?? []);
  const reading = readMessage(fields, { id: "sender-1", tenantId: "tenant-1", channel });
  if (reading.kind === "malformed") throw new Error(reading.problem);
  return reading;
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
      const { message } = read(rawBody, channel);
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
    const reading = read(webhook!.rawBody, webhook!.channel);
    const optional = {
      choiceId: undefined,
      repliedTo: undefined,
      location: undefined,
      optOutType: undefined,
    };
    expect({ ...optional, ...reading.message }).toMatchObject({ ...optional, ...telling });
    expect(reading.extra).toEqual(extra ?? null);
  });
}
