import { expect, test } from "@jest/globals";
import type { InboundMessage } from "../channels/index.js";
import { quietTime } from "./quiet-time.js";

const aMessage = (over: Partial<InboundMessage>): InboundMessage => ({
  provider: "twilio",
  accountSid: "AC1",
  messageSid: "SM1",
  tenantId: "t",
  senderId: "s",
  channel: "whatsapp",
  from: "whatsapp:+12025550123",
  text: "",
  media: [],
  trusted: true,
  ...over,
});

test.each(["2 pizzas", "large", "and a coke", "12 Elm Street"])("%p waits for what may follow", (text) => {
  expect(quietTime(aMessage({ text }), 800)).toBe(800);
});

test.each(["2", " 3. ", "cart", "Show my cart!", "hi", "checkout", "yes"])(
  "%p is answered at once",
  (text) => {
    expect(quietTime(aMessage({ text }), 800)).toBe(0);
  },
);

test("taps, places and photos are answered at once, and nothing waits where waiting is switched off", () => {
  expect(quietTime(aMessage({ text: "Blue vase", choiceId: "p:1" }), 800)).toBe(0);
  expect(quietTime(aMessage({ location: { latitude: 1, longitude: 2 } }), 800)).toBe(0);
  expect(quietTime(aMessage({ text: "this", media: [{ url: "u", contentType: "image/jpeg" }] }), 800)).toBe(
    0,
  );
  expect(quietTime(aMessage({ text: "2 pizzas" }), 0)).toBe(0);
});
