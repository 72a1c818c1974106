import { spawn } from "node:child_process";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { startFakeShop } from "../browser/fake-shop.js";
import type { FakeShop } from "../browser/fake-shop.js";

let shop: FakeShop;
beforeEach(async () => {
  shop = await startFakeShop();
});
afterEach(() => shop.close());

function runChat(
  input: string,
  ...args: string[]
): Promise<{ code: number | null; out: string; errors: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/chat.ts", "--url", shop.url, ...args]);
  let out = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, errors })));
}

test("a piped conversation reads like a chat: numbers tap, answers come in order", async () => {
  const { code, out } = await runChat("menu\n2\n1\n/tap 9\n/quit\nnever sent\n");
  expect(code).toBe(0);
  expect(out).toContain("2  Pepperoni  $14.00, large");
  expect(out).toContain("The last message has no such choice.");
  expect(shop.simulator.messages().filter(({ direction }) => direction === "inbound")).toMatchObject([
    { body: "menu", tapped: false, ticks: "read" },
    { body: "Pepperoni", tapped: true },
    { body: "Delivery", tapped: true },
  ]);
  expect(out.indexOf("Got it:")).toBeLessThan(out.indexOf("is placed"));
});

test("on SMS a number is a text, and a photo or place goes out as on a phone", async () => {
  await runChat("2\n", "--channel", "sms", "--as", "+15550007777");
  expect(shop.simulator.messages({ person: "+15550007777" })[0]).toMatchObject({ body: "2", tapped: false });
  await runChat("/photo\n/location\n/say 2\n", "--as", "+15550007777");
  const sent = shop.simulator.messages({ person: "whatsapp:+15550007777" });
  expect(sent.filter(({ direction }) => direction === "inbound")).toMatchObject([
    { media: [{ contentType: "image/jpeg" }] },
    { location: { label: "Home" } },
    { body: "2" },
  ]);
});

test("what a shop writes cannot steer the terminal", async () => {
  await runChat("hi\n");
  await shop.say("whatsapp:+15550001234", "a\u001b[2Jb\u0007\u009bc");
  const { out } = await runChat("");
  expect(out).toContain("a[2Jbc");
});

test.each([
  ["a service that is not running", ["--url", "http://127.0.0.1:9"], 'Start it with "npm start"'],
  ["a number that is none", ["--as", "15550001234"], "is not a number such as"],
  ["an unknown channel", ["--channel", "fax"], "whatsapp or sms"],
  ["an unknown option", ["--chanel", "sms"], "--help"],
])("%s is said in one sentence", async (_what, args, sentence) => {
  const { code, errors } = await runChat("", ...args);
  expect(code).toBe(1);
  expect(errors).toContain(sentence);
  expect(errors.trim().split("\n")).toHaveLength(1);
});
