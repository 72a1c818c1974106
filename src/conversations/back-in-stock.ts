import { takeWatches } from "../commerce/index.js";
import type { ShopCache } from "../commerce/index.js";
import type { Database, TaskHandler } from "../platform/index.js";
import { choiceId } from "./flows/choice-ids.js";
import { reply } from "./replies/reply.js";
import { tellBuyer } from "./tell-buyer.js";

interface BackInStockDeps {
  db: Pick<Database, "withTenant">;
  shops: Pick<ShopCache, "get">;
  onReplies: () => void;
}

/** Tells who waited that a variant can be had again, each once. The task's key is the variant's id; gone again meanwhile, they wait on. */
export function createBackInStock({ db, shops, onReplies }: BackInStockDeps): TaskHandler {
  return async ({ tenantId, key: variantId }) => {
    const shop = await shops.get(tenantId);
    const product = shop.catalogue.findVariant(variantId)?.product;
    if (!product) return { kind: "done" };
    await db.withTenant(tenantId, async (sql) => {
      for (const { id, conversationId } of await takeWatches(sql, variantId)) {
        const told = { conversationId, key: `back in stock ${id}`, purpose: "order" } as const;
        const news = reply(
          "watch.back",
          { item: product.name, shop: shop.name },
          { choices: [{ id: choiceId.product(product.id), label: product.name, told: true }] },
        );
        await tellBuyer(sql, shop, { ...told, reply: () => news });
      }
    });
    onReplies();
    return { kind: "done" };
  };
}
