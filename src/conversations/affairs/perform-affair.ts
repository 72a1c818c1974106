import { findOrders, recordConsent, requestReturn } from "../../commerce/index.js";
import { scheduleTask } from "../../platform/index.js";
import type { Sql } from "../../platform/index.js";
import { requestPrivacy } from "../privacy/request-privacy.js";
import { forgetAddresses, keepAddress, readAddresses } from "./address.store.js";
import type { Affair, AffairDone } from "./affair.js";
import { rateOrder } from "./rate-order.js";
import { usualOf } from "./usual-order.js";

/** Performs it as the tenant, in the transaction that stores the turn. */
export async function performAffair(sql: Sql, affair: Affair): Promise<AffairDone> {
  switch (affair.kind) {
    case "consent":
      await recordConsent(sql, affair);
      return { kind: "consent", purpose: affair.purpose, granted: affair.granted };
    case "privacy":
      return { kind: "privacy", outcome: await requestPrivacy(sql, affair) };
    case "usual": {
      const order = usualOf(await findOrders(sql, { ...affair, limit: 20 }));
      return { kind: "usual", ...(order && { order }) };
    }
    case "handover":
      await later(sql, "handover_end", affair);
      return { kind: "noted" };
    case "cartFilled":
      await later(sql, "cart_reminder", affair);
      return { kind: "noted" };
    case "rate":
      return rateOrder(sql, affair);
    case "return":
      return { kind: "return", outcome: await requestReturn(sql, affair) };
    case "addresses":
      return { kind: "addresses", addresses: await readAddresses(sql, affair.identity) };
    case "keepAddress":
      await keepAddress(sql, affair);
      return { kind: "addressKept", addresses: await readAddresses(sql, affair.identity) };
    case "forgetAddress": {
      const forgotten = await forgetAddresses(sql, affair);
      return { kind: "addresses", addresses: await readAddresses(sql, affair.identity), forgotten };
    }
  }
}

/** One task of a kind a chat: asked for again, it is moved. */
function later(
  sql: Sql,
  kind: string,
  { conversationId, minutes, now }: { conversationId: string; minutes: number; now: Date },
): Promise<void> {
  const dueAt = new Date(now.getTime() + minutes * 60_000);
  return scheduleTask(sql, { kind, key: conversationId, payload: { minutes }, dueAt });
}
