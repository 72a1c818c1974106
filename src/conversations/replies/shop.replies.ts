import type { Facts } from "../events.js";
import type { BuyerContext } from "../flows/buyer-context.js";
import { nextSteps } from "./cart.replies.js";
import { toAskPerson } from "./choices.js";
import type { Phrase } from "./messages.js";
import { waysWords } from "./cost.replies.js";
import { phrase, reply, say, together } from "./reply.js";
import type { Reply } from "./reply.js";

/** A person as the way out. Where a question is open a second one would be one too many. */
export function personOffer({ asking }: Facts): Phrase {
  return say(asking ? "person.canHelp" : "person.offer");
}

const withPerson = { suggestions: [toAskPerson] };

/** Nobody wrote that down: no guess, but somebody who knows. */
export function unknownAnswer(facts: Facts): Reply {
  return reply("answer.unknown", { offer: personOffer(facts) }, withPerson);
}

/** The shop's own words. */
export function writtenAnswer(answer: string, context: BuyerContext): Reply {
  return reply("answer.written", { answer }, { suggestions: nextSteps(context) });
}

/** Whether it can be brought there: the shop's words after the place asked about. */
export function areaAnswer(
  area: string | undefined,
  answer: string | undefined,
  context: BuyerContext,
  facts: Facts,
): Reply {
  if (answer !== undefined && area !== undefined)
    return reply("area.written", { area, answer }, { suggestions: nextSteps(context) });
  if (answer !== undefined) return writtenAnswer(answer, context);
  const { delivery } = facts.shop.terms;
  const known = [waysWords(facts), ...(delivery ? [say("delivery.free")] : []), personOffer(facts)];
  return together(area === undefined ? known : [phrase("area.unknown", { area }), ...known], withPerson);
}
