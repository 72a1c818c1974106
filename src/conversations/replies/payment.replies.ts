import type { OrderSummary, PaymentCareOutcome } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import type { BuyerContext } from "../flows/buyer-context.js";
import { choiceId } from "../flows/choice-ids.js";
import { paymentFor, waysToPay, type PaymentWay } from "../flows/payment-ways.js";
import { toHome, toOrders, toPerson } from "./choices.js";
import type { Label, Phrase } from "./messages.js";
import { linkWords } from "./payment-news.replies.js";
import { commas, money, phrase, reply, say, together } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";
import { whenWords } from "./time.replies.js";

const choices: Record<PaymentWay, ReplyChoice> = {
  card: { id: choiceId.command("card"), label: say("choice.card") },
  cash_on_delivery: { id: choiceId.command("cash"), label: say("choice.cash") },
  bank_transfer: { id: choiceId.command("transfer"), label: say("choice.transfer") },
};

const words: Record<PaymentWay, Phrase> = {
  card: say("payment.byCard"),
  cash_on_delivery: say("payment.byCash"),
  bank_transfer: say("payment.byTransfer"),
};

/** Asked only where there is a choice. */
export function askPayment(context: BuyerContext, facts: Facts): Reply {
  const ways = waysToPay(context, facts);
  if (ways.length === 0) return reply("payment.noWay", {}, { suggestions: [toPerson] });
  return reply("payment.ask", {}, { choices: ways.map((way) => choices[way]) });
}

/** How the order about to be confirmed will be paid. */
export function paymentWords(context: BuyerContext, facts: Facts): Phrase {
  switch (paymentFor(context, facts)) {
    case "card":
      return say("payment.card");
    case "bank_transfer":
      return say("payment.transfer");
    default:
      return say(context.draft.fulfilment === "pickup" ? "checkout.payPickup" : "checkout.payDelivery");
  }
}

/** The ways of this shop, for this cart. */
export function payableBy(context: BuyerContext, facts: Facts): Reply {
  const ways = waysToPay(context, facts);
  if (ways.length === 0) return reply("payment.noWay", {}, { suggestions: [toPerson] });
  if (ways.length === 1 && ways[0] === "cash_on_delivery")
    return reply("checkout.cashOnly", { fulfilment: context.draft.fulfilment ?? "delivery" });
  return reply("payment.ways", { ways: commas(ways.map((way) => words[way])) });
}

/** A way that this order cannot be paid by, and why where there is more to say. */
export function notOffered(way: PaymentWay, context: BuyerContext, facts: Facts): Reply {
  return together([whyNotOffered(way, context, facts), payableBy(context, facts)]);
}

export function whyNotOffered(way: PaymentWay, context: BuyerContext, facts: Facts): Phrase {
  const { cash, cashLimit } = facts.shop.terms;
  const why: Record<PaymentWay, Phrase> = {
    card: say("payment.cardNot"),
    bank_transfer: say("payment.transferNot"),
    cash_on_delivery:
      cash && cashLimit !== null && !context.cashRefused
        ? phrase("payment.cashUpTo", { limit: money(cashLimit) })
        : say("payment.cashNot"),
  };
  return why[way];
}

/** How a placed order is paid, within the sentence that says it is placed. */
export function placedPayment({ paymentMethod, fulfilment, status }: OrderSummary): Label {
  if (status === "awaiting_payment")
    return say(paymentMethod === "card" ? "payment.placedCard" : "payment.byTransfer");
  return say(fulfilment === "pickup" ? "checkout.placedCashPickup" : "checkout.placedCashDelivery");
}

/** Behind it: until when it is kept, and where a transfer goes. */
export function placedMore(order: OrderSummary, { shop, now }: Facts): Label[] {
  const { holdUntil, paymentMethod, number, total } = order;
  if (!holdUntil) return [];
  const kept = phrase("payment.keptUntil", {
    when: whenWords(new Date(holdUntil), { now, zone: shop.timezone }),
  });
  return paymentMethod === "bank_transfer"
    ? [kept, ...transferWords(number, total, shop.terms.bankDetails)]
    : [kept];
}

function transferWords(number: number, amount: number, details: string | null): Label[] {
  const told = { amount: money(amount), number: String(number), details: details ?? "" };
  return [phrase("payment.details", told), say("payment.sayPaid")];
}

const ways = { suggestions: [toOrders, toPerson] };

/** How it stands with a payment, as it was asked. */
export function paymentState(
  found: PaymentCareOutcome,
  asked: "link" | "made" | "check",
  { shop, now }: Facts,
): Reply {
  if (found.kind === "nothing") return reply("payment.nothing", {}, { suggestions: [toOrders, toHome] });
  const number = String(found.number);
  switch (found.kind) {
    case "over":
      return reply(
        "payment.over",
        { number, status: say(`status.${found.status}`) },
        { suggestions: [toHome, toPerson] },
      );
    case "coming":
      return reply("payment.coming", { number }, ways);
    case "link": {
      const link = linkWords(found, { now, zone: shop.timezone });
      return asked === "link"
        ? { ...link, ...ways }
        : together([phrase("payment.notYet", { number }), link], ways);
    }
    case "transfer": {
      const transfer = transferWords(found.number, found.amount, shop.terms.bankDetails);
      return together(
        asked === "check" ? [phrase("payment.notYet", { number }), ...transfer] : transfer,
        ways,
      );
    }
    case "looking":
      return reply("payment.looking", { number, amount: money(found.amount), shop: shop.name }, ways);
    default:
      return reply(stateKeys[found.kind], { number, amount: money(found.amount) }, ways);
  }
}

const stateKeys = { paid: "payment.isPaid", wentBack: "payment.wentBack", inCash: "payment.inCash" } as const;
