import type { OrderSummary } from "../../commerce/index.js";
import { toBrowse, toHome, toOrders, toPerson } from "./choices.js";
import type { Label } from "./messages.js";
import { commas, lines, money, phrase, reply, say } from "./reply.js";
import type { Reply } from "./reply.js";

/** More lines than this are counted, not listed. */
const mostLines = 8;

/** One order in full, several in a line each. */
export function lastOrders(orders: readonly OrderSummary[], asked: number | undefined): Reply {
  const [order, another] = orders;
  if (!order && asked !== undefined)
    return reply("orders.noneSuch", { number: String(asked) }, { suggestions: [toOrders, toPerson] });
  if (!order) return reply("orders.none", {}, { suggestions: [toBrowse, toPerson] });
  if (another)
    return reply(
      "orders.many",
      { orders: lines(orders.map(orderLine)) },
      { suggestions: [toHome, toPerson] },
    );
  const things: Label[] = order.lines
    .slice(0, mostLines)
    .map(({ quantity, productName, variantName }) =>
      phrase("line.short", {
        quantity,
        item: commas([productName, variantName].filter((name) => name !== null)),
      }),
    );
  const rest = order.lines.length - mostLines;
  if (rest > 0) things.push(phrase("choice.moreCount", { count: rest }));
  return reply(
    "orders.one",
    {
      number: String(order.number),
      status: statusOf(order),
      lines: commas(things),
      total: money(order.total),
    },
    { suggestions: [toHome, toPerson] },
  );
}

function orderLine(order: OrderSummary) {
  return phrase("orders.line", {
    number: String(order.number),
    status: statusOf(order),
    total: money(order.total),
  });
}

function statusOf({ status }: OrderSummary) {
  return say(`status.${status}`);
}
