import { createHmac, randomBytes } from "node:crypto";
import type { FakeTwilio, Shown } from "./fake-twilio.js";

export interface Shop {
  accountSid: string;
  authToken: string;
  /** The shop's address as Twilio writes it: `whatsapp:+1...` or `+1...`. */
  address: string;
}

/** Twilio's form signature, written here once more: HMAC-SHA1 over the URL and the sorted names and values. */
function sign(authToken: string, url: string, form: Record<string, string>): string {
  const signed = Object.keys(form)
    .sort()
    .reduce((text, name) => text + name + form[name], url);
  return createHmac("sha1", authToken).update(signed, "utf8").digest("base64");
}

export async function postSigned(
  baseUrl: string,
  path: string,
  authToken: string,
  form: Record<string, string>,
): Promise<{ status: number; body: string }> {
  const url = baseUrl + path;
  const answer = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded; charset=utf-8",
      "x-twilio-signature": sign(authToken, url, form),
    },
    body: new URLSearchParams(form).toString(),
  });
  return { status: answer.status, body: await answer.text() };
}

/** A person's phone: what it says goes in as a signed webhook, what it shows is what Twilio was told to send. */
export function createPhone(service: { url: string }, twilio: FakeTwilio, shop: Shop, number: string) {
  const whatsapp = shop.address.startsWith("whatsapp:");
  const from = whatsapp ? `whatsapp:${number}` : number;
  let last: Shown | undefined;

  async function send(fields: Record<string, string>): Promise<Shown> {
    const sid = `SM${randomBytes(16).toString("hex")}`;
    const since = twilio.shown.length;
    const form: Record<string, string> = {
      AccountSid: shop.accountSid,
      ApiVersion: "2010-04-01",
      MessageSid: sid,
      SmsSid: sid,
      SmsMessageSid: sid,
      SmsStatus: "received",
      NumMedia: "0",
      NumSegments: "1",
      From: from,
      To: shop.address,
      Body: "",
      ...(whatsapp ? { WaId: number.slice(1), ProfileName: "Ann", MessageType: "text" } : {}),
      ...fields,
    };
    const answer = await postSigned(service.url, "/webhooks/twilio/inbound", shop.authToken, form);
    if (answer.status !== 200) throw new Error(`webhook answered ${answer.status}: ${answer.body}`);
    const messages = await twilio.messagesTo(from, since);
    last = { ...messages.at(-1)!, text: messages.map((m) => m.text).join("\n") };
    return last;
  }

  return {
    from,
    says: (text: string) => send({ Body: text }),
    /** Taps the choice whose title or id begins like this. */
    taps(wanted: string): Promise<Shown> {
      const choice = last?.choices.find(
        (c) => c.title.toLowerCase().startsWith(wanted.toLowerCase()) || c.id.startsWith(wanted),
      );
      if (!choice) throw new Error(`nothing to tap like "${wanted}" in: ${JSON.stringify(last)}`);
      return send({
        Body: choice.title,
        ButtonText: choice.title,
        ButtonPayload: choice.id,
        MessageType: "interactive",
        OriginalRepliedMessageSid: last!.sid,
      });
    },
    lastShown: () => last,
  };
}
