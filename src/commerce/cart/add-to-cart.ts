import { hash } from "node:crypto";
import type { Catalogue, OptionGroup, Product, Variant } from "../catalogue/catalogue.js";
import type { Cart, CartLine, LineOption } from "./cart.js";
import { chooseOptions, lineOption, optionPrice, type OptionRefusal } from "./line-options.js";
import { highestQuantity, isQuantity, mostLines, stockLeft } from "./stock-left.js";

/** What a buyer wants to have. Without a variant the product's only one is meant; without a quantity, one. */
export interface WantedItem {
  productId: string;
  variantId?: string;
  options?: readonly LineOption[];
  quantity?: number;
}

export type AddToCartOutcome =
  | { kind: "added"; cart: Cart; line: CartLine }
  /** Not in the catalogue (any more). */
  | { kind: "unknown" }
  | { kind: "variantMissing"; product: Product }
  | { kind: "optionMissing"; product: Product; variant: Variant; groups: OptionGroup[] }
  | { kind: "optionRefused"; product: Product; variant: Variant; refusal: OptionRefusal }
  | { kind: "soldOut"; product: Product; variant: Variant }
  /** `left` more can still be added to what is in the cart; 0 when the cart holds them all. */
  | { kind: "notEnough"; product: Product; variant: Variant; available: number; left: number }
  | { kind: "badQuantity"; highest: number }
  | { kind: "cartFull"; most: number };

/** Puts an item into the cart; an equal line (variant and options) grows instead. Decides on what the catalogue shows: place-order has the last word. */
export function addToCart(cart: Cart, item: WantedItem, catalogue: Catalogue): AddToCartOutcome {
  const found = findItem(item, catalogue);
  if (found.kind !== "found") return found;
  const { product, variant } = found;
  const chosen = chooseOptions(product.optionGroups, item.options ?? []);
  if (chosen.kind === "missing") return { kind: "optionMissing", product, variant, groups: chosen.groups };
  if (chosen.kind === "refused") return { kind: "optionRefused", product, variant, refusal: chosen.refusal };

  const options = chosen.options.map(lineOption);
  const unitPrice = chosen.options.reduce((sum, option) => sum + optionPrice(option), variant.price);
  const quantity = item.quantity ?? 1;
  const equal = cart.find((line) => line.variantId === variant.id && sameOptions(line.options, options));
  const together = quantity + (equal?.quantity ?? 0);
  if (!isQuantity(quantity) || !isQuantity(together))
    return { kind: "badQuantity", highest: highestQuantity };
  const left = stockLeft(cart, variant);
  if (variant.available === 0) return { kind: "soldOut", product, variant };
  if (left !== null && quantity > left) {
    return { kind: "notEnough", product, variant, available: variant.available ?? 0, left };
  }
  if (!equal && cart.length >= mostLines) return { kind: "cartFull", most: mostLines };
  const id = equal?.id ?? newLineId(cart, variant.id, options);
  const line: CartLine = {
    id,
    productId: product.id,
    variantId: variant.id,
    options,
    quantity: together,
    unitPrice,
  };
  return {
    kind: "added",
    line,
    cart: equal ? cart.map((old) => (old === equal ? line : old)) : [...cart, line],
  };
}

function findItem({ productId, variantId }: WantedItem, catalogue: Catalogue) {
  const product = catalogue.findProduct(productId);
  if (!product) return { kind: "unknown" } as const;
  const [only, ...others] = product.variants;
  const variant = variantId === undefined ? only : product.variants.find(({ id }) => id === variantId);
  if (variantId === undefined && others.length > 0) return { kind: "variantMissing", product } as const;
  return variant ? ({ kind: "found", product, variant } as const) : ({ kind: "unknown" } as const);
}

function sameOptions(one: readonly LineOption[], other: readonly LineOption[]): boolean {
  return optionsKey(one) === optionsKey(other);
}

function optionsKey(options: readonly LineOption[]): string {
  return JSON.stringify(
    options.map(({ groupId, choiceId, amount = "", excluded = false, count = 1 }) => [
      groupId,
      choiceId,
      amount,
      excluded,
      count,
    ]),
  );
}

/**
 * Made from what the line holds, not counted: a number that went with a removed line can only come back for the same item, so an old
 * "remove" button never takes another line away.
 */
function newLineId(cart: Cart, variantId: string, options: readonly LineOption[]): number {
  const digest = hash("sha256", `${variantId} ${optionsKey(options)}`, "buffer");
  const used = new Set(cart.map((line) => line.id));
  let id = (digest.readUInt32BE(0) % 999_983) + 1;
  while (used.has(id)) id++;
  return id;
}
