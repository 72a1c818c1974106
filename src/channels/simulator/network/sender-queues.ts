import { channelOf } from "../addresses.js";
import type { Timeline } from "../timeline.js";

/** Ten hours of waiting messages: beyond it Twilio refuses (21611, or 30001 through a messaging service). */
export const longestQueue = 36_000_000;

/** Segments a second: WhatsApp's documented 80, and a modest SMS sender. */
const rates = { whatsapp: 80, sms: 10 };

/** How fast each sender may send. */
export interface SenderQueues {
  /** Milliseconds of sending that wait before a new message. */
  waiting(sender: string): number;
  /** Takes a place; answers how long it takes until it is this message's turn. */
  join(sender: string, segments: number): number;
}

export function createSenderQueues(timeline: Timeline): SenderQueues {
  const freeAt = new Map<string, number>();
  const waiting = (sender: string) => Math.max((freeAt.get(sender) ?? 0) - timeline.now(), 0);
  return {
    waiting,
    join(sender, segments) {
      const wait = waiting(sender);
      freeAt.set(sender, timeline.now() + wait + (segments * 1000) / rates[channelOf(sender)]);
      return wait;
    },
  };
}
