import type { OrderActor } from "./order-events.js";
import type { OrderStatus, PaymentMethod } from "./order.js";

/** What must be true of an order for a move. */
export type MoveCondition = "paid" | "cash" | "delivery" | "pickup" | "deadlinePassed";

/**
 * What a move does to the stock. `sell`: what was held is sold; `release`: what was held is free again; `giveBack`: what was sold and has
 * not left is there again; `takeAgain`: all of it is sold once more, if it is there.
 */
export type StockPart = "sell" | "release" | "giveBack" | "takeAgain";

/** One way an order may go on. */
export interface Move {
  from: readonly OrderStatus[];
  to: OrderStatus;
  /** Whoever is not named may not. */
  by: readonly OrderActor[];
  when?: readonly MoveCondition[];
  stock?: StockPart;
  /** All its goods are out of the house. */
  leaves?: true;
}

/** Nobody got anything of these, and nobody will. */
export const cameToNothing: ReadonlySet<OrderStatus> = new Set(["cancelled", "rejected", "expired"]);
/** Nothing of these is with the buyer, or on its way there: that, or it came back. */
export const isOver: ReadonlySet<OrderStatus> = new Set([...cameToNothing, "returned"]);
/** Nothing is left to be done for these: that, or they were handed over. */
export const isFinished: ReadonlySet<OrderStatus> = new Set([...isOver, "delivered", "completed"]);

const atTheShop = ["placed", "paid", "accepted", "preparing", "ready_for_pickup"] as const;
const notBegun = ["placed", "paid", "accepted"] as const;

/**
 * Every change of state there is; what is not here does not happen. Buyers may call off until packing starts, the shop until
 * the goods have left. A payment that comes after the deadline revives an order whose things can be had again. @forTests
 */
export const moves: readonly Move[] = [
  {
    from: ["awaiting_payment"],
    to: "paid",
    by: ["provider", "shop", "system"],
    when: ["paid"],
    stock: "sell",
  },
  { from: ["expired"], to: "paid", by: ["provider", "shop", "system"], when: ["paid"], stock: "takeAgain" },
  { from: ["awaiting_payment"], to: "placed", by: ["buyer"], when: ["cash"], stock: "sell" },
  { from: ["awaiting_payment"], to: "expired", by: ["system"], when: ["deadlinePassed"], stock: "release" },
  { from: ["awaiting_payment"], to: "cancelled", by: ["buyer", "shop"], stock: "release" },
  { from: ["awaiting_payment"], to: "rejected", by: ["shop"], stock: "release" },

  { from: ["placed", "paid"], to: "accepted", by: ["shop"] },
  { from: notBegun, to: "preparing", by: ["shop"] },
  { from: [...notBegun, "preparing"], to: "ready_for_pickup", by: ["shop"], when: ["pickup"] },
  {
    from: [...notBegun, "preparing"],
    to: "partially_shipped",
    by: ["shop", "provider"],
    when: ["delivery"],
  },
  {
    from: [...notBegun, "preparing", "partially_shipped"],
    to: "shipped",
    by: ["shop", "provider"],
    when: ["delivery"],
    leaves: true,
  },
  {
    from: ["preparing", "ready_for_pickup", "partially_shipped", "shipped"],
    to: "delivered",
    by: ["shop", "provider"],
    leaves: true,
  },
  { from: ["ready_for_pickup"], to: "completed", by: ["shop"], when: ["pickup"], leaves: true },
  { from: ["delivered"], to: "completed", by: ["shop", "system"] },

  { from: notBegun, to: "cancelled", by: ["buyer"], stock: "giveBack" },
  { from: [...atTheShop, "partially_shipped"], to: "cancelled", by: ["shop"], stock: "giveBack" },
  { from: ["placed", "paid"], to: "rejected", by: ["shop"], stock: "giveBack" },

  { from: ["delivered", "completed"], to: "return_requested", by: ["buyer", "shop"] },
  { from: ["return_requested"], to: "completed", by: ["shop"] },
  {
    from: ["shipped", "delivered", "completed", "return_requested"],
    to: "returned",
    by: ["shop", "provider"],
  },
];

/** The facts that moves depend on. */
export interface MoveFacts {
  status: OrderStatus;
  fulfilment: "delivery" | "pickup";
  paymentMethod: PaymentMethod;
  /** All of its total has been received and not given back. */
  paidInFull: boolean;
  /** The time to pay is over. */
  deadlinePassed: boolean;
}

/** Why an order does not move: no way leads there, not for this one, or something is not (yet) so. */
export type MoveRefusal = { why: "noWay" } | { why: "notYours" } | { why: "notSo"; condition: MoveCondition };

const conditions: Record<MoveCondition, (facts: MoveFacts) => boolean> = {
  paid: ({ paidInFull }) => paidInFull,
  cash: ({ paymentMethod }) => paymentMethod === "cash_on_delivery",
  delivery: ({ fulfilment }) => fulfilment === "delivery",
  pickup: ({ fulfilment }) => fulfilment === "pickup",
  deadlinePassed: ({ deadlinePassed }) => deadlinePassed,
};

/** Where an order gets to on its way to the buyer: one that is paid beforehand only when all of it is paid. */
const onTheWay = new Set<OrderStatus>([
  ...(["accepted", "preparing", "ready_for_pickup", "partially_shipped", "shipped", "delivered"] as const),
]);

/** Whether it has to be paid before it goes on, and is not: it may have come to cost more since. */
export function lacksMoney({
  paymentMethod,
  paidInFull,
}: Pick<MoveFacts, "paymentMethod" | "paidInFull">): boolean {
  return paymentMethod !== "cash_on_delivery" && !paidInFull;
}

/** The move from where the order is, or why there is none. */
export function findMove(facts: MoveFacts, to: OrderStatus, actor: OrderActor): Move | MoveRefusal {
  const ways = moves.filter((move) => move.to === to && move.from.includes(facts.status));
  if (ways.length === 0) return { why: "noWay" };
  const move = ways.find(({ by }) => by.includes(actor));
  if (!move) return { why: "notYours" };
  const condition = move.when?.find((each) => !conditions[each](facts));
  if (condition) return { why: "notSo", condition };
  return onTheWay.has(to) && lacksMoney(facts) ? { why: "notSo", condition: "paid" } : move;
}

/** Whether a buyer may still change the order or call it off: nothing of it has been begun. */
export function isChangeable(status: OrderStatus): boolean {
  return status === "awaiting_payment" || (notBegun as readonly OrderStatus[]).includes(status);
}
