import type { Variant } from "../catalogue/catalogue.js";
import type { Cart } from "./cart.js";

/** How many more of the variant can go into the cart, as far as the catalogue knows; null is unlimited. `except` is a line that is about to change. */
export function stockLeft(cart: Cart, variant: Variant, except?: number): number | null {
  if (variant.available === null) return null;
  const taken = cart
    .filter((line) => line.variantId === variant.id && line.id !== except)
    .reduce((sum, line) => sum + line.quantity, 0);
  return Math.max(0, variant.available - taken);
}

/** The most of one line, and the most lines of one cart: more is a mistake or an attack. */
export const highestQuantity = 999;
export const mostLines = 100;

export function isQuantity(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= highestQuantity;
}
