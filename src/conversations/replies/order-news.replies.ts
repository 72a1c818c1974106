import type { OrderEvent, OrderEventType, OrderSummary, Shop, StatusChange } from "../../commerce/index.js";
import { toBrowse, toOrders, toPerson } from "./choices.js";
import type { Phrase } from "./messages.js";
import { paymentNews } from "./payment-news.replies.js";
import { money, phrase, reply, say, together } from "./reply.js";
import type { Reply } from "./reply.js";

/** What news are told with. */
export interface News<Type extends OrderEventType = OrderEventType> {
  event: Extract<OrderEvent, { type: Type }>;
  /** As it is when the news is told. */
  order: OrderSummary;
  shop: Shop;
}

/** What a buyer is told of each event that the buyer did not cause; undefined: nothing. */
const newsOf: { [Type in OrderEventType]: (news: News<Type>) => Reply | undefined } = {
  awaiting_payment: () => undefined,
  paid: ({ order }) => reply("news.paid", about(order), ways),
  accepted: ({ order, shop }) => reply("news.accepted", { ...about(order), shop: shop.name }, ways),
  preparing: ({ order }) => reply("news.preparing", about(order), ways),
  ready_for_pickup: ({ order }) => reply("news.ready", about(order), ways),
  shipped: ({ order }) => reply("news.shipped", about(order), ways),
  partially_shipped: ({ order }) => reply("news.partlyShipped", about(order), ways),
  delivered: ({ order }) => reply("news.delivered", about(order), ways),
  completed: () => undefined,
  amended: () => undefined,
  cancelled: ({ event, order, shop }) =>
    ended(phrase("news.cancelled", { ...about(order), shop: shop.name }), order, event.data),
  rejected: ({ event, order, shop }) =>
    ended(phrase("news.rejected", { ...about(order), shop: shop.name }), order, event.data),
  expired: ({ event, order }) => ended(phrase("news.expired", about(order)), order, event.data),
  return_requested: () => undefined,
  returned: ({ order }) => reply("news.returned", about(order), ways),
  buyer_silent: () => undefined,
  buyer_back: () => undefined,
  rated: () => undefined,
  ...paymentNews,
  buyer_silent: () => undefined,
  buyer_back: () => undefined,
  rated: () => undefined,
};

export function orderNews({ event, ...rest }: News): Reply | undefined {
  // an event fits the entry of its own type, which the index cannot show
  const tell = newsOf[event.type] as (news: News) => Reply | undefined;
  return tell({ event, ...rest });
}

const ways = { suggestions: [toOrders, toPerson] };

function about(order: OrderSummary) {
  return { number: String(order.number), total: money(order.total) };
}

/** An order that comes to nothing: why, where the shop said so, and that it cost nothing. */
function ended(told: Phrase, order: OrderSummary, { reason }: StatusChange): Reply {
  const why = reason === undefined ? [] : [phrase("news.reason", { reason })];
  const charged = order.paymentStatus === "unpaid" ? [say("news.nothingPaid")] : [];
  return together([told, ...why, ...charged], { suggestions: [toBrowse, toPerson] });
}
