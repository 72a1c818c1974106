import { abilitiesOf } from "../../channels/index.js";
import { drawReceipt, forgetLater, keepDocument, readReceipt, recordMedia } from "../../commerce/index.js";
import type { MediaAddresses, MediaStores, ShopCache } from "../../commerce/index.js";
import { derivedId } from "../../platform/index.js";
import type { Clock, Database, TaskHandler } from "../../platform/index.js";
import { receiptPage } from "../replies/receipt.replies.js";
import { reply } from "../replies/reply.js";
import type { Reply } from "../replies/reply.js";
import type { SendReceipt } from "./media-wish.js";
import { readChat } from "../tell-buyer.store.js";
import { languageOfChat, tellBuyer } from "../tell-buyer.js";
import type { Chat } from "../tell-buyer.store.js";

export interface SendReceiptDeps {
  db: Pick<Database, "withTenant">;
  shops: Pick<ShopCache, "get">;
  stores: MediaStores;
  addresses: MediaAddresses;
  clock: Clock;
  publicBaseUrl: string;
  /** Messages were committed. */
  onReplies: () => void;
}

const keptDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Draws an order's receipt in the language of the chat and sends it: as a document where the channel carries one, else as a link that ends.
 * Once for each time it was asked for, however often the task runs.
 */
export function createReceiptSender(deps: SendReceiptDeps): TaskHandler {
  return async ({ tenantId, key, payload }) => {
    const { db, shops, stores, addresses } = deps;
    const { orderId, conversationId } = payload as SendReceipt;
    const shop = await shops.get(tenantId);
    const found = await db.withTenant(tenantId, async (sql) => {
      const chat = await readChat(sql, conversationId);
      return chat && { chat, receipt: await readReceipt(sql, orderId) };
    });
    if (!found) return { kind: "done" };
    const { receipt, chat } = found;
    const language = languageOfChat(chat, shop);
    const wording = { language, currency: receipt.order.currency, plain: false };
    const body = await drawReceipt(receiptPage(receipt, shop, wording));
    const kept = await keepDocument(stores, body, {
      id: derivedId("receipt", tenantId, key),
      purpose: "receipt",
    });
    const until = new Date(deps.clock.now().getTime() + keptDays * dayMs);
    const path = addresses.sign(kept.media, until);
    await db.withTenant(tenantId, async (sql) => {
      await recordMedia(sql, kept);
      await forgetLater(sql, kept.media.id, keptDays);
      const told = { conversationId, key: `receipt ${key}`, purpose: "order" } as const;
      await tellBuyer(sql, shop, {
        ...told,
        reply: (now) => documentOf(now, receipt.order.number, path, deps.publicBaseUrl),
      });
    });
    deps.onReplies();
    return { kind: "done" };
  };
}

function documentOf({ channel }: Chat, order: number, path: string, publicBaseUrl: string): Reply {
  const number = String(order);
  return abilitiesOf(channel).media
    ? { ...reply("receipt.document", { number }), document: path }
    : reply("receipt.link", { number, url: publicBaseUrl + path });
}
