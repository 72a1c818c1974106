import type { RequestReturnOutcome } from "../../commerce/index.js";
import { toOrders, toPerson } from "./choices.js";
import { reply } from "./reply.js";
import type { Reply } from "./reply.js";

/** What is wrong, in the buyer's own words. */
export function askReason(number: number): Reply {
  return reply("return.reason", { number: String(number) });
}

export function returnTold(outcome: RequestReturnOutcome): Reply {
  const number = String(outcome.number);
  const ways = { suggestions: [toOrders, toPerson] };
  switch (outcome.kind) {
    case "requested":
      return reply("return.requested", { number }, ways);
    case "already":
      return reply("return.already", { number }, ways);
    case "tooLate":
      return reply("return.tooLate", { number, days: String(outcome.days) }, ways);
    case "notReturnable":
      return reply("return.not", { number }, ways);
  }
}
