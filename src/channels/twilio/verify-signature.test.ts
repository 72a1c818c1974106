import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import twilio from "twilio";
import { recordedWebhooks, twilioData } from "../../../tests/support/twilio-data.js";
import { parseForm } from "./parse-form.js";
import { createSignedUrls } from "./signed-urls.js";
import { matchesBodyHash, signingKey, verifySignature } from "./verify-signature.js";

interface Vector {
  id: string;
  kind: "form" | "json";
  authToken: string;
  url: string;
  rawBody: string;
  signature: string;
  expectValid: boolean;
}

const vectors = twilioData<{ vectors: Vector[] }>("twilio-signatures.json")?.vectors ?? [];
const webhooks = recordedWebhooks();

interface Request {
  url: string;
  body: Buffer;
  signature: string | undefined;
  isJson?: boolean;
}

/** The parts of the route put together: the origin stands for the configured address, the rest for the request target. */
function accepts({ url, body, signature, isJson = false }: Request, ...tokens: string[]): boolean {
  const origin = /^https?:\/\/[^/?#]*/i.exec(url)?.[0] ?? "";
  const target = Buffer.from(url.slice(origin.length)).toString("latin1"); // as node:http gives it
  if (isJson && !matchesBodyHash(target, body)) return false;
  const form = isJson ? { fields: [], isUtf8: true } : parseForm(body);
  const request = { signature, urls: createSignedUrls(origin)(target), fields: form?.fields ?? [] };
  return form?.isUtf8 === true && verifySignature(request, tokens.map(signingKey));
}

(vectors.length > 0 ? test : test.skip)("every signature vector is judged as its source says", () => {
  const wrong = vectors.filter(({ kind, authToken, url, rawBody, signature, expectValid }) => {
    const request = { url, body: Buffer.from(rawBody), signature, isJson: kind === "json" };
    return accepts(request, authToken) !== expectValid;
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

(webhooks.length > 0 ? test : test.skip)(
  "every recorded webhook is believed, and none with another token",
  () => {
    for (const { url, rawBody, headers, authToken } of webhooks) {
      const request = { url, body: Buffer.from(rawBody), signature: headers["X-Twilio-Signature"] };
      expect(accepts(request, authToken)).toBe(true);
      expect(accepts(request, `${authToken}x`)).toBe(false);
      expect(accepts(request, "old token", authToken)).toBe(true);
    }
  },
);

const token = "0123456789abcdef0123456789abcdef";
const url = "https://shop.example.com/webhooks/twilio/inbound";
const parameters = {
  AccountSid: `AC${"0".repeat(31)}1`,
  MessageSid: `SM${"0".repeat(31)}1`,
  From: "whatsapp:+12025550123",
  To: "whatsapp:+12025550100",
  Body: "2 x café & crème 👟, 50% off?",
  NumMedia: "0",
};

function signed(form: Record<string, string>, signedUrl = url): Request {
  const signature = twilio.getExpectedTwilioSignature(token, signedUrl, form);
  return { url, body: Buffer.from(new URLSearchParams(form).toString()), signature };
}

test("the signature is that of Twilio's own library", () => {
  expect(accepts(signed(parameters), token)).toBe(true);
  expect(accepts(signed(parameters, "https://shop.example.com:443/webhooks/twilio/inbound"), token)).toBe(
    true,
  );
});

test.each([
  ["a missing signature", undefined],
  ["an empty one", ""],
  ["another one of the right length", `${"A".repeat(27)}=`],
  ["the right one twice", signed(parameters).signature?.repeat(2)],
  ["signs that are not ASCII", "é".repeat(28)],
])("%s is refused", (_title, signature) => {
  expect(accepts({ ...signed(parameters), signature }, token)).toBe(false);
});

test("without a token nothing is believed", () => {
  expect(accepts(signed(parameters))).toBe(false);
});

test("a cut inside of a character is refused although its bytes are the signed ones", () => {
  const cut = { ...signed({ Body: "é" }), body: Buffer.from("Body=%C3&%A9") };
  expect(accepts(cut, token)).toBe(false);
});

test("a body is compared byte by byte: two kinds of broken UTF-8 are two bodies", () => {
  const replacement = signed({ Body: "\uFFFD" });
  expect(accepts(replacement, token)).toBe(true);
  expect(accepts({ ...replacement, body: Buffer.from("Body=%FF") }, token)).toBe(false);
  expect(accepts({ ...replacement, body: Buffer.from("Body=\xff", "latin1") }, token)).toBe(false);
});

test("user and password in the configured address are signed or not, the port named or not", () => {
  const base = "https://user:secret@shop.example.com:8443";
  expect(createSignedUrls(base)("/x")).toEqual([
    "https://shop.example.com:8443/x",
    "https://shop.example.com/x",
    "https://user:secret@shop.example.com:8443/x",
    "https://user:secret@shop.example.com/x",
  ]);
  expect(createSignedUrls("http://[::1]")("/x")).toEqual(["http://[::1]/x", "http://[::1]:80/x"]);
});

test("a JSON body must be the one whose hash was signed, to the byte", () => {
  const body = Buffer.from('{"a": 1}');
  const hash = createHash("sha256").update(body).digest("hex");
  const withHash = `${url}?bodySHA256=${hash}`;
  const signature = twilio.getExpectedTwilioSignature(token, withHash, {});
  const request = { url: withHash, body, signature, isJson: true };
  expect(accepts(request, token)).toBe(true);
  expect(accepts({ ...request, body: Buffer.from('{"a":1}') }, token)).toBe(false);
  expect(accepts({ ...request, url: withHash.toUpperCase() }, token)).toBe(false);
});

/** What the library sees of a form: an array where a name comes again. */
function libraryParameters(body: Buffer): Record<string, string | string[]> {
  const seen = new URLSearchParams(body.toString("utf8"));
  return Object.fromEntries([...new Set(seen.keys())].map((name) => [name, oneOrMany(seen.getAll(name))]));
}

// A copy, since the library asks `instanceof Array` and Jest's realm has an Array of its own.
const oneOrMany = (values: string[]) => (values.length === 1 ? (values[0] ?? "") : [...values]);

function libraryAccepts({ url, body, signature }: Request): boolean {
  try {
    return twilio.validateRequest(token, signature ?? "", url, libraryParameters(body));
  } catch {
    return false;
  }
}

const anyValue = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.constantFrom("", "+12025550123", "hiFrom+12025550199FromA", "whatsapp:+12025550123", "%", "+"),
);
const anyForm = fc.dictionary(
  fc.oneof(fc.constantFrom(...Object.keys(parameters)), fc.string({ maxLength: 6 })),
  anyValue,
);

/** One change somewhere: to the body's bytes, the cut between names and values, the URL or the signature. */
const anyChange = fc.oneof(
  fc.record({ kind: fc.constant("none") }),
  fc.record({
    kind: fc.constantFrom("replace", "insert", "delete"),
    at: fc.nat(),
    with: fc.constantFrom(..."&=+%aA0F"),
  }),
  fc.record({ kind: fc.constant("double"), at: fc.nat() }),
  fc.record({ kind: fc.constant("url"), with: fc.constantFrom("?a=1", "/", "%20", "'", "#x", ":443") }),
  fc.record({ kind: fc.constant("signature"), at: fc.nat(), with: fc.constantFrom(..."Aa0+/=") }),
) as fc.Arbitrary<{ kind: string; at?: number; with?: string }>;

function changed(
  request: Request,
  { kind, at = 0, with: sign = "" }: { kind: string; at?: number; with?: string },
): Request {
  const body = request.body.toString("latin1");
  const i = at % (body.length + 1);
  const pairs = body.split("&");
  const bodies: Record<string, string> = {
    replace: body.slice(0, i) + sign + body.slice(i + 1),
    insert: body.slice(0, i) + sign + body.slice(i),
    delete: body.slice(0, i) + body.slice(i + 1),
    double: [...pairs, pairs[at % pairs.length]].join("&"),
  };
  if (kind === "url") return { ...request, url: request.url + sign };
  if (kind === "signature") {
    const signature = request.signature ?? "";
    const j = at % signature.length;
    return { ...request, signature: signature.slice(0, j) + sign + signature.slice(j + 1) };
  }
  return { ...request, body: Buffer.from(bodies[kind] ?? body, "latin1") };
}

test("of 10,000 webhooks with something changed, none is believed that Twilio's library refuses, and most of the rest is", () => {
  let believed = 0;
  let refused = 0;
  fc.assert(
    fc.property(anyForm, anyChange, (form, change) => {
      const request = changed(signed(form), change);
      const ours = accepts(request, token);
      const theirs = libraryAccepts(request);
      if (ours) expect(theirs).toBe(true);
      // We are stricter in two things only: broken UTF-8, and the order of names beyond the basic plane.
      if (theirs && !ours) expect(request.body.toString("latin1")).toMatch(/%[89A-F]|[\x80-\xff]|\?/i);
      if (ours) believed++;
      else refused++;
    }),
    { numRuns: 10_000 },
  );
  expect(believed).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(1000);
});
