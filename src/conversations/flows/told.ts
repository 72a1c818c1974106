import { offeredAgain } from "../replies/offered-again.js";
import { toBrowse, toPerson } from "../replies/choices.js";
import { reply, together } from "../replies/reply.js";
import type { Reply } from "../replies/reply.js";
import type { Args } from "./buyer-setup.js";
import { choiceId } from "./choice-ids.js";

/** An answer that was proven before it became an event; a person is one tap away, should it not be the right one. */
export function tell({ event }: Args): Reply {
  return together([event.type === "told" ? event.text : ""], { suggestions: [toPerson, toBrowse] });
}

/** Things that may fit, to choose from, with the names and prices that the shop gives them. */
export function suggest({ context, event }: Args): Reply {
  const ids = event.type === "suggested" ? event.productIds : [];
  const choices = ids
    .map((id) => offeredAgain(choiceId.product(id), context, event.facts))
    .filter((choice) => choice !== undefined)
    .map((choice, i) => ({ ...choice, number: i + 1 }));
  if (choices.length === 0) return reply("unknown.gone", {}, { suggestions: [toBrowse] });
  return reply("unknown.which", {}, { choices });
}
