import type { Promotion } from "../terms/shop-terms.js";
import type { AppliedPromotion, CodeRefusal, LineToPrice } from "./order-price.js";
import { allocate, shareOf } from "./shares.js";

/** A line while discounts are taken off it, one promotion after the other. */
interface Reduced {
  line: LineToPrice;
  /** What one still costs. */
  unit: number;
  /** How many are not free yet. */
  paid: number;
  /** What was taken off the rest as a whole. */
  off: number;
}

export interface Discounts {
  /** What each line costs less, in their order. */
  parts: number[];
  applied: AppliedPromotion[];
  /** Of promotions that take nothing off these lines, by id. */
  refusals: Map<string, CodeRefusal>;
}

/** What is off each thing goes before what is off them all, so that no order of codes makes a difference. */
const turns: readonly Promotion["kind"][] = ["item", "buy_x_get_y", "percent", "amount"];

/** Takes promotions off lines; those that are off the delivery's fee are not looked at. Never more than a line costs. */
export function applyPromotions(lines: readonly LineToPrice[], promotions: readonly Promotion[]): Discounts {
  const reduced = lines.map((line): Reduced => ({ line, unit: line.unitPrice, paid: line.quantity, off: 0 }));
  const applied: AppliedPromotion[] = [];
  const refusals: Discounts["refusals"] = new Map();
  for (const promotion of inTurn(promotions)) {
    const before = sumOf(reduced);
    takeOff(
      promotion,
      reduced.filter(({ line }) => isFor(promotion, line)),
    );
    const amount = before - sumOf(reduced);
    const { id, name, code } = promotion;
    if (amount > 0) applied.push({ id, name, code, amount, off: "lines" });
    else refusals.set(id, { reason: "nothingFits" });
  }
  const parts = reduced.map((each) => each.line.unitPrice * each.line.quantity - costOf(each));
  return { parts, applied, refusals };
}

export function isFor({ productIds, categories }: Promotion, line: LineToPrice): boolean {
  if (productIds.length === 0 && categories.length === 0) return true;
  return productIds.includes(line.productId) || categories.includes(line.category);
}

function inTurn(promotions: readonly Promotion[]): Promotion[] {
  return promotions
    .filter(({ kind }) => turns.includes(kind))
    .sort((a, b) => turns.indexOf(a.kind) - turns.indexOf(b.kind) || (a.id < b.id ? -1 : 1));
}

const costOf = ({ unit, paid, off }: Reduced) => unit * paid - off;
const sumOf = (lines: readonly Reduced[]) => lines.reduce((sum, line) => sum + costOf(line), 0);

function takeOff({ kind, value, buy, getFree }: Promotion, lines: readonly Reduced[]): void {
  if (kind === "item") for (const line of lines) line.unit -= Math.min(line.unit, value ?? 0);
  else if (kind === "buy_x_get_y") giveCheapest(lines, buy ?? 1, getFree ?? 0);
  else {
    const base = sumOf(lines);
    const wanted = kind === "percent" ? shareOf(base, value ?? 0, 1_000_000) : (value ?? 0);
    const parts = allocate(Math.min(base, wanted), lines.map(costOf));
    for (const [at, line] of lines.entries()) line.off += parts[at] ?? 0;
  }
}

/** Of every `buy + get` things `get` are free, and those are the cheapest of all. */
function giveCheapest(lines: readonly Reduced[], buy: number, get: number): void {
  const count = lines.reduce((sum, { paid }) => sum + paid, 0);
  let free = Math.floor(count / (buy + get)) * get;
  for (const line of [...lines].sort((a, b) => a.unit - b.unit)) {
    const given = Math.min(free, line.paid);
    line.paid -= given;
    free -= given;
  }
}
