import { expect, test } from "@jest/globals";
import { paceMessages } from "./pace-messages.js";
import type { ReceivedMessage } from "./twilio.routes.js";

const from = (accountSid: string) => ({ message: { accountSid } }) as ReceivedMessage;
const clock = { now: () => new Date(0) };

test("what comes too fast waits its turn; another account does not wait for it", async () => {
  const order: string[] = [];
  const paced = paceMessages(
    async ({ message }) => {
      order.push(message.accountSid);
      return "stored";
    },
    { perSecond: 50, clock },
  );
  expect(await Promise.all([paced(from("a")), paced(from("a")), paced(from("b"))])).toEqual([
    "stored",
    "stored",
    "stored",
  ]);
  expect(order).toEqual(["a", "b", "a"]);
});

test("nobody is made to wait longer than the provider does", async () => {
  const paced = paceMessages(async () => "stored", { perSecond: 0.1, clock });
  expect(await paced(from("a"))).toBe("stored");
  expect(await paced(from("a"))).toBe("overloaded");
});
