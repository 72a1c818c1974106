import type { Clock } from "../../platform/index.js";
import type { ChannelName } from "../messages.js";

/** A number or WhatsApp sender of a simulated account. */
export interface SimulatedSender {
  channel: ChannelName;
  /** As Twilio writes it: `whatsapp:+1415...`, `+1415...`, a short code. */
  address: string;
  /** Shown in the header of the phone page. */
  name?: string;
  messagingServiceSid?: string;
  /** Word lists of Advanced Opt-Out; only then does a webhook carry OptOutType. Needs a messaging service. */
  advancedOptOut?: { stop: string[]; start: string[]; help: string[] };
}

export interface SimulatedAccount {
  accountSid: string;
  authToken: string;
  senders: SimulatedSender[];
}

/** `calm`: quick and in order; `real`: some callbacks swapped, doubled, lost or early; `hostile`: many of them, and unknown parameters. */
export type Profile = "calm" | "real" | "hostile";

export interface SimulatorOptions {
  /** Anything but development is refused. */
  environment: string;
  accounts: SimulatedAccount[];
  /** What webhook signatures are made over: the service's PUBLIC_BASE_URL. */
  webhookBaseUrl: string;
  /** The loopback origin that is really connected to; default `webhookBaseUrl`. */
  deliverTo?: string;
  /** Same seed, same SIDs and same accidents. Default: random, so that a restarted service never meets an old SID again. */
  seed?: string;
  profile?: Profile;
  /** How many times faster than life the network is, or "instant". Default 1. */
  speed?: number | "instant";
  clock?: Clock;
  /** A file that keeps messages, contents and block lists over restarts; default: nothing is kept. */
  journalFile?: string;
  /** The number on the page's second phone. */
  sellerPhone?: string;
  /** Fragment of the inbound webhook's URL (connection overrides, e.g. `rc=3&rp=ct,5xx`), as set in Twilio's console. */
  inboundOverrides?: string;
}
