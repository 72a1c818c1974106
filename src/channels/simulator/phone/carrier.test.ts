import { afterEach, beforeEach, expect, test } from "@jest/globals";
import {
  account,
  buyerOnSms,
  buyerOnWhatsapp,
  openSimulatedShop,
  shopOnSms,
  shopOnWhatsapp,
} from "../../../../tests/support/simulated-shop.js";
import type { SimulatedShop } from "../../../../tests/support/simulated-shop.js";
import { carrierTexts } from "../opt-out.js";

let shop: SimulatedShop;
beforeEach(async () => {
  shop = await openSimulatedShop();
});
afterEach(() => shop.close());

const onWhatsapp = { from: buyerOnWhatsapp, to: shopOnWhatsapp };
const onSms = { from: buyerOnSms, to: shopOnSms };
const lastForm = () => Object.fromEntries(shop.recording.inbound().at(-1)?.form ?? []);
const replies = () =>
  shop.simulator
    .messages()
    .filter(({ direction }) => direction === "outbound-reply")
    .map(({ body }) => body);

test("STOP is answered once by the carrier and still posted; START undoes it", async () => {
  for (const text of [" stop ", "STOP", "Unsubscribe"]) await shop.simulator.receive({ ...onSms, text });
  await shop.simulator.idle();
  expect(replies()).toEqual([carrierTexts.stop]);
  expect(shop.recording.inbound().map(({ form }) => form.get("Body"))).toEqual([
    " stop ",
    "STOP",
    "Unsubscribe",
  ]);
  expect(lastForm()).not.toHaveProperty("OptOutType");
  expect(await shop.send({ From: shopOnSms, To: buyerOnSms })).toMatchObject({ json: { code: 21610 } });
  await shop.simulator.receive({ ...onSms, text: "yes" });
  await shop.simulator.idle();
  expect(replies()).toEqual([carrierTexts.stop, carrierTexts.start]);
  expect(await shop.send({ From: shopOnSms, To: buyerOnSms })).toMatchObject({ status: 201 });
});

test.each(["Stop. Thank you", "cancel 1043", "ok"])("%s is no keyword", async (text) => {
  await shop.simulator.receive({ ...onSms, text });
  expect(replies()).toEqual([]);
  expect(await shop.send({ From: shopOnSms, To: buyerOnSms })).toMatchObject({ status: 201 });
});

test("on WhatsApp STOP is a word like any other", async () => {
  await shop.simulator.receive({ ...onWhatsapp, text: "STOP" });
  expect(replies()).toEqual([]);
  expect(await shop.send()).toMatchObject({ status: 201 });
});

test("Advanced Opt-Out tells the service, by its own word list", async () => {
  const advancedOptOut = { stop: ["STOP", "BASTA"], start: ["START"], help: ["HELP"] };
  const sender = {
    channel: "sms" as const,
    address: "+14155230000",
    messagingServiceSid: "MG2",
    advancedOptOut,
  };
  shop.simulator.addAccount({ ...account, senders: [sender] });
  await shop.simulator.receive({ from: buyerOnSms, to: sender.address, text: "basta" });
  expect(lastForm()).toMatchObject({ OptOutType: "STOP", MessagingServiceSid: "MG2" });
  await shop.simulator.receive({ from: buyerOnSms, to: sender.address, text: "CANCEL" });
  expect(lastForm()).not.toHaveProperty("OptOutType");
});
