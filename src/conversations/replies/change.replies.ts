import type { AmendOrderOutcome, CancelOwnOrderOutcome, Cart, OrderSummary } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import { choiceId } from "../flows/choice-ids.js";
import { lineWords } from "./cart.replies.js";
import { toAskPerson, toBrowse, toOrders, toPerson } from "./choices.js";
import type { Label, Phrase } from "./messages.js";
import { lines, money, phrase, reply, say, together } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";
import { personOffer } from "./shop.replies.js";

/** Calling off cannot be undone, so it is asked once. */
export function askToCallOff({ number, total }: OrderSummary): Reply {
  const choices: ReplyChoice[] = [
    { id: choiceId.callOff(number), label: say("choice.callOff") },
    { id: choiceId.command("no"), label: say("choice.keepOrder") },
  ];
  return reply("order.sureToCancel", { number: String(number), total: money(total) }, { choices });
}

export function cancelledReply(outcome: CancelOwnOrderOutcome, facts: Facts): Reply {
  if (outcome.kind !== "cancelled")
    return notChangeableReply(outcome.kind === "tooLate" ? outcome.order : undefined, undefined, facts);
  const { order, paid } = outcome;
  const back = paid > 0 ? phrase("order.moneyBack", { amount: money(paid) }) : say("news.nothingPaid");
  const told = phrase("order.cancelled", { number: String(order.number) });
  return together([told, back], { suggestions: [toBrowse, toPerson] });
}

/** The order is too far on, or there is none to change. */
export function notChangeableReply(
  order: OrderSummary | undefined,
  number: number | undefined,
  facts: Facts,
): Reply {
  if (order)
    return reply(
      "order.tooLate",
      {
        number: String(order.number),
        status: say(`status.${order.status}`),
        offer: personOffer(facts),
      },
      { suggestions: [toAskPerson] },
    );
  const ways = { suggestions: [toOrders, toPerson] };
  if (number !== undefined) return reply("orders.noneSuch", { number: String(number) }, ways);
  return reply("order.noneToChange", {}, ways);
}

/** Some of it is not sold as it was ordered. */
export function notAllReply(order: OrderSummary, facts: Facts): Reply {
  const values = { number: String(order.number), shop: facts.shop.name, offer: personOffer(facts) };
  return reply("change.notAll", values, { suggestions: [toAskPerson] });
}

/** The order as it is; in short where what is to change follows at once. */
export function openedReply(order: OrderSummary, cart: Cart, more: boolean, facts: Facts): Reply {
  const number = String(order.number);
  if (more) return reply("change.begun", { number });
  const words: Label[] = cart.map((line) => lineWords(line, facts));
  return reply("change.open", { number, lines: lines(words), total: money(order.total) });
}

export function changedReply({ order, before }: Extract<AmendOrderOutcome, { kind: "amended" }>): Reply {
  return reply(
    "change.done",
    {
      number: String(order.number),
      total: money(order.total),
      difference: differenceWords(before, order.total),
    },
    { suggestions: [toOrders, toBrowse] },
  );
}

export function differenceWords(before: number, after: number): Phrase {
  if (before === after) return say("change.same");
  const amount = money(Math.abs(after - before));
  return after > before ? phrase("change.more", { amount }) : phrase("change.less", { amount });
}
