import type { InboundMessage } from "../../channels/index.js";
import type { Shop } from "../../commerce/index.js";
import type { ConversationState } from "../turn.js";
import type { Affair } from "./affair.js";
import { consentWord } from "./consent-word.js";

interface After {
  before: ConversationState;
  after: ConversationState;
  message: InboundMessage;
  conversationId: string;
  shop: Shop;
  now: Date;
}

/**
 * What is to be written with a turn because of what it changed, beside the conversation itself: the ledger of consent, the end of a
 * person's time with the chat, a reminder of a cart. Most turns change none of it, and cost nothing more.
 */
export function followUpOf({ before, after, message, conversationId, shop, now }: After): Affair | undefined {
  const consent = consentWord(before, after, message, conversationId);
  if (consent) return consent;
  const { handoverMinutes, cartReminderMinutes } = shop.terms;
  if (after.mode === "person" && before.mode !== "person")
    return { kind: "handover", conversationId, minutes: handoverMinutes, now };
  const filled = before.cart.length === 0 && after.cart.length > 0;
  return filled && cartReminderMinutes !== null
    ? { kind: "cartFilled", conversationId, minutes: cartReminderMinutes, now }
    : undefined;
}
