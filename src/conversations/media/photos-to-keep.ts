import type { InboundMessage } from "../../channels/index.js";
import type { ConversationState } from "../turn.js";
import type { MediaWish } from "./media-wish.js";
import { sentPhotos } from "./sent-photos.js";

/**
 * The pictures of a message whose turn did not ask for them: those with words, which were answered by their words, and those that a person of
 * the shop is to see. They are kept with the turn; a message without any costs nothing more.
 */
export function photosToKeep(
  message: InboundMessage,
  after: ConversationState,
  conversationId: string,
): MediaWish | undefined {
  const sent = message.media.length > 0 && message.trusted && !after.optedOut && sentPhotos(message);
  if (!sent || (message.text.trim() === "" && after.mode !== "person")) return undefined;
  return { kind: "photos", documents: false, conversationId, ...sent };
}
