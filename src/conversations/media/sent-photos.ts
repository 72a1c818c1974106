import type { InboundMessage } from "../../channels/index.js";
import type { SentPhotos } from "../../commerce/index.js";

/** More come with no message of a person's. */
const most = 10;

/**
 * Pictures and PDF documents of a message that somebody may want to keep: by what the message says they are, which is checked when they are
 * fetched. Stickers are no pictures; undefined where there is nothing of the kind.
 */
export function sentPhotos(message: InboundMessage): Omit<SentPhotos, "conversationId"> | undefined {
  const photos = message.media.flatMap(({ url, contentType }, index) =>
    isUsable(contentType) ? [{ index, url, contentType }] : [],
  );
  if (photos.length === 0) return undefined;
  const { senderId, accountSid, messageSid } = message;
  return { senderId, accountSid, messageSid, photos: photos.slice(0, most) };
}

function isUsable(contentType: string): boolean {
  const type = contentType.toLowerCase();
  return /^image\/(?:jpe?g|png|gif)\b/.test(type) || /^application\/pdf\b/.test(type);
}
