import { recordOrderEvent } from "../../commerce/index.js";
import type { Sql } from "../../platform/index.js";
import type { AffairDone } from "./affair.js";
import { findOrderToRate, writeRating } from "./rating.store.js";

export interface RateOrderInput {
  identity: string;
  conversationId: string;
  /** Absent: only a remark on what was rated before. */
  stars?: number;
  /** Absent: the last order that came. */
  number?: number;
  remark?: string;
}

const longestRemark = 1000;

/** Writes down what a buyer thinks of an order of their own that came; said again, it is what was said last. As the tenant. */
export async function rateOrder(sql: Sql, input: RateOrderInput): Promise<AffairDone> {
  const order = await findOrderToRate(sql, input);
  const stars = input.stars ?? order?.stars;
  if (!order || stars === undefined || stars === null) return { kind: "nothingToRate" };
  const remark = input.remark?.slice(0, longestRemark);
  await writeRating(sql, { orderId: order.id, stars, ...(remark !== undefined && { remark }) });
  await recordOrderEvent(sql, { orderId: order.id, type: "rated", actor: "buyer", data: { stars } });
  return { kind: "rated", number: order.number, stars, remarked: remark !== undefined };
}
