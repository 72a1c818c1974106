import type { SimulatedSender } from "./options.js";

/** Default keyword lists (Twilio Help Center 223134027, with the words added in 2025): a message that is exactly one of them. */
const defaults = {
  stop: ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"],
  start: ["START", "YES", "UNSTOP"],
  help: ["HELP", "INFO"],
};

export type Keyword = "stop" | "start" | "help";

export const carrierTexts: Record<Keyword, string> = {
  stop: "You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.",
  start:
    "You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
  help: "Reply STOP to unsubscribe. Msg&Data Rates May Apply.",
};

/** Block lists are kept by sender, or by messaging service where Advanced Opt-Out is on. */
export const blockScope = (sender: SimulatedSender): string =>
  sender.advancedOptOut && sender.messagingServiceSid ? sender.messagingServiceSid : sender.address;

/** Whether a carrier or Twilio takes a text for itself. WhatsApp has no such filter unless Advanced Opt-Out is on. */
export function keywordOf(text: string, sender: SimulatedSender): Keyword | null {
  if (sender.channel === "whatsapp" && !sender.advancedOptOut) return null;
  const lists = sender.advancedOptOut ?? defaults;
  const word = text.trim().toUpperCase();
  if (lists.stop.includes(word)) return "stop";
  if (lists.help.includes(word)) return "help";
  if (!lists.start.includes(word)) return null;
  return isTollFree(sender.address) && word === "YES" ? null : "start";
}

/** On toll-free numbers the network itself handles STOP, and YES does not undo it. */
const isTollFree = (address: string): boolean => /^\+1(800|833|844|855|866|877|888)\d{7}$/.test(address);
