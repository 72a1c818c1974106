import type { Job, Queue } from "bullmq";

/** What both of BullMQ's stores can do the same way, and we use. */
export type JobQueue = Pick<Queue, "name" | "add" | "addBulk" | "getJobCounts">;
export type JobHandler = (job: Pick<Job, "id" | "name" | "data">) => Promise<unknown>;

export interface QueueBackend {
  queue(name: string): OpenQueue;
  worker(name: string, handler: JobHandler, concurrency: number): OpenWorker;
  /** Whether its store can be reached: when not, there is nothing to wait for in closing. */
  isReachable(): boolean;
  close(): Promise<void>;
}

export interface OpenQueue extends JobQueue {
  on(event: "error", listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

export interface OpenWorker {
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "failed", listener: (job: { id?: string } | undefined, error: Error) => void): unknown;
  close(force: boolean): Promise<void>;
}
