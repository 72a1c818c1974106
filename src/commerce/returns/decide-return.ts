import type { Sql } from "../../platform/index.js";
import { moveOrder } from "../orders/move-order.js";
import { recordOrderEvent } from "../orders/record-order-event.js";
import { refundOrder } from "../payments/refund-order.js";
import { stockCame } from "../stock/stock-came.js";
import {
  lockReturn,
  readLinesLeft,
  takeBack,
  writeReturn,
  type ReturnLine,
  type ReturnRequest,
} from "./return.store.js";

/** What the shop says to a request. Amounts in minor units of the order's currency. */
export type ReturnDecision =
  /** The buyer may bring or send the things. */
  | { to: "approved"; answer?: string }
  | { to: "declined"; answer?: string }
  /** They are here: put back into the stock unless said otherwise, and money given back where an amount is named. */
  | { to: "received"; lines?: readonly ReturnLine[]; restock?: boolean; refund?: number; answer?: string }
  /** Nothing has to come back: money for what was wrong. */
  | { to: "refunded"; refund: number; answer?: string };

export type DecideReturnOutcome =
  | { kind: "decided"; request: ReturnRequest }
  | { kind: "unknown" }
  /** It is decided otherwise already. */
  | { kind: "settled" }
  /** More than was paid and not given back; nothing was done. */
  | { kind: "exceedsPaid"; refundable: number };

const open: readonly ReturnRequest["state"][] = ["requested", "approved"];

/** Decides a request, in the caller's transaction, as the tenant; the buyer is told of it as news of the order. Twice is as once. */
export async function decideReturn(
  sql: Sql,
  id: string,
  decision: ReturnDecision,
): Promise<DecideReturnOutcome> {
  const request = await lockReturn(sql, id);
  if (!request) return { kind: "unknown" };
  if (request.state === decision.to) return { kind: "decided", request };
  if (!open.includes(request.state)) return { kind: "settled" };
  const { orderId } = request;
  const { answer } = decision;
  if ("refund" in decision && decision.refund !== undefined) {
    const refund = {
      orderId,
      amount: decision.refund,
      reason: "return",
      actor: "shop",
      key: `return ${id}`,
    } as const;
    const outcome = await refundOrder(sql, refund);
    if (outcome.kind === "exceedsPaid") return outcome;
  }
  if (decision.to === "received") await receive(sql, request, decision);
  else if (decision.to !== "approved") await moveOrder(sql, { orderId, to: "completed", actor: "shop" });
  await writeReturn(sql, { id, state: decision.to, answer: answer ?? null });
  if (decision.to === "approved" || decision.to === "declined") {
    const type = decision.to === "approved" ? "return_approved" : "return_declined";
    await recordOrderEvent(sql, {
      orderId,
      type,
      actor: "shop",
      data: answer === undefined ? {} : { answer },
    });
  }
  return { kind: "decided", request: { ...request, state: decision.to, answer: answer ?? request.answer } };
}

/** An order of which everything came back is returned; one of which a part did stays completed. */
async function receive(
  sql: Sql,
  { orderId, lines }: ReturnRequest,
  decision: Extract<ReturnDecision, { to: "received" }>,
): Promise<void> {
  const named = decision.lines ?? lines;
  const wanted = named.length > 0 ? named : await readLinesLeft(sql, orderId);
  await stockCame(sql, await takeBack(sql, { orderId, lines: wanted, restock: decision.restock ?? true }));
  const left = await readLinesLeft(sql, orderId);
  await moveOrder(sql, { orderId, to: left.length === 0 ? "returned" : "completed", actor: "shop" });
}
