import type { Sql } from "../../platform/index.js";
import type { SlotRule } from "../terms/shop-terms.js";

/** A slot of a branch; `startsAt` is what tells slots apart. */
export interface SlotKey {
  branchId: string;
  fulfilment: SlotRule["fulfilment"];
  startsAt: Date;
}

/** Takes a place of a slot if one is left, so that the last is given once. In the transaction of the order it is for. */
export async function takeSlot(
  sql: Sql,
  { branchId, fulfilment, startsAt }: SlotKey,
  capacity: number,
): Promise<boolean> {
  const { rowCount } = await sql.query({
    name: "slot-take",
    text: `
      INSERT INTO slots AS s (tenant_id, branch_id, fulfilment, starts_at, taken) VALUES (current_tenant(), $1, $2, $3, 1)
      ON CONFLICT (tenant_id, branch_id, fulfilment, starts_at) DO UPDATE SET taken = s.taken + 1 WHERE s.taken < $4`,
    values: [branchId, fulfilment, startsAt, capacity],
  });
  return rowCount === 1;
}

/** From here on everything can be forgotten while the transaction goes on: stock is taken before the slot turns out to be full. */
export async function markBeforeSlot(sql: Sql): Promise<void> {
  await sql.query({ text: "SAVEPOINT before_slot" });
}

export async function forgetSinceMark(sql: Sql): Promise<void> {
  await sql.query({ text: "ROLLBACK TO SAVEPOINT before_slot" });
}

/**
 * Gives back the place of an order that will not be fulfilled, in the transaction that ends it; the order's row is locked by the caller. Its
 * slot is forgotten, so a second time gives nothing back.
 */
export async function giveBackSlot(sql: Sql, orderId: string): Promise<void> {
  await sql.query({
    name: "slot-give-back",
    text: `
      WITH freed AS (
        UPDATE orders SET slot_taken = false WHERE tenant_id = current_tenant() AND id = $1 AND slot_taken
        RETURNING branch_id, fulfilment, slot_starts_at)
      UPDATE slots s SET taken = s.taken - 1 FROM freed f
      WHERE s.tenant_id = current_tenant() AND s.branch_id = f.branch_id AND s.fulfilment = f.fulfilment
        AND s.starts_at = f.slot_starts_at`,
    values: [orderId],
  });
}

/** Which slots of a branch have no place left, from `from` on; ISO 8601. */
export async function readFullSlots(
  sql: Sql,
  { branchId, fulfilment, from }: { branchId: string; fulfilment: SlotRule["fulfilment"]; from: Date },
): Promise<string[]> {
  const { rows } = await sql.query<{ startsAt: Date }>({
    name: "slots-full",
    text: `
      SELECT s.starts_at AS "startsAt" FROM slots s
      JOIN slot_rules r ON r.tenant_id = s.tenant_id AND r.branch_id = s.branch_id AND r.fulfilment = s.fulfilment
      WHERE s.tenant_id = current_tenant() AND s.branch_id = $1 AND s.fulfilment = $2 AND s.starts_at >= $3 AND s.taken >= r.capacity
      ORDER BY s.starts_at`,
    values: [branchId, fulfilment, from],
  });
  return rows.map(({ startsAt }) => startsAt.toISOString());
}
