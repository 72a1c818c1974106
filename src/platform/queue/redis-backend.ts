import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { Logger } from "../logger/create-logger.js";
import type { QueueBackend } from "./backend.js";

/**
 * BullMQ on Redis. A worker waits for Redis however long it is away; a queue that is added to fails at once instead, so
 * that a caller never hangs on it (the outbox row is the truth, and is found without the queue).
 */
export function redisBackend(url: string, logger: Logger): QueueBackend {
  const lost = (error: Error) => logger.warn({ err: error }, "Redis is not there");
  const forQueues = new Redis(url, { enableOfflineQueue: false, lazyConnect: false }).on("error", lost);
  const forWorkers = new Redis(url, { maxRetriesPerRequest: null }).on("error", lost);
  return {
    queue: (name) => new Queue(name, { connection: forQueues }),
    worker: (name, handler, concurrency) =>
      new Worker(name, handler, { connection: forWorkers, concurrency }),
    close: async () => {
      forQueues.disconnect();
      forWorkers.disconnect();
    },
  };
}
