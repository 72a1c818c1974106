import { courierTasks, courierWebhook, createCourier, ownDelivery, pickup } from "./commerce/index.js";
import type { FulfilmentProviders } from "./commerce/index.js";
import type { Clock, Config, Database, Logger, Metrics, TaskHandler } from "./platform/index.js";
import type { FieldEncryption } from "./security/index.js";

/** Bringing orders to their buyers: who does it, what couriers tell, and what is done at the courier's. */
export interface OpenFulfilment {
  providers: FulfilmentProviders;
  router: ReturnType<typeof courierWebhook>;
  tasks: Readonly<Record<string, TaskHandler>>;
}

interface FulfilmentParts {
  config: Config;
  db: Database;
  encryption: FieldEncryption;
  logger: Logger;
  metrics: Metrics;
  seams: { clock: Clock };
}

export function openFulfilment(base: FulfilmentParts): OpenFulfilment {
  const { config, db, encryption, logger, metrics, seams } = base;
  const courier = config.courier && createCourier(config.courier);
  return {
    providers: { own: ownDelivery, pickup, ...(courier && { courier }) },
    router: courierWebhook({ db, encryption, clock: seams.clock, logger, metrics }),
    tasks: courierTasks({ db, courier, publicBaseUrl: config.publicBaseUrl }),
  };
}
