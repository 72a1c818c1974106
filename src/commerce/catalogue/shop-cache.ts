import type { Database, Logger, Sql } from "../../platform/index.js";
import type { Shop } from "./catalogue.js";
import { loadShop, restockShop, type LoadedShop } from "./load-shop.store.js";

/** Shops in memory, as fresh as the last notice of a change. */
export interface ShopCache {
  /** The shop, loaded when it is not here. Rejects when there is no such tenant. */
  get(tenantId: string): Promise<Shop>;
  /** The shop if it is here. */
  peek(tenantId: string): Shop | undefined;
  /** Listens for changes; until then nothing here notices one. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Entry {
  loaded?: LoadedShop;
  loading?: Promise<LoadedShop> | undefined;
  /** Changed since it was last read, or while it is being read. */
  stale: boolean;
}

/**
 * Keeps catalogues in process. A change is noticed through NOTIFY; while a shop is read anew (once, however many ask) the old value is
 * served: what it shows may be a moment old, what is charged and whether it can be had is decided in the database.
 * Holds `capacity` products in all; the shops used longest ago make room.
 */
export function createShopCache({
  db,
  logger,
  capacity = 300_000,
}: {
  db: Pick<Database, "withTenant" | "listen">;
  logger: Logger;
  capacity?: number;
}): ShopCache {
  /** In order of use, the latest last. */
  const entries = new Map<string, Entry>();
  let stopListening: (() => Promise<void>) | undefined;

  function touch(tenantId: string, entry: Entry): void {
    entries.delete(tenantId);
    entries.set(tenantId, entry);
  }

  function load(tenantId: string, entry: Entry): Promise<LoadedShop> {
    if (entry.loading) return entry.loading;
    entry.stale = false;
    entry.loading = db
      .withTenant(tenantId, (sql) => readShop(sql, entry.loaded))
      .then((loaded) => {
        entry.loaded = loaded;
        makeRoom(entries, capacity);
        return loaded;
      })
      .catch((error: unknown) => {
        entry.stale = true;
        if (!entry.loaded) entries.delete(tenantId);
        throw error;
      })
      .finally(() => {
        entry.loading = undefined;
      });
    return entry.loading;
  }

  /** In the background; a change noticed while it is being read has it read once more. */
  function refresh(tenantId: string, entry: Entry): void {
    Promise.resolve(entry.loading)
      .then(() => (entry.stale ? load(tenantId, entry) : undefined))
      .catch((error: unknown) =>
        logger.warn({ err: error, tenantId }, "a shop could not be read anew; its old catalogue stays"),
      );
  }

  function onNotify(tenantId: string): void {
    if (tenantId === "") {
      for (const entry of entries.values()) entry.stale = true;
      return;
    }
    const entry = entries.get(tenantId);
    if (!entry) return;
    entry.stale = true;
    refresh(tenantId, entry);
  }

  return {
    async get(tenantId) {
      const entry = entries.get(tenantId) ?? { stale: false };
      touch(tenantId, entry);
      if (!entry.loaded) return (await load(tenantId, entry)).shop;
      if (entry.stale) refresh(tenantId, entry);
      return entry.loaded.shop;
    },
    peek(tenantId) {
      const entry = entries.get(tenantId);
      if (!entry?.loaded) return undefined;
      touch(tenantId, entry);
      if (entry.stale) refresh(tenantId, entry);
      return entry.loaded.shop;
    },
    async start() {
      stopListening = await db.listen("catalogue", onNotify);
    },
    async stop() {
      await stopListening?.();
    },
  };
}

async function readShop(sql: Sql, before: LoadedShop | undefined): Promise<LoadedShop> {
  return (before && (await restockShop(sql, before))) ?? loadShop(sql);
}

/** Forgets the shops used longest ago, but never the last one that is left. */
function makeRoom(entries: Map<string, Entry>, capacity: number): void {
  const weight = ({ loaded }: Entry) => 50 + (loaded?.shop.catalogue.products.length ?? 0);
  let total = 0;
  for (const entry of entries.values()) total += weight(entry);
  for (const [tenantId, entry] of entries) {
    if (total <= capacity || entries.size === 1) return;
    if (entry.loading) continue;
    entries.delete(tenantId);
    total -= weight(entry);
  }
}
