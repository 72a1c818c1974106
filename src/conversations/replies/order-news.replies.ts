import type { OrderEvent, OrderEventType, OrderSummary, Shop, StatusChange } from "../../commerce/index.js";
import { toBrowse, toOrders, toPerson } from "./choices.js";
import type { Phrase } from "./messages.js";
import { newsOnTheWay, shipmentNews } from "./shipment-news.replies.js";
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
  accepted: (news) => onTheWay(phrase("news.accepted", { ...about(news.order), shop: news.shop.name }), news),
  preparing: (news) => onTheWay(phrase("news.preparing", about(news.order)), news),
  ready_for_pickup: (news) => onTheWay(phrase("news.ready", about(news.order)), news),
  shipped: (news) => onTheWay(phrase("news.shipped", about(news.order)), news),
  partially_shipped: (news) => onTheWay(phrase("news.partlyShipped", about(news.order)), news),
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
  ...paymentNews,
  ...shipmentNews,
  return_approved: ({ event, order }) => returnNews(phrase("news.returnApproved", about(order)), event.data),
  return_declined: ({ event, order }) => returnNews(phrase("news.returnDeclined", about(order)), event.data),
  buyer_silent: () => undefined,
  buyer_back: () => undefined,
  rated: () => undefined,
};

export function orderNews({ event, ...rest }: News): Reply | undefined {
  // an event fits the entry of its own type, which the index cannot show
  const tell = newsOf[event.type] as (news: News) => Reply | undefined;
  return tell({ event, ...rest });
}

const onTheWay = (
  told: Phrase,
  { event, order, shop }: Pick<News, "order" | "shop"> & { event: Pick<OrderEvent, "at"> },
): Reply => newsOnTheWay(told, order, shop, event.at);

const ways = { suggestions: [toOrders, toPerson] };

function about(order: OrderSummary) {
  return { number: String(order.number), total: money(order.total) };
}

function returnNews(told: Phrase, { answer }: { answer?: string }): Reply {
  return together([told, ...(answer === undefined ? [] : [answer])], ways);
}

/** An order that comes to nothing: why, where the shop said so, and that it cost nothing. */
function ended(told: Phrase, order: OrderSummary, { reason }: StatusChange): Reply {
  const why = reason === undefined ? [] : [phrase("news.reason", { reason })];
  const charged = order.paymentStatus === "unpaid" ? [say("news.nothingPaid")] : [];
  return together([told, ...why, ...charged], { suggestions: [toBrowse, toPerson] });
}
