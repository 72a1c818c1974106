import type { OrderFilter, OrderStatus, SalesPeriod, WishedChange } from "../../../commerce/index.js";

/** What a message of a seller means. It names things by the seller's words; it decides and looks up nothing. */
export type SellerMeaning =
  /** `unread`: parts of a list of changes that say no change. */
  | { type: "changes"; changes: WishedChange[]; unread: string[] }
  /** Without a number: the only order it can be, or the one spoken of. */
  | { type: "moveOrder"; to: OrderStatus; number?: number; remark?: string }
  | { type: "orders"; filter: OrderFilter }
  | { type: "order"; number: number }
  | { type: "sales"; period: SalesPeriod }
  | { type: "bestSellers"; period: SalesPeriod }
  | { type: "lowStock" }
  | { type: "find"; query: string }
  | { type: "undo" | "help" | "asBuyer" | "asSeller" }
  /** `about`: the question that was tapped; what is typed answers the one that stands. */
  | { type: "yes" | "no"; about?: string }
  | { type: "unread" };
