import type { Sql } from "../../platform/index.js";
import { lockOrder } from "./move-order.store.js";
import { moveOrder } from "./move-order.js";
import type { OrderSummary } from "./order.js";
import { readOrder, readOrdersOf } from "./order.store.js";

/** Which order of whose: found by the person or the chat, as lists of their orders are. */
export interface OwnOrder {
  identity: string;
  conversationId: string;
  number: number;
}

export type CancelOwnOrderOutcome =
  /** `paid`: what goes back, minor units. */
  | { kind: "cancelled"; order: OrderSummary; paid: number }
  /** It is being prepared, has left or has ended: nothing was done. */
  | { kind: "tooLate"; order: OrderSummary }
  | { kind: "unknown" };

/** Calls off a buyer's own order, until it is prepared; its stock and money go back. In the caller's transaction (as the tenant). */
export async function cancelOwnOrder(sql: Sql, who: OwnOrder): Promise<CancelOwnOrderOutcome> {
  const [theirs] = await readOrdersOf(sql, { ...who, limit: 1 });
  const locked = theirs && (await lockOrder(sql, { orderId: theirs.id }));
  if (!locked) return { kind: "unknown" };
  const outcome = await moveOrder(sql, { orderId: locked.id, to: "cancelled", actor: "buyer" });
  const order = await readOrder(sql, locked.id);
  return outcome.kind === "moved"
    ? { kind: "cancelled", order, paid: locked.paid }
    : { kind: "tooLate", order };
}
