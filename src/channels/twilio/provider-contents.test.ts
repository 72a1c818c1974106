import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "@jest/globals";
import {
  answerError,
  answerHtml,
  answerJson,
  breakOff,
  startScriptedTwilio,
} from "../../../tests/support/scripted-twilio.js";
import type { ScriptedTwilio, TwilioAnswer } from "../../../tests/support/scripted-twilio.js";
import { createTestDatabase } from "../../../tests/support/test-database.js";
import type { TestDatabase } from "../../../tests/support/test-database.js";
import { openDatabase } from "../../platform/index.js";
import type { Database, Logger } from "../../platform/index.js";
import type { Delivery, ProviderClient, Sender } from "../channel.js";
import type { Choice } from "../messages.js";
import { createTwilioClient } from "./send-message.js";

const quiet = { warn: () => undefined, error: () => undefined } as unknown as Logger;
const account = `AC${"0".repeat(31)}1`;
const contentSid = `HX${"b".repeat(32)}`;
const sender: Sender = {
  id: "s",
  tenantId: "t",
  channel: "whatsapp",
  address: "whatsapp:+12025550100",
  accountSid: account,
  authToken: "token",
  simulated: false,
};

let testDatabase: TestDatabase;
let db: Database;
let twilio: ScriptedTwilio;
let clients: ProviderClient[] = [];
let client: ProviderClient;
let now = Date.parse("2026-10-05T10:00:00Z");

/** Another process, with a memory of its own. */
function aClient(): ProviderClient {
  const clock = { now: () => new Date(now) };
  const publicBaseUrl = "https://shop.example.com";
  const created = createTwilioClient({ apiBaseUrl: twilio.baseUrl, publicBaseUrl, db, logger: quiet, clock });
  clients.push(created);
  return created;
}

const messageMade = answerJson(201, { sid: `SM${"a".repeat(32)}`, status: "queued" });
const isAboutContent = (path: string) => path.startsWith("/v1/Content");

/** Twilio, with this answer to what concerns content. */
function withContent(contentAnswer: TwilioAnswer): TwilioAnswer {
  return (call, res, req) => (isAboutContent(call.path) ? contentAnswer : messageMade)(call, res, req);
}

/** Makes every resource it is asked for, and lists none. */
const willing: TwilioAnswer = (call, res, req) =>
  (call.method === "GET"
    ? answerJson(200, { contents: [], meta: {} })
    : answerJson(201, { sid: contentSid }))(call, res, req);

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  db = await openDatabase({ url: testDatabase.url, logger: quiet });
  twilio = await startScriptedTwilio(withContent(willing));
});

beforeEach(async () => {
  twilio.reset();
  await forgetTable();
  client = aClient();
});

afterEach(async () => {
  await Promise.all(clients.map((each) => each.close()));
  clients = [];
});

afterAll(async () => {
  await twilio.close();
  await db.close();
  await testDatabase.drop();
});

const forgetTable = () => db.engine.query({ text: "delete from provider_contents" });

function asking(text: string, ...labels: string[]): Delivery {
  const choices: Choice[] = labels.map((label, i) => ({ id: `choice:${label}`, label, number: i + 1 }));
  return { outboxId: "o", sender, to: "whatsapp:+12025550123", message: { text, choices } };
}

const question = asking("Delivery\nor pickup?", "Delivery", "Pickup");
const contentCalls = () => twilio.calls.filter(({ path }) => isAboutContent(path));
const made = () => contentCalls().filter(({ method }) => method === "POST");
const lastSend = () => twilio.sends().at(-1)?.form ?? {};
const asText = "Delivery\nor pickup?\n1 Delivery\n2 Pickup";

