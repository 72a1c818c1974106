import { enqueueActions, setup } from "xstate";
import type { StateValue } from "xstate";
import type { OrderStatus } from "../../../commerce/index.js";
import { effect } from "../../effects.js";
import type { Reply } from "../../replies/reply.js";
import { reply } from "../../replies/reply.js";
import {
  appliedReply,
  confirmMoveReply,
  helpReply,
  lowStockReply,
  movedReply,
  orderReply,
  ordersReply,
  ownReply,
  planReply,
  salesReply,
  stillWaiting,
  undoneReply,
} from "../../replies/seller.replies.js";
import { moveId, planId } from "./seller-choices.js";
import type { SellerContext, SellerEvent, SellerOperation } from "./seller-events.js";

/** Nothing at run time: what XState takes the types from. */
const types: { context?: SellerContext; events?: SellerEvent } = {};

type On<T extends SellerEvent["type"]> = Extract<SellerEvent, { type: T }>;
interface Args {
  context: SellerContext;
  event: SellerEvent;
}

interface Decision {
  changes?: Partial<SellerContext>;
  says?: readonly Reply[];
  asks?: SellerOperation;
}

const seller = setup({
  types,
  actions: { say: effect<Reply>(), operate: effect<SellerOperation>() },
});

type Effects = { type: "say"; params: Reply } | { type: "operate"; params: SellerOperation };

/** An action from a pure decision. */
function decide<E extends SellerEvent>(decision: (context: SellerContext, event: E) => Decision) {
  return enqueueActions<SellerContext, E, undefined, SellerEvent, never, Effects, never, never, never>(
    ({ context, event, enqueue }) => {
      const { changes, says = [], asks } = decision(context, event);
      if (changes) enqueue.assign(changes);
      for (const params of says) enqueue({ type: "say", params });
      if (asks) enqueue({ type: "operate", params: asks });
    },
  );
}

const operate = <E extends SellerEvent>(operation: (event: E) => SellerOperation) =>
  decide((_: SellerContext, event: E) => ({ asks: operation(event) }));

/** What ends an order for the buyer, and cannot be taken back. */
const final: readonly OrderStatus[] = ["rejected", "cancelled"];

const move = (moving: NonNullable<SellerContext["moving"]>): SellerOperation => ({
  type: "moveShopOrder",
  params: moving,
});

function movingOf({ lastOrder }: SellerContext, event: On<"moveOrder">): SellerContext["moving"] {
  const { to, remark } = event;
  const number = event.number ?? lastOrder;
  return number === undefined ? undefined : { number, to, ...(remark !== undefined && { remark }) };
}

function moveOrder(context: SellerContext, event: On<"moveOrder">): Decision {
  const moving = movingOf(context, event);
  if (!moving) return { says: [reply("seller.whichOrder", {})] };
  const changes = { lastOrder: moving.number };
  if (!final.includes(event.to)) return { changes, asks: move(moving) };
  return { changes: { ...changes, moving }, says: [confirmMoveReply(moving)] };
}

const endsOrder = ({ context, event }: Args): boolean =>
  event.type === "moveOrder" && final.includes(event.to) && movingOf(context, event) !== undefined;

function planned(_: SellerContext, { plan }: On<"changesPlanned">): Decision {
  return { changes: { plan: plan.changes }, says: [planReply(plan)] };
}

const hasChanges = ({ event }: Args): boolean =>
  event.type === "changesPlanned" && event.plan.changes.length > 0;

/** A tap answers the question it stood under: under another one it only has the one that stands put again. */
const isAbout =
  (idOf: (context: SellerContext) => string | undefined) =>
  ({ context, event }: Args): boolean =>
    (event.type !== "yes" && event.type !== "no") ||
    event.about === undefined ||
    event.about === idOf(context);
const isAboutPlan = isAbout(({ plan }) => planId(plan));
const isAboutMove = isAbout(({ moving }) => moving && moveId(moving));

/**
 * A seller runs the shop: changes are shown first and made when the seller says yes, orders are moved by their number, figures
 * are told. Decides only: every effect is an operation that asks again who may.
 */
