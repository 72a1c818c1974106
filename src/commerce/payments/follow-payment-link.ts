import type { Database } from "../../platform/index.js";
import { isWanted } from "./payment.js";
import { findPaymentLink, readPayment } from "./payment.store.js";

export type FollowLinkOutcome =
  | { kind: "unknown" }
  /** Where to pay. */
  | { kind: "open"; tenantId: string; url: string }
  /** Its page is still being made. */
  | { kind: "opening" | "paid" | "over"; tenantId: string };

/** Where the short address of a payment leads now. */
export async function followPaymentLink(
  db: Pick<Database, "engine" | "withTenant">,
  code: string,
): Promise<FollowLinkOutcome> {
  const found = await findPaymentLink(db.engine, code);
  if (!found) return { kind: "unknown" };
  const { tenantId, paymentId } = found;
  const payment = await db.withTenant(tenantId, (sql) => readPayment(sql, paymentId));
  if (payment?.state === "paid") return { kind: "paid", tenantId };
  if (!payment || !isWanted(payment)) return { kind: "over", tenantId };
  return payment.url === null ? { kind: "opening", tenantId } : { kind: "open", tenantId, url: payment.url };
}
