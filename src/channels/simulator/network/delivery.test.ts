import { afterEach, beforeEach, expect, test } from "@jest/globals";
import {
  buyerOnSms,
  buyerOnWhatsapp,
  messagesPath,
  openSimulatedShop,
  service,
  shopOnSms,
  shopOnWhatsapp,
} from "../../../../tests/support/simulated-shop.js";
import type { SimulatedShop } from "../../../../tests/support/simulated-shop.js";
import type { FaultAction } from "../faults.js";
import type { Profile } from "../options.js";

let shop: SimulatedShop;
beforeEach(async () => {
  shop = await openSimulatedShop();
});
afterEach(() => shop.close());

const write = (text = "hi") => shop.simulator.receive({ from: buyerOnWhatsapp, to: shopOnWhatsapp, text });
const sms = { From: shopOnSms, To: buyerOnSms };

test("a WhatsApp message is sent, delivered and read; each callback is signed over its whole URL", async () => {
  await write();
  const { json } = await shop.send({
    StatusCallback: `${shop.recording.url}/webhooks/twilio/status?o=1%2B2&t=x`,
  });
  await shop.simulator.idle();
  expect(shop.recording.statuses()).toEqual(["sent", "delivered", "read"]);
  const last = shop.recording.webhooks.at(-1);
  expect(last?.signed).toBe(true);
  expect(last?.query.get("o")).toBe("1+2");
  expect(Object.fromEntries(last?.form ?? [])).toMatchObject({
    MessageSid: json["sid"],
    SmsSid: json["sid"],
    SmsStatus: "read",
    MessageStatus: "read",
    EventType: "READ",
    ChannelPrefix: "whatsapp",
    ChannelToAddress: "+1555000XXXX",
    From: shopOnWhatsapp,
    To: buyerOnWhatsapp,
  });
});

test("an SMS ends as delivered, with the carrier's date", async () => {
  await shop.send(sms);
  await shop.simulator.idle();
  expect(shop.recording.statuses()).toEqual(["sent", "delivered"]);
  expect(shop.recording.webhooks.at(-1)?.form.get("RawDlrDoneDate")).toMatch(/^\d{10}$/);
});

test("free text outside of the 24-hour window fails with 63016, and a new message opens it again", async () => {
  await shop.send();
  await shop.simulator.idle();
  expect(shop.simulator.messages().at(-1)).toMatchObject({ status: "failed", errorCode: 63016 });
  expect(shop.recording.webhooks.at(-1)?.form.get("ErrorCode")).toBe("63016");
  await write();
  shop.simulator.advanceClock(24 * 3_600_000 - 60_000);
  await shop.send();
  await shop.simulator.idle();
  expect(shop.simulator.messages().at(-1)).toMatchObject({ status: "read" });
  shop.simulator.advanceClock(120_000);
  await shop.send();
  await shop.simulator.idle();
  expect(shop.simulator.messages().at(-1)).toMatchObject({ status: "failed", errorCode: 63016 });
});

test.each([
  ["+199900030003", "undelivered", 30003, ["sent", "undelivered"]],
  ["+199900030001", "failed", 30001, ["failed"]],
])("a message to %s ends as %s %d", async (To, status, errorCode, statuses) => {
  await shop.send({ ...sms, To });
  await shop.simulator.idle();
  expect(shop.simulator.messages().at(-1)).toMatchObject({ status, errorCode });
  expect(shop.recording.statuses()).toEqual(statuses);
});

test("the service's own picture is looked at before it is sent", async () => {
  await write();
  const picture = `${shop.recording.url}/media/vase.jpg`;
  shop.recording.answer(() => ({ type: "image/jpeg" }));
  await shop.send({ MediaUrl: picture });
  await shop.simulator.idle();
  expect(shop.simulator.messages().at(-1)).toMatchObject({
    status: "read",
    media: [{ contentType: "image/jpeg" }],
  });
  shop.recording.answer(() => ({ type: "image/svg+xml" }));
  await shop.send({ MediaUrl: picture });
  await shop.simulator.idle();
  expect(shop.simulator.messages().at(-1)).toMatchObject({ status: "failed", errorCode: 63021 });
  shop.recording.answer(() => ({ status: 404 }));
  await shop.send({ MediaUrl: picture });
  await shop.simulator.idle();
  expect(shop.simulator.messages().at(-1)).toMatchObject({ status: "failed", errorCode: 63019 });
});

const requestFaults: [string, FaultAction, number, number][] = [
  ["a status and code", { type: "status", status: 400, code: 21614 }, 400, 21614],
  ["a 500", { type: "status", status: 500, code: 20500 }, 500, 20500],
  ["a rate limit", { type: "rateLimit" }, 429, 20429],
];

