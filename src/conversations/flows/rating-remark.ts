import type { Affair } from "../affairs/affair.js";
import type { Args } from "./buyer-setup.js";
import { identityOf } from "./checkout-facts.js";

/** Writes stars down, or a remark on those given last. */
export const rate = {
  type: "affair",
  params: ({ event, context }: Args): Affair => {
    const { conversationId } = event.facts;
    const { identity } = identityOf(event.facts);
    if (event.type === "rating") {
      const { stars, number, remark } = event;
      return {
        kind: "rate",
        conversationId,
        identity,
        stars,
        ...(number && { number }),
        ...(remark && { remark }),
      };
    }
    const number = context.rated?.number;
    const remark = event.facts.said;
    return { kind: "rate", conversationId, identity, remark, ...(number !== undefined && { number }) };
  },
} as const;

/** What is written right after stars, and is nothing else, is a remark on them. */
export const remarkOnRating = {
  guard: ({ context: { rated }, event: { facts } }: Args) =>
    rated !== undefined && facts.trusted && facts.now.toISOString() < rated.until,
  actions: rate,
} as const;

/** The same of words that only look like something to be found. */
export const remarkInstead = {
  guard: (args: Args) => args.event.type === "search" && !args.event.asked && remarkOnRating.guard(args),
  actions: rate,
} as const;
