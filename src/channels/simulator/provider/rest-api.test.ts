import { afterEach, beforeEach, expect, test } from "@jest/globals";
import {
  account,
  buyerOnSms,
  buyerOnWhatsapp,
  messagesPath,
  openSimulatedShop,
  senderInService,
  service,
  shopOnSms,
  shopOnWhatsapp,
} from "../../../../tests/support/simulated-shop.js";
import type { SimulatedShop } from "../../../../tests/support/simulated-shop.js";

let shop: SimulatedShop;
beforeEach(async () => {
  shop = await openSimulatedShop();
});
afterEach(() => shop.close());

const writeFirst = () => shop.simulator.receive({ from: buyerOnWhatsapp, to: shopOnWhatsapp, text: "hi" });

test("a message is made with the 201 that Twilio documents", async () => {
  const { status, json } = await shop.send({ From: shopOnSms, To: buyerOnSms, Body: "Hello" });
  expect(status).toBe(201);
  expect(json).toMatchObject({
    account_sid: account.accountSid,
    api_version: "2010-04-01",
    body: "Hello",
    date_sent: null,
    direction: "outbound-api",
    error_code: null,
    from: shopOnSms,
    messaging_service_sid: null,
    num_media: "0",
    num_segments: "1",
    price: null,
    status: "queued",
    to: buyerOnSms,
    uri: `/2010-04-01/Accounts/${account.accountSid}/Messages/${String(json["sid"])}.json`,
  });
  expect(json["sid"]).toMatch(/^SM[0-9a-f]{32}$/);
  expect(json["date_created"]).toMatch(/^\w{3}, \d{2} \w{3} \d{4} \d\d:\d\d:\d\d \+0000$/);
});

test("through a messaging service it is accepted, without a sender yet", async () => {
  const { json } = await shop.send({ From: "", MessagingServiceSid: service, To: buyerOnSms });
  expect(json).toMatchObject({
    status: "accepted",
    from: null,
    num_segments: "0",
    messaging_service_sid: service,
  });
  await shop.simulator.idle();
  expect(shop.recording.statuses(String(json["sid"]))).toEqual(["queued", "sent", "delivered"]);
  expect(shop.simulator.messages().at(-1)).toMatchObject({ from: senderInService });
});

test.each([
  [{ To: "" }, 400, 21604],
  [{ To: "123" }, 400, 21211],
  [{ To: "+15005550001" }, 400, 21211],
  [{ To: "+15005550002" }, 400, 21612],
  [{ To: "+15005550003" }, 400, 21408],
  [{ To: "+15005550004" }, 400, 21610],
  [{ To: "+15005550009" }, 400, 21614],
  [{ From: "" }, 400, 21603],
  [{ From: "+15005550001" }, 400, 21212],
  [{ From: "+15005550007" }, 400, 21606],
  [{ From: "+15005550008" }, 429, 21611],
  [{ From: "+14155550000" }, 400, 21606],
  [{ From: shopOnWhatsapp }, 400, 21612],
  [{ To: buyerOnWhatsapp }, 400, 63007],
  [{ From: shopOnSms, To: shopOnSms }, 400, 21266],
  [{ Body: "" }, 400, 21619],
  [{ Body: "x".repeat(1601) }, 400, 21617],
  [{ MediaUrl: "not a url" }, 400, 21620],
  [{ ContentVariables: "{}" }, 400, 21654],
  [{ ContentSid: "HX1" }, 400, 21655],
  [{ ValidityPeriod: "36001" }, 400, 21624],
  [{ StatusCallback: "nowhere" }, 400, 21609],
  [{ StatusCallback: "http://under_score.example.com/" }, 400, 21609],
  [{ MessagingServiceSid: "MG404", From: "" }, 400, 21705],
])("%j is refused with %d and %d", async (form, status, code) => {
  const answer = await shop.send({ From: shopOnSms, To: buyerOnSms, ...form });
  expect(answer).toMatchObject({ status, json: { code, status } });
  expect(answer.json["more_info"]).toBe(`https://www.twilio.com/docs/errors/${code}`);
  expect(shop.simulator.messages()).toEqual([]);
});

test("+15005550006 may send although nobody owns it", async () => {
  expect(await shop.send({ From: "+15005550006", To: buyerOnSms })).toMatchObject({ status: 201 });
});

test("a JSON body is not read: the recipient is missing", async () => {
  expect(await shop.rest("POST", messagesPath, undefined, { To: buyerOnSms })).toMatchObject({
    json: { code: 21604 },
  });
});

test("wrong credentials are 401, another account's path is 404", async () => {
  const response = await fetch(`${shop.url}${messagesPath}`, { method: "POST" });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    code: 20003,
    message: "Authenticate",
    detail: expect.any(String),
  });
  const path = "/2010-04-01/Accounts/AC00000000000000000000000000000002/Messages.json";
  expect(await shop.rest("POST", path, {})).toMatchObject({ status: 404, json: { code: 20404 } });
});

