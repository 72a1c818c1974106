import type { Sql } from "../../platform/index.js";
import { takePromotions } from "../promotions/take-promotions.store.js";
import type { OrderTimeOutcome } from "../slots/order-time.js";
import { forgetSinceMark, markBeforeSlot, takeSlot } from "../slots/slot.store.js";
import type { PlaceOrderInput, PlaceOrderOutcome } from "./order.js";
import { takeStock } from "../stock/take-stock.store.js";
import type { OrderFacts } from "./place-order.store.js";
import { quote, type QuotedLine, type QuoteOutcome } from "./quote.js";

/** What an order takes of what there is only so much of. */
export interface LimitedOrder {
  input: PlaceOrderInput;
  facts: OrderFacts;
  quoted: Extract<QuoteOutcome, { kind: "quoted" }>;
  then: Extract<OrderTimeOutcome, { kind: "then" }>;
  /** It is paid later: its stock is held until then. */
  waits: boolean;
}

export type TakeLimitedOutcome =
  /** `wanted`: of each counted variant, by its id. */
  | { kind: "taken"; wanted: Map<string, number>; catalogueChanged: boolean }
  | Exclude<PlaceOrderOutcome, { kind: "placed" | "alreadyPlaced" }>;

/** Takes stock, a place of the slot and uses of promotions, in this order everywhere: all of them, or none when one has run out. */
export async function takeLimited(sql: Sql, order: LimitedOrder): Promise<TakeLimitedOutcome> {
  const { input, facts, quoted, then } = order;
  const { promotions } = quoted.price;
  const wanted = trackedQuantities(quoted.lines);
  if (then.capacity !== undefined || promotions.length > 0) await markBeforeSlot(sql);
  const stock = await takeStock(sql, {
    branchId: facts.branchId,
    wanted,
    how: order.waits ? "hold" : "sell",
  });
  const short = stock.filter(({ variantId, available }) => available < (wanted.get(variantId) ?? 0));
  if (short.length > 0) return soldOut(short, wanted, quoted.lines);
  if (then.time?.kind === "slot") {
    const { startsAt } = then.time;
    const slot = { branchId: facts.branchId, fulfilment: input.fulfilment.type, startsAt };
    if (!(await takeSlot(sql, slot, then.capacity ?? 0))) {
      await forgetSinceMark(sql);
      return { kind: "slotFull", startsAt: startsAt.toISOString() };
    }
  }
  const uses = await takePromotions(
    sql,
    promotions.map(({ id }) => id),
  );
  const gone = uses.filter(({ free }) => !free);
  if (gone.length > 0) {
    await forgetSinceMark(sql);
    return usedUp(order, new Set(gone.map(({ id }) => id)));
  }
  const catalogueChanged = stock.some(({ left }) => left === 0) || uses.some(({ last }) => last);
  return { kind: "taken", wanted, catalogueChanged };
}

/** Lines of one variant count together. Variants that nobody counts are left out. */
export function trackedQuantities(lines: readonly QuotedLine[]): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const { variant, quantity } of lines) {
    if (variant.stockTracked) wanted.set(variant.id, (wanted.get(variant.id) ?? 0) + quantity);
  }
  return wanted;
}

export function soldOut(
  short: readonly { variantId: string; available: number }[],
  wanted: ReadonlyMap<string, number>,
  lines: readonly QuotedLine[],
): Extract<PlaceOrderOutcome, { kind: "soldOut" }> {
  const shortages = short.map(({ variantId, available }) => {
    const variant = lines.find((line) => line.variant.id === variantId)?.variant;
    const [productName, variantName] = [variant?.productName ?? "", variant?.name ?? null];
    return { variantId, productName, variantName, wanted: wanted.get(variantId) ?? 0, available };
  });
  return { kind: "soldOut", shortages };
}

/** The last use of a promotion went to somebody else meanwhile: a code is refused, what applied by itself is priced without. */
export function usedUp(
  { input, facts }: Pick<LimitedOrder, "input" | "facts">,
  gone: ReadonlySet<string>,
): Exclude<QuoteOutcome, { kind: "quoted" }> {
  const promotions = facts.terms.promotions.map((each) =>
    gone.has(each.id) ? { ...each, limitTotal: 1, used: 1 } : each,
  );
  const again = quote(input, { ...facts, terms: { ...facts.terms, promotions } });
  if (again.kind === "quoted") throw new Error("A promotion that is used up was still counted.");
  return again;
}
