import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Stripe from "stripe";
import { StripeBooks } from "./fake-stripe-books.js";

/** What can go wrong with one request. "Before": nothing was done; "after": it was, and the caller does not hear of it. */
export type StripeFault =
  | { kind: "busy"; retryAfterSeconds: number }
  | { kind: "error"; committed?: boolean }
  | { kind: "dropped"; committed?: boolean }
  | { kind: "half" }
  | { kind: "hang" }
  | { kind: "slow"; ms: number };

export interface StripeEventBody {
  id: string;
  type: string;
  body: string;
}

export interface FakeStripe {
  url: string;
  books: StripeBooks;
  requests: { method: string; path: string; key: string | undefined }[];
  /** Goes wrong with the next requests, one each. */
  faults: StripeFault[];
  /** The buyer pays on the page: `amount` is in Stripe's units. Undefined where the page is closed. */
  pay(sessionId: string, paid?: { amount?: number; currency?: string }): StripeEventBody | undefined;
  /** All events so far, in order; each can be delivered as often as a test likes. */
  events: StripeEventBody[];
  /** Posts an event to a webhook, signed as Stripe signs. Answers the status. */
  deliver(url: string, event: StripeEventBody, secret?: string): Promise<number>;
  close(): Promise<void>;
}

export const stripeWebhookSecret = "whsec_of_the_tests_0123456789";
export const stripeSecretKey = "sk_test_of_the_tests_0123456789";

/** The part of Stripe's HTTP interface that a shop needs, on a real port, for Stripe's own client library. */
export async function startFakeStripe(): Promise<FakeStripe> {
  const events: StripeEventBody[] = [];
  const books = new StripeBooks((type, object) => {
    const event = { id: `evt_${randomUUID()}`, object: "event", type, created: now(), data: { object } };
    events.push({ id: event.id, type, body: JSON.stringify(event) });
  });
  const requests: FakeStripe["requests"] = [];
  const faults: StripeFault[] = [];
  const server = createServer((req, res) => {
    void readForm(req).then((form) => {
      const key = req.headers["idempotency-key"];
      const path = req.url ?? "";
      requests.push({ method: req.method ?? "", path, key: typeof key === "string" ? key : undefined });
      const fault = faults.shift();
      void answer(res, fault, () => books.handle(req.method ?? "", path, form, key as string | undefined));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    books,
    requests,
    faults,
    events,
    pay(sessionId, paid) {
      const before = events.length;
      books.pay(sessionId, paid);
      return events.slice(before).find(({ type }) => type === "checkout.session.completed");
    },
    deliver: deliverEvent,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function deliverEvent(
  url: string,
  { body }: StripeEventBody,
  secret = stripeWebhookSecret,
): Promise<number> {
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret });
  const headers = { "content-type": "application/json; charset=utf-8", "stripe-signature": signature };
  const response = await fetch(url, { method: "POST", headers, body });
  await response.arrayBuffer();
  return response.status;
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}

async function readForm(req: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}

interface Answer {
  status: number;
  body: object;
}

async function answer(res: ServerResponse, fault: StripeFault | undefined, act: () => Answer): Promise<void> {
  if (fault === undefined) return send(res, act());
  switch (fault.kind) {
    case "busy": {
      const error = { type: "rate_limit_error", code: "rate_limit", message: "too many requests" };
      res.setHeader("retry-after", String(fault.retryAfterSeconds));
      return send(res, { status: 429, body: { error } });
    }
    case "error": {
      if (fault.committed) act();
      // As the real one does: what began and failed is not worth trying at once.
      res.setHeader("stripe-should-retry", "false");
      return send(res, { status: 500, body: { error: { type: "api_error", message: "something broke" } } });
    }
    case "dropped": {
      if (fault.committed) act();
      res.destroy();
      return;
    }
    case "half": {
      const text = JSON.stringify(act().body);
      res.writeHead(200, { "content-type": "application/json", "content-length": String(text.length) });
      res.write(text.slice(0, text.length / 2));
      setTimeout(() => res.destroy(), 5);
      return;
    }
    case "hang":
      act();
      return;
    case "slow":
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return send(res, act());
  }
}

function send(res: ServerResponse, { status, body }: Answer): void {
  res.writeHead(status, { "content-type": "application/json", "request-id": `req_${randomUUID()}` });
  res.end(JSON.stringify(body));
}
