import type { OrderStatus } from "../../../commerce/index.js";

/** How a figure is changed: to a value, or by one; a price also by parts per hundred. The text is the seller's own, "42.50". */
export interface Amount {
  how: "to" | "by" | "percent";
  /** An optional minus, digits and at most one dot: no sign of a currency, no separators of thousands. */
  text: string;
}

/** One change of the catalogue as it was said; what `target` names is found in the shop by whoever applies it. */
export type WishedChange = { target: string } & (
  | { kind: "stock"; amount: Amount }
  | { kind: "price"; amount: Amount }
  | { kind: "visible"; visible: boolean }
  | { kind: "name"; to: string }
  | { kind: "alias"; to: string }
  | { kind: "category"; to: string }
);

export type OrderFilter = "open" | "unpaid" | "late" | "all";
export type Period = "today" | "yesterday" | "week" | "month";

/** What a message of a seller means. It names things by the seller's words; it decides and looks up nothing. */
export type SellerMeaning =
  /** `unread`: parts of a list of changes that say no change. */
  | { type: "changes"; changes: WishedChange[]; unread: string[] }
  /** Without a number: the only order it can be, or the one spoken of. */
  | { type: "moveOrder"; to: OrderStatus; number?: number; remark?: string }
  | { type: "orders"; filter: OrderFilter }
  | { type: "order"; number: number }
  | { type: "sales"; period: Period }
  | { type: "bestSellers"; period: Period }
  | { type: "lowStock" }
  | { type: "find"; query: string }
  | { type: "undo" | "help" | "asBuyer" | "asSeller" | "yes" | "no" }
  | { type: "unread" };
