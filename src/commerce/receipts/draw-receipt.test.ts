import { expect, test } from "@jest/globals";
import { inflateSync } from "node:zlib";
import { drawReceipt, type ReceiptPage } from "./draw-receipt.js";
import { isRightToLeft, orderWords } from "./order-words.js";

const page = (change: Partial<ReceiptPage> = {}): ReceiptPage => ({
  language: "en",
  title: "Receipt",
  shop: "Bella's",
  about: ["Order 1001", "22 November 2026"],
  lines: [{ item: "2 x Blue vase", amount: "$84.00" }],
  totals: [{ name: "Total", amount: "$84.00", strong: true }],
  ...change,
});

/** The fonts a PDF embeds, and how many pages it has. */
function read(pdf: Buffer) {
  const text = pdf.toString("latin1");
  return {
    fonts: [...new Set([...text.matchAll(/\/FontName \/[A-Z]+\+([\w-]+)/g)].map(([, name]) => name))].sort(),
    pages: Number(/\/Type \/Pages\n\/Count (\d+)/.exec(text)?.[1]),
    language: /\/Lang \((\w+)\)/.exec(text)?.[1],
  };
}

/** The glyphs that are drawn, page by page, at their places: equal for equal receipts. */
function drawn(pdf: Buffer): string {
  const streams = [...pdf.toString("latin1").matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)];
  return streams
    .map(([, bytes = ""]) => {
      try {
        return inflateSync(Buffer.from(bytes, "latin1")).toString("latin1");
      } catch {
        return ""; // an embedded font
      }
    })
    .filter((content) => content.includes(" Tm"))
    .join("\n");
}

test("a receipt is a PDF of one page in its language, with the fonts it needs and no others", async () => {
  const pdf = await drawReceipt(page());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(read(pdf)).toMatchObject({ pages: 1, language: "en" });
  expect(pdf.length).toBeLessThan(60_000);
});

test("every script has its letters: none is drawn as the empty box", async () => {
  const texts = [
    "Grüße, señor, ça œuvre",
    "मसाला चाय ₹",
    "قهوة بالحليب",
    "Кофе",
    "Καφές",
    "cà phê sữa",
    "€ £ ¥",
  ];
  for (const item of texts) {
    const content = drawn(await drawReceipt(page({ lines: [{ item, amount: "1" }] })));
    // Glyph 0 is what a font draws for a sign it does not have.
    expect([item, /<(?:[0-9a-f]{4})*0000(?:[0-9a-f]{4})*>/.test(content)]).toEqual([item, false]);
  }
});

test("a long receipt goes on, and nothing of a hostile name is markup", async () => {
  const item = "A very long name that does not fit on one line of a receipt, (with) \\brackets\\ <b>and</b>";
  const lines = Array.from({ length: 60 }, () => ({ item, amount: "$1.00" }));
  const { pages } = read(await drawReceipt(page({ lines })));
  expect(pages).toBeGreaterThan(2);
});

test("words of two directions stand as they are read", () => {
  expect(orderWords(["one", "two"], false)).toEqual(["one", "two"]);
  expect(orderWords(["قهوة", "بالحليب"], true)).toEqual(["بالحليب", "قهوة"]);
  expect(orderWords(["إيصال", "Blue", "vase", "كبير"], true)).toEqual(["كبير", "Blue", "vase", "إيصال"]);
  expect(orderWords(["From", "قهوة", "بالحليب", "shop"], false)).toEqual(["From", "بالحليب", "قهوة", "shop"]);
  expect([isRightToLeft("إيصال"), isRightToLeft("Receipt")]).toEqual([true, false]);
});
