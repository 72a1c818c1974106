import { afterEach, beforeEach, expect, test } from "@jest/globals";
import {
  buyerOnSms,
  buyerOnWhatsapp,
  openSimulatedShop,
  shopOnSms,
  shopOnWhatsapp,
} from "../../../../tests/support/simulated-shop.js";
import type { SimulatedShop } from "../../../../tests/support/simulated-shop.js";
import { emptyTwiml } from "../../../../tests/support/recording-service.js";

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

test("a failed webhook goes to the fallback address with why and where, freshly signed", async () => {
  shop.recording.answer(({ path }) => (path.endsWith("-fallback") ? emptyTwiml : { status: 500 }));
  const received = await shop.simulator.receive({ ...onWhatsapp, text: "hi" });
  expect(received).toMatchObject({ status: 200, viaFallback: true });
  const [first, second, ...more] = shop.recording.inbound();
  expect([first?.path, second?.path, more.length]).toEqual([
    "/webhooks/twilio/inbound",
    "/webhooks/twilio/inbound-fallback",
    0,
  ]);
  expect(second?.signed).toBe(true);
  expect(Object.fromEntries(second?.form ?? [])).toMatchObject({
    ErrorCode: "11200",
    ErrorUrl: `${shop.recording.url}/webhooks/twilio/inbound`,
    MessageSid: received.messageSid,
  });
  expect(second?.headers["i-twilio-idempotency-token"]).toBe(first?.headers["i-twilio-idempotency-token"]);
});

test("retries follow the URL's overrides; by default a 500 is not retried", async () => {
  await shop.close();
  shop = await openSimulatedShop({ inboundOverrides: "rc=3&rp=5xx" });
  let calls = 0;
  shop.recording.answer(() => ((calls += 1) < 3 ? { status: 503 } : emptyTwiml));
  expect(await shop.simulator.receive({ ...onWhatsapp, text: "hi" })).toMatchObject({
    status: 200,
    viaFallback: false,
  });
  expect(calls).toBe(3);
  expect(shop.recording.inbound().every(({ signed }) => signed)).toBe(true);
});

test("a service that is down is tried twice, then at its fallback address", async () => {
  const attempts: [string, number, number | undefined][] = [];
  shop.simulator.on((event) => {
    if (event.type === "webhook") attempts.push([event.purpose, event.attempts, event.code]);
  });
  await shop.recording.close();
  expect(await shop.simulator.receive({ ...onSms, text: "hi" })).toMatchObject({ errorCode: 11205 });
  expect(attempts).toEqual([
    ["inbound", 2, 11205],
    ["fallback", 2, 11205],
  ]);
});

test("TwiML in the answer is sent to the person, and so is an unthinking OK in plain text", async () => {
  shop.recording.answer(() => ({
    type: "text/xml",
    body: "<Response><Message>Welcome</Message></Response>",
  }));
  await shop.simulator.receive({ ...onWhatsapp, text: "hi" });
  shop.recording.answer(() => ({ type: "text/plain", body: "OK" }));
  await shop.simulator.receive({ ...onWhatsapp, text: "hi" });
  await shop.simulator.idle();
  expect(replies()).toEqual(["Welcome", "OK"]);
});

test("two machines answering each other are stopped after thirty rounds", async () => {
  shop.recording.answer(() => ({ type: "text/xml", body: "<Response><Message>pong</Message></Response>" }));
  for (let round = 0; round < 31; round += 1) await shop.simulator.receive({ ...onSms, text: "ping" });
  await shop.simulator.idle();
  const codes = shop.simulator.messages({ person: buyerOnSms }).flatMap(({ errorCode }) => errorCode ?? []);
  expect(codes).toEqual([14107]);
});

test("one person's messages keep their order, other people's do not wait", async () => {
  const release: (() => void)[] = [];
  shop.recording.answer(
    ({ form }) =>
      new Promise((resolve) =>
        form.get("From") === buyerOnSms ? release.push(() => resolve(emptyTwiml)) : resolve(emptyTwiml),
      ),
  );
  const first = shop.simulator.receive({ ...onSms, text: "one" });
  const second = shop.simulator.receive({ ...onSms, text: "two" });
  await shop.simulator.receive({ ...onSms, from: "+15550005678", text: "other" });
  expect(shop.recording.inbound().map(({ form }) => form.get("Body"))).toEqual(["one", "other"]);
  release.shift()?.();
  await first;
  while (release.length === 0) await new Promise(setImmediate);
  release.shift()?.();
  await second;
  expect(shop.recording.inbound().map(({ form }) => form.get("Body"))).toEqual(["one", "other", "two"]);
});

test("faults of the webhook: copies at once, a wrong signature, the token from before, an unknown parameter", async () => {
  shop.simulator.setFaults([{ times: 1, action: { type: "duplicateInbound", copies: 4 } }]);
  await shop.simulator.receive({ ...onSms, text: "hi" });
  expect(new Set(shop.recording.inbound().map(({ form }) => form.get("MessageSid"))).size).toBe(1);
  expect(shop.recording.inbound()).toHaveLength(5);
  for (const type of ["badSignature", "oldToken", "unknownParam"] as const) {
    shop.simulator.setFaults([{ times: 1, action: { type } }]);
    await shop.simulator.receive({ ...onSms, text: type });
    expect(shop.recording.inbound().at(-1)?.signed).toBe(type === "unknownParam");
  }
  expect(Object.keys(lastForm()).some((name) => name.startsWith("Unknown"))).toBe(true);
});

test("own ticks: delivered when the service has taken it, read when the shop answers, failed when nobody took it", async () => {
  await shop.simulator.receive({ ...onWhatsapp, text: "hi" });
  expect(shop.simulator.messages()[0]).toMatchObject({ ticks: "delivered" });
  await shop.send();
  await shop.simulator.idle();
  expect(shop.simulator.messages()[0]).toMatchObject({ ticks: "read" });
  shop.recording.answer(() => ({ status: 403 }));
  await shop.simulator.receive({ ...onWhatsapp, text: "again" });
  expect(shop.simulator.messages().at(-1)).toMatchObject({ ticks: "failed" });
});
