import type {
  ChangePlan,
  ChangeProblem,
  LowStock,
  OrderView,
  PlannedChange,
  ShopNews,
} from "../../commerce/index.js";
import { undoMinutes } from "../../commerce/index.js";
import type { SellerAnswer, SellerContext } from "../flows/seller/seller-events.js";
import { moveId, planId, sellerAnswer, sellerChoice } from "../flows/seller/seller-choices.js";
import type { Label } from "./messages.js";
import { commas, lines, money, phrase, reply, say, together } from "./reply.js";
import type { Reply, ReplyChoice } from "./reply.js";

/** Dense lines, before -> after, one word to undo (DIALOGUES, manner 9). */

type Answer<T extends SellerAnswer["type"]> = Extract<SellerAnswer, { type: T }>;

/** More changes than these are counted; what a message holds is not endless. */
const mostLines = 20;

const answersTo = (about: string): ReplyChoice[] => [
  { id: sellerAnswer("yes", about), label: say("seller.choiceApply") },
  { id: sellerAnswer("no", about), label: say("seller.choiceDiscard") },
];
const undo: ReplyChoice = { id: sellerChoice("undo"), label: say("choice.undo") };

export function helpReply(): Reply {
  return reply("seller.help", {});
}

/** The exact effect, to be agreed to; and what is no change, with why. */
export function planReply({ changes, problems }: ChangePlan): Reply {
  const said = problems.slice(0, mostLines).map(problemLine);
  if (changes.length === 0) return together(said.length > 0 ? said : [say("seller.noChange")]);
  const preview = phrase("seller.preview", { lines: lines(changeLines(changes)) });
  return together([preview, ...said, say("seller.applyAsk")], { choices: answersTo(planId(changes)) });
}

export function stillWaiting(changes: readonly PlannedChange[]): Reply {
  const preview = phrase("seller.preview", { lines: lines(changeLines(changes)) });
  return together([preview, say("seller.applyAsk")], { choices: answersTo(planId(changes)) });
}

function changeLines(changes: readonly PlannedChange[]): Label[] {
  const shown = changes.slice(0, mostLines).map((change) => changeLine(change));
  const rest = changes.length - shown.length;
  return rest > 0 ? [...shown, phrase("choice.moreCount", { count: rest })] : shown;
}

function changeLine(change: PlannedChange): Label {
  const { label } = change;
  switch (change.kind) {
    case "stock":
      return phrase("seller.lineStock", {
        label,
        before: stockOf(change.before),
        after: stockOf(change.after),
      });
    case "price":
      return phrase("seller.linePrice", { label, before: money(change.before), after: money(change.after) });
    case "visible":
      return phrase(change.after ? "seller.lineShown" : "seller.lineHidden", { label });
    case "name":
      return phrase("seller.lineName", { before: change.before, after: change.after });
    case "category":
      return phrase("seller.lineCategory", { label, before: change.before, after: change.after });
    case "alias":
      return phrase("seller.lineAlias", { label, after: commas(change.after) });
  }
}

const stockOf = (stock: number | null): Label => (stock === null ? say("seller.notCounted") : String(stock));

const reasons = {
  unknown: "seller.problemUnknown",
  amount: "seller.problemAmount",
  bound: "seller.problemBound",
  same: "seller.problemSame",
  twice: "seller.problemTwice",
} as const;

function problemLine({ said, reason, options }: ChangeProblem): Label {
  if (reason === "several") return phrase("seller.problemSeveral", { said, options: commas(options) });
  return phrase(reasons[reason], { said });
}

export function appliedReply(outcome: Answer<"changesApplied">["outcome"]): Reply {
  if (outcome.kind === "moved") return reply("seller.moved", { labels: commas(outcome.labels) });
  const done = phrase("seller.applied", { lines: lines(changeLines(outcome.changes)) });
  return together([done, phrase("seller.canUndo", { minutes: String(undoMinutes) })], {
    suggestions: [undo],
  });
}

export function undoneReply(outcome: Answer<"changesUndone">["outcome"]): Reply {
  if (outcome.kind === "nothing") return reply("seller.nothingToUndo", { minutes: String(undoMinutes) });
  if (outcome.kind === "moved") return reply("seller.moved", { labels: commas(outcome.labels) });
  return reply("seller.undone", { lines: lines(changeLines(outcome.changes)) });
}

export function ordersReply({ filter, orders, more }: Answer<"shopOrdersListed">): Reply {
  if (orders.length === 0) return reply("seller.noOrders", { filter });
  const said = orders.map((order) =>
    phrase("seller.orderLine", {
      number: String(order.number),
      status: say(`status.${order.status}`),
      total: money(order.totals.total.amount),
      name: order.recipient_name,
    }),
  );
  const listed = more ? [...said, say("seller.moreOrders")] : said;
  return reply("seller.orders", { filter, lines: lines(listed) });
}

