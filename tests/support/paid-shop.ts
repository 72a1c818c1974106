import {
  createOrderExpiry,
  createStripeGateway,
  createStripeWebhook,
  paymentTasks,
} from "../../src/commerce/index.js";
import { createLogger, createMetrics, createTaskRunner } from "../../src/platform/index.js";
import {
  startFakeStripe,
  stripeSecretKey,
  stripeWebhookSecret,
  type StripeEventBody,
} from "./fake-stripe.js";
import { openOrderShop } from "./order-shop.js";
import type { TestShop } from "./test-shop.js";
import { serveHandlers } from "./webhook-server.js";

type PaymentGateway = ReturnType<typeof createStripeGateway>;

const logger = createLogger({ environment: "development", logLevel: "silent" });
export const publicBaseUrl = "https://shop.example.com";

/** A shop that takes cards through a Stripe over HTTP: its webhook, its tasks, and a clock that a test moves. */
export async function openPaidShop(
  first: TestShop,
  { wrong = (gateway) => gateway }: { wrong?: (gateway: PaymentGateway) => PaymentGateway } = {},
) {
  const shop = await openOrderShop(first);
  await shop.rows(
    "UPDATE shop_terms SET card = true, bank_transfer = true, bank_details = 'IBAN DE00 1234' RETURNING 1",
  );
  const stripe = await startFakeStripe();
  let time = Date.now();
  const clock = { now: () => new Date(time) };
  stripe.books.now = () => time;
  const settings = { secretKey: stripeSecretKey, webhookSecret: stripeWebhookSecret, apiBaseUrl: stripe.url };
  const gateway = wrong(createStripeGateway(settings, { timeoutMs: 400, now: () => time }));
  const { db } = shop;
  const metrics = createMetrics();
  const server = await serveHandlers(
    new Map([["/webhooks/stripe", createStripeWebhook({ db, gateway, logger, metrics })]]),
  );
  const handlers = {
    ...paymentTasks({ db, gateway, publicBaseUrl, now: clock.now }),
    expire_order: createOrderExpiry({ db, clock }),
  };
  const runner = createTaskRunner({ db, handlers, clock, logger, metrics: createMetrics(), random: () => 1 });
  const webhook = `http://127.0.0.1:${server.port}/webhooks/stripe`;
  return {
    ...shop,
    stripe,
    runTasks: () => runner.drain(),
    later: (ms: number) => void (time += ms),
    now: () => time,
    /** Tells the shop, as Stripe does; the answer's status. */
    tell: (event: StripeEventBody, secret?: string) => stripe.deliver(webhook, event, secret),
    /** Places an order of these lines, to be paid so. */
    async order(lines: Parameters<typeof shop.place>[0], paymentMethod: "card" | "bank_transfer" = "card") {
      const placed = await shop.place(lines, { paymentMethod, fulfilment: { type: "pickup" } });
      if (placed.kind !== "placed") throw new Error(placed.kind);
      return placed.order;
    },
    async session(orderId: string): Promise<string> {
      const [row] = await shop.rows<{ ref: string }>(
        "SELECT session_ref AS ref FROM payments WHERE order_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1",
        orderId,
      );
      return row!.ref;
    },
    truth: (orderId: string) => truthOf(shop, orderId),
    async closeAll() {
      await server.close();
      await stripe.close();
    },
  };
}

export type PaidShop = Awaited<ReturnType<typeof openPaidShop>>;

export interface OrderTruth {
  status: string;
  payment: string;
  received: number;
  refunded: number;
  payments: string[];
  refunds: string[];
  news: string[];
}

