import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { createTestDatabase } from "../../../tests/support/test-database.js";
import type { TestDatabase } from "../../../tests/support/test-database.js";
import { openDatabase } from "../../platform/index.js";
import type { Database, Logger } from "../../platform/index.js";
import type { Delivery, ProviderClient, Sender } from "../channel.js";
import type { Choice, OutgoingMessage } from "../messages.js";
import { createTwilioClient } from "./send-message.js";

const quiet = { warn: () => undefined, error: () => undefined, info: () => undefined } as unknown as Logger;
const account = `AC${"0".repeat(31)}1`;
const sid = `SM${"a".repeat(32)}`;
const contentSid = `HX${"b".repeat(32)}`;
const outboxId = "0192f1c4-5a3b-7c1d-8e2f-0123456789ab";

const sender: Sender = {
  ...{ id: "s", tenantId: "t", channel: "whatsapp", address: "whatsapp:+12025550100" },
  ...{ accountSid: account, authToken: "token", simulated: false },
};

interface Call {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  form: Record<string, string>;
  json: Record<string, unknown> | undefined;
}

type Answer = (call: Call, res: ServerResponse, req: IncomingMessage) => void;

let testDatabase: TestDatabase;
let db: Database;
let server: Server;
let client: ProviderClient;
let calls: Call[];
let answer: Answer;
let now = Date.parse("2026-10-05T10:00:00Z");

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_call, res) => {
    res.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
  };
const created = json(201, { sid, status: "queued" });
/** Twilio with a content API that makes what is asked for. */
const withContent: Answer = (call, res, req) => {
  if (call.path.startsWith("/v1/Content"))
    json(call.method === "GET" ? 200 : 201, { contents: [], sid: contentSid })(call, res, req);
  else created(call, res, req);
};

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  db = await openDatabase({ url: testDatabase.url, logger: quiet });
  server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .on("end", () => {
        const body = Buffer.concat(chunks).toString();
        const isJson = req.headers["content-type"] === "application/json";
        const call: Call = {
          ...{ method: req.method ?? "", path: req.url ?? "", headers: req.headers },
          form: isJson ? {} : Object.fromEntries(new URLSearchParams(body)),
          json: isJson ? (JSON.parse(body) as Record<string, unknown>) : undefined,
        };
        calls.push(call);
        answer(call, res, req);
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

const baseUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function aClient(
  more: { apiBaseUrl?: string; simulatorBaseUrl?: string; publicBaseUrl?: string } = {},
): ProviderClient {
  const clock = { now: () => new Date(now) };
  return createTwilioClient({
    apiBaseUrl: baseUrl(),
    publicBaseUrl: "https://shop.example.com",
    db,
    logger: quiet,
    clock,
    answerTimeoutMs: 300,
    ...more,
  });
}

beforeEach(async () => {
  calls = [];
  answer = created;
  client = aClient();
  await db.engine.query({ text: "delete from provider_contents" });
});

afterEach(() => client.close());

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await db.close();
  await testDatabase.drop();
});

function aDelivery(message: OutgoingMessage, more: Partial<Sender> = {}): Delivery {
  return { outboxId, sender: { ...sender, ...more }, to: "whatsapp:+12025550123", message };
}

const hello = aDelivery({ text: "Hello 👋" });
const sends = () => calls.filter(({ path }) => path.endsWith("/Messages.json"));

test("a text is created in the sender's account, with a callback that names its outbox row", async () => {
  expect(await client.send(hello)).toEqual({ kind: "accepted", providerSid: sid, status: "queued" });
  expect(calls).toMatchObject([
    {
      method: "POST",
      path: `/2010-04-01/Accounts/${account}/Messages.json`,
      headers: {
        authorization: `Basic ${Buffer.from(`${account}:token`).toString("base64")}`,
        "content-type": "application/x-www-form-urlencoded",
      },
    },
  ]);
  expect(calls[0]!.form).toEqual({
    To: "whatsapp:+12025550123",
    From: "whatsapp:+12025550100",
    Body: "Hello 👋",
    StatusCallback: `https://shop.example.com/webhooks/twilio/status?outbox=${outboxId}`,
  });
});

test("a messaging service is named beside the number", async () => {
  await client.send(aDelivery({ text: "Hello" }, { messagingServiceSid: "MG1" }));
  expect(calls[0]!.form).toMatchObject({ From: "whatsapp:+12025550100", MessagingServiceSid: "MG1" });
});

test("a picture goes along on WhatsApp and is left out on SMS", async () => {
  const message = { text: "Blue vase", imageUrl: "https://cdn.example/vase.jpg?v=1" };
  await client.send(aDelivery(message));
  await client.send(aDelivery(message, { channel: "sms", address: "+12025550100" }));
  expect(calls.map(({ form }) => form.MediaUrl)).toEqual([message.imageUrl, undefined]);
});

