import type { Sql } from "../../platform/index.js";
import type { PaymentMethod } from "../orders/order.js";
import type { PaidOrder, Payment, PaymentState } from "./payment.js";

const columns = `p.id, p.order_id AS "orderId", p.method, p.state, p.amount, p.currency, p.session_ref AS "sessionRef",
  p.payment_ref AS "paymentRef", p.url, p.short_url AS "shortUrl", l.code AS "linkCode", p.received, p.received_currency AS "receivedCurrency", p.failure,
  p.expires_at AS "expiresAt", p.created_at AS "createdAt"`;
const payments = `payments p LEFT JOIN payment_links l ON l.tenant_id = p.tenant_id AND l.payment_id = p.id`;

/** The order, locked until the transaction ends: whatever changes its money comes through here first. */
export async function lockOrder(sql: Sql, orderId: string): Promise<PaidOrder | undefined> {
  const { rows } = await sql.query<PaidOrder>({
    name: "payment-lock-order",
    text: `
      SELECT id, number, status, payment_status AS "paymentStatus", payment_method AS "paymentMethod", currency, total,
        hold_until AS "holdUntil"
      FROM orders WHERE tenant_id = current_tenant() AND id = $1 FOR NO KEY UPDATE`,
    values: [orderId],
  });
  return rows[0];
}

export async function orderIdOfNumber(sql: Sql, number: number): Promise<string | undefined> {
  const { rows } = await sql.query<{ id: string }>({
    name: "payment-order-of-number",
    text: "SELECT id FROM orders WHERE tenant_id = current_tenant() AND number = $1",
    values: [number],
  });
  return rows[0]?.id;
}

/** Oldest first. */
export async function readPayments(sql: Sql, orderId: string): Promise<Payment[]> {
  const { rows } = await sql.query<Payment>({
    name: "payments-of-order",
    text: `SELECT ${columns} FROM ${payments} WHERE p.tenant_id = current_tenant() AND p.order_id = $1 ORDER BY p.created_at, p.id`,
    values: [orderId],
  });
  return rows;
}

export async function readPayment(sql: Sql, id: string): Promise<Payment | undefined> {
  const { rows } = await sql.query<Payment>({
    name: "payment-by-id",
    text: `SELECT ${columns} FROM ${payments} WHERE p.tenant_id = current_tenant() AND p.id = $1`,
    values: [id],
  });
  return rows[0];
}

export interface NewPayment {
  id: string;
  orderId: string;
  method: PaymentMethod;
  state: "opening" | "open";
  amount: number;
  currency: string;
  expiresAt: Date | null;
  /** Null: it has no page. */
  linkCode: string | null;
}

export async function insertPayment(sql: Sql, payment: NewPayment): Promise<void> {
  const { id, orderId, method, state, amount, currency, expiresAt, linkCode } = payment;
  await sql.query({
    name: "payment-insert",
    text: `
      WITH asked AS (
        INSERT INTO payments (id, tenant_id, order_id, method, state, amount, currency, expires_at)
        VALUES ($1, current_tenant(), $2, $3, $4, $5, $6, $7) RETURNING id)
      INSERT INTO payment_links (code, tenant_id, payment_id) SELECT $8, current_tenant(), id FROM asked WHERE $8::text IS NOT NULL`,
    values: [id, orderId, method, state, amount, currency, expiresAt, linkCode],
  });
}

/** What becomes of a payment; what is left out stays. */
export interface PaymentChange {
  state?: PaymentState;
  sessionRef?: string;
  url?: string;
  shortUrl?: string;
  paymentRef?: string;
  received?: { amount: number; currency: string };
  failure?: string | null;
}

/** The caller has the order's row locked. A state that is the end sets when. */
export async function changePayment(sql: Sql, id: string, change: PaymentChange): Promise<void> {
  const { state, sessionRef, url, shortUrl, paymentRef, received, failure } = change;
  await sql.query({
    name: "payment-change",
    text: `
      UPDATE payments SET state = coalesce($2, state), session_ref = coalesce($3, session_ref), url = coalesce($4, url), short_url = coalesce($10, short_url),
        payment_ref = coalesce($5, payment_ref), received = coalesce($6, received),
        received_currency = coalesce($7, received_currency), failure = CASE WHEN $8 THEN $9 ELSE failure END,
        settled_at = CASE WHEN $2 IN ('paid', 'failed', 'closed') THEN now() WHEN $2 IS NULL THEN settled_at END
      WHERE tenant_id = current_tenant() AND id = $1`,
    values: [
      ...[id, state ?? null, sessionRef ?? null, url ?? null, paymentRef ?? null],
      ...[received?.amount ?? null, received?.currency ?? null, failure !== undefined, failure ?? null],
      shortUrl ?? null,
    ],
  });
}

/** Which payment a short address is of; asked by the engine, which belongs to no tenant. */
export async function findPaymentLink(
  engine: Sql,
  code: string,
): Promise<{ tenantId: string; paymentId: string } | undefined> {
  const { rows } = await engine.query<{ tenantId: string; paymentId: string }>({
    name: "payment-link",
    text: `SELECT tenant_id AS "tenantId", payment_id AS "paymentId" FROM payment_links WHERE code = $1`,
    values: [code],
  });
  return rows[0];
}
