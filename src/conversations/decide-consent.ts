import type { ChannelAbilities, InboundMessage } from "../channels/index.js";
import { isWithdrawal, readCarrierWord } from "./understand/read-consent.js";
import type { ConversationState } from "./turn.js";

/** What a message says about being written to, and what that leaves of the turn. */
export type ConsentDecision =
  | { kind: "goOn"; optedOut: boolean }
  /** Nothing is said and nothing else changes: the carrier answers, or would not let an answer through. */
  | { kind: "silent"; optedOut: boolean }
  | {
      kind: "told";
      optedOut: boolean;
      key: "consent.offersOff" | "consent.offersOffAlready" | "consent.offersOn";
    }
  /** Written to again: the question that was open is put again. */
  | { kind: "askAgain"; optedOut: boolean };

/**
 * Decides before anything else is read in a message. Where the carrier keeps words for itself (SMS) it has answered them and blocks
 * us after STOP, so we are silent until START; elsewhere STOP ends offers, and buying goes on (facts: Twilio 223134027, FCC 2025).
 */
export function decideConsent(
  message: InboundMessage,
  { optedOut }: ConversationState,
  { reservedWords }: ChannelAbilities,
): ConsentDecision {
  if (message.optOutType) return byCarrier(message.optOutType, optedOut);
  const tapped = message.choiceId !== undefined;
  if (tapped) return { kind: "goOn", optedOut };
  return reservedWords.length > 0 ? whereReserved(message.text, optedOut) : elsewhere(message.text, optedOut);
}

function byCarrier(type: "stop" | "start" | "help", optedOut: boolean): ConsentDecision {
  return { kind: "silent", optedOut: type === "help" ? optedOut : type === "stop" };
}

function whereReserved(text: string, optedOut: boolean): ConsentDecision {
  const word = readCarrierWord(text);
  if (word?.kind === "stop" || isWithdrawal(text)) return { kind: "silent", optedOut: true };
  if (word?.kind === "help") return { kind: "silent", optedOut };
  if (word?.kind !== "start") return { kind: optedOut ? "silent" : "goOn", optedOut };
  if (word.word !== "YES") return { kind: "silent", optedOut: false };
  return { kind: optedOut ? "askAgain" : "goOn", optedOut: false };
}

const returning = new Set(["START", "UNSTOP", "SUBSCRIBE"]);

function elsewhere(text: string, optedOut: boolean): ConsentDecision {
  if (isWithdrawal(text))
    return { kind: "told", optedOut: true, key: optedOut ? "consent.offersOffAlready" : "consent.offersOff" };
  if (optedOut && text.length < 20 && returning.has(text.trim().toUpperCase()))
    return { kind: "told", optedOut: false, key: "consent.offersOn" };
  return { kind: "goOn", optedOut };
}
