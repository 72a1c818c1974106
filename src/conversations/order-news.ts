import { takeOrderNews, tellShop } from "../commerce/index.js";
import type { ShopCache } from "../commerce/index.js";
import type { Database, TaskHandler } from "../platform/index.js";
import { orderNews } from "./replies/order-news.replies.js";
import { tellBuyer } from "./tell-buyer.js";

interface OrderNewsDeps {
  db: Pick<Database, "withTenant">;
  shops: Pick<ShopCache, "get">;
  /** Messages were committed. */
  onReplies: () => void;
}

/** Tells a buyer what happened to an order, event by event, each once. The task's key is the order's id. */
export function createOrderNews({ db, shops, onReplies }: OrderNewsDeps): TaskHandler {
  return async ({ tenantId, key: orderId }) => {
    const shop = await shops.get(tenantId);
    const told = await db.withTenant(tenantId, async (sql) => {
      const news = await takeOrderNews(sql, orderId);
      if (!news) return false;
      const { conversationId, order, events } = news;
      if (events.some(({ type }) => type === "paid"))
        await tellShop(sql, { orderId, event: "paid", key: orderId });
      for (const event of events) {
        const reply = () => orderNews({ event, order, shop });
        await tellBuyer(sql, shop, { conversationId, key: event.id, purpose: "order", reply });
      }
      return true;
    });
    if (told) onReplies();
    return { kind: "done" };
  };
}
