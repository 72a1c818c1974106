import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { foldText } from "./fold-text.js";
import { createSpelling, isOneEditApart } from "./spelling.js";
import { splitWords, stemOf, wordsOf } from "./words.js";

test.each([
  ["２ × Ｃｏｋｅ", "2 × coke"],
  ["con\u200bfirm", "confirm"],
  ["\u202eetirw\u202c", "etirw"],
  ["Crème BRÛLÉE", "creme brulee"],
  ["Smørrebrød, Straße, İzmir", "smorrebrod, strasse, izmir"],
  ["don’t, don`t, don´t", "don't, don't, don't"],
  ["٣ ۴ ५ ৬", "3 4 5 6"],
  ["أَهْلًا، مدرسة؟", "اهلا, مدرسه?"],
  ["हाँ, क़लम।", "हां, कलम."],
  ["a\tb\r\nc", "a b\nc"],
])("%j is compared as %j", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test("no more than 4,096 signs are read, also of signs that become many", () => {
  expect(foldText("a".repeat(10_000))).toHaveLength(4096);
  expect(foldText("ﷺ".repeat(4096))).toHaveLength(4096);
});

test("folding twice is folding once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

test("a text is its words, what parts them, and which numbers go on", () => {
  const brief = splitWords(foldText("Hi! Men's tees & caps,\nunder $1,299.50; 2.Ann's हाँ 1, 2")).map(
    ({ text, gap, goesOn }) => `${gap ? `${gap}:` : ""}${goesOn ? "." : ""}${text}`,
  );
  expect(brief).toEqual(
    "hi comma:mens tees and caps line:under 1 comma:.299 comma:.50 comma:2 comma:anns हां 1 comma:2".split(
      " ",
    ),
  );
  expect(wordsOf("Men's R&B T-shirt (1.5 l)")).toEqual(["mens", "r", "b", "t", "shirt", "1", "5", "l"]);
});

test.each(
  "vase vases, dish dishes, box boxes, glass glasses, berry berries, coke cokes, tomato tomatoes, shoe shoes, cookie cookies, topping toppings, woman womens, child childrens, knife knives".split(
    ", ",
  ),
)("%s have one stem", (pair) => {
  const [one = "", many = ""] = pair.split(" ");
  expect(stemOf(many)).toBe(stemOf(one));
});

test("what differs by more than number stays apart", () => {
  const words = ["bus", "glass", "cap", "cape", "tap", "tape", "this", "coke", "cook", "man", "woman"];
  expect(new Set(words.map(stemOf)).size).toBe(words.length);
});

const spelling = createSpelling(
  "pepperoni coke olives vase case tie a4paper mozzarella cappuccino parmesan cheese broccoli necklace".split(
    " ",
  ),
);

test.each([
  ["pepperoni", "pepperoni"],
  ["peperoni", "pepperoni"],
  ["pepperonni", "pepperoni"],
  ["pepperomi", "pepperoni"],
  ["peppreoni", "pepperoni"],
  ["ckoe", "coke"],
  ["olivess", "olives"],
  ["mozarela", "mozzarella"],
  ["capuchino", "cappuccino"],
  ["parmasean", "parmesan"],
  ["brocolli", "broccoli"],
  ["neklase", "necklace"],
  ["base", undefined],
  ["cok", undefined],
  ["ties", undefined],
  ["pprni", undefined],
  ["choose", undefined],
  ["a5paper", undefined],
  ["a4paper", "a4paper"],
])("%s is %s", (said, meant) => {
  expect(spelling.correct(said)).toBe(meant);
});

test("a search may mean any near word, a correction only one", () => {
  expect(spelling.near("base").toSorted()).toEqual(["case", "vase"]);
  expect(spelling.near("tied")).toEqual(["tie"]);
});

test("one edit is one edit, whichever word comes first, and what is near by one edit is found", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 4, maxLength: 8 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(isOneEditApart(one, other)).toBe(isOneEditApart(other, one));
      expect(isOneEditApart(one, one)).toBe(false);
      if (isOneEditApart(one, other)) expect(createSpelling([other]).near(one)).toEqual([other]);
    }),
    { numRuns: 2000 },
  );
});
