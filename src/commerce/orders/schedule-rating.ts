import { scheduleTask, type Sql } from "../../platform/index.js";
import { readRatingDue } from "./schedule-rating.store.js";

/** An order came: its buyer is asked how it was, so long after as the shop's terms say; where they say nothing, never. */
export async function scheduleRating(sql: Sql, orderId: string): Promise<void> {
  const dueAt = await readRatingDue(sql);
  if (dueAt) await scheduleTask(sql, { kind: "rating_question", key: orderId, dueAt });
}
