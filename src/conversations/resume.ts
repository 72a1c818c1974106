import type { Facts } from "./events.js";
import type { BuyerContext } from "./flows/buyer-context.js";
import { cartTotal, lineWords } from "./replies/cart.replies.js";
import { lines, money, reply } from "./replies/reply.js";
import type { Reply } from "./replies/reply.js";

/** Who comes back after so long does not know any more what was being asked. */
const awayMs = 3 * 3600_000;

/** Whether somebody on the way to an order has been away for hours. */
export function wasAway({ checkingOut, seenAt }: BuyerContext, { now }: Facts): boolean {
  return checkingOut === true && seenAt !== undefined && now.getTime() - seenAt > awayMs;
}

/** Where they are, before what is asked there is asked again. */
export function resumed({ cart }: BuyerContext, facts: Facts): Reply {
  const words = cart.map((line) => lineWords(line, facts));
  return reply("checkout.resumed", { lines: lines(words), total: money(cartTotal(cart)) });
}
