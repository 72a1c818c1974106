import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { foldText } from "./fold-text.js";
import { countOf, readQuantity } from "./quantities.js";
import { createSpelling, isOneEditApart } from "./spelling.js";
import { splitWords, stemOf } from "./words.js";

const spelling = createSpelling(["pepperoni", "coke", "olives", "vase", "case", "a4paper"]);

test.each([
  ["pepperoni", "pepperoni"],
  ["peperoni", "pepperoni"],
  ["pepperonni", "pepperoni"],
  ["pepperomi", "pepperoni"],
  ["peppreoni", "pepperoni"],
  ["ckoe", "coke"],
  ["base", undefined],
  ["cok", undefined],
  ["pprni", undefined],
  ["a5paper", undefined],
])("%s is %s", (said, meant) => {
  expect(spelling.correct(said)).toBe(meant);
});

test("one edit is one edit, whichever word comes first", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
      expect(isOneEditApart(a, b)).toBe(isOneEditApart(b, a));
      expect(isOneEditApart(a, a)).toBe(false);
    }),
  );
});

test.each(
  "vase vases, dish dishes, box boxes, glass glasses, berry berries, coke cokes, tomato tomatoes, shoe shoes, cookie cookies, topping toppings".split(
    ", ",
  ),
)("%s have one stem", (pair) => {
  const [one = "", many = ""] = pair.split(" ");
  expect(stemOf(many)).toBe(stemOf(one));
});

test("what differs by more than number stays apart", () => {
  const words = ["bus", "glass", "cap", "cape", "tap", "tape", "this", "coke", "cook"];
  expect(new Set(words.map(stemOf)).size).toBe(words.length);
});

test.each([
  ["２ × Ｃｏｋｅ", "2 × coke"],
  ["con\u200bfirm", "confirm"],
  ["\u202eetirw\u202c", "etirw"],
  ["Crème Brûlée", "creme brulee"],
  ["don’t", "don't"],
  ["٣ ۴", "3 4"],
  ["a\tb\r\nc", "a b\nc"],
])("%j is compared as %j", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("no more than 4,096 signs are read", () => {
  expect(foldText("a".repeat(10_000))).toHaveLength(4096);
});

test.each([
  ["1", 1], ["999", 999], ["2x", 2], ["x2", 2], ["007", 7], ["0", undefined], ["1000", undefined], ["", undefined], ["x", undefined], ["1.5", undefined],
  ["-1", undefined], ["0x10", undefined], ["1e2", undefined], ["one", undefined],
])("the count in %j is %s", (text, count) => {
  expect(countOf(text)).toBe(count);
}); // prettier-ignore

test.each([
  ["2 cokes", 2, 1], ["2 x cokes", 2, 2], ["two dozen eggs", 24, 2], ["half a dozen eggs", 6, 3], ["a couple of cokes", 2, 3], ["an egg", 1, 1],
  ["cokes", undefined, undefined], ["0 cokes", 0, 1], ["123456 cokes", 1000, 1],
])("%s: %s", (text, value, length) => {
  const read = readQuantity(splitWords(foldText(text)), 0);
  expect([read?.value, read?.length]).toEqual([value, length]);
}); // prettier-ignore
