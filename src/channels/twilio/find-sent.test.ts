import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Database, Logger } from "../../platform/index.js";
import type { Delivery, ProviderClient } from "../channel.js";
import { createTwilioClient } from "./send-message.js";

const account = `AC${"0".repeat(31)}1`;
const ours = "whatsapp:+12025550100";
const to = "whatsapp:+12025550123";
const firstAttemptAt = new Date("2026-10-05T00:00:02Z");

const delivery: Delivery = {
  outboxId: "o",
  sender: {
    id: "s",
    tenantId: "t",
    channel: "whatsapp",
    address: ours,
    accountSid: account,
    authToken: "token",
    simulated: false,
  },
  to,
  message: { text: "Order 1042 is placed." },
  firstAttemptAt,
};

let server: Server;
let client: ProviderClient;
let pages: { status: number; body: unknown }[];
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer((req, res) => {
    asked.push(req.url ?? "");
    const { status, body } = pages[Math.min(asked.length, pages.length) - 1]!;
    res.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  client = createTwilioClient({
    apiBaseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publicBaseUrl: "https://shop.example.com",
    db: {} as Pick<Database, "engine">, // nothing here asks for content
    logger: {} as Logger,
    clock: { now: () => firstAttemptAt },
  });
});

afterEach(async () => {
  await client.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const sid = (n: number) => `SM${String(n).padStart(32, "0")}`;

function listed(n: number, change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ...{
      sid: sid(n),
      from: ours,
      to,
      body: "Order 1042 is placed.",
      status: "sent",
      direction: "outbound-api",
    },
    ...{ date_created: "Mon, 05 Oct 2026 00:00:03 +0000", date_sent: null, ...change },
  };
}

function page(messages: unknown[], next: string | null = null) {
  return { status: 200, body: { messages, next_page_uri: next } };
}

const look = (known: string[] = []) => client.findSent(delivery, new Set(known));

test("the message of a lost answer is found, though it has no date sent yet", async () => {
  pages = [page([listed(1)])];
  expect(await look()).toEqual({ kind: "found", providerSid: sid(1), status: "sent" });
  expect(asked).toEqual([
    `/2010-04-01/Accounts/${account}/Messages.json?To=whatsapp%3A%2B12025550123&PageSize=100`,
  ]);
});

test.each<[string, Record<string, unknown>]>([
  ["another text", { body: "Order 1043 is placed." }],
  ["another sender", { from: "whatsapp:+12025550199" }],
  ["one from before the attempt", { date_created: "Sun, 04 Oct 2026 23:58:00 +0000" }],
  ["one that came in", { direction: "inbound" }],
])("%s is not it", async (_what, change) => {
  pages = [page([listed(1, change)])];
  expect(await look()).toEqual({ kind: "absent" });
});

test("one that belongs to another row is not it", async () => {
  pages = [page([listed(1), listed(2)])];
  expect(await look([sid(1)])).toMatchObject({ kind: "found", providerSid: sid(2) });
});

test.each<[string, Record<string, unknown>]>([
  ["through a service, whose sender is not chosen yet", { from: null, status: "accepted" }],
  ["from a clock a little behind ours", { date_created: "Sun, 04 Oct 2026 23:59:30 +0000" }],
  [
    "with the words a trial account puts before it",
    { body: "Sent from your Twilio trial account - Order 1042 is placed." },
  ],
])("a message %s is it", async (_how, change) => {
  pages = [page([listed(1, change)])];
  expect(await look()).toMatchObject({ kind: "found", providerSid: sid(1) });
});

test("two that match leave it undecided", async () => {
  pages = [page([listed(1), listed(2)])];
  expect(await look()).toMatchObject({ kind: "undecided" });
});

test("pages are followed until they are older than the attempt", async () => {
  const older = { date_created: "Sun, 04 Oct 2026 20:00:00 +0000" };
  const next = `/2010-04-01/Accounts/${account}/Messages.json?Page=1`;
  pages = [
    page([listed(1, { body: "Another" })], next),
    page([listed(2), listed(3, older)], next),
    page([listed(4, older)], next),
  ];
  expect(await look()).toMatchObject({ kind: "found", providerSid: sid(2) });
  expect(asked).toHaveLength(3);
});

test("a list without an end leaves it undecided", async () => {
  pages = [page([listed(1, { body: "Another" })], `/2010-04-01/Accounts/${account}/Messages.json?Page=1`)];
  expect(await look()).toMatchObject({ kind: "undecided" });
  expect(asked.length).toBeLessThanOrEqual(10);
});

test("a next page somewhere else is not followed", async () => {
  pages = [page([listed(1, { body: "Another" })], "https://evil.example/list")];
  expect(await look()).toEqual({ kind: "absent" });
});

test.each([
  { status: 500, body: {} },
  { status: 401, body: { code: 20003 } },
  { status: 200, body: "<html>" },
])("a look-up that fails (%j) decides nothing", async (failing) => {
  pages = [failing];
  expect(await look()).toMatchObject({ kind: "undecided" });
});

test("what was never tried is not looked for", async () => {
  expect(await client.findSent({ ...delivery, firstAttemptAt: undefined }, new Set())).toEqual({
    kind: "absent",
  });
  expect(asked).toEqual([]);
});

test("a message with buttons is found by its text, or without any", async () => {
  const tapped = {
    ...delivery,
    message: { text: "Delivery?\n\nOr pickup?", choices: [{ id: "a", label: "Yes", number: 1 }] },
  };
  for (const body of ["Delivery?\nOr pickup?", "", "Delivery?\n\nOr pickup?\n1 Yes"]) {
    asked = [];
    pages = [page([listed(1, { body })])];
    expect(await client.findSent(tapped, new Set())).toMatchObject({ kind: "found" });
  }
});
