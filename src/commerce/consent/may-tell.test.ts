import { expect, test } from "@jest/globals";
import { mayTell, type ConsentState, type TellingPurpose } from "./may-tell.js";

const purposes: TellingPurpose[] = ["reply", "order", "reminder", "marketing"];
const told = (state: Partial<ConsentState>) =>
  purposes.filter((purpose) => mayTell(purpose, { optedOut: false, carrierBlocks: false, ...state }));

test.each<[string, Partial<ConsentState>, TellingPurpose[]]>([
  ["nothing was said: no offers", {}, ["reply", "order", "reminder"]],
  ["offers were asked for", { marketing: true }, ["reply", "order", "reminder", "marketing"]],
  ["no reminders, but offers", { reminder: false, marketing: true }, ["reply", "order", "marketing"]],
  [
    "STOP where answers still come through",
    { optedOut: true, marketing: true, reminder: true },
    ["reply", "order"],
  ],
  ["STOP where the carrier blocks", { optedOut: true, carrierBlocks: true, marketing: true }, []],
])("%s", (_, state, expected) => expect(told(state)).toEqual(expected));
