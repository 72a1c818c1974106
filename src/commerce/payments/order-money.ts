import type { Sql } from "../../platform/index.js";
import type { MoneyView } from "../money/money-view.js";
import { readLedger, readRefunds, type LedgerEntry } from "./money.store.js";
import type { Payment, Refund } from "./payment.js";
import { orderIdOfNumber, readPayments } from "./payment.store.js";

export interface PaymentView {
  id: string;
  method: Payment["method"];
  state: Payment["state"];
  amount: MoneyView;
  /** What really came; null: nothing yet. */
  received: MoneyView | null;
  failure: string | null;
  expires_at: string | null;
  created_at: string;
}

export interface RefundView {
  id: string;
  payment_id: string;
  amount: MoneyView;
  reason: string;
  state: Refund["state"];
  failure: string | null;
  created_at: string;
}

export interface LedgerView {
  kind: LedgerEntry["kind"];
  amount: MoneyView;
  source: string;
  at: string;
}

export interface OrderMoney {
  payments: PaymentView[];
  refunds: RefundView[];
  ledger: LedgerView[];
}

/** An order's money as the admin API shows it; undefined when there is no such order. */
export async function readOrderMoney(sql: Sql, number: number): Promise<OrderMoney | undefined> {
  const orderId = await orderIdOfNumber(sql, number);
  if (orderId === undefined) return undefined;
  return {
    payments: (await readPayments(sql, orderId)).map(paymentView),
    refunds: (await readRefunds(sql, orderId)).map(refundView),
    ledger: (await readLedger(sql, orderId)).map(({ kind, amount, currency, source, at }) => ({
      ...{ kind, amount: { amount, currency }, source },
      at: at.toISOString(),
    })),
  };
}

function paymentView(payment: Payment): PaymentView {
  const { id, method, state, amount, currency, received, receivedCurrency, failure } = payment;
  return {
    ...{ id, method, state, failure },
    amount: { amount, currency },
    received: received === null ? null : { amount: received, currency: receivedCurrency ?? currency },
    expires_at: payment.expiresAt?.toISOString() ?? null,
    created_at: payment.createdAt.toISOString(),
  };
}

export function refundView({
  id,
  paymentId,
  amount,
  currency,
  reason,
  state,
  failure,
  createdAt,
}: Refund): RefundView {
  return {
    ...{ id, payment_id: paymentId, amount: { amount, currency }, reason, state, failure },
    created_at: createdAt.toISOString(),
  };
}
