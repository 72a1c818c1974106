/** How goods reach their buyer: with a driver of the shop, over its counter, or by a courier service. */
export type ShipmentProvider = "own" | "pickup" | "courier";

export type ShipmentState = "preparing" | "ready" | "under_way" | "delivered" | "failed" | "cancelled";

/** So much of an order's line; `position` is the line's place in the order. */
export interface ShipmentLine {
  position: number;
  quantity: number;
}

/** Some or all of an order's goods on their way to the buyer. */
export interface Shipment {
  id: string;
  orderId: string;
  provider: ShipmentProvider;
  state: ShipmentState;
  lines: ShipmentLine[];
  driverName: string | null;
  driverPhone: string | null;
  carrier: string | null;
  trackingCode: string | null;
  trackingUrl: string | null;
  /** What is stuck onto the parcel; for the shop only. */
  labelUrl: string | null;
  /** The courier's own id of it. */
  providerRef: string | null;
  /** Why it came to nothing. */
  failure: string | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Who brings it and where it can be followed; what is undefined stays as it is. */
export interface Carriage {
  driverName?: string | undefined;
  driverPhone?: string | undefined;
  carrier?: string | undefined;
  trackingCode?: string | undefined;
  trackingUrl?: string | undefined;
}

/** Where a shipment can go from where it is; never back, and from an end nowhere. */
const ways: Readonly<Record<ShipmentState, readonly ShipmentState[]>> = {
  preparing: ["ready", "under_way", "delivered", "failed", "cancelled"],
  ready: ["under_way", "delivered", "failed", "cancelled"],
  under_way: ["delivered", "failed"],
  delivered: [],
  failed: [],
  cancelled: [],
};

/** A pickup waits on the counter and is handed over; everything else has to travel. */
export function canGo({ provider, state }: Pick<Shipment, "provider" | "state">, to: ShipmentState): boolean {
  if (!ways[state].includes(to)) return false;
  if (provider === "pickup") return to !== "under_way" && !(state === "preparing" && to === "delivered");
  return to !== "ready" && !(state === "preparing" && to === "delivered" && provider === "own");
}

/** It is still, or was, with the buyer in view: its goods are in no other shipment. */
export const isLive = ({ state }: Pick<Shipment, "state">): boolean =>
  state !== "failed" && state !== "cancelled";

/** Its goods have left the house. */
export const hasLeft = ({ state }: Pick<Shipment, "state">): boolean =>
  state === "under_way" || state === "delivered";
