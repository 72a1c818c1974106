import type { OrderEvent, OrderEventType, OrderSummary, Shop } from "../../commerce/index.js";
import { toOrders, toPerson } from "./choices.js";
import type { Label, Phrase } from "./messages.js";
import { phrase, say, together } from "./reply.js";
import type { Reply } from "./reply.js";
import { carried, counter, expected, shipmentLines } from "./track.replies.js";

interface ShipmentNews<Type extends OrderEventType> {
  event: Extract<OrderEvent, { type: Type }>;
  order: OrderSummary;
  shop: Shop;
}

const ways = { suggestions: [toOrders, toPerson] };

/** News with what belongs to it: the time that was promised, the code and the place, who brings it. */
export function newsOnTheWay(told: Phrase, order: OrderSummary, shop: Shop, at: Date): Reply {
  const branch = shop.terms.branches.find(({ id }) => id === order.branchId);
  const clock = { now: at, zone: branch?.timezone ?? shop.timezone };
  return together(
    [told, ...expected(order, clock), ...counter(order, branch, shop), ...carried(order)],
    ways,
  );
}

const number = ({ number: of }: OrderSummary) => ({ number: String(of) });

/** What is told of a part of an order on its way. */
export const shipmentNews = {
  shipment_left: ({ event, order }: ShipmentNews<"shipment_left">) =>
    part(phrase("news.partlyShipped", number(order)), order, event.data.shipmentId),
  shipment_delivered: ({ order }: ShipmentNews<"shipment_delivered">) =>
    together([phrase("news.partDelivered", number(order)), ...carried(order)], ways),
  shipment_failed: ({ event, order }: ShipmentNews<"shipment_failed">) => {
    const { reason } = event.data;
    const why: Label[] = reason === undefined ? [] : [phrase("news.reason", { reason })];
    return together([phrase("news.notHandedOver", number(order)), ...why, say("track.delayed")], ways);
  },
};

function part(told: Phrase, { shipments = [] }: OrderSummary, shipmentId: string): Reply {
  const shipment = shipments.find(({ id }) => id === shipmentId);
  return together([told, ...(shipment ? shipmentLines(shipment) : [])], ways);
}
