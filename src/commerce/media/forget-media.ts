import { scheduleTask, type Database, type Sql } from "../../platform/index.js";
import { deleteMedia } from "./media.store.js";
import type { MediaStores } from "./media-store.js";

interface ForgetDeps {
  db: Pick<Database, "withTenant">;
  stores: MediaStores;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Has a picture or document removed after so many days, unless something shows it by then; in the caller's transaction. */
export async function forgetLater(sql: Sql, id: string, days: number): Promise<void> {
  const dueAt = new Date(Date.now() + days * dayMs);
  await scheduleTask(sql, { kind: "forget_media", key: id, payload: { id }, dueAt });
}

/**
 * Removes what nobody shows any more; what a product, a payment or a return shows by then stays. The files go before the row is gone for good, so that
 * whoever dies in between does it again. Throws where their store is not configured any more: the row stays, and the task fails for all to see.
 */
export function forgetMedia({ db, stores }: ForgetDeps, tenantId: string, id: string): Promise<void> {
  return db.withTenant(tenantId, async (sql) => {
    const media = await deleteMedia(sql, id);
    if (!media) return;
    const store = stores.named(media.store);
    if (!store) throw new Error(`the files of ${id} are in ${media.store}, which is not configured`);
    const files = [...media.sizes.map((width) => `${id}-${width}.jpg`), media.ref];
    for (const file of files) await store.remove(file);
  });
}
