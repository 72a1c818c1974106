import { createMediaFetcher } from "./channels/index.js";
import type { SenderDirectory } from "./channels/index.js";
import { createMediaAddresses, createMediaStores, mediaRoutes } from "./commerce/index.js";
import type { MediaAddresses, MediaStores, ShopCache } from "./commerce/index.js";
import { createMediaTasks } from "./conversations/index.js";
import type { Clock, Config, Database, TaskHandler } from "./platform/index.js";

/** Pictures and documents: where they are kept, what their addresses are signed with, and what serves them. */
export interface OpenMedia {
  stores: MediaStores;
  addresses: MediaAddresses;
  router: ReturnType<typeof mediaRoutes>;
}

export async function openMedia(base: { config: Config; db: Database; clock: Clock }): Promise<OpenMedia> {
  const stores = await createMediaStores(base.config);
  const addresses = createMediaAddresses(base.config.secretKey);
  return { stores, addresses, router: mediaRoutes({ ...base, stores, addresses }) };
}

interface MediaTaskDeps {
  db: Database;
  config: Config;
  shops: ShopCache;
  senders: SenderDirectory;
  media: OpenMedia;
  seams: { clock: Clock };
}

/** Fetching what buyers send, sending receipts, forgetting what nobody shows any more. */
export function mediaTasks(
  { db, config, shops, senders, media, seams }: MediaTaskDeps,
  onReplies: () => void,
): Record<string, TaskHandler> {
  const { apiBaseUrl } = config.twilio;
  const fetchMedia = createMediaFetcher({
    ...(apiBaseUrl !== undefined && { apiBaseUrl }),
    ...(config.demo && { simulatorBaseUrl: `http://127.0.0.1:${config.port}/simulator/twilio` }),
  });
  const { publicBaseUrl } = config;
  const findSender = (id: string) => senders.get(id);
  return createMediaTasks({
    ...{ db, shops, clock: seams.clock, publicBaseUrl, findSender, fetchMedia, onReplies },
    ...media,
  });
}
