import type { Sql } from "../../platform/index.js";
import type { StoreName } from "./media-store.js";

export type MediaPurpose = "product" | "proof" | "return" | "receipt" | "inbound";

/** A picture or document that is kept. */
export interface Media {
  id: string;
  tenantId: string;
  purpose: MediaPurpose;
  isPublic: boolean;
  contentType: "image/jpeg" | "application/pdf";
  bytes: number;
  width: number | null;
  height: number | null;
  sizes: number[];
  store: StoreName;
  ref: string;
  address: string | null;
}

export interface NewMedia extends Omit<Media, "tenantId"> {
  sha256: Buffer;
  /** For what came in a message: the provider's message and the place in it. */
  source: string | null;
}

const columns = `id, tenant_id AS "tenantId", purpose, is_public AS "isPublic", content_type AS "contentType", bytes, width, height, sizes,
  store, ref, address`;

/** Writes the row, as the tenant. One that is there already (it was fetched twice) stays, and is answered. */
export async function insertMedia(sql: Sql, media: NewMedia): Promise<Media> {
  const { rows } = await sql.query<Media>({
    name: "media-insert",
    text: `
      INSERT INTO media (id, tenant_id, purpose, is_public, content_type, bytes, width, height, sizes, sha256, store, ref, address, source)
      VALUES ($1, current_tenant(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      ON CONFLICT (id) DO UPDATE SET ref = media.ref
      RETURNING ${columns}`,
    values: [
      ...[media.id, media.purpose, media.isPublic, media.contentType, media.bytes, media.width, media.height],
      ...[media.sizes, media.sha256, media.store, media.ref, media.address, media.source],
    ],
  });
  return rows[0]!;
}

/** By its id alone: as the tenant its own, as the engine anybody's. */
export async function findMedia(sql: Sql, id: string): Promise<Media | undefined> {
  const { rows } = await sql.query<Media>({
    name: "media-find",
    text: `SELECT ${columns} FROM media WHERE id = $1`,
    values: [id],
  });
  return rows[0];
}

/** What came in this place of a message, if it was fetched. */
export async function findMediaOf(sql: Sql, source: string): Promise<Media | undefined> {
  const { rows } = await sql.query<Media>({
    name: "media-find-source",
    text: `SELECT ${columns} FROM media WHERE tenant_id = current_tenant() AND source = $1`,
    values: [source],
  });
  return rows[0];
}

/** Takes the row away unless a product, a payment or a return shows it; answers what was taken. */
export async function deleteMedia(sql: Sql, id: string): Promise<Media | undefined> {
  const { rows } = await sql.query<Media>({
    name: "media-delete",
    text: `DELETE FROM media m WHERE m.tenant_id = current_tenant() AND m.id = $1
      AND NOT EXISTS (SELECT FROM products p WHERE p.tenant_id = m.tenant_id AND p.photo_id = m.id)
      AND NOT EXISTS (SELECT FROM payments p WHERE p.tenant_id = m.tenant_id AND p.proof_media_id = m.id)
      AND NOT EXISTS (SELECT FROM return_requests r WHERE r.tenant_id = m.tenant_id AND m.id = ANY (r.media_ids))
      RETURNING ${columns}`,
    values: [id],
  });
  return rows[0];
}
