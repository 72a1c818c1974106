import { scheduleTask, type Sql } from "../../platform/index.js";
import { lockOrder } from "../payments/payment.store.js";
import { sendProof } from "../payments/send-proof.js";
import { findAwaitedProof, findOpenReturn, linkProof, linkReturn } from "./photo-use.store.js";

/** Pictures and documents that came with a message, not fetched yet. */
export interface SentPhotos {
  conversationId: string;
  senderId: string;
  accountSid: string;
  messageSid: string;
  /** As the provider names them; `index` is their place in the message. */
  photos: readonly { index: number; url: string; contentType: string }[];
}

/** What a picture is for: a payment, a return, or (null) whoever reads the chat. */
export type PhotoTarget = { proofOf: string } | { returnOf: string } | null;

/** What a task of the kind `fetch_media` does: get this file and show it where it belongs. */
export interface FetchMedia extends Omit<SentPhotos, "photos"> {
  photo: SentPhotos["photos"][number];
  target: PhotoTarget;
}

/** What pictures were taken for. `first`: the shop did not know of the transfer yet. */
export type PhotosTaken =
  | { kind: "proof"; number: number; amount: number; first: boolean }
  | { kind: "return"; number: number }
  | { kind: "kept" };

/**
 * Decides what pictures of a chat are for, in the transaction of its turn (as the tenant): proof of a transfer that is waited for, else of
 * what is to be given back. They are fetched by a task each, which exists if and only if the turn does; the same message again is the same task.
 */
export async function takePhotos(sql: Sql, { photos, ...sent }: SentPhotos): Promise<PhotosTaken> {
  const { taken, target } = await targetOf(sql, sent.conversationId);
  for (const photo of photos) {
    const payload: FetchMedia = { ...sent, photo, target };
    await scheduleTask(sql, { kind: "fetch_media", key: sourceOf({ ...sent, photo }), payload });
  }
  return taken;
}

/** Names a place in a message of a provider's account. */
export function sourceOf({
  accountSid,
  messageSid,
  photo,
}: Omit<FetchMedia, "target" | "conversationId" | "senderId">): string {
  return `${accountSid} ${messageSid} ${photo.index}`;
}

async function targetOf(
  sql: Sql,
  conversationId: string,
): Promise<{ taken: PhotosTaken; target: PhotoTarget }> {
  const proof = await findAwaitedProof(sql, conversationId);
  if (proof) {
    const { paymentId, orderId, number, amount } = proof;
    await lockOrder(sql, orderId);
    const first = await sendProof(sql, { orderId, paymentId });
    return { taken: { kind: "proof", number, amount, first }, target: { proofOf: paymentId } };
  }
  const back = await findOpenReturn(sql, conversationId);
  return back
    ? { taken: { kind: "return", number: back.number }, target: { returnOf: back.returnId } }
    : { taken: { kind: "kept" }, target: null };
}

/** Shows a picture that was fetched where it belongs, in the transaction that records it. Doing it again changes nothing. */
export async function linkPhoto(sql: Sql, target: PhotoTarget, mediaId: string): Promise<void> {
  if (target === null) return;
  if ("proofOf" in target) await linkProof(sql, target.proofOf, mediaId);
  else await linkReturn(sql, target.returnOf, mediaId);
}
