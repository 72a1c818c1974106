import type { Database, Logger, Sql } from "../../platform/index.js";
import type { Shop } from "./catalogue.js";
import { createFreshValue, type FreshValue } from "./fresh-value.js";
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
  shop: FreshValue<LoadedShop>;
  products: number;
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
  takesCards = true,
}: {
  db: Pick<Database, "withTenant" | "listen">;
  logger: Logger;
  capacity?: number;
  /** False where no payment provider is configured: then no shop offers cards, whatever its terms say. */
  takesCards?: boolean;
}): ShopCache {
  /** In order of use, the latest last. */
  const entries = new Map<string, Entry>();
  let stopListening: (() => Promise<void>) | undefined;

  function use(tenantId: string, entry: Entry): Entry {
    entries.delete(tenantId);
    entries.set(tenantId, entry);
    return entry;
  }

  async function load(tenantId: string, entry: Entry): Promise<Shop> {
    try {
      const { shop } = await entry.shop.get();
      makeRoom(entries, capacity);
      return shop;
    } catch (error) {
      if (entries.get(tenantId) === entry) entries.delete(tenantId);
      throw error;
    }
  }

  return {
    async get(tenantId) {
      const entry = use(tenantId, entries.get(tenantId) ?? newEntry(tenantId, { db, logger, takesCards }));
      return entry.shop.peek()?.shop ?? load(tenantId, entry);
    },
    peek(tenantId) {
      const entry = entries.get(tenantId);
      return entry && use(tenantId, entry).shop.peek()?.shop;
    },
    async start() {
      stopListening = await db.listen("catalogue", (tenantId) => {
        if (tenantId === "") for (const { shop } of entries.values()) shop.expire(false);
        else entries.get(tenantId)?.shop.expire(true);
      });
    },
    async stop() {
      await stopListening?.();
    },
  };
}

function newEntry(
  tenantId: string,
  { db, logger, takesCards }: { db: Pick<Database, "withTenant">; logger: Logger; takesCards: boolean },
): Entry {
  const entry: Entry = {
    products: 0,
    shop: createFreshValue({
      async read(before) {
        const loaded = await db.withTenant(tenantId, (sql) => readShop(sql, before));
        await loaded.searchIndex.prepare(); // meanwhile the shop as it was is served
        entry.products = loaded.shop.catalogue.products.length;
        return takesCards ? loaded : withoutCards(loaded);
      },
      onError: (err) =>
        logger.warn({ err, tenantId }, "a shop could not be read anew; its old catalogue stays"),
    }),
  };
  return entry;
}

function withoutCards(loaded: LoadedShop): LoadedShop {
  const { shop } = loaded;
  return { ...loaded, shop: { ...shop, terms: { ...shop.terms, card: false } } };
}

async function readShop(sql: Sql, before: LoadedShop | undefined): Promise<LoadedShop> {
  return (before && (await restockShop(sql, before))) ?? loadShop(sql, before);
}

/** Forgets the shops used longest ago, but never the last one that is left. */
function makeRoom(entries: Map<string, Entry>, capacity: number): void {
  const weight = (entry: Entry) => 50 + entry.products;
  let total = [...entries.values()].reduce((sum, entry) => sum + weight(entry), 0);
  for (const [tenantId, entry] of entries) {
    if (total <= capacity || entries.size === 1) return;
    entries.delete(tenantId);
    total -= weight(entry);
  }
}
