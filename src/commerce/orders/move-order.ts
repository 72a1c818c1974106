import type { Sql } from "../../platform/index.js";
import { moveStock } from "../stock/move-stock.js";
import { endOrder } from "./end-order.js";
import {
  lockOrder,
  readWanted,
  writePromise,
  writeStatus,
  type LockedOrder,
  type OrderName,
} from "./move-order.store.js";
import type { NewOrderEvent, OrderActor } from "./order-events.js";
import { findMove, type Move, type MoveRefusal } from "./order-states.js";
import type { OrderStatus } from "./order.js";
import { recordOrderEvent } from "./record-order-event.js";

/** Which order, by its id or its number, is to go where, and who says so. */
export type MoveOrderInput = OrderName & {
  to: OrderStatus;
  actor: OrderActor;
  /** For the buyer's eyes, and kept with the order. */
  reason?: string;
  /** When the shop says it will be ready or there; the buyer reads it. */
  promisedAt?: Date;
  /** For deadlines, where it is later than the database's time. */
  now?: Date;
};

export type MoveOrderOutcome =
  | { kind: "moved"; order: LockedOrder; from: OrderStatus }
  /** It is there already: nothing was done. */
  | { kind: "already"; order: LockedOrder }
  /** The table of states forbids it; nothing was done. */
  | { kind: "refused"; order: LockedOrder; refusal: MoveRefusal }
  /** It had ended, and not all of it can be had again; nothing was done. */
  | { kind: "soldOut"; order: LockedOrder }
  | { kind: "unknown" };

/**
 * The only way an order's state changes: locks its row, asks the table of states, does the stock's part, gives back what else it had taken
 * where it ends, and records the event, of which the buyer is told. In the caller's transaction (as the tenant).
 */
export async function moveOrder(sql: Sql, input: MoveOrderInput): Promise<MoveOrderOutcome> {
  const order = await lockOrder(sql, input, input.now ?? null);
  if (!order) return { kind: "unknown" };
  if (order.status === input.to) return { kind: "already", order };
  const move = findMove(
    { ...order, paidInFull: order.paid + order.waived >= order.total },
    input.to,
    input.actor,
  );
  if ("why" in move) return { kind: "refused", order, refusal: move };
  if (!(await hasStock(sql, order, move))) return { kind: "soldOut", order };
  await goOn(sql, order, move, input);
  return { kind: "moved", order: { ...order, status: move.to }, from: order.status };
}

async function hasStock(sql: Sql, { id: orderId, branchId }: LockedOrder, { stock }: Move): Promise<boolean> {
  if (!stock) return true;
  const wanted = stock === "takeAgain" ? await readWanted(sql, orderId) : new Map<string, number>();
  return moveStock(sql, { orderId, branchId, wanted, how: stock });
}

async function goOn(sql: Sql, order: LockedOrder, move: Move, input: MoveOrderInput): Promise<void> {
  const { actor, reason, promisedAt } = input;
  const why = reason === undefined ? {} : { reason };
  await writeStatus(sql, { orderId: order.id, status: move.to, leaves: move.leaves === true, ...why });
  if (promisedAt) await writePromise(sql, order.id, promisedAt);
  const data = { from: order.status, ...why };
  // every state but the first has an event of its name, which the compiler cannot see through the union
  await recordOrderEvent(sql, { orderId: order.id, type: move.to, actor, data } as NewOrderEvent);
  await endOrder(sql, order, move.to);
}
