import { randomUUID } from "node:crypto";

export interface StripeSession {
  id: string;
  object: "checkout.session";
  url: string | null;
  status: "open" | "complete" | "expired";
  payment_status: "unpaid" | "paid";
  payment_intent: string | null;
  amount_total: number;
  currency: string;
  expires_at: number;
  client_reference_id: string | null;
  metadata: Record<string, string>;
}

interface StripeCharge {
  id: string;
  object: "charge";
  payment_intent: string;
  amount: number;
  amount_refunded: number;
  currency: string;
  metadata: Record<string, string>;
}

export interface StripeRefund {
  id: string;
  object: "refund";
  payment_intent: string;
  amount: number;
  currency: string;
  status: "pending" | "succeeded" | "failed";
  failure_reason?: string;
  metadata: Record<string, string>;
}

interface Answer {
  status: number;
  body: object;
}

const refusal = (code: string, type = "invalid_request_error", status = 400): Answer => ({
  status,
  body: { error: { type, code, message: code } },
});

/** What Stripe remembers: sessions, charges, refunds, and the answers given under each idempotency key. */
export class StripeBooks {
  readonly sessions = new Map<string, StripeSession>();
  readonly charges = new Map<string, StripeCharge>();
  readonly refunds = new Map<string, StripeRefund>();
  /** What new refunds become. */
  refundsBecome: StripeRefund["status"] = "succeeded";
  private readonly answers = new Map<string, { request: string; answer: Answer }>();

  /** What time it is at Stripe, in milliseconds. */
  now: () => number = () => Date.now();
  private readonly emit: (type: string, object: object) => void;

  constructor(emit: (type: string, object: object) => void) {
    this.emit = emit;
  }

  /** As after a day: keys are forgotten. */
  forgetKeys(): void {
    this.answers.clear();
  }

  handle(method: string, path: string, form: URLSearchParams, key: string | undefined): Answer {
    const request = `${method} ${path} ${form.toString()}`;
    const known = key === undefined || method !== "POST" ? undefined : this.answers.get(key);
    if (known)
      return known.request === request ? known.answer : refusal("idempotency_error", "idempotency_error");
    const answer = this.act(method, new URL(path, "http://stripe"), form);
    // As the real one does: what was refused before it began leaves nothing behind.
    if (key !== undefined && method === "POST" && answer.status === 200)
      this.answers.set(key, { request, answer });
    return answer;
  }

  private act(method: string, { pathname, searchParams }: URL, form: URLSearchParams): Answer {
    const [, , first, second, third, fourth] = pathname.split("/");
    if (first === "refunds")
      return method === "POST"
        ? this.refund(form)
        : this.listRefunds(searchParams.get("payment_intent") ?? "");
    if (first === "payment_intents") return this.intent(second ?? "");
    if (first !== "checkout" || second !== "sessions") return refusal("resource_missing", undefined, 404);
    if (third === undefined) return this.openSession(form);
    const session = this.sessions.get(third);
    if (!session) return refusal("resource_missing", undefined, 404);
    return fourth === "expire" ? this.expire(session) : { status: 200, body: session };
  }

  private intent(id: string): Answer {
    const charge = this.charges.get(id);
    if (!charge) return refusal("resource_missing", undefined, 404);
    const { metadata, amount } = charge;
    return { status: 200, body: { id, object: "payment_intent", amount, metadata } };
  }

  private openSession(form: URLSearchParams): Answer {
    const price = (part: string) => form.get(`line_items[0][price_data]${part}`);
    const ends = Number(form.get("expires_at"));
    const inSeconds = ends - this.now() / 1000;
    if (!(inSeconds > 1795 && inSeconds < 86_405)) return refusal("parameter_invalid_expires_at");
    if (!form.get("success_url")?.startsWith("http")) return refusal("url_invalid");
    const amount = Number(price("[unit_amount]"));
    if (!Number.isInteger(amount) || amount < 1) return refusal("parameter_invalid_integer");
    const id = `cs_test_${randomUUID()}`;
    const session: StripeSession = {
      id,
      object: "checkout.session",
      url: `https://checkout.stripe.test/c/pay/${id}#${"x".repeat(300)}`,
      status: "open",
      payment_status: "unpaid",
      payment_intent: null,
      amount_total: amount,
      currency: price("[currency]") ?? "",
      expires_at: ends,
      client_reference_id: form.get("client_reference_id"),
      metadata: metadataIn(form, "metadata"),
    };
    this.sessions.set(id, session);
    return { status: 200, body: { ...session } };
  }

