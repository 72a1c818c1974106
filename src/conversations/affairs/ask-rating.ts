import type { ShopCache } from "../../commerce/index.js";
import type { Database, TaskHandler } from "../../platform/index.js";
import { askRating } from "../replies/affair.replies.js";
import { tellBuyer } from "../tell-buyer.js";
import { readRatingToAsk } from "./rating.store.js";

interface AskRatingDeps {
  db: Pick<Database, "withTenant">;
  shops: Pick<ShopCache, "get">;
  onReplies: () => void;
}

/** Asks once how an order was that came; the task's key is the order's id. */
export function createRatingQuestion({ db, shops, onReplies }: AskRatingDeps): TaskHandler {
  return async ({ tenantId, key: orderId }) => {
    const shop = await shops.get(tenantId);
    await db.withTenant(tenantId, async (sql) => {
      const order = await readRatingToAsk(sql, orderId);
      if (!order) return;
      const { conversationId, number } = order;
      const question = { conversationId, key: `rating ${orderId}`, purpose: "reminder" } as const;
      await tellBuyer(sql, shop, { ...question, reply: () => askRating(number, shop) });
    });
    onReplies();
    return { kind: "done" };
  };
}
