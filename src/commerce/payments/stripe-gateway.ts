import type Stripe from "stripe";
import type {
  CheckoutToOpen,
  GatewayEvent,
  PaymentGateway,
  ProviderRefund,
  RefundOutcome,
  RefundToMake,
} from "./gateway.js";
import { GatewayUnavailable } from "./gateway.js";
import { fromStripeAmount, toStripeAmount } from "./stripe-amounts.js";
import { aboutOf, readStripeEvent, type StripeMetadata } from "./stripe-events.js";

export interface StripeSettings {
  secretKey: string;
  webhookSecret: string;
  /** Another origin than Stripe's own, for tests. */
  apiBaseUrl?: string;
}

/** Two tries of this, with the pause between them, end well within a task's lease. */
const defaultTimeoutMs = 12_000;
/** Stripe forgets a key after a day: then it is asked first whether it knows the refund. */
const keysLastMs = 20 * 3_600_000;
/** Stripe's own bounds are half an hour and a day from when it hears of it; a later try must ask for the very same. */
const [shortestPageMs, longestPageMs] = [60 * 60_000, 23.5 * 3_600_000];

/** Stripe Checkout. The library is loaded when it is first needed: who takes no cards pays nothing for it. */
export function createStripeGateway(
  settings: StripeSettings,
  { timeoutMs = defaultTimeoutMs, now = () => Date.now() }: { timeoutMs?: number; now?: () => number } = {},
): PaymentGateway {
  let loading: Promise<Client> | undefined;
  const client = (): Promise<Client> => (loading ??= loadClient(settings, timeoutMs));

  return {
    openCheckout: async (checkout) => {
      const { stripe, attempt } = await client();
      const opened = await attempt(() =>
        stripe.checkout.sessions.create(sessionOf(checkout), { idempotencyKey: checkout.paymentId }),
      );
      if (opened.kind === "refused") return opened;
      const { id, url } = opened.value;
      return url === null
        ? { kind: "refused", reason: "the checkout page is closed" }
        : { kind: "opened", sessionRef: id, url };
    },
    refund: async (refund) => {
      const isOld = now() - refund.decidedAt.getTime() > keysLastMs;
      const known = isOld ? await findRefund(await client(), refund) : undefined;
      return known ?? makeRefund(await client(), refund);
    },
    listRefunds: async (paymentRef) => readRefunds(await client(), paymentRef),
    expireCheckout: async (sessionRef) => {
      const { stripe, attempt } = await client();
      const ended = await attempt(() => stripe.checkout.sessions.expire(sessionRef));
      if (ended.kind === "done") return "expired";
      // Only an open page can be closed: whether this one was paid or had ended, it says itself.
      const seen = await attempt(() => stripe.checkout.sessions.retrieve(sessionRef));
      return seen.kind === "done" && seen.value.status === "complete" ? "paid" : "expired";
    },
    readEvent: async (body, signature) => {
      const { stripe, attempt } = await client();
      let event: GatewayEvent;
      try {
        event = readStripeEvent(
          stripe.webhooks.constructEvent(body, signature ?? "", settings.webhookSecret),
        );
      } catch {
        return { kind: "forged" };
      }
      const { news } = event;
      if (news.kind !== "refunds" || event.about) return { kind: "read", event };
      // What was given back on Stripe's own pages says nothing of us; the payment it is of does.
      const paid = await attempt(() => stripe.paymentIntents.retrieve(news.paymentRef));
      const about = paid.kind === "done" ? aboutOf(paid.value.metadata) : undefined;
      return { kind: "read", event: { ...event, about } };
    },
  };
}

type Attempt<T> = { kind: "done"; value: T } | { kind: "refused"; reason: string };

interface Client {
  stripe: Stripe;
  /** A refusal is an answer; everything that leaves open what happened is thrown. */
  attempt<T>(call: () => Promise<T>): Promise<Attempt<T>>;
}

