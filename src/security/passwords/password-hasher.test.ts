import { expect, test } from "@jest/globals";
import { hash, verify } from "@node-rs/argon2";
import { createPasswordHasher } from "./password-hasher.js";

const password = "Correct-Horse-9-Battery";

async function hashed(hasher = createPasswordHasher(), text = password): Promise<string> {
  const outcome = await hasher.hash(text);
  if (outcome.kind !== "hashed") throw new Error(outcome.kind);
  return outcome.hash;
}

test("hashes with argon2id at 19 MiB, two passes, one lane, and a salt of its own", async () => {
  const [one, other] = [await hashed(), await hashed()];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

test("the right password matches, any other differs", async () => {
  const hasher = createPasswordHasher();
  const stored = await hashed(hasher);
  expect(await hasher.verify(password, stored)).toEqual({ kind: "matches" });
  for (const wrong of [` ${password}`, password.toLowerCase(), ""])
    expect(await hasher.verify(wrong, stored)).toEqual({ kind: "differs" });
});

test("passwords that are alike for 72 bytes are not the same password", async () => {
  const hasher = createPasswordHasher();
  const stored = await hashed(hasher, "a".repeat(72) + "one");
  expect(await hasher.verify("a".repeat(72) + "two", stored)).toEqual({ kind: "differs" });
});

test("exactly one check is computed, at the same cost, with and without a stored hash", async () => {
  const checked: string[] = [];
  const hasher = createPasswordHasher({
    hash,
    verify: (stored, given) => {
      checked.push(String(stored));
      return verify(stored, given);
    },
  });
  const stored = await hashed(hasher);
  expect(await hasher.verify("wrong", stored)).toEqual({ kind: "differs" });
  expect(await hasher.verify(password, undefined)).toEqual({ kind: "differs" });
  expect(checked).toHaveLength(2);
  const shape = (phc: string) => phc.replace(/[^$]*\$[^$]*$/, (tail) => tail.replace(/[^$]/g, "."));
  expect(shape(checked[1] ?? "")).toBe(shape(checked[0] ?? ""));
});

test("a flood is bounded: at most 4 at once, 50 waiting, the rest turned away, and then it goes on", async () => {
  let running = 0;
  let most = 0;
  const release: (() => void)[] = [];
  const hasher = createPasswordHasher({
    hash,
    verify: async () => {
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => release.push(resolve));
      running--;
      return true;
    },
  });
  const checks = Array.from({ length: 200 }, () => hasher.verify(password, "stored"));
  let settled = false;
  const all = Promise.all(checks).finally(() => (settled = true));
  while (!settled) {
    release.splice(0).forEach((go) => go());
    await new Promise((resolve) => setImmediate(resolve));
  }
  const kinds = (await all).map(({ kind }) => kind);
  expect(most).toBeLessThanOrEqual(4);
  expect(kinds.filter((kind) => kind === "matches")).toHaveLength(most + 50);
  expect(kinds.filter((kind) => kind === "overloaded")).toHaveLength(200 - most - 50);
  const later = hasher.verify(password, "stored");
  release.splice(0).forEach((go) => go());
  expect(await later).toEqual({ kind: "matches" });
});

test("a check that throws gives its place back", async () => {
  const hasher = createPasswordHasher();
  for (let i = 0; i < 10; i++) await expect(hasher.verify(password, "no hash at all")).rejects.toThrow();
  expect(await hasher.verify(password, await hashed(hasher))).toEqual({ kind: "matches" });
});
