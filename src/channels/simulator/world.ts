import type { Profile, SimulatedAccount, SimulatedSender } from "./options.js";
import type { ContentStore } from "./content.js";
import type { EventLog } from "./events.js";
import type { Faults } from "./faults.js";
import type { Jobs } from "./jobs.js";
import type { Lanes } from "./lanes.js";
import type { MediaStore } from "./media-store.js";
import type { MessageStore } from "./message-store.js";
import type { SenderQueues } from "./network/sender-queues.js";
import type { WebhookClient } from "./network/webhook-client.js";
import type { PairBook } from "./pair-book.js";
import type { Randomness } from "./randomness.js";
import type { Timeline } from "./timeline.js";

/** Everything the simulated Twilio knows; its parts are handed this and nothing else. */
export interface World {
  accounts: Map<string, SimulatedAccount>;
  messages: MessageStore;
  media: MediaStore;
  contents: ContentStore;
  pairs: PairBook;
  queues: SenderQueues;
  webhooks: WebhookClient;
  timeline: Timeline;
  random: Randomness;
  faults: Faults;
  events: EventLog;
  jobs: Jobs;
  lanes: Lanes;
  profile: Profile;
  webhookBaseUrl: string;
  sellerPhone: string | null;
  /** Tells one run of the simulator from the next, in event ids. */
  startedAt: number;
  /** Ends each open event stream. */
  streams: Set<() => void>;
}

export function findSender(
  world: World,
  address: string,
): { account: SimulatedAccount; sender: SimulatedSender } | null {
  for (const account of world.accounts.values()) {
    const sender = account.senders.find((candidate) => candidate.address === address);
    if (sender) return { account, sender };
  }
  return null;
}