test.each(requestFaults)("%s strikes once and nothing is made", async (_what, action, status, code) => {
  shop.simulator.setFaults([{ times: 1, action }]);
  expect(await shop.send(sms)).toMatchObject({ status, json: { code } });
  expect(shop.simulator.messages()).toEqual([]);
  expect(await shop.send(sms)).toMatchObject({ status: 201 });
});

test("a rate limit can name a time, a bad gateway answers HTML", async () => {
  shop.simulator.setFaults([{ times: 1, action: { type: "rateLimit", retryAfterSeconds: 3 } }]);
  expect((await shop.send(sms)).headers.get("retry-after")).toBe("3");
  shop.simulator.setFaults([{ times: 1, action: { type: "html502" } }]);
  expect(await shop.send(sms)).toMatchObject({ status: 502, text: expect.stringContaining("<html>") });
});

test("a connection dropped before the commit leaves nothing, after it the message arrives all the same", async () => {
  shop.simulator.setFaults([{ times: 1, action: { type: "dropConnection", when: "beforeCommit" } }]);
  await expect(shop.send(sms)).rejects.toThrow();
  expect(shop.simulator.messages()).toEqual([]);
  shop.simulator.setFaults([{ times: 1, action: { type: "dropConnection", when: "afterCommit" } }]);
  await expect(shop.send(sms)).rejects.toThrow();
  await shop.simulator.idle();
  expect(shop.simulator.messages()).toMatchObject([{ body: "Hello", status: "delivered" }]);
  const found = await shop.rest("GET", `${messagesPath}?To=${encodeURIComponent(buyerOnSms)}`);
  expect(found.json["messages"]).toHaveLength(1);
});

test("a rule strikes only what it names", async () => {
  shop.simulator.setFaults([{ match: { bodyIncludes: "unlucky" }, action: { type: "html502" } }]);
  expect(await shop.send(sms)).toMatchObject({ status: 201 });
  expect(await shop.send({ ...sms, Body: "an unlucky one" })).toMatchObject({ status: 502 });
});

test.each<[FaultAction, string[]]>([
  [{ type: "reorderCallbacks" }, ["read", "delivered", "sent"]],
  [{ type: "loseCallbacks" }, []],
  [{ type: "doubleCallbacks" }, ["sent", "sent", "delivered", "delivered", "read", "read"]],
  [{ type: "fail", status: "undelivered", code: 63024 }, ["sent", "undelivered"]],
])("%j tells %j, and the API is right", async (action, statuses) => {
  await write();
  shop.simulator.setFaults([{ action }]);
  const { json } = await shop.send();
  await shop.simulator.idle();
  expect(shop.recording.statuses()).toEqual(statuses);
  const status = action.type === "fail" ? "undelivered" : "read";
  expect((await shop.rest("GET", String(json["uri"]))).json).toMatchObject({ status });
});

test("a hostile network disturbs callbacks the same way for the same seed", async () => {
  const run = async (profile: Profile) => {
    const other = await openSimulatedShop({ profile });
    for (let at = 0; at < 12; at += 1) await other.send(sms);
    await other.simulator.idle();
    const told = other.simulator.messages().map(({ sid }) => other.recording.statuses(sid).join());
    const right = other.simulator.messages().every(({ status }) => status === "delivered");
    await other.close();
    return { told, right };
  };
  const calm = await run("calm");
  expect(new Set(calm.told)).toEqual(new Set(["sent,delivered"]));
  const first = await run("hostile");
  expect(first.right).toBe(true);
  expect(new Set(first.told).size).toBeGreaterThan(2);
  expect(await run("hostile")).toEqual(first);
});

test("a callback can beat the answer to the request that made the message", async () => {
  await shop.close();
  shop = await openSimulatedShop({ profile: "hostile", seed: "early" });
  const beaten: boolean[] = [];
  for (let at = 0; at < 20; at += 1) {
    const { json } = await shop.send({ ...sms, Body: `message ${at}` });
    beaten.push(shop.recording.statuses(String(json["sid"])).length > 0);
  }
  expect(beaten).toContain(true);
  expect(beaten).toContain(false);
});

test("opted out: refused at once, or after the 201 through a messaging service", async () => {
  await shop.simulator.receive({ from: buyerOnSms, to: shopOnSms, text: "stop" });
  expect(await shop.send(sms)).toMatchObject({ status: 400, json: { code: 21610 } });
  await shop.simulator.receive({ from: buyerOnSms, to: "+14155238887", text: "STOP" });
  await shop.send({ From: "", MessagingServiceSid: service, To: buyerOnSms });
  await shop.simulator.idle();
  expect(shop.simulator.messages().at(-1)).toMatchObject({ status: "failed", errorCode: 21610 });
});
