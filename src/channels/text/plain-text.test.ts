import { expect, test } from "@jest/globals";
import { plainText } from "./plain-text.js";
import { segments } from "./segments.js";

test.each([
  ["“Don’t”", '"Don\'t"'],
  ["small – medium — large", "small - medium - large"],
  ["wait…", "wait..."],
  ["1\u00A0234\u202F567", "1 234 567"],
  ["zero\u200Bwidth\uFEFF soft\u00ADhyphen", "zerowidth softhyphen"],
  ["cafe\u0301", "café"],
  ["2 × *Blue vase*: $84", "2 x Blue vase: $84"],
  ["_new_ ~$50~ *$40*.", "new $50 $40."],
])("%j becomes %j, all of it GSM-7", (text, plain) => {
  expect(plainText(text)).toBe(plain);
  expect(segments(plainText(text)).encoding).toBe("GSM-7");
});

test.each(["5 * 3 * 2", "snake_case_name", "https://shop.example/_a_/*b*", "~5 minutes", "5€ [small] {x}"])(
  "%j stays as it is",
  (text) => {
    expect(plainText(text)).toBe(text);
  },
);

test("what is not ours to decide stays: emoji and other alphabets", () => {
  expect(plainText("Thanks 👍🏽 مرحبا")).toBe("Thanks 👍🏽 مرحبا");
});
