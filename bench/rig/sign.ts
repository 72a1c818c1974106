import { createHmac } from "node:crypto";

export type Form = Record<string, string>;

/** A signed webhook, ready to be sent. The signature is made here anew, so that an error of the service cannot hide in it. */
export interface SignedForm {
  signature: string;
  body: string;
}

/** HMAC-SHA1 over the public URL and the fields in order of their names (Twilio, "Webhooks security"). */
export function signForm(token: string, url: string, form: Form): SignedForm {
  let text = url;
  for (const name of Object.keys(form).sort()) text += name + (form[name] ?? "");
  return {
    signature: createHmac("sha1", token).update(text).digest("base64"),
    body: new URLSearchParams(form).toString(),
  };
}

/** What Twilio's inbound webhook carries for a WhatsApp message or an SMS, all fifteen to eighteen fields of it. */
export function inboundForm(message: {
  accountSid: string;
  messageSid: string;
  from: string;
  to: string;
  text: string;
}): Form {
  const { accountSid, messageSid, from, to, text } = message;
  const common = {
    SmsMessageSid: messageSid,
    NumMedia: "0",
    SmsSid: messageSid,
    SmsStatus: "received",
    Body: text,
    To: to,
    NumSegments: "1",
    MessageSid: messageSid,
    AccountSid: accountSid,
    From: from,
    ApiVersion: "2010-04-01",
  };
  if (!from.startsWith("whatsapp:"))
    return {
      ...common,
      ToCountry: "US",
      FromCountry: "US",
      FromState: "CA",
      FromCity: "SAN FRANCISCO",
      FromZip: "94105",
    };
  return {
    ...common,
    ProfileName: "Sam Buyer",
    MessageType: "text",
    WaId: from.replace(/\D/g, ""),
    ReferralNumMedia: "0",
  };
}
