import type { ShipmentProvider } from "./shipment.js";

/** What a provider is told of a shipment. */
export interface ShipmentToBook {
  /** Ours: also the idempotency key, so that booking twice is booking once. */
  id: string;
  orderNumber: number;
  recipient: { name: string; phone: string | null; address: string };
  from: { name: string; address: string | null; phone: string | null };
  items: { name: string; quantity: number }[];
  /** To be collected at the door, minor units; absent: nothing. */
  collect?: { amount: number; currency: string };
  /** Where the provider tells what becomes of it; absent: nowhere. */
  reportTo?: string;
}

export interface Booking {
  providerRef: string;
  carrier: string;
  trackingCode: string | null;
  trackingUrl: string | null;
  labelUrl: string | null;
}

export type BookOutcome = { kind: "booked"; booking: Booking } | { kind: "refused"; reason: string };

/** `tooLate`: it is under way or over. */
export type CancelOutcome = { kind: "cancelled" } | { kind: "tooLate" };

/**
 * Who brings an order's goods. What `remote` does happens at somebody else's: it is called from task handlers only, never inside a
 * transaction, throws what may go better later, and may be called again.
 */
export interface FulfilmentProvider {
  kind: ShipmentProvider;
  /** For orders that reach their buyer so. */
  serves: "delivery" | "pickup";
  remote?: {
    book(shipment: ShipmentToBook): Promise<BookOutcome>;
    cancel(providerRef: string): Promise<CancelOutcome>;
  };
}

export type FulfilmentProviders = Readonly<Partial<Record<ShipmentProvider, FulfilmentProvider>>>;

/** The shop's own people bring it. */
export const ownDelivery: FulfilmentProvider = { kind: "own", serves: "delivery" };
/** The buyer comes for it. */
export const pickup: FulfilmentProvider = { kind: "pickup", serves: "pickup" };
