import type { Sql } from "../../platform/index.js";
import { recordOrderEvent } from "../orders/record-order-event.js";
import { markProofSent, prolongHold } from "./send-proof.store.js";

/**
 * The buyer says, or shows, that a transfer is made: the shop is to look, and the order is kept for as long again meanwhile. True the first
 * time. In the caller's transaction (as the tenant) with the order's row locked.
 */
export async function sendProof(
  sql: Sql,
  { orderId, paymentId }: { orderId: string; paymentId: string },
): Promise<boolean> {
  const first = await markProofSent(sql, paymentId);
  if (!first) return false;
  await prolongHold(sql, orderId);
  await recordOrderEvent(sql, { orderId, type: "proof_sent", actor: "buyer", data: {} });
  return true;
}
