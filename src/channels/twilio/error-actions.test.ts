import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { actionForError, knownErrorCodes } from "./error-actions.js";

// The reference table is evaluation data that is not part of the repository.
const reference = new URL("../../../../shared/data/twilio/twilio-error-actions.json", import.meta.url);
const testWithReference = existsSync(reference) ? test : test.skip;

interface ReferenceAction {
  code: number;
  class: string;
  waitSeconds?: number;
  suppress?: boolean;
}

testWithReference(
  "every code of the reference has the same class, wait and suppression, and no other code is claimed",
  () => {
    const { codes } = JSON.parse(readFileSync(reference, "utf8")) as { codes: ReferenceAction[] };
    const ours = codes.map(({ code }) => ({ code, ...actionForError(code) }));
    const theirs = codes.map((action) => ({
      code: action.code,
      class: action.class,
      ...(action.waitSeconds !== undefined && { waitSeconds: action.waitSeconds }),
      ...(action.suppress !== undefined && { suppress: action.suppress }),
    }));
    expect(ours).toEqual(theirs);
    expect(knownErrorCodes().sort((a, b) => a - b)).toEqual(
      codes.map(({ code }) => code).sort((a, b) => a - b),
    );
  },
);

test("an opted-out recipient is suppressed, a full queue is waited for", () => {
  expect(actionForError(21610)).toEqual({ class: "contact", suppress: true });
  expect(actionForError(21611)).toEqual({ class: "later", waitSeconds: 600 });
});

test("a code nobody has heard of is noted only", () => {
  expect(actionForError(99999)).toEqual({ class: "none" });
});
