import { findOrders, readReceipt, takePhotos } from "../../commerce/index.js";
import type { PhotosTaken, Receipt, SentPhotos } from "../../commerce/index.js";
import { scheduleTask } from "../../platform/index.js";
import type { Sql } from "../../platform/index.js";

/** Operations about pictures and documents that a turn asks for. */
export type MediaWish =
  | ({ kind: "photos"; documents: boolean } & SentPhotos)
  | { kind: "receipt"; conversationId: string; identity: string; messageSid: string; number?: number };

export type MediaDone =
  | { kind: "photos"; taken: PhotosTaken; documents: boolean }
  /** Without a receipt: there is no such order of theirs. */
  | { kind: "receipt"; receipt?: Receipt; number?: number };

/** What a task of the kind `send_receipt` does; its key is of the order and the message that asked. */
export interface SendReceipt {
  orderId: string;
  conversationId: string;
}

/** As the tenant, in the transaction that stores the turn. */
export async function performMediaWish(sql: Sql, wish: MediaWish): Promise<MediaDone> {
  if (wish.kind === "photos") {
    const { kind, documents, ...sent } = wish;
    return { kind, documents, taken: await takePhotos(sql, sent) };
  }
  const { kind, number, identity, conversationId, messageSid } = wish;
  const asked = number === undefined ? {} : { number };
  const [order] = await findOrders(sql, { identity, conversationId, limit: 1, ...asked });
  if (!order) return { kind, ...asked };
  const payload: SendReceipt = { orderId: order.id, conversationId };
  await scheduleTask(sql, { kind: "send_receipt", key: `${order.id} ${messageSid}`, payload });
  return { kind, receipt: await readReceipt(sql, order.id) };
}
