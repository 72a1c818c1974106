import type { Form } from "../rig/sign.js";

/** What the rungs write in place of a conversation's logic: rows of the size that the service itself wrote for the same mix. */
export interface TypicalRows {
  tenantId: string;
  senderId: string;
  snapshot: string;
  cart: string;
  content: string;
}

/** One turn's values, in the order both rungs use them. */
export interface TurnValues {
  conversationId: string;
  outboxId: string;
  accountSid: string;
  messageSid: string;
  signatureDigest: Buffer;
  channel: string;
  address: string;
  message: string;
  rows: TypicalRows;
}

/** The message as the service would store it. */
export function messageJson(form: Form, rows: TypicalRows): string {
  return JSON.stringify({
    provider: "twilio",
    accountSid: form.AccountSid,
    messageSid: form.MessageSid,
    tenantId: rows.tenantId,
    senderId: rows.senderId,
    channel: form.From?.startsWith("whatsapp:") ? "whatsapp" : "sms",
    from: form.From,
    text: form.Body,
    media: [],
    profileName: form.ProfileName,
    trusted: true,
  });
}
