import type { ChannelName, OutgoingMessage } from "./messages.js";

/** What a channel can show. Flows and replies ask this, never which channel it is. */
export interface ChannelAbilities {
  /** Tappable buttons under a message (WhatsApp session quick replies), or null. */
  buttons: { max: number; labelLength: number } | null;
  /** A tappable list (WhatsApp list picker), or null. */
  list: { max: number; labelLength: number; detailLength: number } | null;
  media: boolean;
  /** Characters of one message body. */
  textLength: number;
  /** True where every sign costs (SMS): no emoji, no typographic quotes, short links. */
  plain: boolean;
  /** Bare words the carrier keeps for itself, in capitals; never ask for one of these. */
  reservedWords: readonly string[];
}

/**
 * Twilio's default keyword lists (opt-out including the 2025 additions, opt-in, help); a message that is exactly one of them
 * is answered by the carrier. Source: Twilio Help Center 223134027 and the 2025 FCC keyword update.
 */
export const carrierWords = {
  stop: ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"],
  start: ["START", "YES", "UNSTOP"],
  help: ["HELP", "INFO"],
} as const;

const abilities: Record<ChannelName, ChannelAbilities> = {
  whatsapp: {
    buttons: { max: 3, labelLength: 20 },
    list: { max: 10, labelLength: 24, detailLength: 72 },
    media: true,
    textLength: 1600,
    plain: false,
    reservedWords: [],
  },
  sms: {
    buttons: null,
    list: null,
    media: false,
    textLength: 1600,
    plain: true,
    reservedWords: [...carrierWords.stop, ...carrierWords.start, ...carrierWords.help],
  },
};

/** What the named channel can show. Limits: Twilio Content API documentation, message body 1,600 on all channels. */
export function abilitiesOf(channel: ChannelName): ChannelAbilities {
  return abilities[channel];
}

/** The account and address a message goes out from. `authToken` is the plain token: never log or store a Sender. */
export interface Sender {
  id: string;
  tenantId: string;
  channel: ChannelName;
  /** As the provider writes it: `whatsapp:+1415...`, `+1415...`, `384387`. */
  address: string;
  accountSid: string;
  authToken: string;
  messagingServiceSid?: string;
  /** True for the demo account: its messages go to the simulator. */
  simulated: boolean;
}

/** One message to hand to a provider. */
export interface Delivery {
  /** The outbox row's id: idempotency key, and what status callbacks carry back to us. */
  outboxId: string;
  sender: Sender;
  to: string;
  message: OutgoingMessage;
  /** When this row was first handed to the provider, if it ever was: bounds the look-up after a lost answer. */
  firstAttemptAt?: Date;
}

/** Advice of data on a provider's error code; see src/channels/twilio/error-actions.ts. */
export type FailureClass = "retry" | "later" | "fix" | "seller" | "contact" | "template" | "none";

export type SendOutcome =
  | { kind: "accepted"; providerSid: string; status: string }
  /** Not processed by the provider for certain: safe to send again after `retryAfterMs`. */
  | { kind: "refusedForNow"; errorCode?: number; retryAfterMs?: number; reason: string }
  /** Refused for good. */
  | { kind: "refused"; errorCode: number; errorClass: FailureClass; suppress: boolean; reason: string }
  /** The provider may or may not have it (time-out, broken connection, 5xx): look it up before sending again. */
  | { kind: "unknown"; reason: string };

export type LookupOutcome =
  | { kind: "found"; providerSid: string; status: string }
  | { kind: "absent" }
  /** The look-up itself failed, or several messages match. */
  | { kind: "undecided"; reason: string };

/** How the delivery engine speaks to a provider. */
export interface ProviderClient {
  send(delivery: Delivery): Promise<SendOutcome>;
  /** Finds the message of an attempt whose answer was lost; `known` are the provider ids that belong to other rows. */
  findSent(delivery: Delivery, known: ReadonlySet<string>): Promise<LookupOutcome>;
  close(): Promise<void>;
}
