import { expect, test } from "@jest/globals";
import type { Delivery } from "../channel.js";
import { statusCallback, withReachableMedia } from "./write-message.js";

const path = "/webhooks/twilio/status?outbox=o-1";

test("Twilio is asked to try a callback more than once", () => {
  expect(statusCallback("https://shop.example.com", "o-1", true)).toBe(
    `https://shop.example.com${path}#rc=5&rp=all&rt=3000`,
  );
});

test("another provider in its place gets the address alone", () => {
  expect(statusCallback("http://localhost:3000/", "o-1", false)).toBe(`http://localhost:3000${path}`);
});

test.each(["http://localhost:3000", "http://127.0.0.1", "http://[::1]:3000/", "shop.example.com"])(
  "Twilio, which would refuse the message for it, is not told to call %s",
  (publicBaseUrl) => {
    expect(statusCallback(publicBaseUrl, "o-1", true)).toBeUndefined();
  },
);

test("a picture of our own gets its full address, and is left out where Twilio could not fetch it", () => {
  const withPicture = (imageUrl: string): Delivery => ({
    outboxId: "o-1",
    to: "whatsapp:+12025550123",
    sender: {
      id: "s-1",
      tenantId: "t-1",
      channel: "whatsapp",
      address: "whatsapp:+12025550100",
      accountSid: "AC1",
      authToken: "token",
      simulated: false,
    },
    message: { text: "Blue vase", imageUrl },
  });
  const shown = (imageUrl: string, base: string, isTwilio: boolean) =>
    withReachableMedia(withPicture(imageUrl), base, isTwilio).message.imageUrl;
  expect(shown("/demo/vase.jpg", "https://shop.example", true)).toBe("https://shop.example/demo/vase.jpg");
  expect(shown("/demo/vase.jpg", "http://localhost:3000", false)).toBe("http://localhost:3000/demo/vase.jpg");
  expect(shown("/demo/vase.jpg", "http://localhost:3000", true)).toBeUndefined();
  expect(shown("https://cdn.example/vase.jpg", "http://localhost:3000", true)).toBe(
    "https://cdn.example/vase.jpg",
  );
});
