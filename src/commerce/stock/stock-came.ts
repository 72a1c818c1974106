import { scheduleTask, type Sql } from "../../platform/index.js";
import { announceStock } from "./stock-watch.store.js";

/**
 * Says that more of these variants can be had, in the transaction in which that is so: shops in memory look again, and who waits for one
 * of them is told.
 */
export async function stockCame(sql: Sql, variantIds: readonly string[]): Promise<void> {
  if (variantIds.length === 0) return;
  for (const variantId of await announceStock(sql, variantIds)) {
    await scheduleTask(sql, { kind: "tell_back_in_stock", key: variantId });
  }
}
