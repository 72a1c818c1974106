import type { PaymentMethod } from "../orders/order.js";
import type { ShopTerms } from "../terms/shop-terms.js";

type PaymentTerms = Pick<
  ShopTerms,
  "cash" | "cashLimit" | "cashRefusals" | "card" | "bankTransfer" | "bankDetails"
>;

/** Whether an order of this total can be paid so by a customer who refused so many at the door before. */
export function isOffered(
  method: PaymentMethod,
  total: number,
  { terms, refusedAtDoor }: { terms: PaymentTerms; refusedAtDoor: number },
): boolean {
  switch (method) {
    case "cash_on_delivery":
      return (
        terms.cash &&
        (terms.cashLimit === null || total <= terms.cashLimit) &&
        (terms.cashRefusals === null || refusedAtDoor < terms.cashRefusals)
      );
    case "card":
      return terms.card;
    case "bank_transfer":
      return terms.bankTransfer && terms.bankDetails !== null;
  }
}
