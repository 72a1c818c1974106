import type { Foundation } from "./app.js";
import { createStripeGateway, createStripeWebhook, paymentTasks } from "./commerce/index.js";
import { paymentPageRoutes } from "./conversations/index.js";
import type { RawHandler, TaskHandler } from "./platform/index.js";

/** Taking payments: what providers tell, where buyers pay, and what is done at the provider. */
export interface OpenPayments {
  webhooks: ReadonlyMap<string, RawHandler>;
  router: ReturnType<typeof paymentPageRoutes>;
  tasks: Readonly<Record<string, TaskHandler>>;
}

export function openPayments(base: Omit<Foundation, "payments" | "media" | "fulfilment">): OpenPayments {
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
