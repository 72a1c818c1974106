import { getOrder, type ShopCache } from "../commerce/index.js";
import type { Shop, ShopNews } from "../commerce/index.js";
import type { Database, Sql, TaskHandler } from "../platform/index.js";
import { shopNewsReply } from "./replies/seller.replies.js";
import type { Reply } from "./replies/reply.js";
import { tellBuyer } from "./tell-buyer.js";
import { memberChats } from "./tell-members.store.js";

interface TellMembersDeps {
  db: Pick<Database, "withTenant">;
  shops: Pick<ShopCache, "get">;
  /** Messages were committed. */
  onReplies: () => void;
}

/** Tells those who run the shop of an order that is theirs to work on, and of what buyers do to theirs; each once. */
export function createShopNews({ db, shops, onReplies }: TellMembersDeps): TaskHandler {
  return async ({ tenantId, key, payload }) => {
    const { orderId, event } = payload as ShopNews;
    const shop = await shops.get(tenantId);
    const told = await db.withTenant(tenantId, async (sql) => {
      const reply = shopNewsReply(event, await getOrder(sql, orderId));
      return tellMembers(sql, shop, { key: `shop news ${key}`, reply });
    });
    if (told > 0) onReplies();
    return { kind: "done" };
  };
}

/** Writes to every member whose chat is open: where the channel has a window, one who wrote within it (facts of the channel: 24 hours). */
async function tellMembers(
  sql: Sql,
  shop: Shop,
  { key, reply }: { key: string; reply: Reply },
): Promise<number> {
  const chats = await memberChats(sql);
  let told = 0;
  for (const id of chats) {
    const outcome = await tellBuyer(sql, shop, {
      conversationId: id,
      key: `${key} ${id}`,
      purpose: "order",
      reply: () => reply,
    });
    if (outcome === "told") told += 1;
  }
  return told;
}
