import type { OrderEvent, OrderEventType, OrderSummary, Shop } from "../../commerce/index.js";
import { toHome, toOrders, toPayLink, toPerson } from "./choices.js";
import type { Phrase } from "./messages.js";
import { money, phrase, reply } from "./reply.js";
import type { Reply } from "./reply.js";
import { whenWords } from "./time.replies.js";

type PaymentEventType = Extract<
  OrderEventType,
  `payment_${string}` | "refunded" | "refund_failed" | "proof_sent" | "transfer_declined"
>;

interface PaymentNews<Type extends PaymentEventType> {
  event: Extract<OrderEvent, { type: Type }>;
  order: OrderSummary;
  shop: Shop;
}

const ways = { suggestions: [toOrders, toPerson] };
const numberOf = ({ number }: OrderSummary): string => String(number);

/** What a buyer is told of what becomes of their money; undefined: nothing, it is told in the chat already. */
export const paymentNews: { [T in PaymentEventType]: (news: PaymentNews<T>) => Reply | undefined } = {
  payment_link: ({ event: { data, at }, order, shop }) => {
    const now = new Date(at);
    return {
      ...linkWords({ ...data, number: order.number }, { now, zone: shop.timezone }),
      suggestions: [toOrders],
    };
  },
  payment_failed: ({ order }) =>
    reply("payment.failed", { number: numberOf(order) }, { suggestions: [toPayLink, toPerson] }),
  payment_received: ({ event: { data }, order }) =>
    reply("payment.received", { number: numberOf(order), amount: money(data.amount) }, ways),
  payment_returned: ({ event: { data }, order }) => returned(data, order),
  refunded: ({ event: { data }, order, shop }) => {
    const told = { number: numberOf(order), amount: { minor: data.amount, currency: data.currency } };
    if (data.method === "card") return reply("payment.refundedCard", told, ways);
    return reply("payment.refunded", { ...told, shop: shop.name }, ways);
  },
  refund_failed: ({ event: { data }, order, shop }) => {
    const amount = { minor: data.amount, currency: data.currency };
    return reply("payment.refundFailed", { number: numberOf(order), amount, shop: shop.name }, ways);
  },
  proof_sent: () => undefined,
  transfer_declined: ({ order, shop }) => {
    const told = { number: numberOf(order), amount: money(order.total), shop: shop.name };
    return reply("payment.declined", told, { suggestions: [toPerson] });
  },
};

/** Where to pay: what everything else about the payment leads to. */
export function linkWords(
  { number, amount, url, until }: { number: number; amount: number; url: string; until: string | null },
  clock: { now: Date; zone: string },
): Phrase {
  const told = { number: String(number), amount: money(amount), url };
  return until === null
    ? phrase("payment.link", told)
    : phrase("payment.linkUntil", { ...told, when: whenWords(new Date(until), clock) });
}

type Returned = PaymentNews<"payment_returned">["event"]["data"];

function returned({ amount, currency, asked, reason }: Returned, order: OrderSummary): Reply {
  const told = { number: numberOf(order), came: { minor: amount, currency } };
  switch (reason) {
    case "wrong_amount":
    case "wrong_currency":
      return reply("payment.wrong", { ...told, asked: money(asked) }, { suggestions: [toPayLink, toPerson] });
    case "order_over":
      return reply("payment.late", told, ways);
    case "sold_out":
      return reply("payment.soldOut", told, { suggestions: [toHome, toPerson] });
    case "paid_twice":
      return reply("payment.twice", told, ways);
  }
}
