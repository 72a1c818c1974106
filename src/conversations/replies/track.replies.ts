import { isFinished } from "../../commerce/index.js";
import type { Branch, OrderSummary, Shop } from "../../commerce/index.js";
import type { Label } from "./messages.js";
import { phrase } from "./reply.js";
import { orderTimeWords, whenWords } from "./time.replies.js";
import type { Clock } from "./time.replies.js";

type Tracked = NonNullable<OrderSummary["shipments"]>[number];

/** Where an order is, since when, for when, with whom, by the latest there is: each line only where it is known. */
export function trackLines(order: OrderSummary, shop: Shop, now: Date): Label[] {
  const branch = shop.terms.branches.find(({ id }) => id === order.branchId);
  const clock = { now, zone: branch?.timezone ?? shop.timezone };
  const since = order.since ? [phrase("track.since", { when: whenWords(order.since, clock) })] : [];
  if (isFinished.has(order.status)) return since;
  return [...since, ...expected(order, clock), ...counter(order, branch, shop), ...carried(order)];
}

/** When it is wanted, and when the shop said. */
export function expected({ time, promisedAt, status }: OrderSummary, clock: Clock): Label[] {
  if (status === "shipped" || status === "return_requested") return [];
  return [
    ...(time ? [phrase("track.wanted", { when: orderTimeWords(time, clock) })] : []),
    ...(promisedAt ? [phrase("track.promised", { when: whenWords(promisedAt, clock) })] : []),
  ];
}

/** The code and the place, once it waits there. */
export function counter(
  { status, pickupCode }: OrderSummary,
  branch: Branch | undefined,
  shop: Shop,
): Label[] {
  if (status !== "ready_for_pickup") return [];
  const place = branch?.address ?? (shop.terms.branches.length > 1 ? branch?.name : undefined);
  return [
    ...(pickupCode === undefined ? [] : [phrase("track.code", { code: pickupCode })]),
    ...(place === undefined ? [] : [phrase("track.place", { place })]),
  ];
}

/** Who has what of it, and where that can be followed. */
export function carried({ shipments = [], lines }: OrderSummary): Label[] {
  const away = shipments.filter(({ state }) => state === "under_way");
  const all = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const shipped = away.reduce((sum, { count }) => sum + count, 0);
  const part = shipped > 0 && shipped < all ? [phrase("track.part", { shipped, all: String(all) })] : [];
  return [...part, ...away.flatMap(shipmentLines)];
}

export function shipmentLines({
  driverName,
  driverPhone,
  carrier,
  trackingCode,
  trackingUrl,
}: Tracked): Label[] {
  const driver = driverName;
  const told: Label[] = [];
  if (driver !== null && driverPhone !== null)
    told.push(phrase("track.driverPhone", { driver, phone: driverPhone }));
  else if (driver !== null) told.push(phrase("track.driver", { driver }));
  if (carrier !== null && trackingCode !== null)
    told.push(phrase("track.carrierCode", { carrier, code: trackingCode }));
  else if (carrier !== null) told.push(phrase("track.carrier", { carrier }));
  if (trackingUrl !== null) told.push(phrase("track.link", { url: trackingUrl }));
  return told;
}
