import type { Shop } from "../commerce/index.js";
import { cancelTask, scheduleTask } from "../platform/index.js";
import type { Sql } from "../platform/index.js";
import { toCart, toHome, toPerson } from "./replies/choices.js";
import { reply } from "./replies/reply.js";
import { storeMode } from "./set-mode.store.js";
import { tellBuyer } from "./tell-buyer.js";

export interface SetModeInput {
  conversationId: string;
  mode: "bot" | "person";
  /** Of this change: the buyer is told of it once. */
  key: string;
  now?: Date;
}

export type SetModeOutcome = { kind: "changed" } | { kind: "same" } | { kind: "unknown" };

/**
 * Gives a chat to a person or back to the bot, as the tenant. While a person has it the bot is silent; that ends by itself after the time
 * in the shop's terms. When the bot is back the buyer is told, with the cart as it was.
 */
export async function setMode(sql: Sql, shop: Shop, input: SetModeInput): Promise<SetModeOutcome> {
  const { conversationId, mode, key, now = new Date() } = input;
  const stored = await storeMode(sql, conversationId, mode);
  if (stored === undefined) return { kind: "unknown" };
  if (!stored) return { kind: "same" };
  const task = { kind: "handover_end", key: conversationId };
  if (mode === "person") {
    const dueAt = new Date(now.getTime() + shop.terms.handoverMinutes * 60_000);
    await scheduleTask(sql, { ...task, dueAt });
    return { kind: "changed" };
  }
  await cancelTask(sql, task);
  await tellBuyer(sql, shop, {
    ...{ conversationId, key, purpose: "order" },
    reply: ({ cart }) =>
      reply(
        "handover.over",
        { shop: shop.name },
        { suggestions: cart.length > 0 ? [toCart, toPerson] : [toHome, toPerson] },
      ),
  });
  return { kind: "changed" };
}
