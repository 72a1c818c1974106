import { expect, test } from "@jest/globals";
import { derivedId, newId } from "./ids.js";

const uuid = (version: number) =>
  new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`);

test("new ids are version 7, carry the time and never repeat", () => {
  const before = Date.now();
  const ids = Array.from({ length: 10_000 }, newId);
  const after = Date.now();

  expect(new Set(ids).size).toBe(10_000);
  for (const id of ids) {
    expect(id).toMatch(uuid(7));
    const milliseconds = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
    expect(milliseconds).toBeGreaterThanOrEqual(before);
    expect(milliseconds).toBeLessThanOrEqual(after);
  }
});

test("a derived id is version 8, always the same, and depends on where one part ends and the next begins", () => {
  expect(derivedId("sender", "whatsapp:+15550001111")).toBe(derivedId("sender", "whatsapp:+15550001111"));
  expect(derivedId("ab", "c")).toMatch(uuid(8));
  expect(derivedId("ab", "c")).not.toBe(derivedId("a", "bc"));
  expect(derivedId("ab")).not.toBe(derivedId("ab", ""));
});

test("a derived id is the one that stored rows already carry", () => {
  expect(derivedId("conversation", "é")).toBe("aba8325f-34cb-8439-884c-4cde99a55861");
});
