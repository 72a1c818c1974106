import { newId, type Sql } from "../../../platform/index.js";
import { stockCame } from "../../stock/stock-came.js";
import { announceCatalogue, lockCatalogue } from "../import.store.js";
import { searchTextOf } from "../search-text.js";
import type { PlannedChange } from "./catalogue-change.js";
import {
  findUndoable,
  markUndone,
  readNow,
  recordChanges,
  writeProducts,
  writeStock,
  writeVariants,
  type ThingNow,
} from "./change.store.js";

/** How long a change can be taken back by a word. */
export const undoMinutes = 10;

export type ApplyChangesOutcome =
  | { kind: "applied"; changes: PlannedChange[] }
  /** Nothing was written: these are no longer what they were when the change was planned. */
  | { kind: "moved"; labels: string[] };

/**
 * Makes planned changes, all or none, in the caller's transaction (as the tenant), where everything still is what the plan says it was. They
 * are kept with who made them and what was before.
 */
export async function applyChanges(
  sql: Sql,
  { memberId, changes }: { memberId: string; changes: readonly PlannedChange[] },
): Promise<ApplyChangesOutcome> {
  const outcome = await write(sql, changes);
  if (outcome.kind === "applied") await recordChanges(sql, newId(), memberId, changes);
  return outcome;
}

export type UndoChangesOutcome = ApplyChangesOutcome | { kind: "nothing" };

/** Takes back the last thing this member changed, if that was at most `undoMinutes` ago and nobody changed it since. */
export async function undoChanges(
  sql: Sql,
  { memberId, now }: { memberId: string; now: Date },
): Promise<UndoChangesOutcome> {
  await lockCatalogue(sql);
  const last = await findUndoable(sql, memberId, new Date(now.getTime() - undoMinutes * 60_000));
  if (!last) return { kind: "nothing" };
  const outcome = await write(sql, last.changes.map(reversed).toReversed());
  if (outcome.kind === "applied") await markUndone(sql, last.id, now);
  return outcome;
}

function reversed(change: PlannedChange): PlannedChange {
  return { ...change, before: change.after, after: change.before } as PlannedChange;
}

async function write(sql: Sql, changes: readonly PlannedChange[]): Promise<ApplyChangesOutcome> {
  await lockCatalogue(sql);
  const now = await readNow(sql, [...new Set(changes.map(({ productId }) => productId))]);
  const moved = changes.filter((change) => !isAsPlanned(change, now));
  if (moved.length > 0) return { kind: "moved", labels: [...new Set(moved.map(({ label }) => label))] };
  await writeProducts(sql, productsAfter(changes, now));
  await writeVariants(
    sql,
    changes.flatMap((each) => (each.kind === "price" ? [each] : [])),
  );
  const stock = changes.flatMap((each) => (each.kind === "stock" ? [{ ...each, movementId: newId() }] : []));
  await writeStock(sql, stock);
  await announceCatalogue(sql);
  await stockCame(
    sql,
    stock.flatMap((each) => ((each.after ?? 1) > (each.before ?? 0) ? [each.variantId] : [])),
  );
  return { kind: "applied", changes: [...changes] };
}

function isAsPlanned(change: PlannedChange, now: ReadonlyMap<string, ThingNow>): boolean {
  const product = now.get(change.productId);
  if (!product) return false;
  if (change.kind === "stock") {
    const variant = product.variants.find(({ id }) => id === change.variantId);
    return (
      variant !== undefined &&
      variant.stock === change.before &&
      (change.after ?? variant.held) >= variant.held
    );
  }
  if (change.kind === "price")
    return product.variants.some(({ id, price }) => id === change.variantId && price === change.before);
  return JSON.stringify(factOf(product, change.kind)) === JSON.stringify(change.before);
}

function factOf(product: ThingNow, kind: "visible" | "name" | "alias" | "category"): unknown {
  return kind === "alias" ? product.aliases : product[kind];
}

/** The products that change in themselves, with the words they are found by. */
function productsAfter(changes: readonly PlannedChange[], now: ReadonlyMap<string, ThingNow>): ThingNow[] {
  const after = new Map<string, ThingNow>();
  for (const change of changes) {
    const product = after.get(change.productId) ?? now.get(change.productId);
    if (!product || change.kind === "stock" || change.kind === "price") continue;
    const key = change.kind === "alias" ? "aliases" : change.kind;
    after.set(change.productId, { ...product, [key]: change.after });
  }
  return [...after.values()].map((product) => ({ ...product, searchText: searchTextOf(product) }));
}
