import type { MediaWish } from "../media/media-wish.js";
import { lastOrders } from "../replies/order.replies.js";
import { receiptText } from "../replies/receipt.replies.js";
import { toBrowse, toOrders, toPerson } from "../replies/choices.js";
import { money, reply } from "../replies/reply.js";
import type { Reply } from "../replies/reply.js";
import type { BuyerEvent } from "../events.js";
import type { Args } from "./buyer-setup.js";
import { identityOf } from "./checkout-facts.js";

/** A picture or a PDF can be of use; whose it is must be beyond doubt, or somebody could prove another's payment. */
export function canBeKept({ event: { facts } }: Args): boolean {
  return facts.trusted && facts.sent !== undefined;
}

/** Keeps what came with the message; what it is for is found out in the same transaction. */
export const keepPhotos = {
  type: "mediaWish",
  params: ({ event: { facts } }: Args): MediaWish => {
    const { conversationId, sent } = facts;
    if (!sent) throw new Error("no pictures to keep");
    const documents = sent.photos.every(({ contentType }) => contentType.startsWith("application/"));
    return { kind: "photos", documents, conversationId, ...sent };
  },
} as const;

const receiptOf = {
  type: "mediaWish",
  params: ({ event }: Args): MediaWish => {
    const { conversationId, messageSid } = event.facts;
    const number = event.type === "receipt" ? event.number : undefined;
    return {
      ...{ kind: "receipt", conversationId, messageSid, identity: identityOf(event.facts).identity },
      ...(number !== undefined && { number }),
    };
  },
} as const;

/** A receipt tells what somebody bought and where they live: for the person themself. */
export const askReceipt = [
  {
    guard: ({ event }: Args) => !event.facts.trusted,
    actions: { type: "say", params: reply("orders.hidden", {}) },
  },
  { actions: receiptOf },
] as const;

/** What is said of it; a picture for nothing we know of is asked about. */
export function mediaTold(event: BuyerEvent): Reply {
  const { shop } = event.facts;
  if (event.type !== "mediaDone") throw new Error("nothing was done");
  const { done } = event;
  if (done.kind === "receipt")
    return done.receipt ? receiptText(done.receipt, shop) : lastOrders([], done.number, event.facts);
  const { taken, documents } = done;
  const shown = { suggestions: [toOrders, toPerson] };
  switch (taken.kind) {
    case "proof": {
      const values = { shop: shop.name, number: String(taken.number), amount: money(taken.amount) };
      return reply("payment.looking", values, shown);
    }
    case "return":
      return reply("media.forReturn", { number: String(taken.number) }, shown);
    case "kept":
      if (event.facts.asking) return reply("media.kept", {}); // one question at a time
      return reply(documents ? "media.pdf" : "media.photo", {}, { suggestions: [toBrowse, toPerson] });
  }
}
