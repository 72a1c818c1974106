import type { Cart, CartLine } from "./cart.js";

export type RemoveLineOutcome = { kind: "removed"; cart: Cart; line: CartLine } | { kind: "unknownLine" };

/** Takes a line out of the cart. */
export function removeLine(cart: Cart, lineId: number): RemoveLineOutcome {
  const line = cart.find(({ id }) => id === lineId);
  return line
    ? { kind: "removed", cart: cart.filter((other) => other !== line), line }
    : { kind: "unknownLine" };
}
