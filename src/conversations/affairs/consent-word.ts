import type { InboundMessage } from "../../channels/index.js";
import { abilitiesOf } from "../../channels/index.js";
import type { ConversationState } from "../turn.js";
import { readCarrierWord } from "../understand/read-consent.js";
import type { Affair } from "./affair.js";

/** What the ledger of consent is to be told after a turn in which a buyer asked for silence or took it back; else nothing. */
export function consentWord(
  before: ConversationState,
  after: ConversationState,
  message: InboundMessage,
  conversationId: string,
): Affair | undefined {
  if (before.optedOut === after.optedOut) return undefined;
  const carrierBlocks = abilitiesOf(message.channel).reservedWords.length > 0;
  const byCarrier =
    message.optOutType !== undefined || (carrierBlocks && readCarrierWord(message.text) !== undefined);
  return {
    ...{ kind: "consent", purpose: "all", granted: !after.optedOut, conversationId, carrierBlocks },
    source: byCarrier ? "carrier" : "chat",
    evidence: message.text.trim() === "" ? message.messageSid : message.text,
  };
}
