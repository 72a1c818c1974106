import { channelOf, whatsappDigits } from "./address.js";
import { useOf } from "./known-fields.js";
import type { WebhookFields } from "./webhook-fields.js";

/**
 * Twilio hashes names and values with nothing between them, so whoever holds one signed request can cut it anew: the text
 * `hiFrom+15550009999FromA` becomes the parameters `Body=hi`, `From=+15550009999` (the seller) and
 * `FromA=From+15551230000`, under the same signature. What the real sender wrote must then still stand inside some value,
 * directly after its name; that, or a name nobody knows, or a WhatsApp id of somebody else gives it away.
 */
export function isAmbiguous(fields: WebhookFields): boolean {
  if (fields.repeated.size > 0 || contradictsItself(fields.values)) return true;
  for (const [name, value] of fields.values) {
    if (useOf(name) === undefined) return true;
    if (isGeographic(name)) {
      if (!placeForm.test(value)) return true;
    } else if (!anchored.has(name) && swallowed.test(value)) return true;
  }
  return false;
}

/** These are checked against their whole form elsewhere, so nothing can hide in them. */
const anchored = new Set(["AccountSid", "MessageSid", "From", "To", "NumMedia", "OptOutType"]);

/** A name that decides something, directly followed by the beginning of a value of its form. */
const swallowed = new RegExp(
  [
    "(?:From|To)(?:[a-z]{2,12}:)?\\+?[0-9]{3}",
    "From(?:whatsapp:[A-Z]{2}\\.[0-9A-Za-z]|[A-Z]{3,11}(?![a-z]))",
    "AccountSidAC[0-9a-fA-F]{8}",
    "(?:MessageSid|SmsSid)(?:SM|MM)[0-9a-fA-F]{8}",
    "MessagingServiceSidMG[0-9a-fA-F]{8}",
    "WaId[0-9]{5}",
    "NumMedia[0-9]",
    "OptOutType(?:STOP|START|HELP)",
    "(?:SmsStatus|MessageStatus)[a-z]{4}",
  ].join("|"),
);

const isGeographic = (name: string) => /^(?:From|To)(?:City|State|Country)$/.test(name);
const placeForm = /^[\p{L}\p{M} .'’()/&-]*$/u;

/** Fields that say the same thing in every request that Twilio made. */
function contradictsItself(values: ReadonlyMap<string, string>): boolean {
  const sid = values.get("MessageSid");
  if ([values.get("SmsSid"), values.get("SmsMessageSid")].some((copy) => copy !== undefined && copy !== sid))
    return true;
  const from = values.get("From") ?? "";
  const waId = values.get("WaId");
  if (waId === undefined || waId === "") return false;
  return channelOf(from) !== "whatsapp" || whatsappDigits(from) !== waId;
}
