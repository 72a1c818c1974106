import { expect, test } from "@jest/globals";
import { createLoginThrottle } from "./login-throttle.js";

function aThrottle() {
  let now = 1_000_000;
  const clock = { now: () => new Date(now) };
  const throttle = createLoginThrottle({ secretKey: "k".repeat(32), clock });
  const allowed = async (account: string, address: string) =>
    (await throttle.take({ account, address })).kind === "allowed";
  return { throttle, allowed, after: (ms: number) => (now += ms) };
}

test("of 200 parallel attempts on one account from 200 addresses exactly 5 go on", async () => {
  const { allowed } = aThrottle();
  const tries = Array.from({ length: 200 }, (_, i) => allowed("a@b.c", `192.0.2.${i}`));
  expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(5);
});

test("of 200 parallel attempts on 200 accounts from one address exactly 5 go on", async () => {
  const { allowed } = aThrottle();
  const tries = Array.from({ length: 200 }, (_, i) => allowed(`user${i}@b.c`, "192.0.2.1"));
  expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(5);
});

test("a minute later the account may be tried again, and the refusal said when", async () => {
  const { throttle, allowed, after } = aThrottle();
  for (let i = 0; i < 5; i++) await allowed("a@b.c", `192.0.2.${i}`);
  after(20_000);
  const refusal = await throttle.take({ account: "a@b.c", address: "192.0.2.9" });
  expect(refusal).toEqual({ kind: "throttled", retryAfterSeconds: 40 });
  after(40_000);
  expect(await allowed("a@b.c", "192.0.2.9")).toBe(true);
});

test("an attempt that the account refuses does not use up the address", async () => {
  const { allowed } = aThrottle();
  for (let i = 0; i < 5; i++) await allowed("a@b.c", `192.0.2.${i}`);
  for (let i = 0; i < 20; i++) await allowed("a@b.c", "198.51.100.1");
  expect(await allowed("other@b.c", "198.51.100.1")).toBe(true);
});

test("spellings of one account in other cases are one account", async () => {
  const { allowed } = aThrottle();
  const spellings = ["a@b.c", "A@b.c", "a@B.c", "A@B.C", "a@b.C", "A@b.C"];
  const outcomes = [];
  for (const [i, account] of spellings.entries()) outcomes.push(await allowed(account, `192.0.2.${i}`));
  expect(outcomes).toEqual([true, true, true, true, true, false]);
});

test("a thousand hosts of one IPv6 /64 are one address, the next /64 is another", async () => {
  const { allowed } = aThrottle();
  const outcomes = [];
  for (let i = 0; i < 1000; i++) outcomes.push(await allowed(`u${i}@b.c`, `2001:db8:1:2::${i.toString(16)}`));
  expect(outcomes.filter(Boolean)).toHaveLength(5);
  expect(await allowed("v@b.c", "2001:db8:1:3::1")).toBe(true);
});