test("messages are found by recipient and date, newest first, page by page", async () => {
  for (const body of ["one", "two", "three"])
    await shop.send({ From: shopOnSms, To: buyerOnSms, Body: body });
  await shop.send({ From: shopOnSms, To: "+15550009999", Body: "other" });
  await shop.simulator.idle();
  const since = new Date(Date.now() - 60_000).toISOString();
  const query = new URLSearchParams({ To: buyerOnSms, "DateSent>": since, PageSize: "2" });
  const first = await shop.rest("GET", `${messagesPath}?${query.toString()}`);
  expect(bodies(first.json)).toEqual(["three", "two"]);
  const second = await shop.rest("GET", String(first.json["next_page_uri"]));
  expect(bodies(second.json)).toEqual(["one"]);
  expect(second.json["next_page_uri"]).toBeNull();
  const before = new URLSearchParams({ To: buyerOnSms, "DateSent<": since });
  expect(bodies((await shop.rest("GET", `${messagesPath}?${before.toString()}`)).json)).toEqual([]);
  const later = new URLSearchParams({ "DateSent>": new Date(Date.now() + 60_000).toISOString() });
  expect(bodies((await shop.rest("GET", `${messagesPath}?${later.toString()}`)).json)).toEqual([]);
  const today = new URLSearchParams({ DateSent: new Date().toISOString().slice(0, 10) });
  expect(bodies((await shop.rest("GET", `${messagesPath}?${today.toString()}`)).json)).toHaveLength(4);
});

const bodies = (json: Record<string, unknown>) =>
  (json["messages"] as { body: string }[]).map(({ body }) => body);

test("a message can be read, redacted and deleted", async () => {
  const { json } = await shop.send({ From: shopOnSms, To: buyerOnSms });
  await shop.simulator.idle();
  const uri = String(json["uri"]);
  expect((await shop.rest("GET", uri)).json).toMatchObject({
    status: "delivered",
    price: "-0.00790",
    price_unit: "USD",
  });
  expect(await shop.rest("POST", uri, { Body: "changed" })).toMatchObject({ status: 400 });
  expect((await shop.rest("POST", uri, { Body: "" })).json).toMatchObject({ body: "" });
  expect(await shop.rest("DELETE", uri)).toMatchObject({ status: 204 });
  expect(await shop.rest("GET", uri)).toMatchObject({ status: 404 });
});

test("a scheduled message waits for its time and can be cancelled before", async () => {
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
  const scheduled = { From: "", MessagingServiceSid: service, To: buyerOnSms, ScheduleType: "fixed" };
  expect(await shop.send({ ...scheduled, SendAt: at(1) })).toMatchObject({ json: { code: 35114 } });
  const first = await shop.send({ ...scheduled, SendAt: at(20), Body: "one" });
  const second = await shop.send({ ...scheduled, SendAt: at(20), Body: "two" });
  expect(first.json).toMatchObject({ status: "scheduled" });
  expect((await shop.rest("POST", String(second.json["uri"]), { Status: "canceled" })).json).toMatchObject({
    status: "canceled",
  });
  shop.simulator.advanceClock(21 * 60_000);
  await shop.simulator.idle();
  expect(shop.simulator.messages().map(({ body, status }) => [body, status])).toEqual([
    ["one", "delivered"],
    ["two", "canceled"],
  ]);
});

test("the typing indicator wants a WhatsApp message that came in, and turns its ticks blue", async () => {
  const { messageSid } = await writeFirst();
  const path = "/v2/Indicators/Typing.json";
  expect(await shop.rest("POST", path, { messageId: "SM1", channel: "whatsapp" })).toMatchObject({
    status: 400,
  });
  expect(await shop.rest("POST", path, { messageId: messageSid, channel: "sms" })).toMatchObject({
    status: 400,
  });
  expect((await shop.rest("POST", path, { messageId: messageSid, channel: "whatsapp" })).json).toEqual({
    success: true,
  });
  expect(shop.simulator.messages()[0]).toMatchObject({ ticks: "read" });
  const v3 = { messageId: messageSid, channel: "whatsapp" };
  expect(await shop.rest("POST", "/v3/Indicators/Typing.json", undefined, v3)).toMatchObject({ status: 400 });
});

test("media of a phone need credentials, then redirect to an address that refuses them", async () => {
  const data = Buffer.from("a picture");
  const from = { from: buyerOnWhatsapp, to: shopOnWhatsapp };
  await shop.simulator.receive({ ...from, media: [{ contentType: "image/jpeg", data }] });
  const mediaUrl = shop.recording.inbound()[0]?.form.get("MediaUrl0") ?? "";
  const { pathname, origin } = new URL(mediaUrl);
  expect(origin).toBe("https://api.twilio.com");
  expect((await fetch(`${shop.url}${pathname}`)).status).toBe(401);
  const redirect = await shop.rest("GET", pathname);
  expect(redirect.status).toBe(307);
  const location = String(redirect.headers.get("location"));
  expect(await shop.rest("GET", location)).toMatchObject({ status: 400 });
  expect(await (await fetch(`${shop.url}${location}`)).text()).toBe("a picture");
  expect((await fetch(`${shop.url}${location}x`)).status).toBe(403);
  shop.simulator.setFaults([{ times: 1, action: { type: "mediaMissing" } }]);
  expect((await shop.rest("GET", pathname)).status).toBe(404);
  expect((await shop.rest("GET", pathname)).status).toBe(307);
});
