import type { Sql } from "../../platform/index.js";
import { freezeOrders } from "../orders/freeze-orders.js";
import { insertConsent, type ConsentWord } from "./consent.store.js";

export interface RecordConsentInput extends ConsentWord {
  /** The carrier now lets nothing through to this buyer, or everything again: the open orders of the chat show it. */
  carrierBlocks?: boolean;
}

/** Writes down what a buyer said about being written to, as the tenant, in the caller's transaction. Twice is as once. */
export async function recordConsent(sql: Sql, input: RecordConsentInput): Promise<void> {
  await insertConsent(sql, input);
  if (input.purpose === "all" && input.carrierBlocks)
    await freezeOrders(sql, { conversationId: input.conversationId, frozen: !input.granted });
}
