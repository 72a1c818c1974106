import type { Router } from "express";
import { createMediaAddresses, createMediaStores, mediaRoutes } from "./commerce/index.js";
import type { MediaAddresses, MediaStores } from "./commerce/index.js";
import type { Clock, Config, Database } from "./platform/index.js";

/** Pictures and documents: where they are kept, what their addresses are signed with, and what serves them. */
export interface OpenMedia {
  stores: MediaStores;
  addresses: MediaAddresses;
  router: Router;
}

export async function openMedia(base: { config: Config; db: Database; clock: Clock }): Promise<OpenMedia> {
  const stores = await createMediaStores(base.config);
  const addresses = createMediaAddresses(base.config.secretKey);
  return { stores, addresses, router: mediaRoutes({ ...base, stores, addresses }) };
}
