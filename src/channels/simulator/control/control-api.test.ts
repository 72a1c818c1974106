import { request } from "node:http";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import {
  account,
  buyerOnWhatsapp,
  openSimulatedShop,
  shopOnSms,
  shopOnWhatsapp,
} from "../../../../tests/support/simulated-shop.js";
import type { SimulatedShop } from "../../../../tests/support/simulated-shop.js";
import { createSimulator } from "../index.js";

let shop: SimulatedShop;
beforeEach(async () => {
  shop = await openSimulatedShop({ sellerPhone: "+15550100001" });
});
afterEach(() => shop.close());

/** node:http and not fetch: a browser's headers have to be forged. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<{ status: number; text: string }> {
  const method = body === undefined ? "GET" : "POST";
  const json = body === undefined ? {} : { "content-type": "application/json" };
  return new Promise((resolve, reject) => {
    const req = request(`${shop.url}${path}`, { method, headers: { ...json, ...headers } }, (res) => {
      let text = "";
      res.on("data", (chunk: Buffer) => (text += chunk.toString()));
      res.on("end", () => resolve({ status: res.statusCode ?? 0, text }));
    });
    req.on("error", reject);
    req.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

const hello = { from: buyerOnWhatsapp, to: shopOnWhatsapp, text: "hi" };

test.each(["production", "staging", ""])("refuses to be made in %j", (environment) => {
  const options = { environment, accounts: [], webhookBaseUrl: "http://localhost:3000" };
  expect(() => createSimulator(options)).toThrow("development only");
});

test.each([
  ["a rebound name", { host: "evil.example:80" }],
  ["a name that only starts like ours", { host: "localhost.evil.example" }],
  ["a tunnel", { "x-forwarded-for": "203.0.113.9" }],
  ["a proxy", { forwarded: "for=203.0.113.9" }],
])("%s is refused everywhere", async (_who, headers) => {
  for (const path of ["/simulator", "/simulator/control/state", "/simulator/page/main.js", "/v1/Content"])
    expect((await ask(path, headers)).status).toBe(403);
});

test("another site's page cannot act, ours and a program can", async () => {
  const { host } = new URL(shop.url);
  const act = (headers: Record<string, string>) => ask("/simulator/control/messages", headers, hello);
  expect((await act({ origin: "https://evil.example" })).status).toBe(403);
  expect((await act({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  expect((await act({ "content-type": "text/plain" })).status).toBe(415);
  expect(shop.recording.inbound()).toEqual([]);
  expect((await act({ origin: `http://${host}`, "sec-fetch-site": "same-origin" })).status).toBe(200);
  expect((await act({})).status).toBe(200);
});

test("the page comes with a policy that lets nothing else in", async () => {
  const response = await fetch(`${shop.url}/simulator`);
  expect(response.status).toBe(200);
  const policy = response.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  expect(await response.text()).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|style="/);
  expect((await ask("/simulator/page/../create-simulator.ts")).status).toBe(404);
  expect((await ask("/simulator/page/%2e%2e/index.ts")).status).toBe(404);
});

test("the state names senders and messages, never a token or a callback address", async () => {
  await ask("/simulator/control/messages", {}, hello);
  await shop.send();
  const { text } = await ask("/simulator/control/state");
  const state = JSON.parse(text) as { senders: unknown[]; messages: unknown[]; sellerPhone: string };
  expect(state.senders).toContainEqual({ channel: "sms", address: shopOnSms, name: "Bella's" });
  expect(state).toMatchObject({ sellerPhone: "+15550100001", messages: [{ body: "hi" }, { body: "Hello" }] });
  expect(text).not.toContain(account.authToken);
  expect(text).not.toContain(account.accountSid);
});

test.each([
  ["an unknown field", "/messages", { ...hello, admin: true }],
  ["an address that is none", "/messages", { ...hello, from: "<script>" }],
  ["a file no phone sends", "/messages", { ...hello, media: [{ contentType: "text/html", data: "PGI+" }] }],
  ["an unknown sender", "/messages", { ...hello, to: "whatsapp:+15559999999" }],
  ["a jump back in time", "/clock", { advanceSeconds: -1 }],
  ["an unknown fault", "/faults", { rules: [{ action: { type: "explode" } }] }],
])("%s is refused", async (_what, path, body) => {
  expect((await ask(`/simulator/control${path}`, {}, body)).status).toBe(400);
});

test("faults and clock can be set", async () => {
  const rules = [{ times: 2, match: { endpoint: "inbound" }, action: { type: "badSignature" } }];
  expect(JSON.parse((await ask("/simulator/control/faults", {}, { rules })).text)).toEqual({ rules });
  const before = shop.simulator.clock.now().getTime();
  await ask("/simulator/control/clock", {}, { advanceSeconds: 90_000 });
  expect(shop.simulator.clock.now().getTime() - before).toBeGreaterThanOrEqual(90_000_000);
});

test("a photo can be seen again, and cannot become a page", async () => {
  const media = [{ contentType: "image/jpeg", data: Buffer.from("photo").toString("base64") }];
  await ask("/simulator/control/messages", {}, { ...hello, media });
  const state = JSON.parse((await ask("/simulator/control/state")).text) as {
    messages: { media: { url: string }[] }[];
  };
  const response = await fetch(`${shop.url}${state.messages[0]?.media[0]?.url}`);
  expect(response.headers.get("content-security-policy")).toContain("sandbox");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await response.text()).toBe("photo");
});

test("events are streamed; after a break the missed ones follow, after a restart everything is read anew", async () => {
  const first = await readEvents(
    {},
    () => true,
    () => shop.simulator.receive(hello),
  );
  expect(first[0]).toMatchObject({ data: { type: "message", message: { body: "hi", fromPerson: true } } });
  await shop.simulator.receive({ ...hello, text: "missed" });
  const missed = await readEvents(
    { "last-event-id": first[0]?.id ?? "" },
    ({ data }) => data.message?.body === "missed",
  );
  expect(missed.map(({ id }) => id)).not.toContain(first[0]?.id);
  expect(await readEvents({ "last-event-id": "1-1" }, () => true)).toMatchObject([{ event: "reload" }]);
});

interface StreamedEvent {
  id: string;
  event: string;
  data: { type?: string; message?: { body: string } };
}

/** Reads until an event is the last one wanted. */
async function readEvents(
  headers: Record<string, string>,
  isLast: (event: StreamedEvent) => boolean,
  act?: () => Promise<unknown>,
) {
  const stop = new AbortController();
  const response = await fetch(`${shop.url}/simulator/control/events`, { headers, signal: stop.signal });
  void act?.();
  const events: StreamedEvent[] = [];
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk as Uint8Array).toString();
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? "";
      if (field("data"))
        events.push({
          id: field("id"),
          event: field("event"),
          data: JSON.parse(field("data")) as StreamedEvent["data"],
        });
    }
    if (events.some(isLast)) break;
  }
  stop.abort();
  return events;
}

