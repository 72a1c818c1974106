import type { LineOption } from "../cart/cart.js";
import type { CodeRefusal, OrderPrice, Point } from "../pricing/order-price.js";
import type { Shipment } from "../fulfilment/shipment.js";
import type { ShopState } from "../hours/opening.js";
import type { WishedTime } from "../slots/decide-time.js";
import type { Slot } from "../slots/slots.js";

/** All states an order can be in; order-states.ts says how it gets from one to another. */
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

export type PaymentMethod = "cash_on_delivery" | "card" | "bank_transfer";

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
  paymentMethod: PaymentMethod;
  /** Until when its things are kept for who has yet to pay; absent: nothing is kept. */
  holdUntil?: Date;
  fulfilment: "delivery" | "pickup";
  recipientName: string;
  /** Absent for pickup. */
  address?: string;
  /** Where it is made or picked up. */
  branchId: string;
  /** When it is wanted; absent: as soon as possible. */
  time?: OrderTime;
  /** Since when its state is what it is. */
  since?: Date;
  /** When the shop said it would be ready or there. */
  promisedAt?: Date;
  /** To be said at the counter, once it waits there. */
  pickupCode?: string;
  /** What is or was on its way, oldest first; those that came to nothing are left out. */
  shipments?: OrderShipment[];
  currency: string;
  subtotal: number;
  shipping: number;
  tax: number;
  /** The tax is part of the prices; otherwise it was added. */
  taxIncluded: boolean;
  discount: number;
  total: number;
  placedAt: Date;
  /** What took something off, with its code if it has one. */
  promotions: { id: string; code: string | null }[];
  lines: OrderSummaryLine[];
}

/** Of a shipment what its buyer may know; `count` of things. */
export type OrderShipment = Pick<
  Shipment,
  "id" | "state" | "driverName" | "driverPhone" | "carrier" | "trackingCode" | "trackingUrl"
> & { count: number };

/** A slot, or for when the shop opens. */
export type OrderTime = ({ kind: "slot" } & Slot) | { kind: "opening"; opensAt: Date };

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
  fulfilment: { type: "pickup" } | { type: "delivery"; address: string; point?: Point };
  paymentMethod: PaymentMethod;
  /** Absent: the default one. */
  branchId?: string;
  /** Absent: as soon as possible. */
  time?: WishedTime;
  /** Of the confirmation. */
  now?: Date;
  /** At least one; `unitPrice` is what was shown when the buyer confirmed. */
  lines: readonly ConfirmedLine[];
  /** Codes of promotions that were in what was shown. */
  codes?: readonly string[];
  /** The total that was shown when the buyer confirmed: fees, taxes and discounts in it. */
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
  /** Nothing was written: prices, fees, taxes or discounts are not those that were confirmed. */
  | {
      kind: "repriced";
      lines: { line: number; productName: string; before: number; now: number }[];
      /** What it costs now. */
      price: OrderPrice;
      /** How often this customer has used each promotion, by its id. */
      uses: Record<string, number>;
    }
  /** Nothing was written: the shop's minimum, or the zone's. */
  | { kind: "belowMinimum"; minimum: number; missing: number; price: OrderPrice }
  /** Nothing was written: the shop does not bring orders, or gives none out, any more. */
  | { kind: "wayClosed" }
  /** Nothing was written: the address is in no zone. */
  | { kind: "notDelivered"; placeNeeded: boolean }
  /** Nothing was written: a code that was in the total takes nothing off. */
  | { kind: "codeRefused"; code: string; refusal: CodeRefusal; uses: Record<string, number> }
  /** Nothing was written: no orders now. */
  | { kind: "closed"; state: Exclude<ShopState, { kind: "open" }> }
  /** Nothing was written: the slot's last place has gone. */
  | { kind: "slotFull"; startsAt: string }
  /** Nothing was written: it cannot be had then (any more), or the shop has opened or closed since. */
  | { kind: "timeChanged" }
  /** Nothing was written: it cannot be paid so. */
  | { kind: "paymentNotOffered" }
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

/** What a buyer confirmed that an order of theirs is to be from now on; when, where from and how it is paid stays. */
export type AmendOrderInput = Pick<
  PlaceOrderInput,
  "customer" | "conversationId" | "fulfilment" | "lines" | "codes" | "total"
> & { number: number };
