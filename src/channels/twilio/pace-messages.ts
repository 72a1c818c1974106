import { setTimeout as sleep } from "node:timers/promises";
import type { Clock } from "../../platform/index.js";
import type { ReceivedMessage } from "./twilio.routes.js";

type Receive = (received: ReceivedMessage) => Promise<"stored" | "duplicate" | "overloaded">;

/** The provider gives up on an answer after 15 s, so nobody is made to wait longer than this. */
const longestDelayMs = 5_000;

/**
 * Lets an account's messages in at no more than `perSecond`: what comes faster waits for its place and is not refused, unless
 * the wait would be too long. 0 lets everything through.
 */
export function paceMessages(
  receive: Receive,
  { perSecond, clock }: { perSecond: number; clock: Clock },
): Receive {
  if (perSecond === 0) return receive;
  const gapMs = 1000 / perSecond;
  const nextPlace = new Map<string, number>();
  return async (received) => {
    const { accountSid } = received.message;
    const now = clock.now().getTime();
    const place = Math.max(now, nextPlace.get(accountSid) ?? now);
    if (place - now > longestDelayMs) return "overloaded";
    nextPlace.set(accountSid, place + gapMs);
    if (place > now) await sleep(place - now);
    return receive(received);
  };
}
