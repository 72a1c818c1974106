import { setTimeout as sleep } from "node:timers/promises";
import type { Database, Logger, QueueFactory } from "../platform/index.js";
import type { DeliveryEngine } from "./delivery.js";
import { sweepOutbox } from "./outbox.store.js";

const queueName = "outbox";

/** One call is enough for this long: the job it starts drains whatever is committed meanwhile. */
const leastMsBetweenCalls = 50;

export interface OutboxRelay {
  /** The outbox has something to send, now or `inMs` later. */
  wake(inMs?: number): void;
  stop(): void;
}

/**
 * Tells the workers, through BullMQ, that the outbox has something to send: at once when it was quiet, then one job for
 * everything committed in a while, never one a message (a job costs more than a whole turn). A job that gets lost costs a sweep, not a message.
 */
export function createOutboxRelay({ queues, logger }: { queues: QueueFactory; logger: Logger }): OutboxRelay {
  const queue = queues.queue(queueName);
  const timers = new Set<NodeJS.Timeout>();
  let wanted = false;
  let adding = false;

  async function add(): Promise<void> {
    adding = true;
    while (wanted) {
      wanted = false;
      try {
        await queue.add("deliver", {}, { removeOnComplete: true, removeOnFail: true });
      } catch (error) {
        logger.warn({ err: error }, "the queue did not take a wake-up call; the sweeper will deliver");
      }
      await sleep(leastMsBetweenCalls);
    }
    adding = false;
  }

  return {
    wake(inMs = 0) {
      if (inMs > 0) {
        const timer = setTimeout(() => {
          timers.delete(timer);
          this.wake();
        }, inMs);
        timers.add(timer);
        return;
      }
      wanted = true;
      if (!adding) void add();
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

export interface DeliveryJobDeps {
  db: Database;
  queues: QueueFactory;
  engine: DeliveryEngine;
  logger: Logger;
  sweepMs?: number;
}

/** The worker's side: a job drains the outbox; the sweeper finds what crashes and lost jobs left, with or without a queue. */
export function startDeliveryJob({ db, queues, engine, logger, sweepMs = 2_000 }: DeliveryJobDeps): {
  stop(): Promise<void>;
} {
  queues.worker(queueName, () => engine.drain(), { concurrency: 2 });
  let sweeping: Promise<void> | null = null;

  async function sweep(): Promise<void> {
    try {
      const { recovered, due } = await sweepOutbox(db.engine);
      if (recovered > 0)
        logger.warn({ recovered }, "messages of a process that went away will be looked up at the provider");
      if (due) await engine.drain();
    } catch (error) {
      logger.error({ err: error }, "the outbox could not be swept");
    }
  }

  const startSweep = (): void => {
    sweeping ??= sweep().finally(() => (sweeping = null));
  };
  // At once too: a process that never lives as long as the pause would otherwise leave what a crash left for ever.
  startSweep();
  const timer = setInterval(startSweep, sweepMs);
  return {
    async stop() {
      clearInterval(timer);
      await engine.stop();
      await sweeping;
    },
  };
}
