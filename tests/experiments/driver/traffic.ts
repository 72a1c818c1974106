import type { Rig } from "../rig/open-rig.js";
import type { SentMessage } from "../provider-entry.js";
import { deliver, pause, post } from "./deliver.js";
import type { Webhook } from "./deliver.js";
import type { Effect, History, OperationKind } from "./history.js";
import type { Chance } from "./random.js";
import { buyerScript } from "./script.js";
import { buyerAddress, createWebhookMaker, messageSidOf, statusRanks } from "./webhooks.js";
import type { ProviderStatus } from "./webhooks.js";

export interface Traffic {
  /** How many messages the schedule has had so far, and as many callbacks as there were messages to report on. */
  planned(): number;
  /** Ends the schedule; resolves when all that was due has been said, and was acknowledged or given up. */
  stop(): Promise<void>;
}

export interface TrafficOptions {
  rig: Rig;
  history: History;
  chance: Chance;
  seed: number;
  /** Operations a second, status callbacks included. */
  rate: number;
  buyers: number;
  /** How long a webhook is sent again before the driver gives it up. */
  patienceMs: number;
}

const duplicateShare = 0.05;
const statusShare = 0.2;

/** The load of E1 and E17: buyers who write one message after the other, and a provider that reports on what it was sent. */
export function startTraffic(options: TrafficOptions): Traffic {
  const { rig, history, chance, rate, buyers } = options;
  const make = createWebhookMaker(rig.shop, rig.publicUrl);
  const began = performance.now();
  let running = true;
  /** On the monotonic clock; what was due before is still said. */
  let endAt = Infinity;
  let numbers = 0;

  async function perform(
    what: {
      id: string;
      kind: OperationKind;
      messageSid: string;
      buyer: string;
      text: string;
      effect: Effect;
    },
    webhook: Webhook,
  ): Promise<void> {
    const operation = { ...what, attempts: [], acknowledgedAt: null } as History["operations"][number];
    history.operations.push(operation);
    const note = (attempt: (typeof operation.attempts)[number]) => {
      operation.attempts.push(attempt);
      if (attempt.outcome === 200) operation.acknowledgedAt ??= Date.now();
    };
    const giveUpAt = Date.now() + options.patienceMs;
    await deliver(rig.ports, webhook, { first: chance.below(2) as 0 | 1, giveUpAt, onAttempt: note });
    if (chance.next() < duplicateShare) note(await post(chance.pick(rig.ports), webhook));
  }

  /** Writes when its turn in the schedule comes, and at once when it is behind. */
  async function buyer(index: number): Promise<void> {
    const everyMs = (1000 * buyers) / (rate * (1 - statusShare));
    let due = began + chance.next() * everyMs;
    const address = buyerAddress(index);
    for (const line of buyerScript(chance)) {
      await pause(Math.max(0, due - performance.now()));
      if (due > endAt) return;
      due += everyMs;
      const messageSid = messageSidOf(options.seed, numbers++);
      const webhook = make.message(messageSid, address, line.text);
      await perform({ id: messageSid, messageSid, buyer: address, ...line }, webhook);
    }
  }

  /** Every eighth message or so is reported on: sent, delivered and read, in any order. */
  async function reporter(): Promise<void> {
    let seen = 0;
    const underWay = new Set<Promise<void>>();
    while (running) {
      const sent = await rig.provider.sent(seen).catch((): SentMessage[] => []);
      seen += sent.length;
      for (const message of sent.filter(() => chance.next() < statusShare / (1 - statusShare) / 3))
        for (const status of chance.shuffle(Object.keys(statusRanks) as ProviderStatus[])) {
          const work = report(message, status).finally(() => underWay.delete(work));
          underWay.add(work);
        }
      await pause(200);
    }
    await Promise.all(underWay);
  }

  function report(message: SentMessage, status: ProviderStatus): Promise<void> {
    const effect: Effect = { type: "status", rank: statusRanks[status] };
    const id = `${message.sid}/${status}`;
    const what = {
      id,
      kind: "status" as const,
      messageSid: message.sid,
      buyer: message.to,
      text: status,
      effect,
    };
    return perform(what, make.status(message, status));
  }

  const work = Promise.all([reporter(), ...Array.from({ length: buyers }, (_, index) => buyer(index))]);
  return {
    planned() {
      const seconds = (Math.min(endAt, performance.now()) - began) / 1000;
      const statuses = history.operations.filter(({ kind }) => kind === "status").length;
      return Math.floor(seconds * rate * (1 - statusShare)) + statuses;
    },
    async stop() {
      running = false;
      endAt = performance.now();
      await work;
    },
  };
}
