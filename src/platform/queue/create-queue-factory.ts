import type { Config } from "../config/load-config.js";
import type { Logger } from "../logger/create-logger.js";
import type { JobHandler, JobQueue, OpenQueue, OpenWorker } from "./backend.js";
import { postgresBackend } from "./postgres-backend.js";
import { redisBackend } from "./redis-backend.js";

export interface QueueFactory {
  /** The one queue of that name in this process. */
  queue(name: string): JobQueue;
  /** Runs the jobs of that name here, `concurrency` at a time; a handler that rejects fails the job. */
  worker(name: string, handler: JobHandler, options: { concurrency: number }): void;
  /** Takes no more jobs, waits for those that run, and closes the connections. */
  close(): Promise<void>;
}

export interface QueueFactoryOptions {
  config: Pick<Config, "redisUrl">;
  /** Where the queues live when there is no Redis: the schema bullmq, as parley_queue. */
  databaseUrl: string;
  logger: Logger;
}

/** BullMQ on Redis when REDIS_URL is set, else on the same PostgreSQL as everything: one code path for both. */
export function createQueueFactory({ config, databaseUrl, logger }: QueueFactoryOptions): QueueFactory {
  const { redisUrl } = config;
  const backend =
    redisUrl === undefined ? postgresBackend(databaseUrl, logger) : redisBackend(redisUrl, logger);
  const queues = new Map<string, OpenQueue>();
  const workers: OpenWorker[] = [];

  function openQueue(name: string): OpenQueue {
    const queue = backend.queue(name);
    queue.on("error", (error) => logger.warn({ err: error, queue: name }, "a queue has trouble"));
    queues.set(name, queue);
    return queue;
  }

  return {
    queue: (name) => queues.get(name) ?? openQueue(name),
    worker(name, handler, { concurrency }) {
      const worker = backend.worker(name, handler, concurrency);
      worker.on("error", (error) => logger.warn({ err: error, queue: name }, "a queue's worker has trouble"));
      worker.on("failed", (job, error) =>
        logger.error({ err: error, queue: name, job: job?.id }, "a job failed"),
      );
      workers.push(worker);
    },
    async close() {
      const force = !backend.isReachable();
      await Promise.all(workers.map((worker) => worker.close(force)));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await backend.close();
    },
  };
}