test("a simulated sender's message goes to the simulator, and nowhere without one", async () => {
  const simulated = aDelivery({ text: "Hello" }, { simulated: true });
  expect(await client.send(simulated)).toMatchObject({ kind: "refusedForNow" });
  expect(calls).toEqual([]);
  const withSimulator = aClient({ apiBaseUrl: "http://127.0.0.1:1", simulatorBaseUrl: baseUrl() });
  expect(await withSimulator.send(simulated)).toMatchObject({ kind: "accepted" });
  await withSimulator.close();
});

test("without a token nothing is sent", async () => {
  expect(await client.send(aDelivery({ text: "Hello" }, { authToken: "" }))).toMatchObject({
    kind: "refusedForNow",
  });
  expect(calls).toEqual([]);
});

const twilioError = (status: number, code: number) =>
  json(status, { code, message: `about +12025550123`, status });

test.each<[string, Answer, object]>([
  [
    "429 with Retry-After",
    json(429, { code: 20429 }, { "Retry-After": "7" }),
    { kind: "refusedForNow", errorCode: 20429, retryAfterMs: 7000 },
  ],
  [
    "429 with a date",
    json(429, {}, { "Retry-After": "Mon, 05 Oct 2026 10:00:30 GMT" }),
    { kind: "refusedForNow", retryAfterMs: 30_000 },
  ],
  ["429 of a proxy", (_call, res) => void res.writeHead(429).end("slow down"), { kind: "refusedForNow" }],
  [
    "a full queue",
    twilioError(429, 21611),
    { kind: "refusedForNow", errorCode: 21611, retryAfterMs: 600_000 },
  ],
  [
    "a rate of the channel",
    twilioError(400, 63018),
    { kind: "refusedForNow", errorCode: 63018, retryAfterMs: 60_000 },
  ],
  [
    "an opted-out recipient",
    twilioError(400, 21610),
    { kind: "refused", errorCode: 21610, errorClass: "contact", suppress: true },
  ],
  [
    "refused credentials",
    twilioError(401, 20003),
    { kind: "refused", errorCode: 20003, errorClass: "seller", suppress: false },
  ],
  ["an unknown code", twilioError(400, 99999), { kind: "refused", errorCode: 99999, errorClass: "none" }],
  ["500", twilioError(500, 20500), { kind: "unknown" }],
  ["503 of a proxy", (_call, res) => void res.writeHead(503).end("<html>"), { kind: "unknown" }],
  [
    "502 in HTML",
    (_call, res) => void res.writeHead(502, { "Content-Type": "text/html" }).end("<html>"),
    { kind: "unknown" },
  ],
  ["201 that names no message", json(201, { status: "queued" }), { kind: "unknown" }],
  ["201 in HTML", (_call, res) => void res.writeHead(201).end("<html>"), { kind: "unknown" }],
  ["404 in HTML", (_call, res) => void res.writeHead(404).end("<html>"), { kind: "unknown" }],
  [
    "a redirect",
    (_call, res) => void res.writeHead(307, { Location: "http://127.0.0.1:1/" }).end(),
    { kind: "unknown" },
  ],
  ["a broken connection", (_call, _res, req) => void req.socket.destroy(), { kind: "unknown" }],
  [
    "an answer cut short",
    (_call, res) => void res.writeHead(201, { "Content-Length": "99" }).write('{"sid"', () => res.destroy()),
    { kind: "unknown" },
  ],
  ["no answer in time", () => undefined, { kind: "unknown", reason: "no answer in time" }],
])("%s is understood for what it is", async (_what, given, expected) => {
  answer = given;
  const outcome = await client.send(hello);
  expect(outcome).toMatchObject(expected);
  expect(JSON.stringify(outcome)).not.toContain("2025550123");
  expect(calls).toHaveLength(1);
});

test.each(["http://127.0.0.1:1", "http://localhost:1", "http://nowhere.invalid"])(
  "what never reached %s may be sent again",
  async (apiBaseUrl) => {
    const unreachable = aClient({ apiBaseUrl });
    expect(await unreachable.send(hello)).toMatchObject({ kind: "refusedForNow" });
    await unreachable.close();
  },
);

const choices = (...labels: string[]): Choice[] =>
  labels.map((label, i) => ({ id: `choice:${label}`, label, number: i + 1 }));
const question = aDelivery({ text: "Delivery\nor pickup?", choices: choices("Delivery", "Pickup") });

