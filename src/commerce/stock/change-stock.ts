import type { Sql } from "../../platform/index.js";
import { findStock, lockLevel, writeLevel } from "./stock-level.store.js";
import { stockCame } from "./stock-came.js";

/** What a shop's own people say of a variant's stock: so many were counted, came in, or were lost. */
export interface ChangeStockInput {
  /** The catalogue file's ids; no variant: the only one there is. */
  product: string;
  variant?: string;
  /** Absent: the default branch. */
  branchId?: string;
  change: "count" | "receive" | "write_off";
  /** 0 only where it was counted. */
  quantity: number;
}

/** What a branch has of a variant. `available`: what can be sold now. */
export interface StockLevel {
  onHand: number;
  held: number;
  available: number;
}

export type ChangeStockOutcome =
  | { kind: "changed"; level: StockLevel }
  /** No such product, variant or branch, or several variants and none named. */
  | { kind: "unknown" }
  /** This variant is not counted: count it first. */
  | { kind: "notCounted" }
  /** Fewer would be there than are held for orders that are being paid; nothing was done. */
  | { kind: "tooFew"; level: StockLevel };

const reasons = { count: "count", receive: "received", write_off: "write_off" } as const;

/**
 * Changes what a branch has of a variant, with a movement that says why, in the caller's transaction (as the tenant). Counting makes a
 * variant counted that was unlimited.
 */
export async function changeStock(sql: Sql, input: ChangeStockInput): Promise<ChangeStockOutcome> {
  const { change, quantity } = input;
  const found = await findStock(sql, input);
  if (!found) return { kind: "unknown" };
  if (!found.tracked && change !== "count") return { kind: "notCounted" };
  const { onHand, held } = await lockLevel(sql, found);
  const after = change === "count" ? quantity : onHand + (change === "receive" ? quantity : -quantity);
  if (after < held) return { kind: "tooFew", level: levelOf(onHand, held) };
  await writeLevel(sql, { ...found, after, delta: after - onHand, reason: reasons[change] });
  await stockCame(sql, [found.variantId]);
  return { kind: "changed", level: levelOf(after, held) };
}

function levelOf(onHand: number, held: number): StockLevel {
  return { onHand, held, available: onHand - held };
}
