import { createHash, createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { FormField } from "./parse-form.js";

/** An auth token made ready for hashing; it cannot be printed. */
export type SigningKey = KeyObject;

export interface SignedRequest {
  /** The X-Twilio-Signature header, if any. */
  signature: string | undefined;
  /** The spellings of the public URL that may have been hashed, one character a byte; see signedUrls. */
  urls: readonly string[];
  /** What was hashed after the URL: the form's parameters, nothing for a JSON body. */
  fields: readonly FormField[];
}

export function signingKey(authToken: string): SigningKey {
  return createSecretKey(authToken, "utf8");
}

/**
 * Whether Twilio, or whoever holds one of the tokens, signed this request: base64(HMAC-SHA1(token, URL, then each parameter's
 * name and value, sorted by name)), a repeated name's values sorted and each taken once. Refuses when there is no token.
 * Source: Twilio docs, usage/security; agrees with npm twilio 6.2.0, which only helps in the tests. An HMAC is cheap enough
 * (2 microseconds) to check before anything else is believed.
 */
export function verifySignature(request: SignedRequest, keys: readonly SigningKey[]): boolean {
  const { signature, urls, fields } = request;
  if (signature?.length !== signatureLength) return false;
  const given = Buffer.from(signature, "latin1");
  const parameters = signedParameters(fields);
  return keys.some((key) =>
    urls.some((url) => {
      const expected = createHmac("sha1", key)
        .update(url + parameters, "latin1")
        .digest("base64");
      return timingSafeEqual(given, Buffer.from(expected, "latin1"));
    }),
  );
}

/** Base64 of the 20 bytes of a SHA-1. */
const signatureLength = 28;

/** Byte order, on the name alone: `MediaUrl10` comes before `MediaUrl2`, `CALLSID` before `CallSid`. */
function signedParameters(fields: readonly FormField[]): string {
  const sorted = [...fields].sort((a, b) => compare(a.name, b.name) || compare(a.value, b.value));
  let text = "";
  let previous: FormField | undefined;
  for (const field of sorted) {
    if (field.name !== previous?.name || field.value !== previous.value) text += field.name + field.value;
    previous = field;
  }
  return text;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Whether the body is the one whose SHA-256 stands in the signed URL: how Twilio signs bodies that are not forms. */
export function matchesBodyHash(target: string, body: Buffer): boolean {
  const query = target.indexOf("?");
  const claimed = query === -1 ? null : new URLSearchParams(target.slice(query)).get("bodySHA256");
  const actual = createHash("sha256").update(body).digest("hex");
  return (
    claimed?.length === actual.length &&
    timingSafeEqual(Buffer.from(claimed, "latin1"), Buffer.from(actual, "latin1"))
  );
}
