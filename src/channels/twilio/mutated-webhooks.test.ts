import { Agent } from "node:http";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import twilio from "twilio";
import { sendRequest } from "../../../tests/support/webhook-server.js";
import {
  account,
  formType as form,
  inbound,
  publicBaseUrl,
  startWebhooks,
  token,
} from "../../../tests/support/twilio-webhooks.js";
import type { WebhookHarness } from "../../../tests/support/twilio-webhooks.js";

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
let webhooks: WebhookHarness;

beforeAll(async () => {
  webhooks = await startWebhooks();
  // What is handed on must be storable: JSON that PostgreSQL takes.
  webhooks.onMessage = async (received) => {
    const json = JSON.stringify(received);
    if (/\\u0000|\\ud[89a-f]/.test(json)) throw new Error("PostgreSQL refuses this");
    return "stored";
  };
});

afterAll(async () => {
  agent.destroy();
  await webhooks.close();
});

interface Attempt {
  path: string;
  body: Buffer;
  signature: string;
  type: string;
}

const sid = `SM${"0".repeat(31)}1`;
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "",
    "hello",
    "\0",
    "hiFromwhatsapp:+15550009999FromCity",
    "😀".repeat(10),
    "a".repeat(5000),
  ),
);
const parameters = fc.record(
  {
    ...{
      AccountSid: fc.constant(account),
      To: fc.constant("whatsapp:+12025550100"),
      From: fc.constantFrom("whatsapp:+12025550123", "whatsapp:US.1349"),
    },
    ...{
      MessageSid: fc.constant(sid),
      Body: text,
      NumMedia: fc.constantFrom("0", "2"),
      ProfileName: text,
      ButtonPayload: text,
    },
    ...{
      MediaUrl0: text,
      Latitude: fc.constantFrom("1", "x"),
      Longitude: fc.constantFrom("1", ""),
      Unheard: text,
    },
    ...{
      ProductRetailerId: fc.constantFrom(
        '{"product_items":[{"product_retailer_id":"a\\u0000","quantity":2}]}',
        "{",
        "[]",
      ),
    },
    ...{
      MessageStatus: fc.constantFrom("delivered", "read", "x y", ""),
      ErrorCode: fc.constantFrom("30003", "x"),
    },
  },
  { requiredKeys: ["AccountSid", "To", "From", "MessageSid", "Body"] },
);

/** Signed as Twilio signs what is in the form: URLSearchParams has made U+FFFD of what is no text. */
function attemptOf(given: Record<string, string>): Attempt {
  const encoded = new URLSearchParams(given);
  const signature = twilio.getExpectedTwilioSignature(
    token,
    publicBaseUrl + inbound,
    Object.fromEntries(encoded),
  );
  return { path: inbound, body: Buffer.from(encoded.toString()), signature, type: form };
}

const bytes = fc.constantFrom(
  ..."&=+%;aA09",
  "\0",
  "\xff",
  "%00",
  "%ff",
  "%C3",
  "&From=",
  "&AccountSid=",
  "From",
  "\r\n",
);
type Mutation = (attempt: Attempt) => Attempt;

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(3), bytes).map(([at, cut, put]): Mutation => (attempt) => {
    const body = attempt.body.toString("latin1");
    const i = at % (body.length + 1);
    return { ...attempt, body: Buffer.from(body.slice(0, i) + put + body.slice(i + cut), "latin1") };
  }),
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]): Mutation => (attempt) => {
    const pairs = attempt.body.toString("latin1").split("&");
    pairs.splice(to % pairs.length, 0, pairs[from % pairs.length] ?? "");
    return { ...attempt, body: Buffer.from(pairs.join("&"), "latin1") };
  }),
  fc.nat().map((at): Mutation => (attempt) => ({
    ...attempt,
    body: attempt.body.subarray(0, at % (attempt.body.length + 1)),
  })),
  fc.tuple(fc.nat(), bytes).map(([at, put]): Mutation => (attempt) => {
    const { signature } = attempt;
    const i = at % signature.length;
    // node:http does not send control signs in a header; what it sends arrives as latin1
    return {
      ...attempt,
      signature: (signature.slice(0, i) + put + signature.slice(i + 1)).replace(/[^\x20-\xff]/g, "?"),
    };
  }),
  fc
    .constantFrom("?", "?a=b", "?bodySHA256=x", "?outbox='", "?x=%00", "?q=it's", "?://")
    .map((query): Mutation => (attempt) => ({ ...attempt, path: inbound + query })),
  fc.constantFrom("-fallback", "x").map((end): Mutation => (attempt) => ({
    ...attempt,
    path: end === "x" ? "/webhooks/twilio/status" : inbound + end,
  })),
  fc
    .constantFrom(
      "",
      "text/plain",
      "application/json",
      `${form}; charset=UTF-8`,
      "APPLICATION/X-WWW-FORM-URLENCODED",
    )
    .map((type): Mutation => (attempt) => ({ ...attempt, type })),
  fc.constant<Mutation>((attempt) => attempt),
);

/** What Twilio's library makes of the same bytes at the same address. */
function libraryAccepts({ path, body, signature, type }: Attempt): boolean {
  const url = publicBaseUrl + path;
  try {
    if (type === "application/json")
      return twilio.validateRequestWithBody(token, signature, url, body.toString("utf8"));
    const seen = new URLSearchParams(body.toString("utf8"));
    const values = (name: string) =>
      seen.getAll(name).length === 1 ? seen.get(name) : [...seen.getAll(name)];
    return twilio.validateRequest(
      token,
      signature,
      url,
      Object.fromEntries([...seen.keys()].map((name) => [name, values(name)])),
    );
  } catch {
    return false;
  }
}

test("of 10,000 mutated webhooks none is accepted that Twilio's library refuses, none fails, and nothing crashes", async () => {
  const tally = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(parameters, fc.array(mutation, { maxLength: 3 })), { minLength: 20, maxLength: 20 }),
      async (cases) => {
        const attempts = cases.map(([given, mutations]) =>
          mutations.reduce((attempt, mutate) => mutate(attempt), attemptOf(given as Record<string, string>)),
        );
        await Promise.all(
          attempts.map(async (attempt) => {
            const { path, body, signature, type } = attempt;
            const headers = {
              "Content-Type": type,
              "X-Twilio-Signature": signature,
              "Content-Length": body.length,
            };
            const { status } = await sendRequest({ port: webhooks.port, path, headers, body, agent });
            tally.set(status, (tally.get(status) ?? 0) + 1);
            expect(status).toBeLessThan(500);
            if (status === 200) expect(libraryAccepts(attempt)).toBe(true);
          }),
        );
      },
    ),
    { numRuns: 500, interruptAfterTimeLimit: 100_000, markInterruptAsFailure: true },
  );
  const failed = webhooks.logged.filter(([fields]) => Object.hasOwn(fields as object, "err"));
  expect(failed).toEqual([]);
  expect(tally.get(200)).toBeGreaterThan(1000);
  expect(tally.get(403)).toBeGreaterThan(1000);
  expect(tally.get(400)).toBeGreaterThan(100);
}, 120_000);
