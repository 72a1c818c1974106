import type { ChatPhone } from "./chat-phone.js";
import type { ChatService } from "./chat-service.js";
import type { ChatShop } from "./open-shop.js";

export interface Truth {
  service: ChatService;
  shop: ChatShop;
  phone: ChatPhone;
  one<Row extends object>(text: string, ...values: unknown[]): Promise<Row | undefined>;
}

export function same(is: string | undefined, wanted: string | undefined, what: string): void {
  if (is !== wanted) throw new Error(`${what}: ${is === "" ? "(nothing)" : is}, not ${wanted}`);
}
