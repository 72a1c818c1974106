import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { encodeSms } from "./sms-encoding.js";

const cases = new URL("../../../../shared/data/twilio/sms-segments.json", import.meta.url);
// The cases are kept outside of the repository.
const withCases = existsSync(cases) ? test : test.skip;

interface Case {
  id: string;
  text: string;
  encoding: string;
  segments: number;
}

withCases("counts every known case", () => {
  const all = (JSON.parse(readFileSync(cases, "utf8")) as { cases: Case[] }).cases;
  const wrong = all.filter(({ text, encoding, segments }) => {
    const counted = encodeSms(text);
    return counted.encoding !== encoding || counted.segments !== segments;
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

test.each([
  ["a".repeat(160), "GSM-7", 1],
  ["a".repeat(161), "GSM-7", 2],
  ["a".repeat(152) + "€" + "a".repeat(10), "GSM-7", 2],
  ["ü".repeat(160), "GSM-7", 1],
  ["ç", "UCS-2", 1],
  ["я".repeat(71), "UCS-2", 2],
  ["я".repeat(66) + "😀" + "я".repeat(66), "UCS-2", 3],
])("%.12s… is %s in %d", (text, encoding, segments) => {
  expect(encodeSms(text)).toEqual({ encoding, segments });
});
