import {
  applyChanges,
  findOrder,
  findOwnProducts,
  listShopOrders,
  memberRole,
  moveOrder,
  planChanges,
  readLowStock,
  readSales,
  undoChanges,
} from "../commerce/index.js";
import type { OrderStatus } from "../commerce/index.js";
import type { Sql } from "../platform/index.js";
import type { SellerAnswer, SellerOperation } from "./flows/seller/seller-events.js";
import { mayDo } from "./flows/seller/seller-permissions.js";

/** So many orders, and things that run low, fit into one message. */
const [mostOrders, mostLow, lowFrom] = [10, 20, 3];

/** An operation that a member asked for; `by` is who, `currency` what their shop counts in. */
export interface SellerAsk {
  type: "seller";
  params: { memberId: string; currency: string; now: Date; operation: SellerOperation };
}

/** What came of it. */
export interface SellerAnswered {
  type: "sellerAnswered";
  answer: SellerAnswer;
}

/** Performs what a seller asked for, as the tenant, if the member may at this moment: the role is read in the same transaction. */
export async function performSellerAsk(
  sql: Sql,
  { memberId, currency, now, operation }: SellerAsk["params"],
): Promise<SellerAnswer> {
  const role = await memberRole(sql, memberId);
  if (!role || !mayDo(role, operation)) return { type: "notAllowed" };
  switch (operation.type) {
    case "planChanges":
      return { type: "changesPlanned", plan: await planChanges(sql, operation.params.wishes, currency) };
    case "applyChanges":
      return { type: "changesApplied", outcome: await applyChanges(sql, { memberId, ...operation.params }) };
    case "undoChanges":
      return { type: "changesUndone", outcome: await undoChanges(sql, { memberId, now }) };
    case "listShopOrders": {
      const { filter } = operation.params;
      const found = await listShopOrders(sql, { filter, now, take: mostOrders + 1 });
      return {
        type: "shopOrdersListed",
        filter,
        orders: found.slice(0, mostOrders),
        more: found.length > mostOrders,
      };
    }
    case "findShopOrder":
      return {
        type: "shopOrderFound",
        ...operation.params,
        order: await findOrder(sql, operation.params.number),
      };
    case "moveShopOrder":
      return moveShopOrder(sql, operation.params);
    case "readSales": {
      const { period, best } = operation.params;
      return { type: "salesRead", period, best, sales: await readSales(sql, { period, now }) };
    }
    case "readLowStock":
      return { type: "lowStockRead", low: await readLowStock(sql, { most: lowFrom, limit: mostLow }) };
    case "findOwn":
      return {
        type: "ownFound",
        ...operation.params,
        products: await findOwnProducts(sql, operation.params.query),
      };
  }
}

async function moveShopOrder(
  sql: Sql,
  { number, to, remark }: { number: number; to: OrderStatus; remark?: string },
): Promise<SellerAnswer> {
  if (to === "awaiting_payment") return { type: "notAllowed" };
  const why = remark === undefined ? {} : { reason: remark };
  const outcome = await moveOrder(sql, { number, to, actor: "shop", ...why });
  return { type: "shopOrderMoved", number, to, outcome };
}
