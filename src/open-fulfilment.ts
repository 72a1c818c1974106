import type { Router } from "express";
import type { Foundation } from "./app.js";
import { courierTasks, courierWebhook, createCourier, ownDelivery, pickup } from "./commerce/index.js";
import type { FulfilmentProviders } from "./commerce/index.js";
import type { TaskHandler } from "./platform/index.js";

/** Bringing orders to their buyers: who does it, what couriers tell, and what is done at the courier's. */
export interface OpenFulfilment {
  providers: FulfilmentProviders;
  router: Router;
  tasks: Readonly<Record<string, TaskHandler>>;
}

export function openFulfilment(base: Omit<Foundation, "payments" | "media" | "fulfilment">): OpenFulfilment {
  const { config, db, encryption, logger, metrics, seams } = base;
  const courier = config.courier && createCourier(config.courier);
  return {
    providers: { own: ownDelivery, pickup, ...(courier && { courier }) },
    router: courierWebhook({ db, encryption, clock: seams.clock, logger, metrics }),
    tasks: courierTasks({ db, courier, publicBaseUrl: config.publicBaseUrl }),
  };
}
