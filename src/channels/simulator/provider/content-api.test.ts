import { afterEach, beforeEach, expect, test } from "@jest/globals";
import {
  buyerOnWhatsapp,
  openSimulatedShop,
  shopOnWhatsapp,
} from "../../../../tests/support/simulated-shop.js";
import type { SimulatedShop } from "../../../../tests/support/simulated-shop.js";

let shop: SimulatedShop;
beforeEach(async () => {
  shop = await openSimulatedShop();
  await shop.simulator.receive({ from: buyerOnWhatsapp, to: shopOnWhatsapp, text: "hi" });
});
afterEach(() => shop.close());

const quickReply = {
  friendly_name: "parley buttons 2",
  language: "en",
  types: {
    "twilio/quick-reply": {
      body: "{{1}}",
      actions: [
        { type: "QUICK_REPLY", title: "{{2}}", id: "{{3}}" },
        { type: "QUICK_REPLY", title: "{{4}}", id: "{{5}}" },
      ],
    },
  },
};
const list = (title: string, rows = 1) => ({
  friendly_name: "list",
  language: "en",
  types: {
    "twilio/list-picker": {
      body: "Choose",
      button: "Menu",
      items: Array.from({ length: rows }, (_, at) => ({
        item: title,
        id: `row ${at}`,
        description: "$1.00",
      })),
    },
  },
});

const create = (content: object) => shop.rest("POST", "/v1/Content", undefined, content);
const createSid = async (content: object) => String((await create(content)).json["sid"]);
const sent = async () => {
  await shop.simulator.idle();
  return shop.simulator.messages().at(-1);
};

test("a content is made once and found again by its friendly name, page by page", async () => {
  for (let at = 0; at < 5; at += 1) await create({ ...quickReply, friendly_name: `layout ${at}` });
  const names: string[] = [];
  let path: string | null = "/v1/Content?PageSize=2";
  while (path !== null) {
    const { json } = await shop.rest("GET", path);
    names.push(...(json["contents"] as { friendly_name: string }[]).map((content) => content.friendly_name));
    const next = (json["meta"] as { next_page_url: string | null }).next_page_url;
    path = next === null ? null : next.replace("https://content.twilio.com", "");
  }
  expect(names).toEqual(["layout 0", "layout 1", "layout 2", "layout 3", "layout 4"]);
});

test("variables are filled in: the body is the message's body, the buttons can be tapped", async () => {
  const ContentSid = await createSid(quickReply);
  const ContentVariables = JSON.stringify({
    1: "Delivery or\npickup?",
    2: "Delivery",
    3: "d",
    4: "Pickup",
    5: "p",
  });
  const { status, json } = await shop.send({ Body: "", ContentSid, ContentVariables });
  expect({ status, body: json["body"] }).toEqual({ status: 201, body: "Delivery or\npickup?" });
  expect(await sent()).toMatchObject({
    status: "read",
    layout: {
      kind: "buttons",
      choices: [
        { id: "d", title: "Delivery" },
        { id: "p", title: "Pickup" },
      ],
    },
  });
});

test.each([
  ["not json", "{", 21656],
  ["null", JSON.stringify({ 1: null }), 21656],
  ["empty", JSON.stringify({ 1: "" }), 21656],
  ["too long", JSON.stringify({ 1: "x".repeat(1601) }), 21658],
])("variables that are %s are refused", async (_what, ContentVariables, code) => {
  const ContentSid = await createSid(quickReply);
  expect(await shop.send({ Body: "", ContentSid, ContentVariables })).toMatchObject({
    status: 400,
    json: { code },
  });
});

test.each([
  ["a label of 21 characters", { 1: "b", 2: "x".repeat(21), 3: "d", 4: "P", 5: "p" }, 63021],
  ["two equal labels", { 1: "b", 2: "Same", 3: "d", 4: "Same", 5: "p" }, 63021],
  ["a body over 1,024", { 1: "b".repeat(1025), 2: "D", 3: "d", 4: "P", 5: "p" }, 63021],
  ["a missing variable", { 1: "b" }, 63028],
])("%s fails after the 201", async (_what, variables, errorCode) => {
  const ContentSid = await createSid(quickReply);
  expect(
    await shop.send({ Body: "", ContentSid, ContentVariables: JSON.stringify(variables) }),
  ).toMatchObject({
    status: 201,
  });
  expect(await sent()).toMatchObject({ status: "failed", errorCode });
});

test.each([
  ["no types", { ...quickReply, types: {} }],
  ["a type nobody knows", { ...quickReply, types: { "twilio/fax": { body: "x" } } }],
  ["a row title of 25", list("x".repeat(25))],
  ["eleven rows", list("row", 11)],
  ["no language", { ...quickReply, language: undefined }],
  ["not JSON at all", "text"],
])("%s is refused at creation", async (_what, content) => {
  expect(await create(content as object)).toMatchObject({ status: 400, json: { code: 20001 } });
});

test("four buttons need an approval; with it they go out, even when the window is closed", async () => {
  const actions = ["A", "B", "C", "D"].map((title) => ({ title, id: title }));
  const sid = await createSid({
    ...quickReply,
    types: { "twilio/quick-reply": { body: "Pick {{1}} now", actions } },
  });
  const message = { Body: "", ContentSid: sid, ContentVariables: JSON.stringify({ 1: "one" }) };
  await shop.send(message);
  expect(await sent()).toMatchObject({ status: "failed", errorCode: 63021 });
  await shop.rest("POST", `/v1/Content/${sid}/ApprovalRequests/whatsapp`, undefined, {
    name: "pick",
    category: "UTILITY",
  });
  shop.simulator.advanceClock(25 * 3_600_000);
  await shop.send(message);
  expect(await sent()).toMatchObject({ status: "read" });
  await shop.send({ ...message, ContentVariables: JSON.stringify({ 1: "one\ntwo" }) });
  expect(await sent()).toMatchObject({ status: "failed", errorCode: 63013 });
});

test("a rejected template fails with 63040, a list can never be approved", async () => {
  const sid = await createSid(quickReply);
  await shop.rest("POST", `/v1/Content/${sid}/ApprovalRequests/whatsapp`, undefined, {
    name: "reject_me",
    category: "UTILITY",
  });
  shop.simulator.advanceClock(25 * 3_600_000);
  const approval = await shop.rest("GET", `/v1/Content/${sid}/ApprovalRequests`);
  expect(approval.json).toMatchObject({ whatsapp: { status: "rejected" } });
  const variables = { 1: "b", 2: "D", 3: "d", 4: "P", 5: "p" };
  await shop.send({ Body: "", ContentSid: sid, ContentVariables: JSON.stringify(variables) });
  expect(await sent()).toMatchObject({ status: "failed", errorCode: 63040 });
  const listSid = await createSid(list("row"));
  const request = shop.rest("POST", `/v1/Content/${listSid}/ApprovalRequests/whatsapp`, undefined, {
    name: "list",
    category: "UTILITY",
  });
  expect(await request).toMatchObject({ status: 400 });
});
