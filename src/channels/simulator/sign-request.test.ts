import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { signRequest } from "./sign-request.js";

const vectors = new URL("../../../../shared/data/twilio/twilio-signatures.json", import.meta.url);
// The vectors are kept outside of the repository; without them the signer is held to the ones below.
const withVectors = existsSync(vectors) ? test : test.skip;

interface Vector {
  id: string;
  kind: string;
  method: string;
  authToken: string;
  url: string;
  signedUrl?: string;
  rawBody: string;
  signature: string;
  expectValid: boolean;
}

withVectors("signs every valid vector as Twilio did", () => {
  const all = (JSON.parse(readFileSync(vectors, "utf8")) as { vectors: Vector[] }).vectors;
  const valid = all.filter((vector) => vector.expectValid);
  expect(valid.length).toBeGreaterThan(10);
  const wrong = valid.filter(({ kind, authToken, url, signedUrl, rawBody, signature }) => {
    const form = kind === "form" ? [...new URLSearchParams(rawBody)] : [];
    return signRequest(authToken, signedUrl ?? url, form) !== signature;
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test("signs the example of Twilio's documentation", () => {
  const form = Object.entries({
    CallSid: "CA1234567890ABCDE",
    Caller: "+14158675310",
    Digits: "1234",
    From: "+14158675310",
    To: "+18005551212",
  });
  expect(signRequest("12345", "https://example.com/myapp.php?foo=1&bar=2", form)).toBe(
    "L/OH5YylLD5NRKLltdqwSvS0BnU=",
  );
});

test("the order of fields and the fragment change nothing, equal fields count once, a blank field counts", () => {
  const url = "https://shop.example.com/in";
  const signature = signRequest("t", url, [
    ["A", "1"],
    ["B", ""],
    ["a", "2"],
  ]);
  expect(
    signRequest("t", `${url}#rc=3`, [
      ["a", "2"],
      ["B", ""],
      ["A", "1"],
      ["A", "1"],
    ]),
  ).toBe(signature);
  expect(
    signRequest("t", url, [
      ["A", "1"],
      ["a", "2"],
    ]),
  ).not.toBe(signature);
});

test("values are signed as UTF-8 and sorted by bytes, not by UTF-16 units", () => {
  const url = "https://shop.example.com/in";
  const flower = "\u{1F338}"; // sorts before U+FF5E by UTF-16 units, after it by bytes
  const expected = signRequest("t", `${url}A\uFF5EA${flower}`);
  expect(
    signRequest("t", url, [
      ["A", flower],
      ["A", "\uFF5E"],
    ]),
  ).toBe(expected);
});
