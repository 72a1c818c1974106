/** What a buyer has chosen so far. Plain data, stored as JSON with the conversation; all operations on it are pure. */

export interface LineOption {
  groupId: string;
  choiceId: string;
  amount?: "light" | "extra";
  excluded?: boolean;
  /** Absent when 1. */
  count?: number;
}

export interface CartLine {
  /** Small number, unique in the cart, never reused while the cart has lines. */
  id: number;
  productId: string;
  variantId: string;
  options: LineOption[];
  quantity: number;
  /** Minor units, as shown when it was added; a difference at checkout is told and confirmed again. */
  unitPrice: number;
}

export type Cart = readonly CartLine[];
