import { newId, scheduleTask, type Sql } from "../../platform/index.js";
import { lockOrder } from "../orders/move-order.store.js";
import { lacksMoney } from "../orders/order-states.js";
import type { OrderStatus } from "../orders/order.js";
import type { FulfilmentProviders } from "./fulfilment-provider.js";
import {
  isLive,
  type Carriage,
  type Shipment,
  type ShipmentLine,
  type ShipmentProvider,
} from "./shipment.js";
import { insertShipment, readGoods, readShipment, readShipments, writeShipment } from "./shipment.store.js";

export interface CreateShipmentInput extends Carriage {
  number: number;
  provider: ShipmentProvider;
  /** Absent: all that is in no shipment yet. */
  lines?: readonly ShipmentLine[];
}

export type CreateShipmentOutcome =
  | { kind: "created"; shipment: Shipment }
  /** No such order. */
  | { kind: "unknown" }
  /** The order is not to be sent now. */
  | { kind: "wrongState"; status: OrderStatus }
  /** It is to be paid beforehand, and not all of it is. */
  | { kind: "notPaid" }
  /** That is not how this order reaches its buyer. */
  | { kind: "wrongFulfilment" }
  /** Nobody is there to do it. */
  | { kind: "notOffered" }
  /** More than is left of a line, or nothing at all. */
  | { kind: "nothingLeft" };

const sendable = new Set<OrderStatus>([
  ...([
    "placed",
    "paid",
    "accepted",
    "preparing",
    "ready_for_pickup",
    "partially_shipped",
    "shipped",
  ] as const),
]);

/** Makes a shipment of some or all of an order, in the caller's transaction (as the tenant). A courier is booked after the commit. */
export async function createShipment(
  sql: Sql,
  providers: FulfilmentProviders,
  { number, provider, lines, ...carriage }: CreateShipmentInput,
): Promise<CreateShipmentOutcome> {
  const order = await lockOrder(sql, { number });
  if (!order) return { kind: "unknown" };
  if (!sendable.has(order.status)) return { kind: "wrongState", status: order.status };
  if (lacksMoney({ ...order, paidInFull: order.paid + order.waived >= order.total }))
    return { kind: "notPaid" };
  const by = providers[provider];
  if (!by) return { kind: "notOffered" };
  if (by.serves !== order.fulfilment) return { kind: "wrongFulfilment" };
  const left = await goodsLeft(sql, order.id);
  const taken = lines ? merged(lines) : left;
  const fits = taken.every(({ position, quantity }) =>
    left.some((each) => each.position === position && quantity > 0 && quantity <= each.quantity),
  );
  if (taken.length === 0 || !fits) return { kind: "nothingLeft" };

  const id = newId();
  await insertShipment(sql, { id, orderId: order.id, provider, lines: taken });
  if (Object.values(carriage).some((value) => value !== undefined))
    await writeShipment(sql, id, { state: "preparing", ...carriage });
  if (by.remote) await scheduleTask(sql, { kind: "book_courier", key: id });
  const shipment = await readShipment(sql, id);
  if (!shipment) throw new Error("The shipment is not there.");
  return { kind: "created", shipment };
}

/** What of an order is in no shipment that counts. */
async function goodsLeft(sql: Sql, orderId: string): Promise<ShipmentLine[]> {
  const live = (await readShipments(sql, orderId)).filter(isLive).flatMap((shipment) => shipment.lines);
  return (await readGoods(sql, orderId)).flatMap(({ position, quantity }) => {
    const sent = live.reduce((sum, line) => (line.position === position ? sum + line.quantity : sum), 0);
    return sent < quantity ? [{ position, quantity: quantity - sent }] : [];
  });
}

function merged(lines: readonly ShipmentLine[]): ShipmentLine[] {
  const of = new Map<number, number>();
  for (const { position, quantity } of lines) of.set(position, (of.get(position) ?? 0) + quantity);
  return [...of].map(([position, quantity]) => ({ position, quantity }));
}