  /** The buyer pays; another amount or currency than asked is what a mistaken or lying provider would say. */
  pay(id: string, { amount, currency }: { amount?: number; currency?: string } = {}): boolean {
    const session = this.sessions.get(id);
    if (session?.status !== "open") return false;
    const intent = `pi_${randomUUID()}`;
    Object.assign(session, {
      status: "complete",
      payment_status: "paid",
      payment_intent: intent,
      amount_total: amount ?? session.amount_total,
      currency: currency ?? session.currency,
      url: null,
    });
    this.charges.set(intent, {
      id: `ch_${randomUUID()}`,
      object: "charge",
      payment_intent: intent,
      amount: session.amount_total,
      amount_refunded: 0,
      currency: session.currency,
      metadata: session.metadata,
    });
    this.emit("checkout.session.completed", { ...session });
    return true;
  }

  private expire(session: StripeSession): Answer {
    if (session.status !== "open") return refusal("session_not_open");
    this.timeOut(session.id);
    return { status: 200, body: { ...session } };
  }

  /** As when a page's time is over. */
  timeOut(id: string): boolean {
    const session = this.sessions.get(id);
    if (session?.status !== "open") return false;
    Object.assign(session, { status: "expired", url: null });
    this.emit("checkout.session.expired", { ...session });
    return true;
  }

  private refund(form: URLSearchParams): Answer {
    const charge = this.charges.get(form.get("payment_intent") ?? "");
    if (!charge) return refusal("resource_missing", undefined, 404);
    const amount = Number(form.get("amount") ?? charge.amount - charge.amount_refunded);
    if (amount > charge.amount - charge.amount_refunded) return refusal("charge_already_refunded");
    return { status: 200, body: { ...this.giveBack(charge, amount, metadataIn(form, "metadata")) } };
  }

  /** As somebody does on the provider's own pages. */
  refundByHand(intent: string, amount: number): StripeRefund | undefined {
    const charge = this.charges.get(intent);
    if (!charge || amount > charge.amount - charge.amount_refunded) return undefined;
    return this.giveBack(charge, amount, {});
  }

  private giveBack(charge: StripeCharge, amount: number, metadata: Record<string, string>): StripeRefund {
    const { payment_intent, currency } = charge;
    const status = this.refundsBecome;
    const refund: StripeRefund = {
      ...{ id: `re_${randomUUID()}`, object: "refund", payment_intent, amount, currency, status, metadata },
    };
    this.refunds.set(refund.id, refund);
    this.emit("refund.created", { ...refund });
    if (status === "failed") {
      refund.failure_reason = "declined";
      this.emit("refund.failed", { ...refund });
      return refund;
    }
    charge.amount_refunded += amount;
    this.emit("charge.refunded", { ...charge });
    return refund;
  }

  /** What was pending, or seemed done, comes to its end. */
  settleRefund(id: string, status: "succeeded" | "failed"): void {
    const refund = this.refunds.get(id);
    if (!refund || refund.status === status || refund.status === "failed") return;
    refund.status = status;
    const charge = this.charges.get(refund.payment_intent);
    if (status === "failed") {
      refund.failure_reason = "lost_or_stolen_card";
      if (charge) charge.amount_refunded -= refund.amount;
    }
    this.emit(status === "failed" ? "refund.failed" : "refund.updated", { ...refund });
  }

  private listRefunds(intent: string): Answer {
    const data = [...this.refunds.values()].filter((refund) => refund.payment_intent === intent);
    return { status: 200, body: { object: "list", data, has_more: false, url: "/v1/refunds" } };
  }
}

function metadataIn(form: URLSearchParams, name: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, value] of form)
    if (key.startsWith(`${name}[`)) found[key.slice(name.length + 1, -1)] = value;
  return found;
}
