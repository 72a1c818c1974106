import type { ChatPhone } from "./chat-phone.js";
import type { ChatService } from "./chat-service.js";
import type { Dialogue, Who } from "./dialogue.js";
import type { ChatShop } from "./open-shop.js";

/** A dialogue while it is played. */
export interface Play {
  service: ChatService;
  dialogue: Dialogue;
  shops: ChatShop[];
  /** Whose chat a line means that names nobody: who wrote last. */
  current: ChatPhone;
  phoneOf(who: Who | undefined): ChatPhone;
  shopNamed(name: string | undefined): ChatShop;
}
