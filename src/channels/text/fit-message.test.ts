import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { abilitiesOf } from "../channel.js";
import type { Choice, OutgoingMessage } from "../messages.js";
import { fitMessage } from "./fit-message.js";
import { numberedText } from "./numbered-text.js";

const whatsapp = abilitiesOf("whatsapp");
const sms = abilitiesOf("sms");
const buttons: Choice[] = [
  { id: "yes", label: "Yes", number: 1 },
  { id: "no", label: "No", detail: "ask me later", number: 2 },
];

test("what fits stays one message", () => {
  const message: OutgoingMessage = {
    text: "Delivery?",
    choices: buttons,
    imageUrl: "https://shop.example/a.jpg",
  };
  expect(fitMessage(message, whatsapp)).toEqual([message]);
});

test("choices follow the text as lines with their numbers and details", () => {
  expect(numberedText({ text: "Delivery?", choices: buttons }, whatsapp)).toBe(
    "Delivery?\n1 Yes\n2 No ask me later",
  );
});

test("on SMS what is stored is what is sent: plain signs, no formatting marks", () => {
  const [part] = fitMessage(
    { text: "It’s *yours* – 5 €…", choices: [{ id: "a", label: "“A”", number: 1 }] },
    sms,
  );
  expect(part).toEqual({ text: "It's yours - 5 €...", choices: [{ id: "a", label: '"A"', number: 1 }] });
});

test("a long text is cut between paragraphs, the picture first and the choices last", () => {
  const paragraph = "A line of a receipt. ".repeat(40).trim();
  const text = [paragraph, paragraph, paragraph].join("\n\n");
  const parts = fitMessage(
    { text, choices: buttons, listLabel: "Choose", imageUrl: "https://shop.example/a.jpg" },
    whatsapp,
  );
  expect(parts).toEqual([
    { text: paragraph, imageUrl: "https://shop.example/a.jpg" },
    { text: paragraph },
    { text: paragraph, choices: buttons, listLabel: "Choose" },
  ]);
});

test("without paragraphs it is cut between lines, then sentences, then words", () => {
  const narrow = { ...whatsapp, textLength: 40 };
  const texts = (text: string) => fitMessage({ text }, narrow).map((part) => part.text);
  expect(texts("1 Blue vase $42.00 in stock\n2 Tall glass vase $35.00")).toEqual([
    "1 Blue vase $42.00 in stock",
    "2 Tall glass vase $35.00",
  ]);
  expect(texts("This is the first one. And here is the second one.")).toEqual([
    "This is the first one.",
    "And here is the second one.",
  ]);
  expect(texts("word ".repeat(12).trim())).toEqual(["word ".repeat(8).trim(), "word ".repeat(4).trim()]);
});

test("a link is not cut while it fits into a part", () => {
  const link = `https://shop.example/${"a".repeat(30)}`;
  const parts = fitMessage({ text: `Pay here ${link} until noon, please.` }, { ...whatsapp, textLength: 60 });
  expect(parts.map((part) => part.text).filter((text) => text.includes(link))).toHaveLength(1);
});

test("a family of emoji is never torn apart", () => {
  const family = "👩‍👩‍👧‍👦";
  const parts = fitMessage({ text: family.repeat(20) }, { ...whatsapp, textLength: 30 });
  for (const part of parts) expect(part.text.replaceAll(family, "")).toBe("");
});

test("choices that fill a message on their own follow the text, and none is lost", () => {
  const many = Array.from({ length: 60 }, (_, i) => ({
    id: `${i}`,
    label: `Choice number ${i}`,
    detail: "$10.00",
    number: i + 1,
  }));
  const parts = fitMessage({ text: "All of it:", choices: many }, whatsapp);
  expect(parts.flatMap((part) => part.choices ?? [])).toEqual(many);
  expect(parts[0]).toEqual({ text: "All of it:" });
});

const anyText = fc
  .array(
    fc.oneof(
      fc.lorem({ mode: "sentences", maxCount: 3 }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.webUrl(),
      fc.constantFrom("\n\n", "\n", " ", "👩‍👩‍👧‍👦", "e\u0301", "。"),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(" "));

const anyChoices = fc.array(
  fc.record({
    id: fc.string(),
    label: fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
    detail: fc.option(fc.string({ maxLength: 80 }), { nil: undefined }),
  }),
  { maxLength: 30 },
);

const squeeze = (text: string) => text.replace(/\s+/g, "");

test("every part fits, says something, and together they say everything", () => {
  fc.assert(
    fc.property(anyText, anyChoices, fc.constantFrom(60, 160, 1600), (text, someChoices, textLength) => {
      const choices = someChoices.map(({ detail, ...rest }, i) => ({
        ...rest,
        ...(detail && { detail }),
        number: i + 1,
      }));
      const abilities = { ...whatsapp, textLength };
      const parts = fitMessage({ text, ...(choices.length > 0 && { choices }) }, abilities);
      const bodies = parts.map((part) => numberedText(part, abilities));
      for (const body of bodies) {
        expect(body.length).toBeLessThanOrEqual(textLength);
        if (text.trim() !== "" || choices.length > 0) expect(body.trim()).not.toBe("");
      }
      expect(squeeze(parts.map((part) => part.text).join(""))).toBe(squeeze(text));
      expect(parts.flatMap((part) => part.choices ?? []).map(({ id, number }) => ({ id, number }))).toEqual(
        choices.map(({ id, number }) => ({ id, number })),
      );
    }),
    { numRuns: 500 },
  );
});
