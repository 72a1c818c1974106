import { shopStateAt } from "../../commerce/index.js";
import type { OpeningFacts, ShopState, Slot } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import type { BuyerContext } from "../flows/buyer-context.js";
import { choiceId } from "../flows/choice-ids.js";
import { branchOf, canBeSoon, decidedTime, freeSlots, openingOf } from "../flows/when.js";
import { toCart } from "./choices.js";
import { stateWords } from "./hours.replies.js";
import type { Phrase } from "./messages.js";
import { phrase, reply, say, together } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";
import { orderTimeWords, timeOfDay, whenWords } from "./time.replies.js";
import type { Clock } from "./time.replies.js";

/** On channels where every sign costs; a time can always be said. */
const mostOnPlain = 6;

/** Which times there are, the nearest to what was said where something was. */
export function askTime(context: BuyerContext, facts: Facts): Reply {
  const clock = { now: facts.now, zone: openingOf(context, facts).zone };
  const { nearest } = context.draft;
  const free = freeSlots(context, facts);
  const shown = nearest ? free.filter(({ startsAt }) => nearest.includes(startsAt.toISOString())) : free;
  const soon = !nearest && canBeSoon(context, facts);
  const rows = (facts.abilities.list?.max ?? mostOnPlain) - (soon ? 1 : 0);
  const choices: ReplyChoice[] = shown.slice(0, rows).map((slot) => slotChoice(slot, clock));
  if (soon) choices.unshift({ id: choiceId.slot(), label: say("choice.asap") });
  return reply("slot.ask", {}, { choices });
}

function slotChoice({ startsAt, endsAt }: Slot, clock: Clock): ReplyChoice {
  return {
    id: choiceId.slot(startsAt),
    label: whenWords(startsAt, clock),
    detail: phrase("when.until", { time: timeOfDay(endsAt, clock.zone) }),
  };
}

export function askBranch(_: BuyerContext, { shop }: Facts): Reply {
  const choices = shop.terms.branches.map(({ id, name, address }): ReplyChoice => ({
    ...{ id: choiceId.branch(id), label: name },
    ...(address !== null && { detail: `(${address})` }),
  }));
  return reply("branch.ask", {}, { choices });
}

/** For when the order is, where that is not simply now; undefined: as soon as possible. */
export function timeOfOrder(context: BuyerContext, facts: Facts): Phrase | undefined {
  const clock = { now: facts.now, zone: openingOf(context, facts).zone };
  const decided = decidedTime(context, facts);
  if (decided.kind === "slot") return orderTimeWords({ kind: "slot", ...decided.slot }, clock);
  return decided.kind === "preOrder"
    ? orderTimeWords({ kind: "opening", opensAt: decided.opensAt }, clock)
    : undefined;
}

/** Where it is picked up, where there are several places. */
export function branchName(context: BuyerContext, facts: Facts): string | undefined {
  return facts.shop.terms.branches.length > 1 ? branchOf(context, facts)?.name : undefined;
}

export function closedNow(context: BuyerContext, facts: Facts): Reply {
  const opening = openingOf(context, facts);
  return closedWords(shopStateAt(opening, opening, opening.zone, facts.now), opening, facts);
}

export function closedWords(state: ShopState, { zone }: OpeningFacts, { now }: Facts): Reply {
  return together([stateWords(state, { now, zone }), say("checkout.closedKept")], { suggestions: [toCart] });
}