/** What the database holds of an order's money, short. */
async function truthOf(shop: TestShop, orderId: string): Promise<OrderTruth> {
  const [row] = await shop.rows<OrderTruth>(
    `SELECT o.status, o.payment_status AS payment,
       (SELECT coalesce(sum(amount), 0)::int FROM ledger_entries WHERE order_id = o.id AND kind = 'received') AS received,
       (SELECT coalesce(sum(amount), 0)::int FROM ledger_entries WHERE order_id = o.id AND kind = 'refunded') AS refunded,
       (SELECT coalesce(array_agg(method || ' ' || state || ' ' || coalesce(received, amount) ORDER BY created_at, id), '{}')
         FROM payments WHERE order_id = o.id) AS payments,
       (SELECT coalesce(array_agg(state || ' ' || amount ORDER BY created_at, id), '{}') FROM refunds WHERE order_id = o.id) AS refunds,
       (SELECT coalesce(array_agg(type ORDER BY seq), '{}') FROM order_events WHERE order_id = o.id) AS news
     FROM orders o WHERE o.id = $1`,
    orderId,
  );
  return row!;
}

/** What may never be so, of all orders of a shop; empty when all is well. */
export async function moneyErrors(shop: TestShop): Promise<object[]> {
  return shop.rows(`
    WITH back AS (
      SELECT payment_id, sum(amount) FILTER (WHERE state <> 'failed') AS going, sum(amount) FILTER (WHERE state = 'refunded') AS gone
      FROM refunds GROUP BY payment_id)
    SELECT 'more went back than came' AS what, p.id FROM payments p JOIN back ON payment_id = p.id WHERE gone > coalesce(received, 0)
    UNION ALL SELECT 'money that counts for nothing and does not go back', p.id FROM payments p LEFT JOIN back ON payment_id = p.id
      JOIN orders o ON o.id = p.order_id
      WHERE p.received > coalesce(going, 0) AND (p.state <> 'paid' OR o.status IN ('cancelled', 'rejected', 'expired', 'awaiting_payment'))
        AND NOT EXISTS (SELECT FROM refunds r WHERE r.payment_id = p.id AND r.state = 'failed')
    UNION ALL SELECT 'the ledger is not what came', o.id FROM orders o
      WHERE (SELECT coalesce(sum(CASE kind WHEN 'received' THEN amount WHEN 'refunded' THEN -amount ELSE 0 END), 0)
          FROM ledger_entries WHERE order_id = o.id)
        <> (SELECT coalesce(sum(coalesce(p.received, 0) - coalesce(gone, 0)), 0) FROM payments p LEFT JOIN back ON payment_id = p.id
          WHERE p.order_id = o.id)
    UNION ALL SELECT 'paid without money', o.id FROM orders o
      WHERE o.payment_method <> 'cash_on_delivery' AND o.total > 0
        AND o.status IN ('paid', 'accepted', 'preparing', 'ready_for_pickup', 'shipped', 'delivered', 'completed')
        AND (SELECT coalesce(sum(received), 0) FROM payments WHERE order_id = o.id AND state = 'paid') < o.total
    UNION ALL SELECT 'says ' || payment_status, o.id FROM orders o CROSS JOIN LATERAL (
        SELECT coalesce(sum(received), 0) AS paid, coalesce(sum(gone), 0) AS gone FROM payments p LEFT JOIN back ON payment_id = p.id
        WHERE p.order_id = o.id AND p.state = 'paid') s
      WHERE payment_status IN ('paid', 'partially_refunded', 'refunded') AND payment_status <> CASE WHEN s.gone = 0 THEN 'paid'
        WHEN s.gone < s.paid THEN 'partially_refunded' ELSE 'refunded' END
    UNION ALL SELECT 'stock held for an order that does not wait', order_id FROM stock_holds h JOIN orders o ON o.id = h.order_id
      WHERE h.state = 'held' AND o.status <> 'awaiting_payment'
    UNION ALL SELECT 'stock is not its movements', l.variant_id FROM stock_levels l
      WHERE l.on_hand <> (SELECT coalesce(sum(delta), 0) FROM stock_movements m WHERE m.variant_id = l.variant_id)
        OR l.held <> (SELECT coalesce(sum(quantity), 0) FROM stock_holds h WHERE h.variant_id = l.variant_id AND h.state = 'held')`);
}
