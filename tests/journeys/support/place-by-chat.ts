import { expect } from "@jest/globals";
import type { Shown } from "./fake-twilio.js";
import type { createPhone } from "./phone.js";

/** What a buyer answers to what is asked on the way to an order; the first that fits. */
const answers: [asked: RegExp, said: string][] = [
  [/\b(placed|confirmed)\b.*#?\d{4}|\d{4}.*\b(placed|confirmed)\b/i, ""],
  [/to confirm|place (the|this|your) order|all right\?|reply ok/i, "confirm"],
  [/delivery or pick ?up|delivered or|collect it/i, "delivery"],
  [/\bpay\b.*\?|cash/i, "cash on delivery"],
  [/name\b.*\?|who is it for/i, "Ann Smith"],
  [/address|where (to|shall|should)/i, "12 Elm Street, Springfield"],
];

/** Says what is wanted, if anything, checks out and answers until the order is placed. */
export async function placeByChat(phone: ReturnType<typeof createPhone>, wanted?: string): Promise<Shown> {
  if (wanted) {
    const shown = await phone.says(wanted);
    if (shown.choices.some((c) => /add/i.test(c.title))) await phone.taps("Add");
  }
  let shown = await phone.says("checkout");
  for (let turn = 0; turn < 10; turn += 1) {
    const answer = answers.find(([asked]) => asked.test(shown.text))?.[1];
    if (answer === "") return shown;
    if (answer === undefined) throw new Error(`no answer to: ${JSON.stringify(shown)}`);
    shown = await phone.says(answer);
  }
  expect(shown.text).toBe("an order that is placed");
  return shown;
}
