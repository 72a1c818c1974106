import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../../platform/index.js";
import type { ChannelName } from "../messages.js";
import type { SimulatorEvent } from "./events.js";
import type { FaultRule } from "./faults.js";
import type { StoredMessage } from "./message.js";
import type { FromPhone, Received } from "./phone/receive-message.js";

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

/** A local Twilio: its REST API, its webhooks, the carriers' behaviour and the phones at the other end. */
export interface Simulator {
  /** Serves `/simulator` (page and control) and the REST API, under `/simulator/twilio` and at the root. Loopback only. */
  handle(req: IncomingMessage, res: ServerResponse): void;
  /** Serves the same on a port of its own (0 = any free one). */
  listen(port?: number): Promise<{ url: string; port: number }>;
  /** A person's phone sends something; resolves when the service has answered the webhook, or failed to. */
  receive(input: FromPhone): Promise<Received>;
  /** All messages in order of creation, or those of one person's address. */
  messages(filter?: { person?: string }): StoredMessage[];
  /** Replaces all fault rules. */
  setFaults(rules: FaultRule[]): void;
  /** Moves the simulator's clock forward; what falls due happens at once. */
  advanceClock(milliseconds: number): void;
  /** The simulator's own time; give it to the service when both should jump together. */
  clock: Clock;
  addAccount(account: SimulatedAccount): void;
  /** Subscribes; returns the function that ends it. */
  on(listener: (event: SimulatorEvent) => void): () => void;
  /** Resolves when no webhook, callback or delivery is under way. */
  idle(): Promise<void>;
  /** Forgets messages, block lists, windows and faults; contents and clock stay. */
  reset(): void;
  close(): Promise<void>;
}
