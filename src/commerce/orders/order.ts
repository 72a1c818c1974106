import type { LineOption } from "../cart/cart.js";

/** All states an order can be in; in this part it is placed and stays there. */
export type OrderStatus =
  | "placed"
  | "awaiting_payment"
  | "paid"
  | "accepted"
  | "preparing"
  | "ready_for_pickup"
  | "shipped"
  | "partially_shipped"
  | "delivered"
  | "completed"
  | "cancelled"
  | "rejected"
  | "expired"
  | "return_requested"
  | "returned";

export type PaymentStatus = "unpaid" | "pending" | "paid" | "partially_refunded" | "refunded" | "failed";

/** An option as it was ordered: names, ids of the catalogue file and price frozen. Stored as JSON with the line. */
export interface OrderedOption {
  group: string;
  choice: string;
  groupName: string;
  name: string;
  /** Added to the unit price, minor units; 0 when excluded. */
  price: number;
  amount?: "light" | "extra";
  excluded?: true;
  /** Absent when 1. */
  count?: number;
}

/** An order as a chat tells it. Money in minor units of `currency`. */
export interface OrderSummary {
  id: string;
  number: number;
  status: OrderStatus;
  paymentStatus: PaymentStatus;
  fulfilment: "delivery" | "pickup";
  recipientName: string;
  /** Absent for pickup. */
  address?: string;
  currency: string;
  subtotal: number;
  shipping: number;
  tax: number;
  discount: number;
  total: number;
  placedAt: Date;
  lines: OrderSummaryLine[];
}

export interface OrderSummaryLine {
  /** The catalogue file's ids; no variant where the product had only one without a name. */
  productExternalId: string;
  variantExternalId: string | null;
  productName: string;
  variantName: string | null;
  options: OrderedOption[];
  quantity: number;
  unitPrice: number;
  total: number;
}

/** What a buyer confirmed. */
export interface PlaceOrderInput {
  /** One checkout, one key: placing again with it gives the order that is there. */
  checkoutKey: string;
  conversationId: string;
  customer: {
    /** `phone:+1555...` where there is a number, else the channel address: one person, one row. */
    identity: string;
    phone?: string;
    name: string;
  };
  fulfilment: { type: "pickup" } | { type: "delivery"; address: string };
  paymentMethod: "cash_on_delivery";
  /** At least one; `unitPrice` is what was shown when the buyer confirmed. */
  lines: readonly ConfirmedLine[];
  /** The total that was shown when the buyer confirmed. */
  total: number;
}

/** A cart line fits. */
export interface ConfirmedLine {
  productId: string;
  variantId: string;
  options: readonly LineOption[];
  quantity: number;
  unitPrice: number;
}

/** `line` is the place in the input's lines. */
export type PlaceOrderOutcome =
  | { kind: "placed"; order: OrderSummary }
  /** This checkout has its order already; nothing was done. */
  | { kind: "alreadyPlaced"; order: OrderSummary }
  /** Nothing was written; `available` is what there is now. */
  | { kind: "soldOut"; shortages: Shortage[] }
  /** Nothing was written: the prices are not those that were confirmed. */
  | {
      kind: "repriced";
      lines: { line: number; productName: string; before: number; now: number }[];
      total: number;
    }
  /** Nothing was written: these are no longer sold (or no longer so). */
  | { kind: "gone"; lines: { line: number; productName: string | null }[] };

/** One variant, whatever number of lines want it. */
export interface Shortage {
  variantId: string;
  productName: string;
  variantName: string | null;
  wanted: number;
  available: number;
}