async function loadClient({ secretKey, apiBaseUrl }: StripeSettings, timeout: number): Promise<Client> {
  const { default: Library } = await import("stripe");
  const place = apiBaseUrl === undefined ? {} : placeOf(new URL(apiBaseUrl));
  const { StripeInvalidRequestError, StripeCardError } = Library.errors;
  return {
    stripe: new Library(secretKey, { timeout, maxNetworkRetries: 1, telemetry: false, ...place }),
    async attempt(call) {
      try {
        return { kind: "done", value: await call() };
      } catch (error) {
        if (error instanceof StripeInvalidRequestError || error instanceof StripeCardError)
          return { kind: "refused", reason: error.code ?? error.type };
        throw new GatewayUnavailable(error, retryAfterOf(error));
      }
    },
  };
}

function placeOf({ hostname, port, protocol }: URL): Pick<Stripe.StripeConfig, "host" | "port" | "protocol"> {
  const isPlain = protocol === "http:";
  return { host: hostname, port: port || (isPlain ? "80" : "443"), protocol: isPlain ? "http" : "https" };
}

function sessionOf(checkout: CheckoutToOpen): Stripe.Checkout.SessionCreateParams {
  const { paymentId, tenantId, orderId, title, amount, currency, returnUrl, askedAt, expiresAt } = checkout;
  const metadata: StripeMetadata = { tenant_id: tenantId, order_id: orderId, payment_id: paymentId };
  // One that should end sooner than Stripe lets it is closed by us when it is time.
  const asked = askedAt.getTime();
  const ends = Math.min(Math.max(expiresAt.getTime(), asked + shortestPageMs), asked + longestPageMs);
  return {
    mode: "payment",
    client_reference_id: paymentId,
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: currency.toLowerCase(),
          unit_amount: toStripeAmount(amount, currency),
          product_data: { name: title },
        },
      },
    ],
    metadata,
    payment_intent_data: { metadata },
    success_url: returnUrl,
    cancel_url: returnUrl,
    expires_at: Math.floor(ends / 1000),
  };
}

async function makeRefund({ stripe, attempt }: Client, refund: RefundToMake): Promise<RefundOutcome> {
  const { refundId, tenantId, paymentId, paymentRef, amount, currency } = refund;
  const metadata: StripeMetadata = { tenant_id: tenantId, payment_id: paymentId, refund_id: refundId };
  const made = await attempt(() =>
    stripe.refunds.create(
      { payment_intent: paymentRef, amount: toStripeAmount(amount, currency), metadata },
      { idempotencyKey: refundId },
    ),
  );
  return made.kind === "refused" ? made : outcomeOf(providerRefund(made.value));
}

async function findRefund(
  client: Client,
  { refundId, paymentRef }: RefundToMake,
): Promise<RefundOutcome | undefined> {
  const known = (await readRefunds(client, paymentRef)).find((each) => each.refundId === refundId);
  return known && outcomeOf(known);
}

function outcomeOf({ state, providerRef, failure }: ProviderRefund): RefundOutcome {
  return state === "failed" ? { kind: "refused", reason: failure ?? "failed" } : { kind: state, providerRef };
}

async function readRefunds({ stripe, attempt }: Client, paymentRef: string): Promise<ProviderRefund[]> {
  const listed = await attempt(() => stripe.refunds.list({ payment_intent: paymentRef, limit: 100 }));
  if (listed.kind === "refused") throw new Error(`the provider lists no refunds: ${listed.reason}`);
  return listed.value.data.map(providerRefund);
}

function providerRefund({
  id,
  status,
  amount,
  currency,
  metadata,
  failure_reason,
}: Stripe.Refund): ProviderRefund {
  const code = currency.toUpperCase();
  return {
    providerRef: id,
    refundId: metadata?.refund_id,
    amount: fromStripeAmount(amount, code),
    currency: code,
    state:
      status === "succeeded"
        ? "refunded"
        : status === "failed" || status === "canceled"
          ? "failed"
          : "pending",
    failure: failure_reason ?? undefined,
  };
}

function retryAfterOf(error: unknown): number | undefined {
  const headers = (error as { headers?: Record<string, string> }).headers;
  const seconds = Number(headers?.["retry-after"] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3_600) * 1000 : undefined;
}
