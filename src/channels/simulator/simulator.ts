import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../../platform/index.js";
import type { SimulatorEvent } from "./events.js";
import type { FaultRule } from "./faults.js";
import type { StoredMessage } from "./message.js";
import type { SimulatedAccount } from "./options.js";
import type { FromPhone, Received } from "./phone/receive-message.js";

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
