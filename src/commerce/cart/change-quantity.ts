import type { Catalogue, Product, Variant } from "../catalogue/catalogue.js";
import type { Cart, CartLine } from "./cart.js";
import { highestQuantity, isQuantity, stockLeft } from "./stock-left.js";

export type ChangeQuantityOutcome =
  | { kind: "changed"; cart: Cart; line: CartLine }
  | { kind: "removed"; cart: Cart; line: CartLine }
  | { kind: "unknownLine" }
  /** The product is no longer sold: it can only be removed. */
  | { kind: "gone"; line: CartLine }
  | { kind: "soldOut"; line: CartLine; product: Product; variant: Variant }
  /** At most `available` of this line can be had. */
  | { kind: "notEnough"; line: CartLine; product: Product; variant: Variant; available: number }
  | { kind: "badQuantity"; highest: number };

/** Sets how many of a line are wanted; none removes it. Fewer than before is always allowed, whatever the stock says. */
export function changeQuantity(
  cart: Cart,
  lineId: number,
  quantity: number,
  catalogue: Catalogue,
): ChangeQuantityOutcome {
  const line = cart.find(({ id }) => id === lineId);
  if (!line) return { kind: "unknownLine" };
  if (quantity === 0) return { kind: "removed", cart: cart.filter((other) => other !== line), line };
  if (!isQuantity(quantity)) return { kind: "badQuantity", highest: highestQuantity };
  const found = catalogue.findVariant(line.variantId);
  if (!found) return { kind: "gone", line };
  const available = stockLeft(cart, found.variant, line.id);
  if (available !== null && quantity > available && quantity > line.quantity) {
    return available === 0
      ? { kind: "soldOut", line, ...found }
      : { kind: "notEnough", line, ...found, available };
  }
  const changed = { ...line, quantity };
  return { kind: "changed", line: changed, cart: cart.map((other) => (other === line ? changed : other)) };
}
