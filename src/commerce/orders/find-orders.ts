import type { Sql } from "../../platform/index.js";
import type { OrderSummary } from "./order.js";
import { readOrdersOf } from "./order.store.js";

/** Whose orders: of a person, of a conversation, or of either where both are given. */
export interface FindOrdersInput {
  identity?: string;
  conversationId?: string;
  /** Only this one: found if it is theirs. */
  number?: number;
  limit: number;
}

/** A buyer's own orders, newest first. Never anybody else's, whatever number is asked for. */
export function findOrders(sql: Sql, input: FindOrdersInput): Promise<OrderSummary[]> {
  return readOrdersOf(sql, {
    identity: input.identity ?? null,
    conversationId: input.conversationId ?? null,
    number: input.number ?? null,
    limit: input.limit,
  });
}