test("with a journal, chats, contents and block lists survive a restart; a torn last line is no harm", async () => {
  const folder = mkdtempSync(join(tmpdir(), "simulator-"));
  const journalFile = join(folder, "simulator.jsonl");
  const open = async (speed: number | "instant" = "instant") => {
    await shop.close();
    shop = await openSimulatedShop({ journalFile, seed: String(Math.random()), speed });
  };
  await open();
  await shop.simulator.receive(hello);
  await shop.simulator.receive({ from: "+15550001234", to: shopOnSms, text: "STOP" });
  const content = {
    friendly_name: "kept",
    language: "en",
    types: { "twilio/text": { body: "Hello {{1}}" } },
  };
  const { json } = await shop.rest("POST", "/v1/Content", undefined, content);
  await shop.simulator.idle();
  await open(0.001);
  await shop.send({ Body: "on its way" });
  await open();
  appendFileSync(journalFile, '["messages","SM');
  await open();
  await shop.simulator.idle();
  const ContentVariables = JSON.stringify({ 1: "again" });
  await shop.send({ Body: "", ContentSid: String(json["sid"]), ContentVariables });
  await shop.simulator.idle();
  expect(shop.simulator.messages({ person: buyerOnWhatsapp })).toMatchObject([
    { body: "hi" },
    { body: "on its way", status: "read" },
    { body: "Hello again", status: "read" },
  ]);
  expect(await shop.send({ From: shopOnSms, To: "+15550001234" })).toMatchObject({ json: { code: 21610 } });
  rmSync(folder, { recursive: true });
});
