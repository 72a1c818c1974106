import type Stripe from "stripe";
import type { GatewayEvent, GatewayNews } from "./gateway.js";
import { fromStripeAmount } from "./stripe-amounts.js";

/** What we write on whatever we make at Stripe, so that its events say whose they are. */
export type StripeMetadata = {
  tenant_id: string;
  order_id?: string;
  payment_id?: string;
  refund_id?: string;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The parts of an event that we act on; everything else in it may change without notice. */
export function readStripeEvent(event: Stripe.Event): GatewayEvent {
  const { id, type } = event;
  const { metadata, news } = partsOf(event);
  return { id, type, about: aboutOf(metadata), news };
}

/** Whose it is, as we wrote on it. */
export function aboutOf(metadata: Stripe.Metadata | null | undefined): GatewayEvent["about"] {
  const [tenantId, paymentId] = [metadata?.tenant_id, metadata?.payment_id];
  const named =
    tenantId !== undefined && paymentId !== undefined && uuid.test(tenantId) && uuid.test(paymentId);
  return named ? { tenantId, paymentId } : undefined;
}

interface Parts {
  metadata?: Stripe.Metadata | null;
  news: GatewayNews;
}

function partsOf(event: Stripe.Event): Parts {
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded":
      return { metadata: event.data.object.metadata, news: paid(event.data.object) };
    case "checkout.session.async_payment_failed":
      return {
        metadata: event.data.object.metadata,
        news: { kind: "failed", sessionRef: event.data.object.id },
      };
    case "checkout.session.expired":
      return {
        metadata: event.data.object.metadata,
        news: { kind: "expired", sessionRef: event.data.object.id },
      };
    case "charge.refunded":
    case "refund.created":
    case "refund.updated":
    case "refund.failed":
      return { metadata: event.data.object.metadata, news: refunds(event.data.object) };
    default:
      return { news: { kind: "other" } };
  }
}

/** A completed session is not paid yet where the way of paying takes days. */
function paid({
  id: sessionRef,
  payment_status,
  payment_intent,
  amount_total,
  currency,
}: Stripe.Checkout.Session): GatewayNews {
  if (payment_status !== "paid" || !amount_total || currency === null) return { kind: "other" };
  const code = currency.toUpperCase();
  const amount = Math.floor(fromStripeAmount(amount_total, code));
  return { kind: "paid", sessionRef, paymentRef: refOf(payment_intent) ?? "", amount, currency: code };
}

function refunds({ payment_intent }: { payment_intent: string | Stripe.PaymentIntent | null }): GatewayNews {
  const paymentRef = refOf(payment_intent);
  return paymentRef === undefined ? { kind: "other" } : { kind: "refunds", paymentRef };
}

function refOf(object: string | { id: string } | null): string | undefined {
  return typeof object === "string" ? object : object?.id;
}