/** One order, with what can be done next. */
export function orderReply({ order, number }: Answer<"shopOrderFound">): Reply {
  if (!order) return reply("seller.noSuchOrder", { number: String(number) });
  const next = nextMoves(order);
  return together([orderFacts(order)], next.length > 0 ? { choices: next } : {});
}

function orderFacts(order: OrderView): Label {
  const things = order.lines.map(({ quantity, product_name, variant_name, options }) =>
    phrase("line.short", {
      quantity,
      item: commas([
        product_name,
        ...(variant_name ? [variant_name] : []),
        ...options.map(({ name }) => name),
      ]),
    }),
  );
  return phrase("seller.order", {
    number: String(order.number),
    status: say(`status.${order.status}`),
    total: money(order.totals.total.amount),
    name: order.recipient_name,
    place: order.address ?? say("seller.pickup"),
    lines: lines(things),
  });
}

/** An order that has just come in, or what its buyer did to it, with what can be done about it now. */
export function shopNewsReply(event: ShopNews["event"], order: OrderView): Reply {
  const next = nextMoves(order);
  // texts hold no underscores: WhatsApp writes what stands between two of them slanted
  const named = event.replace(/_(\w)/, (_, letter: string) => letter.toUpperCase());
  const told = [phrase("seller.news", { event: named }), orderFacts(order)];
  return together(told, next.length > 0 ? { choices: next } : {});
}

function nextMoves({ status, number, fulfilment }: OrderView): ReplyChoice[] {
  const accept = { id: sellerChoice("accept", number), label: say("seller.choiceAccept") };
  const reject = { id: sellerChoice("reject", number), label: say("seller.choiceReject") };
  const prepare = { id: sellerChoice("prepare", number), label: say("seller.choicePrepare") };
  const ready = { id: sellerChoice("ready", number), label: say("seller.choiceReady") };
  const ship = { id: sellerChoice("ship", number), label: say("seller.choiceShip") };
  const deliver = { id: sellerChoice("deliver", number), label: say("seller.choiceDeliver") };
  const out = fulfilment === "pickup" ? ready : ship;
  if (status === "placed" || status === "paid") return [accept, reject];
  if (status === "accepted") return [prepare, out];
  if (status === "preparing") return [out];
  return status === "shipped" || status === "ready_for_pickup" ? [deliver] : [];
}

/** What cannot be taken back is done only when it was agreed to. */
export function confirmMoveReply(moving: NonNullable<SellerContext["moving"]>): Reply {
  const { number, to } = moving;
  const will = phrase("seller.confirmMove", { number: String(number), status: say(`status.${to}`) });
  return together([will, say("seller.applyAsk")], { choices: answersTo(moveId(moving)) });
}

export function movedReply({ number, to, outcome }: Answer<"shopOrderMoved">): Reply {
  const named = { number: String(number) };
  switch (outcome.kind) {
    case "moved":
      return reply("seller.orderMoved", { ...named, status: say(`status.${to}`) });
    case "already":
      return reply("seller.orderAlready", { ...named, status: say(`status.${to}`) });
    case "soldOut":
      return reply("seller.orderSoldOut", named);
    case "refused":
      return reply("seller.orderRefused", {
        ...named,
        status: say(`status.${outcome.order.status}`),
        to: say(`status.${to}`),
      });
    case "unknown":
      return reply("seller.noSuchOrder", named);
  }
}

export function salesReply({ period, best, sales }: Answer<"salesRead">): Reply {
  const top = sales.best.map(({ name, quantity, revenue }) =>
    phrase("seller.bestLine", { name, quantity: String(quantity), revenue: money(revenue) }),
  );
  if (best)
    return reply(top.length > 0 ? "seller.best" : "seller.nothingSold", { period, lines: lines(top) });
  const told = phrase("seller.sales", { period, orders: sales.orders, revenue: money(sales.revenue) });
  const before = phrase("seller.salesBefore", {
    orders: sales.ordersBefore,
    revenue: money(sales.revenueBefore),
  });
  return together([told, before, ...top.slice(0, 3)]);
}

export function lowStockReply(low: readonly LowStock[]): Reply {
  if (low.length === 0) return reply("seller.noLowStock", {});
  const said = low.map(({ name, left }) => phrase("seller.lowLine", { name, left: String(left) }));
  return reply("seller.lowStock", { lines: lines(said) });
}

export function ownReply({ query, products }: Answer<"ownFound">): Reply {
  if (products.length === 0) return reply("seller.problemUnknown", { said: query });
  const said = products.map(({ label, price, stock, visible }) =>
    phrase(visible ? "seller.ownLine" : "seller.ownHidden", {
      label,
      price: money(price),
      stock: stockOf(stock),
    }),
  );
  return reply("seller.own", { lines: lines(said) });
}
