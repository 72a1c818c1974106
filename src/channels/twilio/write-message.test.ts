import { expect, test } from "@jest/globals";
import { statusCallback } from "./write-message.js";

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
