import type { Clock, Database, TaskHandler } from "../../platform/index.js";
import { moveOrder } from "./move-order.js";

interface ExpiryDeps {
  db: Pick<Database, "withTenant">;
  clock: Clock;
}

/**
 * Ends an order that was not paid until its deadline, and frees what was held for it; whatever happened to the order meanwhile, the table of
 * states decides. The task's key is the order's id. A deadline that was moved on is waited for.
 */
export function createOrderExpiry({ db, clock }: ExpiryDeps): TaskHandler {
  return async ({ tenantId, key: orderId }) => {
    const outcome = await db.withTenant(tenantId, (sql) =>
      moveOrder(sql, { orderId, to: "expired", actor: "system", now: clock.now() }),
    );
    if (outcome.kind !== "refused" || outcome.refusal.why !== "notSo") return { kind: "done" };
    const { holdUntil } = outcome.order;
    return holdUntil ? { kind: "again", at: holdUntil } : { kind: "done" };
  };
}
