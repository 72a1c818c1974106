import type { Sql } from "../../platform/index.js";
import { giveBackStock } from "./give-back-stock.store.js";
import { releaseHeld, sellHeld } from "./held-stock.store.js";
import { stockCame } from "./stock-came.js";
import { insertSales } from "./stock-movement.store.js";
import { takeStock } from "./take-stock.store.js";

export interface StockMove {
  orderId: string;
  branchId: string;
  /** Of each counted variant, by its id; only for `takeAgain`. */
  wanted: ReadonlyMap<string, number>;
  how: "sell" | "release" | "giveBack" | "takeAgain";
}

/** The stock's part of an order's change of state; false when there is too little to take again, and then nothing was taken. */
export async function moveStock(sql: Sql, { orderId, branchId, wanted, how }: StockMove): Promise<boolean> {
  switch (how) {
    case "sell":
      await sellHeld(sql, orderId);
      return true;
    case "release":
      await stockCame(sql, await releaseHeld(sql, orderId));
      return true;
    case "giveBack":
      await stockCame(sql, await giveBackStock(sql, orderId));
      return true;
    case "takeAgain": {
      const taken = await takeStock(sql, { branchId, wanted, how: "sell" });
      if (taken.some(({ left }) => left === null)) return false;
      await insertSales(sql, { orderId, branchId, sold: wanted });
      return true;
    }
  }
}
