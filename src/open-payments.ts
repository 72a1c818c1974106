import { createStripeGateway, createStripeWebhook, paymentTasks } from "./commerce/index.js";
import type { ShopCache } from "./commerce/index.js";
import { paymentPageRoutes } from "./conversations/index.js";
import type { Clock, Config, Database, Logger, Metrics, RawHandler, TaskHandler } from "./platform/index.js";

/** Taking payments: what providers tell, where buyers pay, and what is done at the provider. */
export interface OpenPayments {
  webhooks: ReadonlyMap<string, RawHandler>;
  router: ReturnType<typeof paymentPageRoutes>;
  tasks: Readonly<Record<string, TaskHandler>>;
}

interface PaymentParts {
  config: Config;
  db: Database;
  shops: ShopCache;
  logger: Logger;
  metrics: Metrics;
  seams: { clock: Clock };
}

export function openPayments(base: PaymentParts): OpenPayments {
  const { config, db, shops, logger, metrics, seams } = base;
  const { clock } = seams;
  const gateway = config.stripe && createStripeGateway(config.stripe, { now: () => clock.now().getTime() });
  const { publicBaseUrl } = config;
  return {
    webhooks: new Map(
      gateway ? [["/webhooks/stripe", createStripeWebhook({ db, gateway, logger, metrics })]] : [],
    ),
    router: paymentPageRoutes({ db, shops }),
    tasks: paymentTasks({ db, gateway, publicBaseUrl, now: () => clock.now() }),
  };
}
