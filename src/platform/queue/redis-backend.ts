import { Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { Logger } from "../logger/create-logger.js";
import type { QueueBackend } from "./backend.js";

/**
 * BullMQ on Redis. A worker waits for Redis however long it is away. A queue waits for its first connection, but once it
 * had one, adding to it fails at once while Redis is away (what a job is about is in the database, and found without it).
 */
export function redisBackend(url: string, logger: Logger): QueueBackend {
  const forQueues = watched(new Redis(url, { enableOfflineQueue: false }), logger);
  const forWorkers = watched(new Redis(url, { maxRetriesPerRequest: null }), logger);
  return {
    queue: (name) => new Queue(name, { connection: forQueues }),
    worker: (name, handler, concurrency) =>
      new Worker(name, handler, { connection: forWorkers, concurrency }),
    isReachable: () => forWorkers.status === "ready",
    close: async () => {
      forQueues.disconnect();
      forWorkers.disconnect();
    },
  };
}

/** It tries again every two seconds at most: the log hears of an outage once. */
function watched(redis: Redis, logger: Logger): Redis {
  let away = false;
  redis.on("error", (error) => {
    if (!away) logger.warn({ err: error }, "Redis is not there");
    away = true;
  });
  return redis.on("ready", () => (away = false));
}
