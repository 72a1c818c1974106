import { newId, type Database, type Sql } from "../../platform/index.js";
import { announceCatalogue } from "../catalogue/import.store.js";
import { keepFile, recordMedia, type KeepRefusal, type ReceivedFile } from "./keep-media.js";
import { forgetLater } from "./forget-media.js";
import type { Media } from "./media.store.js";
import type { MediaStores } from "./media-store.js";
import { swapPhoto } from "./product-photo.store.js";

export interface PhotoDeps {
  db: Pick<Database, "withTenant">;
  stores: MediaStores;
}

export type SetPhotoOutcome = { kind: "set"; photo: Media } | { kind: "unknown" } | KeepRefusal;

/** A card in a chat, and a list of them. */
const widths = [800, 240];
/** Chats that were written before the change may still be fetching the old picture. */
const forgetAfterDays = 1;

/**
 * Gives a product a photo of its own, checked and made anew in three sizes; it is shown before the picture a catalogue file names. The
 * one before is forgotten a day later. An address never comes to show another picture, so it may be kept for ever.
 */
export async function setProductPhoto(
  { db, stores }: PhotoDeps,
  tenantId: string,
  { productId, ...file }: ReceivedFile & { productId: string },
): Promise<SetPhotoOutcome> {
  const keeping = { id: newId(), purpose: "product", isPublic: true, widths } as const;
  const kept = await keepFile(stores, file, keeping);
  if (kept.kind !== "kept") return kept;
  return db.withTenant(tenantId, async (sql) => {
    const photo = await recordMedia(sql, kept);
    const before = await swapPhoto(sql, productId, photo.id);
    await forgetPhoto(sql, before === undefined ? photo.id : before);
    if (before === undefined) return { kind: "unknown" };
    await announceCatalogue(sql);
    return { kind: "set", photo };
  });
}

/** Takes the product's own photo away: what its catalogue file names is shown again, if it names any. */
export function removeProductPhoto(
  { db }: Pick<PhotoDeps, "db">,
  tenantId: string,
  productId: string,
): Promise<{ kind: "removed" } | { kind: "unknown" }> {
  return db.withTenant(tenantId, async (sql) => {
    const before = await swapPhoto(sql, productId, null);
    if (before === undefined) return { kind: "unknown" };
    await forgetPhoto(sql, before);
    if (before !== null) await announceCatalogue(sql);
    return { kind: "removed" };
  });
}

async function forgetPhoto(sql: Sql, id: string | null): Promise<void> {
  if (id !== null) await forgetLater(sql, id, forgetAfterDays);
}
