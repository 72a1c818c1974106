import { isFinished, isOver } from "../orders/order-states.js";
import type { Sql } from "../../platform/index.js";
import type { OrderStatus } from "../orders/order.js";
import { askForPayment } from "./ask-for-payment.js";
import { findOrderToPay, type OrderToPay } from "./look-after-payment.store.js";
import { isWanted, type Payment } from "./payment.js";
import { lockOrder, readPayments } from "./payment.store.js";
import { sendProof } from "./send-proof.js";

export interface PaymentCare {
  /** Whose order: of a person, or of a conversation, or of either. */
  identity?: string;
  conversationId: string;
  /** To pay (again); says that it is paid; asks whether it arrived. */
  wish: "link" | "made" | "check";
}

/** How it stands with the payment of a buyer's order: the one that waits for it, else the latest. */
export type PaymentCareOutcome =
  | { kind: "nothing" }
  /** The order ended. */
  | { kind: "over"; number: number; status: OrderStatus }
  | { kind: "paid" | "wentBack" | "inCash" | "looking"; number: number; amount: number }
  /** The page is being made; its address is told when it is there. */
  | { kind: "coming"; number: number }
  | { kind: "link"; number: number; amount: number; url: string; until: string | null }
  | { kind: "transfer"; number: number; amount: number; until: string | null };

/**
 * What a buyer wants about paying, in the caller's transaction (as the tenant). A payment that failed or whose page has closed is asked for
 * anew while the order is kept; an order in cash can be paid by card instead where the shop takes cards.
 */
export async function lookAfterPayment(sql: Sql, care: PaymentCare): Promise<PaymentCareOutcome> {
  const found = await findOrderToPay(sql, care);
  if (!found) return { kind: "nothing" };
  await lockOrder(sql, found.id);
  const open = (await readPayments(sql, found.id)).find(isWanted);
  if (open) return tellOpen(sql, found, open, care.wish);
  const { number } = found;
  const amount = found.paid - found.back;
  if (found.paid > 0 && amount <= 0) return { kind: "wentBack", number, amount: found.paid };
  if (found.paid > 0 && (amount >= found.total || settled.has(found.status)))
    return { kind: "paid", number, amount };
  if (isOver.has(found.status)) return { kind: "over", number, status: found.status };
  return askAnew(sql, found, care.wish);
}

/** What is missing of the money of these is not owed: they ended, or were paid in full and something was given back since. */
const settled: ReadonlySet<OrderStatus> = new Set([...isFinished, "return_requested"]);

async function askAnew(sql: Sql, order: OrderToPay, wish: PaymentCare["wish"]): Promise<PaymentCareOutcome> {
  const { number, total, paid, back, paymentMethod, holdUntil } = order;
  const amount = total - (paid - back);
  const isCash = paymentMethod === "cash_on_delivery";
  if (total === 0) return { kind: "nothing" };
  if (isCash && (wish !== "link" || !order.takesCards)) return { kind: "inCash", number, amount };
  const method = paymentMethod === "bank_transfer" ? "bank_transfer" : "card";
  await askForPayment(sql, { order, method, amount, expiresAt: holdUntil });
  return method === "card"
    ? { kind: "coming", number }
    : { kind: "transfer", number, amount, until: holdUntil?.toISOString() ?? null };
}

async function tellOpen(
  sql: Sql,
  { id: orderId, number }: OrderToPay,
  payment: Payment,
  wish: PaymentCare["wish"],
): Promise<PaymentCareOutcome> {
  const { amount, expiresAt, shortUrl } = payment;
  const until = expiresAt?.toISOString() ?? null;
  if (payment.method === "card")
    return shortUrl === null
      ? { kind: "coming", number }
      : { kind: "link", number, amount, url: shortUrl, until };
  if (wish === "made") await sendProof(sql, { orderId, paymentId: payment.id });
  return wish === "made" || (wish === "check" && payment.state === "proof_sent")
    ? { kind: "looking", number, amount }
    : { kind: "transfer", number, amount, until };
}
