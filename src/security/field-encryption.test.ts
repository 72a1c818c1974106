import { expect, test } from "@jest/globals";
import { createFieldEncryption } from "./field-encryption.js";

const encryption = createFieldEncryption("a secret key that is long enough for the tests");
const context = "senders|auth_token|tenant-1|sender-1";
const token = "0123456789abcdef0123456789abcdef";

test("what was encrypted comes back, and its plain form is nowhere in the stored one", () => {
  const stored = encryption.encrypt(token, context);
  expect(encryption.decrypt(stored, context)).toBe(token);
  expect(stored).not.toContain(token);
  expect(stored).not.toContain(Buffer.from(token).toString("base64url"));
});

test.each(["", "ключ 🔑", "x".repeat(10_000)])("any text survives the round trip (%#)", (plain) => {
  expect(encryption.decrypt(encryption.encrypt(plain, context), context)).toBe(plain);
});

test("the same text is never stored twice the same way", () => {
  const stored = new Set(Array.from({ length: 1000 }, () => encryption.encrypt(token, context)));
  expect(stored.size).toBe(1000);
});

test("every single flipped bit is refused", () => {
  const stored = encryption.encrypt(token, context);
  const [version, kid, ...parts] = stored.split(":");
  for (const [index, part] of parts.entries()) {
    const bytes = Buffer.from(part, "base64url");
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const forged = parts.with(index, flipped.toString("base64url"));
      expect(() => encryption.decrypt([version, kid, ...forged].join(":"), context)).toThrow(
        "could not be read",
      );
    }
  }
});

test.each([
  ["another row", "senders|auth_token|tenant-1|sender-2"],
  ["another tenant", "senders|auth_token|tenant-2|sender-1"],
  ["no context", ""],
])("a value moved to %s is refused", (_where, moved) => {
  const stored = encryption.encrypt(token, context);
  expect(() => encryption.decrypt(stored, moved)).toThrow(
    expect.objectContaining({ code: "field_unreadable" }),
  );
});

test("another key refuses it, and says nothing of the value", () => {
  const other = createFieldEncryption("another secret key that is long enough, too");
  const stored = encryption.encrypt(token, context);
  expect(() => other.decrypt(stored, context)).toThrow("A stored secret could not be read.");
});

test.each(["", "plain text", token, "v1:::::", "v2:aaaaaaaa:aaaaaaaaaaaaaaaa:aaaa:aaaaaaaaaaaaaaaaaaaaaa"])(
  "what was never encrypted is refused, not passed through: %p",
  (stored) => {
    expect(() => encryption.decrypt(stored, context)).toThrow(
      expect.objectContaining({ code: "field_unreadable" }),
    );
  },
);

test("a shortened tag is refused", () => {
  const parts = encryption.encrypt(token, context).split(":");
  const short = Buffer.from(parts[4] ?? "", "base64url")
    .subarray(0, 4)
    .toString("base64url");
  expect(() => encryption.decrypt(parts.with(4, short).join(":"), context)).toThrow("could not be read");
});

test("a spelling of the tag that differs only in ignored bits is refused", () => {
  const stored = encryption.encrypt(token, context);
  const last = stored.at(-1) ?? "";
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const twin = alphabet[alphabet.indexOf(last) ^ 1] ?? "";
  expect(() => encryption.decrypt(stored.slice(0, -1) + twin, context)).toThrow("could not be read");
});