test("choices that fit become buttons, from a resource made once for all messages of that shape", async () => {
  answer = withContent;
  await client.send(question);
  await client.send(aDelivery({ text: "Two\nlines", choices: choices("Yes", "No") }));
  expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET /v1/Content?PageSize=100",
    "POST /v1/Content",
    ...Array<string>(2).fill(`POST /2010-04-01/Accounts/${account}/Messages.json`),
  ]);
  expect(calls[1]!.json).toMatchObject({
    friendly_name: "parley_v1_quick_reply_2_2",
    types: {
      "twilio/quick-reply": {
        body: "{{1}}\n{{2}}",
        actions: [
          { title: "{{3}}", id: "{{4}}" },
          { title: "{{5}}", id: "{{6}}" },
        ],
      },
    },
  });
  expect(JSON.stringify(calls[1]!.json)).not.toContain("Delivery");
  const { ContentSid, ContentVariables, Body } = sends()[1]!.form;
  expect({ ContentSid, Body }).toEqual({ ContentSid: contentSid, Body: undefined });
  expect(JSON.parse(ContentVariables!)).toEqual({
    1: "Two",
    2: "lines",
    3: "Yes",
    4: "choice:Yes",
    5: "No",
    6: "choice:No",
  });
});

test("another process takes the resource from the table, or from Twilio by its name", async () => {
  answer = withContent;
  await client.send(question);
  const second = aClient();
  await second.send(question);
  expect(calls.filter(({ path }) => path.startsWith("/v1/"))).toHaveLength(2);

  await db.engine.query({ text: "delete from provider_contents" });
  const named = {
    sid: contentSid,
    friendly_name: "parley_v1_quick_reply_2_2",
    types: { "twilio/quick-reply": {} },
  };
  const pages = [
    {
      contents: [
        { ...named, sid: "HX1" },
        { ...named, types: {} },
      ],
      meta: { next_page_url: "https://evil.example/v1/Content?Page=1" },
    },
    { contents: [named], meta: { next_page_url: null } },
  ];
  answer = (call, res, req) =>
    call.path.startsWith("/v1/")
      ? json(200, pages[call.path.includes("Page=1") ? 1 : 0])(call, res, req)
      : created(call, res, req);
  const third = aClient();
  expect(await third.send(question)).toMatchObject({ kind: "accepted" });
  expect(sends()[2]!.form.ContentSid).toBe(contentSid);
  await Promise.all([second.close(), third.close()]);
});

test("messages of one new shape at once make one resource", async () => {
  answer = withContent;
  await Promise.all(Array.from({ length: 20 }, () => client.send(question)));
  expect(calls.filter(({ path, method }) => path === "/v1/Content" && method === "POST")).toHaveLength(1);
  expect(sends().every(({ form }) => form.ContentSid === contentSid)).toBe(true);
});

test.each<[string, Answer]>([
  ["is forbidden", twilioError(403, 20003)],
  ["is not there", (_call, res) => void res.writeHead(404).end("<html>")],
  ["fails", twilioError(500, 20500)],
  ["answers without an id", json(201, { sid: "CH1" })],
  ["breaks off", (_call, _res, req) => void req.socket.destroy()],
])(
  "where the Content API %s, choices go out as numbered text, and it is left alone for a minute",
  async (_how, contentAnswer) => {
    answer = (call, res, req) => (call.path.startsWith("/v1/") ? contentAnswer : created)(call, res, req);
    expect(await client.send(question)).toMatchObject({ kind: "accepted" });
    expect(sends()[0]!.form.Body).toBe("Delivery\nor pickup?\n1 Delivery\n2 Pickup");
    const asked = calls.length;
    await client.send(question);
    expect(calls).toHaveLength(asked + 1);
    now += 61_000;
    await client.send(question);
    expect(calls.length).toBeGreaterThan(asked + 2);
  },
);

test("a shape that is refused does not keep others from being tapped", async () => {
  answer = (call, res, req) => {
    const isList = JSON.stringify(call.json ?? "").includes("list-picker");
    (isList ? twilioError(400, 20001) : withContent)(call, res, req);
  };
  await client.send(aDelivery({ text: "Which?", choices: choices("A", "B", "C", "D") }));
  await client.send(question);
  expect(sends().map(({ form }) => form.ContentSid)).toEqual([undefined, contentSid]);
});

test("a resource that the account has lost is made anew next time, and this message goes out as text", async () => {
  answer = withContent;
  await client.send(question);
  answer = (call, res, req) =>
    (call.form.ContentSid === contentSid ? twilioError(400, 21655) : withContent)(call, res, req);
  expect(await client.send(question)).toMatchObject({ kind: "accepted" });
  expect(sends().at(-1)!.form.Body).toContain("1 Delivery");
  answer = withContent;
  await client.send(question);
  expect(sends().at(-1)!.form.ContentSid).toBe(contentSid);
  expect(calls.filter(({ method, path }) => method === "POST" && path === "/v1/Content")).toHaveLength(2);
});

test("on SMS choices are numbered text and nothing is asked of the Content API", async () => {
  await client.send(
    aDelivery({ text: "Delivery?", choices: choices("Yes") }, { channel: "sms", address: "+12025550100" }),
  );
  expect(calls).toMatchObject([{ form: { Body: "Delivery?\n1 Yes" } }]);
});