test("choices that fit become buttons, from a resource made once for all messages of that shape", async () => {
  await client.send(question);
  await client.send(asking("Two\nlines", "Yes", "No"));
  expect(contentCalls().map(({ method, path }) => `${method} ${path}`)).toEqual([
    "GET /v1/Content?PageSize=100",
    "POST /v1/Content",
  ]);
  expect(made()[0]?.json).toMatchObject({
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
  expect(JSON.stringify(made()[0]?.json)).not.toContain("Delivery");
  const { ContentSid, ContentVariables = "", Body } = lastSend();
  expect({ ContentSid, Body }).toEqual({ ContentSid: contentSid, Body: undefined });
  const values = { 1: "Two", 2: "lines", 3: "Yes", 4: "choice:Yes", 5: "No", 6: "choice:No" };
  expect(JSON.parse(ContentVariables)).toEqual(values);
});

test("another process takes it from the table", async () => {
  await client.send(question);
  await aClient().send(question);
  expect(contentCalls()).toHaveLength(2);
  expect(lastSend().ContentSid).toBe(contentSid);
});

test("one that the table has lost is found at Twilio by its name, on whatever page, and nowhere else", async () => {
  const named = {
    sid: contentSid,
    friendly_name: "parley_v1_quick_reply_2_2",
    types: { "twilio/quick-reply": {} },
  };
  const others = [
    { ...named, sid: "HX1" },
    { ...named, types: {} },
    { ...named, friendly_name: "mine" },
  ];
  const first = answerJson(200, {
    contents: others,
    meta: { next_page_url: "https://evil.example/v1/Content?Page=1" },
  });
  const second = answerJson(200, { contents: [named], meta: { next_page_url: null } });
  twilio.answer = withContent((call, res, req) =>
    (call.path.includes("Page=1") ? second : first)(call, res, req),
  );
  await client.send(question);
  expect(lastSend().ContentSid).toBe(contentSid);
  expect(made()).toEqual([]);
});

test("messages of one new shape at once make one resource; processes that make two agree on one", async () => {
  await Promise.all(Array.from({ length: 20 }, () => client.send(question)));
  expect(made()).toHaveLength(1);
  await forgetTable();
  let count = 0;
  const numbered: TwilioAnswer = (call, res, req) => {
    const sid = `HX${String(count++).padStart(32, "0")}`;
    (call.method === "GET" ? answerJson(200, { contents: [] }) : answerJson(201, { sid }))(call, res, req);
  };
  twilio.answer = withContent(numbered);
  const processes = [aClient(), aClient(), aClient()];
  await Promise.all(processes.map((each) => each.send(question)));
  twilio.calls = [];
  await Promise.all(processes.map((each) => each.send(question)));
  expect(new Set(twilio.sends().map(({ form }) => form.ContentSid)).size).toBe(1);
});

test.each<[string, TwilioAnswer]>([
  ["is forbidden", answerError(403, 20003)],
  ["is not there", answerHtml(404)],
  ["fails", answerError(500, 20500)],
  ["answers without an id", answerJson(201, { sid: "CH1" })],
  ["breaks off", breakOff],
])(
  "where the Content API %s, numbered text goes out, and it is left alone for a minute",
  async (_how, answer) => {
    twilio.answer = withContent(answer);
    expect(await client.send(question)).toMatchObject({ kind: "accepted" });
    expect(lastSend().Body).toBe(asText);
    const asked = contentCalls().length;
    await client.send(asking("Another shape", "A"));
    expect(contentCalls()).toHaveLength(asked);
    now += 61_000;
    await client.send(question);
    expect(contentCalls().length).toBeGreaterThan(asked);
  },
);

test("a shape that is refused does not keep others from being tapped", async () => {
  const picky: TwilioAnswer = (call, res, req) => {
    const isList = JSON.stringify(call.json ?? "").includes("list-picker");
    (isList ? answerError(400, 20001) : willing)(call, res, req);
  };
  twilio.answer = withContent(picky);
  await client.send(asking("Which?", "A", "B", "C", "D"));
  await client.send(question);
  expect(twilio.sends().map(({ form }) => form.ContentSid)).toEqual([undefined, contentSid]);
});

test("a resource that the account has lost is made anew next time, and this message goes out as text", async () => {
  await client.send(question);
  const gone = answerError(400, 21655);
  twilio.answer = (call, res, req) =>
    (call.form.ContentSid === undefined ? withContent(willing) : gone)(call, res, req);
  expect(await client.send(question)).toMatchObject({ kind: "accepted" });
  expect(lastSend().Body).toBe(asText);
  twilio.answer = withContent(willing);
  await client.send(question);
  expect(lastSend().ContentSid).toBe(contentSid);
  expect(made()).toHaveLength(2);
});
