import type { Sql } from "../../platform/index.js";
import { addWatches, readAvailable } from "./stock-watch.store.js";

export type WatchStockOutcome =
  /** They will be told once. */
  | { kind: "watching" }
  /** It can be had now: nothing was noted. */
  | { kind: "available" };

/** Notes that a chat wants to be told when one of these variants can be had again. In the caller's transaction (as the tenant). */
export async function watchStock(
  sql: Sql,
  { conversationId, variantIds }: { conversationId: string; variantIds: readonly string[] },
): Promise<WatchStockOutcome> {
  if (await readAvailable(sql, variantIds)) return { kind: "available" };
  await addWatches(sql, conversationId, variantIds);
  return { kind: "watching" };
}
