import { createSenderDirectory } from "./channels/index.js";
import type { ReceivedMessage, SenderDirectory } from "./channels/index.js";
import { createShopCache } from "./commerce/index.js";
import type { ShopCache } from "./commerce/index.js";
import type { Received } from "./conversations/index.js";
import type { Lifetime } from "./lifetime.js";
import { registerBacklog } from "./notifications/index.js";
import { openFulfilment } from "./open-fulfilment.js";
import type { OpenFulfilment } from "./open-fulfilment.js";
import { openMedia } from "./open-media.js";
import type { OpenMedia } from "./open-media.js";
import { openPayments } from "./open-payments.js";
import type { OpenPayments } from "./open-payments.js";
import { createMetrics, newId, openDatabase, systemClock } from "./platform/index.js";
import type { Clock, Config, Database, Logger, Metrics } from "./platform/index.js";
import { prepareDatabase } from "./prepare-database.js";
import { createFieldEncryption, createPasswordHasher } from "./security/index.js";
import type { FieldEncryption, PasswordHasher } from "./security/index.js";

type Receive = (received: ReceivedMessage) => Promise<Received>;

/** What experiments put in the place of the real thing; the service itself passes none of them. */
export interface Seams {
  clock: Clock;
  newId: () => string;
  random: () => number;
  checkpoint: (moment: string) => void;
  receive: (inner: Receive) => Receive;
}

export const realThing: Seams = {
  clock: systemClock,
  newId,
  random: Math.random,
  checkpoint: () => undefined,
  receive: (inner) => inner,
};

/** What every part of the service stands on. */
export interface Foundation {
  config: Config;
  logger: Logger;
  seams: Seams;
  metrics: Metrics;
  lifetime: Lifetime;
  db: Database;
  databaseUrl: string;
  encryption: FieldEncryption;
  hasher: PasswordHasher;
  shops: ShopCache;
  senders: SenderDirectory;
  media: OpenMedia;
  payments: OpenPayments;
  fulfilment: OpenFulfilment;
}

/** What there is before anything is opened. */
export type Ground = Pick<Foundation, "config" | "logger" | "seams" | "lifetime">;

/** Opens the database, and what reads it for everybody: shops, senders, and the parts that talk to the world. */
export async function layFoundation(given: Ground): Promise<Foundation> {
  const { config, logger, seams, lifetime } = given;
  const databaseUrl = await prepareDatabase(config, logger, lifetime);
  const db = lifetime.add(await openDatabase({ url: databaseUrl, logger }), (open) => open.close());
  const encryption = createFieldEncryption(config.encryptionKey);
  const shops = createShopCache({ db, logger, takesCards: config.stripe !== undefined });
  const senders = createSenderDirectory({ db, encryption, logger, clock: seams.clock });
  for (const follower of [shops, senders]) {
    await follower.start();
    lifetime.add(follower, (started) => started.stop());
  }
  const hasher = createPasswordHasher();
  const metrics = createMetrics();
  registerBacklog(metrics, db.engine);
  const media = await openMedia({ config, db, clock: seams.clock });
  const base = { ...given, metrics, db, databaseUrl, encryption, hasher, shops, senders };
  return { ...base, media, payments: openPayments(base), fulfilment: openFulfilment(base) };
}
