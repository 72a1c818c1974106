import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody, type Database, type Logger, type Metrics, type RawHandler } from "../../platform/index.js";
import type { PaymentGateway } from "./gateway.js";
import { receiveEvent } from "./receive-event.js";

export interface StripeWebhookDeps {
  db: Pick<Database, "withTenant">;
  gateway: PaymentGateway;
  logger: Logger;
  metrics: Pick<Metrics, "counter">;
}

const largestBody = 512 * 1024;

/**
 * `POST /webhooks/stripe`, one address for all tenants: an event is believed when Stripe signed its bytes, acted on where our own payment
 * bears it out, and answered 200 when what follows from it is committed. Stripe tells again what was not answered so, for days.
 */
export function createStripeWebhook({ db, gateway, logger, metrics }: StripeWebhookDeps): RawHandler {
  const count = metrics.counter("stripe_events_total", "Events told by Stripe", ["type", "outcome"]);

  async function receive(req: IncomingMessage, res: ServerResponse): Promise<void> {
    if (req.method !== "POST") return answer(res, 405, "wrong_method", { allow: "POST" });
    const read = await readBody(req, largestBody);
    if (read.kind === "aborted") return;
    if (read.kind === "busy") return answer(res, 503, "busy");
    if (read.kind === "tooLarge") return answer(res, 413, "too_large");
    const told = await gateway.readEvent(read.body, signatureOf(req));
    if (told.kind === "forged") {
      count.inc({ type: "", outcome: "bad_signature" });
      return answer(res, 400, "bad_signature");
    }
    const { event } = told;
    const outcome = event.about
      ? await db.withTenant(event.about.tenantId, (sql) => receiveEvent(sql, "stripe", event))
      : "ignored";
    count.inc({ type: event.type, outcome });
    logger.info({ event: event.id, type: event.type, outcome, ...event.about }, "a payment event");
    answer(res, 200, outcome);
  }

  return (req, res) =>
    receive(req, res).catch((error: unknown) => {
      logger.error({ err: error }, "a payment event could not be taken in; it will be told again");
      if (!res.headersSent) answer(res, 503, "busy", { "retry-after": "5" });
    });
}

function signatureOf({ headers }: IncomingMessage): string | undefined {
  const header = headers["stripe-signature"];
  return typeof header === "string" ? header : undefined;
}

function answer(
  res: ServerResponse,
  status: number,
  outcome: string,
  headers: Record<string, string> = {},
): void {
  const body = JSON.stringify(
    status === 200 ? { received: true } : { error: { code: outcome, message: outcome } },
  );
  res.writeHead(status, { "Content-Type": "application/json", ...headers }).end(body);
}
