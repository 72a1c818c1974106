import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { segments } from "./segments.js";

// The reference cases are evaluation data that is not part of the repository.
const reference = new URL("../../../../shared/data/twilio/sms-segments.json", import.meta.url);
const cases = existsSync(reference)
  ? (JSON.parse(readFileSync(reference, "utf8")) as { cases: { id: string; text: string }[] }).cases
  : [];
const testWithReference = cases.length > 0 ? test : test.skip;

testWithReference("encoding, units and parts are right in every reference case", () => {
  const ours = cases.map(({ id, text }) => ({ id, ...segments(text) }));
  expect(ours).toEqual(cases.map(({ id, ...rest }) => ({ id, ...pick(rest) })));
});

function pick(reference: object): object {
  const { encoding, units, segments: parts } = reference as Record<string, unknown>;
  return { encoding, units, segments: parts };
}

test.each([
  ["160 plain signs fill one part", "a".repeat(160), { encoding: "GSM-7", units: 160, segments: 1 }],
  ["one more makes two", "a".repeat(161), { encoding: "GSM-7", units: 161, segments: 2 }],
  ["a euro costs two septets", "€".repeat(81), { encoding: "GSM-7", units: 162, segments: 2 }],
  [
    "an escape pair never lies across two parts",
    `${"a".repeat(152)}€${"a".repeat(152)}`,
    { encoding: "GSM-7", units: 306, segments: 3 },
  ],
  [
    "one foreign sign changes the whole message",
    `${"a".repeat(70)}ç`,
    { encoding: "UCS-2", units: 71, segments: 2 },
  ],
  [
    "an emoji never lies across two parts",
    `${"中".repeat(66)}😀${"中".repeat(66)}`,
    { encoding: "UCS-2", units: 134, segments: 3 },
  ],
])("%s", (_title, text, expected) => {
  expect(segments(text)).toEqual(expected);
});
