import { createPostgresBackend, withBackend } from "bullmq";
import { openPool } from "../database/pool.js";
import type { Logger } from "../logger/create-logger.js";
import type { QueueBackend } from "./backend.js";

const { Queue, Worker } = withBackend(createPostgresBackend);

/** BullMQ on PostgreSQL. Each worker keeps one connection of the pool to LISTEN on; statements share the rest. */
export function postgresBackend(url: string, logger: Logger): QueueBackend {
  const connection = openPool({
    url,
    role: "parley_queue",
    logger,
    size: 10,
    settings: { search_path: "bullmq" },
  });
  return {
    queue: (name) => new Queue(name, { connection }),
    worker: (name, handler, concurrency) => new Worker(name, handler, { connection, concurrency }),
    isReachable: () => true,
    close: () => connection.end(),
  };
}
