import { isOver } from "../orders/order-states.js";
import { newId, type Sql } from "../../platform/index.js";
import type { Refund } from "./payment.js";

export interface LedgerEntry {
  kind: "charged" | "credited" | "received" | "refunded";
  amount: number;
  currency: string;
  /** 'order', 'payment:<id>', 'refund:<id>', 'amendment:<id>'. */
  source: string;
  at: Date;
}

/** Enters what moved; what is entered already is not entered again. */
export async function enterLedger(
  sql: Sql,
  orderId: string,
  { kind, amount, currency, source }: Omit<LedgerEntry, "at">,
): Promise<void> {
  await sql.query({
    name: "ledger-enter",
    text: `INSERT INTO ledger_entries (id, tenant_id, order_id, kind, amount, currency, source)
      VALUES ($1, current_tenant(), $2, $3, $4, $5, $6) ON CONFLICT (tenant_id, order_id, kind, source) DO NOTHING`,
    values: [newId(), orderId, kind, amount, currency, source],
  });
}

/** In the order in which it moved. */
export async function readLedger(sql: Sql, orderId: string): Promise<LedgerEntry[]> {
  const { rows } = await sql.query<LedgerEntry>({
    name: "ledger-of-order",
    text: `SELECT kind, amount, currency, source, created_at AS at FROM ledger_entries
      WHERE tenant_id = current_tenant() AND order_id = $1 ORDER BY created_at, id`,
    values: [orderId],
  });
  return rows;
}

const refundColumns = `id, order_id AS "orderId", payment_id AS "paymentId", amount, currency, reason, state,
  provider_ref AS "providerRef", failure, created_at AS "createdAt"`;

/** Oldest first. */
export async function readRefunds(sql: Sql, orderId: string): Promise<Refund[]> {
  const { rows } = await sql.query<Refund>({
    name: "refunds-of-order",
    text: `SELECT ${refundColumns} FROM refunds WHERE tenant_id = current_tenant() AND order_id = $1 ORDER BY created_at, id`,
    values: [orderId],
  });
  return rows;
}

export async function readRefund(sql: Sql, id: string): Promise<Refund | undefined> {
  const { rows } = await sql.query<Refund>({
    name: "refund-by-id",
    text: `SELECT ${refundColumns} FROM refunds WHERE tenant_id = current_tenant() AND id = $1`,
    values: [id],
  });
  return rows[0];
}

export type NewRefund = Pick<
  Refund,
  "id" | "orderId" | "paymentId" | "amount" | "currency" | "reason" | "providerRef"
>;

/** The caller has the order's row locked and knows that this much can go back. */
export async function insertRefund(sql: Sql, refund: NewRefund): Promise<void> {
  const { id, orderId, paymentId, amount, currency, reason, providerRef } = refund;
  await sql.query({
    name: "refund-insert",
    text: `INSERT INTO refunds (id, tenant_id, order_id, payment_id, amount, currency, reason, provider_ref)
      VALUES ($1, current_tenant(), $2, $3, $4, $5, $6, $7)`,
    values: [id, orderId, paymentId, amount, currency, reason, providerRef],
  });
}

export async function changeRefund(
  sql: Sql,
  id: string,
  { state, providerRef, failure }: { state: Refund["state"]; providerRef?: string; failure?: string },
): Promise<void> {
  await sql.query({
    name: "refund-change",
    text: `UPDATE refunds SET state = $2, provider_ref = coalesce($3, provider_ref), failure = $4,
        settled_at = CASE WHEN $2 = 'pending' THEN NULL ELSE now() END
      WHERE tenant_id = current_tenant() AND id = $1`,
    values: [id, state, providerRef ?? null, failure ?? null],
  });
}

/**
 * What an order's payments amount to, written on the order: what counts is paid, what was given back of it, and whether money is
 * still wanted: an order that has less than it costs, and has not ended, is not paid. The caller has the order's row locked.
 */
export async function restatePayment(sql: Sql, orderId: string): Promise<void> {
  await sql.query({
    name: "order-restate-payment",
    text: `
      WITH sums AS (
        SELECT coalesce(sum(received) FILTER (WHERE state = 'paid'), 0) AS paid,
          (SELECT coalesce(sum(r.amount), 0) FROM refunds r JOIN payments of ON of.tenant_id = r.tenant_id AND of.id = r.payment_id
            WHERE r.tenant_id = current_tenant() AND r.order_id = $1 AND r.state = 'refunded' AND of.state = 'paid') AS back,
          (SELECT coalesce(sum(r.amount), 0) FROM refunds r JOIN payments of ON of.tenant_id = r.tenant_id AND of.id = r.payment_id
            WHERE r.tenant_id = current_tenant() AND r.order_id = $1 AND r.state <> 'failed' AND of.state = 'paid') AS going,
          bool_or(state IN ('opening', 'open', 'proof_sent')) AS wanted,
          (array_agg(state ORDER BY created_at DESC, id DESC))[1] AS latest
        FROM payments WHERE tenant_id = current_tenant() AND order_id = $1)
      UPDATE orders o SET updated_at = now(), payment_status = CASE
        WHEN s.wanted THEN 'pending'
        WHEN s.paid > 0 AND s.back >= s.paid THEN 'refunded'
        WHEN s.paid > 0 AND s.back > 0 THEN 'partially_refunded'
        WHEN s.paid > 0 AND (s.paid - s.going >= o.total OR o.status = ANY ($2)) THEN 'paid'
        WHEN s.paid > 0 THEN 'pending'
        WHEN s.latest = 'failed' THEN 'failed'
        ELSE 'unpaid' END
      FROM sums s WHERE o.tenant_id = current_tenant() AND o.id = $1`,
    values: [orderId, [...isOver]],
  });
}
