/** How Twilio writes the ids and addresses that its webhooks are believed on. */

const messageSidForm = /^(?:SM|MM)[0-9a-fA-F]{32}$/;
const accountSidForm = /^AC[0-9a-fA-F]{32}$/;

/** E.164, or the digits that a carrier gave and Twilio could not bring into that form, or a short code. */
const phoneForm = /^(?:\+[1-9][0-9]{5,14}|[0-9]{3,15})$/;
/** An alphanumeric sender: at most eleven signs, one of them a letter. */
const senderNameForm = /^(?=.*[A-Za-z])[A-Za-z0-9 ._&-]{1,11}$/;
/** Meta's business-scoped user id, of people who hide their number: a country, a dot, letters and digits. */
const userIdForm = /^[A-Z]{2}\.[0-9A-Za-z]{1,128}$/;
const whatsappPhoneForm = /^\+?[1-9][0-9]{5,14}$/;

export const isMessageSid = (text: string) => messageSidForm.test(text);
export const isAccountSid = (text: string) => accountSidForm.test(text);

const whatsappPrefix = "whatsapp:";

/** Whether somebody can have written from, or be written at, this address: `+1555...`, `384387`, `SHOP`, `whatsapp:+1555...`, `whatsapp:US.1349...`. */
export function isAddress(text: string): boolean {
  if (!text.startsWith(whatsappPrefix)) return phoneForm.test(text) || senderNameForm.test(text);
  const rest = text.slice(whatsappPrefix.length);
  return whatsappPhoneForm.test(rest) || userIdForm.test(rest);
}

/** The channel that an address belongs to, by its prefix. */
export function channelOf(address: string): "whatsapp" | "sms" {
  return address.startsWith(whatsappPrefix) ? "whatsapp" : "sms";
}

/** The digits of a WhatsApp address with a phone number; undefined for an SMS address or a hidden number. */
export function whatsappDigits(address: string): string | undefined {
  const rest = address.startsWith(whatsappPrefix) ? address.slice(whatsappPrefix.length) : "";
  return whatsappPhoneForm.test(rest) ? rest.replace("+", "") : undefined;
}
