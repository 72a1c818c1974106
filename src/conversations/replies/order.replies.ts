import { isOver } from "../../commerce/index.js";
import { isChangeable } from "../../commerce/index.js";
import type { OrderStatus, OrderSummary } from "../../commerce/index.js";
import type { Facts } from "../events.js";
import { choiceId } from "../flows/choice-ids.js";
import { askToCallOff } from "./change.replies.js";
import { toAskPerson, toBrowse, toHome, toOrders, toPerson } from "./choices.js";
import type { Label } from "./messages.js";
import { commas, lines, money, phrase, reply, say, spaces, together } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";
import { trackLines } from "./track.replies.js";
import { personOffer } from "./shop.replies.js";

/** More lines than this are counted, not listed. */
const mostLines = 8;

/** One order in full, several in a line each. */
export function lastOrders(
  orders: readonly OrderSummary[],
  asked: number | undefined,
  { shop, now }: Facts,
): Reply {
  const [order, another] = orders;
  if (!order && asked !== undefined)
    return reply("orders.noneSuch", { number: String(asked) }, { suggestions: [toOrders, toPerson] });
  if (!order) return reply("orders.none", {}, { suggestions: [toBrowse, toPerson] });
  if (another)
    return reply(
      "orders.many",
      { orders: lines(orders.map((each) => orderLine(each, shop, now))) },
      { suggestions: [toHome, toPerson] },
    );
  const things: Label[] = order.lines.slice(0, mostLines).map(({ quantity, productName, variantName }) =>
    phrase("line.short", {
      quantity,
      item: commas([productName, variantName].filter((name) => name !== null)),
    }),
  );
  const rest = order.lines.length - mostLines;
  if (rest > 0) things.push(phrase("choice.moreCount", { count: rest }));
  const told = phrase("orders.one", {
    number: String(order.number),
    status: statusOf(order),
    lines: commas(things),
    total: money(order.total),
  });
  return together([told, ...trackLines(order, shop, now)], { suggestions: [toHome, toPerson] });
}

/** What is over in a line, what is not with where it is. */
function orderLine(order: OrderSummary, shop: Facts["shop"], now: Date): Label {
  const line = phrase("orders.line", {
    number: String(order.number),
    status: statusOf(order),
    total: money(order.total),
  });
  const where = over.has(order.status) ? [] : trackLines(order, shop, now);
  return where.length === 0 ? line : phrase("text.lines", { lines: spaces([line, ...where]) });
}

function statusOf({ status }: OrderSummary) {
  return say(`status.${status}`);
}

/** What is said to a wish about an order that only the shop can grant. */
export interface OrderWish {
  reply: Reply;
  offersPerson: boolean;
  asksWhich: boolean;
  /** The order that may be called off, if it is really meant. */
  asksSure?: number;
}

/** Nothing of these can be called off any more. */
const over = new Set<OrderStatus>([
  ...([
    "delivered",
    "completed",
    "cancelled",
    "rejected",
    "expired",
    "return_requested",
    "returned",
  ] as const),
]);
const just = (said: Reply): OrderWish => ({ reply: said, offersPerson: false, asksWhich: false });

function whichOrder(orders: readonly OrderSummary[], id: (number: number) => string): OrderWish {
  const choices = orders.map((order, i): ReplyChoice => ({
    ...{ id: id(order.number), label: String(order.number), number: i + 1 },
    detail: phrase("orders.detail", { status: statusOf(order), total: money(order.total) }),
  }));
  return { ...just(reply("orders.which", {}, { choices })), asksWhich: true };
}

function orderValues(order: OrderSummary, facts: Facts) {
  return {
    number: String(order.number),
    total: money(order.total),
    status: statusOf(order),
    shop: facts.shop.name,
    offer: personOffer(facts),
  };
}

const ways = { suggestions: [toOrders, toPerson] };

/** `number`: the one that was named. */
export function cancelReply(
  orders: readonly OrderSummary[],
  number: number | undefined,
  facts: Facts,
): OrderWish {
  const open = orders.filter(({ status }) => !over.has(status));
  const [order] = number === undefined ? open : orders;
  if (number === undefined && open.length > 1)
    return whichOrder(open.slice(0, facts.abilities.list?.max), choiceId.cancelOrder);
  if (!order && number !== undefined) return just(reply("orders.noneSuch", { number: String(number) }, ways));
  if (!order) return just(reply("orders.noneToCancel", {}, ways));
  if (over.has(order.status))
    return just(reply("orders.over", { number: String(order.number), status: statusOf(order) }, ways));
  if (isChangeable(order.status)) return { ...just(askToCallOff(order)), asksSure: order.number };
  const said = reply("orders.toCancel", orderValues(order, facts), { suggestions: [toAskPerson] });
  return { ...just(said), offersPerson: true };
}

export function returnReply(
  orders: readonly OrderSummary[],
  number: number | undefined,
  facts: Facts,
): OrderWish {
  const had = orders.filter(({ status }) => !isOver.has(status));
  const [order] = number === undefined ? had : orders;
  if (number === undefined && had.length > 1)
    return whichOrder(had.slice(0, facts.abilities.list?.max), choiceId.returnOrder);
  if (!order && number !== undefined) return just(reply("orders.noneSuch", { number: String(number) }, ways));
  if (!order) return just(reply("orders.noneToReturn", {}, ways));
  if (isOver.has(order.status))
    return just(
      reply("orders.cannotReturn", { number: String(order.number), status: statusOf(order) }, ways),
    );
  const said = reply("orders.toReturn", orderValues(order, facts), { suggestions: [toAskPerson] });
  return { ...just(said), offersPerson: true };
}
