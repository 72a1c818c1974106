/**
 * Who takes payments for a shop, as the rest of commerce sees it. Called from task handlers only, never inside a transaction.
 * Money is minor units of its currency. What may go better later is thrown as GatewayUnavailable; calls may be made again
 * with the same ids and then do nothing twice.
 */
export interface PaymentGateway {
  /** Makes the page on which one payment can be made. The payment's id is the idempotency key. */
  openCheckout(checkout: CheckoutToOpen): Promise<OpenCheckoutOutcome>;
  /** Gives back a part of a payment or all of it. The refund's id is the idempotency key, and is kept with the provider. */
  refund(refund: RefundToMake): Promise<RefundOutcome>;
  /** What the provider has given back of a payment, whoever asked for it. */
  listRefunds(paymentRef: string): Promise<ProviderRefund[]>;
  /** Closes a checkout page, so that nobody pays there any more. */
  expireCheckout(sessionRef: string): Promise<"expired" | "paid">;
  /** Believes a webhook's body or not; what it says, if we want to know it. */
  readEvent(body: Buffer, signature: string | undefined): Promise<ReadEventOutcome>;
}

export interface CheckoutToOpen {
  paymentId: string;
  tenantId: string;
  orderId: string;
  /** What the buyer reads beside the amount. */
  title: string;
  amount: number;
  currency: string;
  /** Where the provider leads back to. */
  returnUrl: string;
  /** When the payment was asked for: the same at every try, unlike now. */
  askedAt: Date;
  expiresAt: Date;
}

export type OpenCheckoutOutcome =
  { kind: "opened"; sessionRef: string; url: string } | { kind: "refused"; reason: string };

export interface RefundToMake {
  refundId: string;
  tenantId: string;
  paymentId: string;
  paymentRef: string;
  amount: number;
  currency: string;
  /** When it was decided: keys that are older than the provider keeps them are looked up first. */
  decidedAt: Date;
}

export type RefundOutcome =
  | { kind: "refunded"; providerRef: string }
  /** Accepted, not done yet: an event will say. */
  | { kind: "pending"; providerRef: string }
  | { kind: "refused"; reason: string };

export interface ProviderRefund {
  providerRef: string;
  /** Ours, where we asked for it. */
  refundId: string | undefined;
  amount: number;
  currency: string;
  state: "pending" | "refunded" | "failed";
  failure: string | undefined;
}

export type ReadEventOutcome = { kind: "forged" } | { kind: "read"; event: GatewayEvent };

export interface GatewayEvent {
  id: string;
  /** In the provider's words. */
  type: string;
  /** Undefined where the event names none of ours. */
  about: { tenantId: string; paymentId: string } | undefined;
  news: GatewayNews;
}

export type GatewayNews =
  | { kind: "paid"; sessionRef: string; paymentRef: string; amount: number; currency: string }
  /** A payment that was under way came to nothing; the page is closed. */
  | { kind: "failed"; sessionRef: string }
  | { kind: "expired"; sessionRef: string }
  /** Something was given back, or could not be: ask the provider what. */
  | { kind: "refunds"; paymentRef: string }
  /** Nothing that we act on. */
  | { kind: "other" };

/** The provider cannot be reached, is too busy, or fails; nothing is known of what it did. */
export class GatewayUnavailable extends Error {
  override readonly name = "GatewayUnavailable";
  /** How long it asked to be left alone, if it did. */
  readonly retryAfterMs: number | undefined;

  constructor(cause: unknown, retryAfterMs?: number) {
    super("the payment provider did not answer as it should", { cause });
    this.retryAfterMs = retryAfterMs;
  }
}
