import type { ChannelName, OutgoingMessage } from "../channels/index.js";
import type { Cart, Shop } from "../commerce/index.js";

/** A conversation between turns; `snapshot` is ours alone. */
export interface ConversationState {
  snapshot: unknown;
  cart: Cart;
  mode: "bot" | "person";
  optedOut: boolean;
  profileName?: string | null;
}

/** What is true while a turn runs. */
export interface TurnContext {
  conversationId: string;
  shop: Shop;
  channel: ChannelName;
  now: Date;
  /** The message of ours being answered, when the buyer quoted or tapped an older one. */
  quoted?: OutgoingMessage | undefined;
  /** A language model may be asked where the reading is unsure. */
  mayConsult?: boolean;
}
