import type { Sql } from "../../../platform/index.js";
import { highestPrice } from "../../money/minor-units.js";
import { minorUnits } from "../../money/minor-units.js";
import { longestName } from "./catalogue-change.js";
import type { Amount, Plan, PlannedChange, Problem, WishedChange } from "./catalogue-change.js";
import { ownProducts } from "./find-own.js";
import type { OwnProducts } from "./find-own.js";
import { readOwnProducts } from "./own-product.store.js";
import type { OwnVariant } from "./own-product.store.js";

/** As many as a message can name. */
const mostOptions = 5;
const mostStock = 1_000_000;
/** A price that more than doubles or more than halves is nothing to be changed in passing. */
const farthest = 2;

/** What members' wishes would change, from what the database says now; nothing is written. One wish of a product changes all its variants. */
export async function planChanges(
  sql: Sql,
  wishes: readonly WishedChange[],
  currency: string,
): Promise<Plan> {
  const own = ownProducts(await readOwnProducts(sql));
  const plan: Plan = { changes: [], problems: [] };
  for (const wish of wishes) planOne(plan, wish, own, currency);
  return plan;
}

function planOne(plan: Plan, wish: WishedChange, own: OwnProducts, currency: string): void {
  const problem = (reason: Problem["reason"], options: string[] = []): void =>
    void plan.problems.push({ said: wish.target, reason, options });
  const found = own.find(wish.target);
  if (found.length === 0) return problem("unknown");
  const products = new Set(found.map(({ productId }) => productId));
  const isOfVariant = wish.kind === "stock" && found.length > 1;
  if (products.size > 1 || isOfVariant)
    return problem(
      "several",
      [...new Set(found.map((each) => labelOf(each, products.size === 1)))].slice(0, mostOptions),
    );
  const changes = changesOf(wish, found, currency);
  if (typeof changes === "string") return problem(changes);
  if (changes.length === 0) return problem("same");
  if (changes.some((change) => plan.changes.some((other) => isOfSame(change, other))))
    return problem("twice");
  plan.changes.push(...changes);
}

/** Two changes of one fact of one thing: which of them is meant is not for us to say. */
function isOfSame(one: PlannedChange, other: PlannedChange): boolean {
  const idOf = (change: PlannedChange): string =>
    "variantId" in change ? change.variantId : change.productId;
  return one.kind === other.kind && idOf(one) === idOf(other);
}

function labelOf({ productName, variantName }: OwnVariant, withVariant = true): string {
  return withVariant && variantName !== null ? `${productName}, ${variantName}` : productName;
}

function changesOf(
  wish: WishedChange,
  found: readonly OwnVariant[],
  currency: string,
): PlannedChange[] | Exclude<Problem["reason"], "unknown" | "several" | "same" | "twice"> {
  const [first] = found;
  if (!first) return [];
  const product = { productId: first.productId, label: first.productName };
  switch (wish.kind) {
    case "stock":
      return stockChange(first, wish.amount);
    case "price":
      return priceChanges(found, wish.amount, currency);
    case "visible":
      return wish.visible === first.visible
        ? []
        : [{ ...product, kind: "visible", before: first.visible, after: wish.visible }];
    case "alias": {
      const to = wish.to.trim();
      if (to === "" || to.length > longestName) return "amount";
      return first.aliases.includes(to)
        ? []
        : [{ ...product, kind: "alias", before: first.aliases, after: [...first.aliases, to] }];
    }
    case "name":
    case "category": {
      const to = wish.to.trim();
      if (to === "" || to.length > longestName) return "amount";
      const before = wish.kind === "name" ? first.productName : first.category;
      return before === to ? [] : [{ ...product, kind: wish.kind, before, after: to }];
    }
  }
}

function stockChange(variant: OwnVariant, { how, text }: Amount): PlannedChange[] | "amount" {
  if (!/^-?\d{1,7}$/.test(text) || how === "percent") return "amount";
  // "-2" of what nobody counts says nothing
  if (how === "by" && variant.stock === null) return "amount";
  const after = how === "by" ? (variant.stock ?? 0) + Number(text) : Number(text);
  if (after < variant.held || after < 0 || after > mostStock) return "amount";
  if (after === variant.stock) return [];
  const { productId, variantId, stock: before } = variant;
  return [{ kind: "stock", productId, variantId, label: labelOf(variant), before, after }];
}

function priceChanges(
  found: readonly OwnVariant[],
  amount: Amount,
  currency: string,
): PlannedChange[] | "amount" | "bound" {
  const changes: PlannedChange[] = [];
  for (const variant of found) {
    const { productId, variantId, price: before } = variant;
    const after = priceAfter(before, amount, currency);
    if (after === undefined || after < 0 || after > highestPrice) return "amount";
    if (before > 0 && (after > before * farthest || after * farthest < before)) return "bound";
    if (after !== before)
      changes.push({ kind: "price", productId, variantId, label: labelOf(variant), before, after });
  }
  return changes;
}

function priceAfter(before: number, { how, text }: Amount, currency: string): number | undefined {
  const isMinus = text.startsWith("-");
  const size = isMinus ? text.slice(1) : text;
  if (how === "percent") {
    const percent = Number(size);
    return percent <= 1_000 ? Math.round((before * (100 + (isMinus ? -percent : percent))) / 100) : undefined;
  }
  const minor = minorUnits(size, currency);
  if (minor === undefined || (how === "to" && isMinus)) return undefined;
  return how === "to" ? minor : before + (isMinus ? -minor : minor);
}
