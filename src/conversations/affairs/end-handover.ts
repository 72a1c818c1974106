import type { ShopCache } from "../../commerce/index.js";
import type { Database, TaskHandler } from "../../platform/index.js";
import { setMode } from "../set-mode.js";

interface EndHandoverDeps {
  db: Pick<Database, "withTenant">;
  shops: Pick<ShopCache, "get">;
  onReplies: () => void;
}

/** A person has had the chat for as long as the shop's terms say: the bot is back and says so. The task's key is the chat's id. */
export function createHandoverEnd({ db, shops, onReplies }: EndHandoverDeps): TaskHandler {
  return async ({ id, tenantId, key: conversationId, dueAt }) => {
    const shop = await shops.get(tenantId);
    const change = { conversationId, mode: "bot", key: `${id} ${dueAt.toISOString()}` } as const;
    await db.withTenant(tenantId, (sql) => setMode(sql, shop, change));
    onReplies();
    return { kind: "done" };
  };
}