export const sellerMachine = seller.createMachine({
  id: "seller",
  context: { plan: [] },
  initial: "ready",
  states: {
    ready: {
      on: {
        yes: { actions: { type: "say", params: reply("seller.nothingWaits", {}) } },
        no: { actions: { type: "say", params: reply("seller.nothingWaits", {}) } },
      },
    },
    /** An order is about to be called off. */
    ending: {
      on: {
        yes: {
          guard: isAboutMove,
          target: "ready",
          actions: decide(({ moving }) =>
            moving ? { changes: { moving: undefined }, asks: move(moving) } : {},
          ),
        },
        no: {
          guard: isAboutMove,
          target: "ready",
          actions: decide(() => ({ changes: { moving: undefined }, says: [reply("seller.discarded", {})] })),
        },
      },
    },
    /** A plan is shown. */
    planned: {
      on: {
        yes: {
          guard: isAboutPlan,
          actions: decide(({ plan }) => ({ asks: { type: "applyChanges", params: { changes: plan } } })),
        },
        no: {
          guard: isAboutPlan,
          target: "ready",
          actions: decide(() => ({ changes: { plan: [] }, says: [reply("seller.discarded", {})] })),
        },
      },
    },
  },
  on: {
    changes: {
      actions: decide((_: SellerContext, { changes, unread }: On<"changes">) => ({
        says: unread.map((said) => reply("seller.unreadPart", { said: said.slice(0, 100) })),
        asks: { type: "planChanges", params: { wishes: changes } },
      })),
    },
    changesPlanned: [
      { guard: hasChanges, target: ".planned", actions: decide(planned) },
      { target: ".ready", actions: decide(planned) },
    ],
    changesApplied: {
      target: ".ready",
      actions: decide((_: SellerContext, { outcome }: On<"changesApplied">) => ({
        changes: { plan: [] },
        says: [appliedReply(outcome)],
      })),
    },
    undo: { actions: operate(() => ({ type: "undoChanges", params: {} })) },
    changesUndone: {
      target: ".ready",
      actions: decide((_: SellerContext, { outcome }: On<"changesUndone">) => ({
        changes: { plan: [] },
        says: [undoneReply(outcome)],
      })),
    },
    orders: {
      actions: operate(({ filter }: On<"orders">) => ({ type: "listShopOrders", params: { filter } })),
    },
    shopOrdersListed: {
      actions: decide((_: SellerContext, event: On<"shopOrdersListed">) => ({
        changes: event.orders[0] && event.orders.length === 1 ? { lastOrder: event.orders[0].number } : {},
        says: [ordersReply(event)],
      })),
    },
    order: {
      actions: decide((_: SellerContext, { number }: On<"order">) => ({
        changes: { lastOrder: number },
        asks: { type: "findShopOrder", params: { number } },
      })),
    },
    shopOrderFound: {
      actions: decide((_: SellerContext, event: On<"shopOrderFound">) => ({ says: [orderReply(event)] })),
    },
    moveOrder: [
      { guard: endsOrder, target: ".ending", actions: decide(moveOrder) },
      { actions: decide(moveOrder) },
    ],
    shopOrderMoved: {
      actions: decide((_: SellerContext, event: On<"shopOrderMoved">) => ({ says: [movedReply(event)] })),
    },
    sales: {
      actions: operate(({ period }: On<"sales">) => ({ type: "readSales", params: { period, best: false } })),
    },
    bestSellers: {
      actions: operate(({ period }: On<"bestSellers">) => ({
        type: "readSales",
        params: { period, best: true },
      })),
    },
    salesRead: {
      actions: decide((_: SellerContext, event: On<"salesRead">) => ({ says: [salesReply(event)] })),
    },
    lowStock: { actions: operate(() => ({ type: "readLowStock", params: {} })) },
    lowStockRead: {
      actions: decide((_: SellerContext, { low }: On<"lowStockRead">) => ({ says: [lowStockReply(low)] })),
    },
    find: { actions: operate(({ query }: On<"find">) => ({ type: "findOwn", params: { query } })) },
    ownFound: { actions: decide((_: SellerContext, event: On<"ownFound">) => ({ says: [ownReply(event)] })) },
    notAllowed: {
      target: ".ready",
      actions: decide(() => ({ changes: { plan: [] }, says: [reply("seller.notAllowed", {})] })),
    },
    help: { actions: { type: "say", params: helpReply() } },
    asSeller: { actions: { type: "say", params: helpReply() } },
    unread: {
      actions: decide((_: SellerContext, { facts }: On<"unread">) => ({
        says: [reply("seller.unread", { said: facts.said.slice(0, 100) })],
      })),
    },
  },
});

/** What a state still waits for an answer to: put again at the end of every turn that did not answer it. */
export function openQuestion(place: StateValue, { plan, moving }: SellerContext): Reply | undefined {
  if (place === "planned") return stillWaiting(plan);
  return place === "ending" && moving ? confirmMoveReply(moving) : undefined;
}
