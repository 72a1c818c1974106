import { expect, test } from "@jest/globals";
import { foldText } from "./fold-text.js";
import { countOf, readQuantity } from "./quantities.js";
import { splitWords } from "./words.js";

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
