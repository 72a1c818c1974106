import type { ShopCache } from "../../commerce/index.js";
import type { Clock, Database, TaskHandler } from "../../platform/index.js";
import { cartReminder } from "../replies/affair.replies.js";
import { tellBuyer } from "../tell-buyer.js";
import type { Chat } from "../tell-buyer.store.js";

interface RemindDeps {
  db: Pick<Database, "withTenant">;
  shops: Pick<ShopCache, "get">;
  clock: Clock;
  onReplies: () => void;
}

const minuteMs = 60_000;
/** Free text may be written for a day after somebody wrote; a reminder is not to come in its last minutes. */
const windowMs = 23 * 3600_000;

/**
 * Reminds a buyer, once a cart, of what they left in it: where they agree to it, while no person has the chat, and only when they have been
 * quiet for as long as the shop says. The task's key is the chat's id; it was written when the cart was first filled.
 */
export function createCartReminder({ db, shops, clock, onReplies }: RemindDeps): TaskHandler {
  return async ({ id, tenantId, key: conversationId, dueAt }) => {
    const shop = await shops.get(tenantId);
    const minutes = shop.terms.cartReminderMinutes;
    if (minutes === null) return { kind: "done" };
    const now = clock.now().getTime();
    let laterAt: number | undefined;
    const reminder = (chat: Chat) => {
      const quietSince = chat.lastInboundAt?.getTime() ?? 0;
      if (chat.cart.length === 0 || now - quietSince > windowMs) return undefined;
      if (now - quietSince < minutes * minuteMs) {
        laterAt = quietSince + minutes * minuteMs;
        return undefined;
      }
      return cartReminder(chat.cart, shop);
    };
    const expiresAt = new Date(now + 2 * 3600_000);
    const told = {
      conversationId,
      key: `${id} ${dueAt.toISOString()}`,
      purpose: "reminder",
      expiresAt,
    } as const;
    await db.withTenant(tenantId, (sql) => tellBuyer(sql, shop, { ...told, reply: reminder }));
    if (laterAt !== undefined) return { kind: "again", at: new Date(laterAt) };
    onReplies();
    return { kind: "done" };
  };
}
