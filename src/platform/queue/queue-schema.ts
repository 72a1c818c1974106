import { runMigrations } from "bullmq";
import type pg from "pg";

/** BullMQ's tables and functions, where no Redis is: a schema of its own, brought up to date by BullMQ itself. */
export async function migrateQueueSchema(client: pg.Client): Promise<void> {
  await runMigrations(client, "bullmq");
}
