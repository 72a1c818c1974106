import { maskAccounts } from "./mask-accounts.js";
import { maskPhone } from "./mask-phone.js";

/**
 * The net under every log line: what code should never have logged is taken out here, whoever logged it. It works on
 * shapes (a phone number, a token, an address with a query) and on the names of fields; it cannot know a street or a
 * name in free text, so message bodies are refused by their field names.
 */
const forbiddenFields = new Set([
  ...["authorization", "proxyauthorization", "cookie", "setcookie", "xtwiliosignature", "xshopifyhmacsha256"],
  ...["stripesignature", "idempotencykey", "password", "passwordhash", "token", "authtoken", "accesstoken"],
  ...["refreshtoken", "secret", "secretkey", "apikey", "otp"],
  // what people wrote, and what is kept of it
  ...[
    "body",
    "rawbody",
    "text",
    "content",
    "snapshot",
    "cart",
    "extra",
    "profilename",
    "recipientname",
    "prompt",
  ],
  // what a database error repeats of a row or a statement
  ...["detail", "where", "internalquery", "parameters", "values", "query", "querystring"],
]);
const hidden = "[hidden]";
const longestText = 4000;
const deepest = 8;

const lastFour = (match: string) => maskPhone(match);
const shapes: [RegExp, string | ((match: string) => string)][] = [
  [/\beyJ[\w-]{4,}\.[\w-]{4,}(?:\.[\w-]*){0,3}/g, hidden],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${hidden}`],
  [/\b(?:sk|rk|pk|whsec)_[A-Za-z0-9_]{8,}/g, hidden],
  [/\bAIza[\w-]{20,}/g, hidden],
  [/\b(AC|SK)[0-9a-f]{28}(?=[0-9a-f]{4}\b)/gi, "$1***"],
  [/\b(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})\b/gi, hidden],
  // a base64 SHA-1 or SHA-256, as providers sign
  [/(?<![\w+/])(?:[A-Za-z0-9+/]{27}|[A-Za-z0-9+/]{43})=(?!=)/g, hidden],
  [/:\/\/[^\s/@"]+@/g, `://${hidden}@`],
  [/(\b[a-z]+:\/\/[^\s?#"]+)\?[^\s"]*/gi, `$1?${hidden}`],
  [/\b([A-Za-z0-9])[A-Za-z0-9._%+-]*@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)/g, "$1***@$2"],
  // phone numbers with a plus in any spacing, bare ones, national groups, and card numbers
  [/(?:\+|%2B)[ ().-]{0,2}\d(?:[ ().-]{0,3}\d){6,18}/gi, lastFour],
  [/(?<![\w.-])\d{10,19}(?![\w-])/g, lastFour],
  [/(?<![\w.-])(?:\d{1,3}[ .-])?\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?![\w-])/g, lastFour],
  [/(?<![\w.-])\d{4}(?:[ -]\d{4}){3}(?![\w-])/g, lastFour],
];

function scrubText(text: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText)}[cut]` : text;
  return shapes.reduce((kept, [shape, mask]) => kept.replace(shape, mask as string), maskAccounts(cut));
}

/** The same for a parsed log line: every text and field name in it, at any depth. */
export function scrubFields(value: unknown, depth = 0): unknown {
  if (typeof value === "string") return scrubText(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth >= deepest) return "[deep]";
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => scrubFields(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      scrubText(name),
      isForbidden(name) ? hidden : scrubFields(item, depth + 1),
    ]),
  );
}

function isForbidden(name: string): boolean {
  return forbiddenFields.has(name.toLowerCase().replace(/[^a-z0-9]/g, ""));
}

/**
 * JSON that prints what it says: JSON escapes C0 controls itself; the rest that could forge a line, reorder text or
 * drive a terminal (DEL, C1, zero-width and bidirectional signs, line separators) is escaped here.
 */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
