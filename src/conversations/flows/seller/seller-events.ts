import type {
  ChangePlan,
  LowStock,
  MemberRole,
  MoveOrderOutcome,
  OrderFilter,
  OrderStatus,
  OrderView,
  PlannedChange,
  ApplyChangesOutcome,
  Sales,
  SalesPeriod,
  Shop,
  UndoChangesOutcome,
  WishedChange,
} from "../../../commerce/index.js";
import type { LanguageCode } from "../../languages.js";
import type { SellerMeaning } from "../../understand/seller/seller-meaning.js";

/** Who of the shop is speaking, known by the number they write from. */
export interface Member {
  id: string;
  name: string;
  role: MemberRole;
}

/** What is true while a seller's turn runs; never stored. */
export interface SellerFacts {
  shop: Shop;
  member: Member;
  now: Date;
  said: string;
}

/** What a seller's chat remembers between turns. */
export interface SellerContext {
  /** Shown, and made when the seller says yes. */
  plan: readonly PlannedChange[];
  /** The order spoken of last: what "accept" without a number is about. */
  lastOrder?: number;
  /** Where an order is to go once the seller has agreed. */
  moving?: { number: number; to: OrderStatus; remark?: string } | undefined;
  language?: LanguageCode;
}

/** What a seller's chat wants done on the database, in the transaction that stores the turn. */
export type SellerOperation =
  | { type: "planChanges"; params: { wishes: readonly WishedChange[] } }
  | { type: "applyChanges"; params: { changes: readonly PlannedChange[] } }
  | { type: "undoChanges"; params: object }
  | { type: "listShopOrders"; params: { filter: OrderFilter } }
  | { type: "findShopOrder"; params: { number: number } }
  | { type: "moveShopOrder"; params: { number: number; to: OrderStatus; remark?: string } }
  | { type: "readSales"; params: { period: SalesPeriod; best: boolean } }
  | { type: "readLowStock"; params: object }
  | { type: "findOwn"; params: { query: string } };

/** A product of the shop as its people see it. */
export interface OwnProduct {
  label: string;
  price: number;
  stock: number | null;
  visible: boolean;
}

/** What an operation answers; `notAllowed`: the member may not, or is one no more. */
export type SellerAnswer =
  | { type: "changesPlanned"; plan: ChangePlan }
  | { type: "changesApplied"; outcome: ApplyChangesOutcome }
  | { type: "changesUndone"; outcome: UndoChangesOutcome }
  | { type: "shopOrdersListed"; filter: OrderFilter; orders: readonly OrderView[]; more: boolean }
  | { type: "shopOrderFound"; order: OrderView | undefined; number: number }
  | { type: "shopOrderMoved"; number: number; to: OrderStatus; outcome: MoveOrderOutcome }
  | { type: "salesRead"; period: SalesPeriod; best: boolean; sales: Sales }
  | { type: "lowStockRead"; low: readonly LowStock[] }
  | { type: "ownFound"; query: string; products: readonly OwnProduct[] }
  | { type: "notAllowed" };

export type SellerEvent = (SellerMeaning | SellerAnswer) & { facts: SellerFacts };
