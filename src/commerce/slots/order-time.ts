import type { OpeningFacts } from "../hours/opening-facts.js";
import type { OrderTime, PlaceOrderInput, PlaceOrderOutcome } from "../orders/order.js";
import { decideTime, isStillSo } from "./decide-time.js";

export type OrderTimeOutcome =
  /** `capacity` of the slot that is wished for. */
  | { kind: "then"; time?: OrderTime; capacity?: number }
  | Extract<PlaceOrderOutcome, { kind: "closed" | "timeChanged" }>;

/** For when a confirmed order is taken: as it was confirmed, or not at all. Whether the slot has a place left is decided by taking it. */
export function orderTime(
  facts: OpeningFacts,
  { fulfilment, time, now = new Date() }: Pick<PlaceOrderInput, "fulfilment" | "time" | "now">,
): OrderTimeOutcome {
  const slot = time?.kind === "slot" ? time.startsAt : undefined;
  const decided = decideTime(facts, { fulfilment: fulfilment.type, slot, now });
  if (decided.kind === "closed") return decided;
  if (!isStillSo(time, decided)) return { kind: "timeChanged" };
  if (decided.kind === "slot") {
    const { slot: chosen, capacity } = decided;
    return { kind: "then", time: { kind: "slot", ...chosen }, capacity };
  }
  return decided.kind === "preOrder"
    ? { kind: "then", time: { kind: "opening", opensAt: decided.opensAt } }
    : { kind: "then" };
}
