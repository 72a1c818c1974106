import { createHash } from "node:crypto";
import type { Sql } from "../../platform/index.js";
import { insertMedia, type Media, type MediaPurpose, type NewMedia } from "./media.store.js";
import type { MediaStores, StoredFile } from "./media-store.js";
import { preparePicture } from "./prepare-picture.js";
import { plainType, sniffType } from "./read-file-type.js";

/** A file that somebody sent, not yet believed in anything. */
export interface ReceivedFile {
  body: Buffer;
  /** What its sender says it is. */
  declaredType: string;
}

export interface Keeping {
  /** The same for the same file: keeping it twice is keeping it once. */
  id: string;
  purpose: MediaPurpose;
  isPublic: boolean;
  /** Widths to keep beside the whole picture. */
  widths?: readonly number[];
  source?: string;
  /** A PDF may be it too: proofs of payment often are. Never for what is public. */
  documents?: boolean;
}

/** Files that are written and not yet in the database. */
export interface KeptFiles {
  kind: "kept";
  media: NewMedia;
}

/** Why a file is not kept: not of a type we take, or not what it says it is; too many pixels; not to be opened. */
export type KeepRefusal = { kind: "wrongType" } | { kind: "tooManyPixels" } | { kind: "broken" };

/**
 * Checks a file, makes it anew and writes it to the store. The row comes after, with `recordMedia`, in the transaction that uses it: a crash
 * in between leaves a file that nobody can ask for, and the next try writes the same one. Rejects where the store cannot be reached.
 */
export async function keepFile(
  { current }: MediaStores,
  { body, declaredType }: ReceivedFile,
  keeping: Keeping,
): Promise<KeptFiles | KeepRefusal> {
  const type = sniffType(body);
  if (type === undefined || type !== plainType(declaredType)) return { kind: "wrongType" };
  if (type === "application/pdf" && !keeping.documents) return { kind: "wrongType" };
  const prepared = type === "application/pdf" ? document(body) : await preparePicture(body, keeping.widths);
  if (prepared.kind !== "prepared") return prepared;

  const { id, purpose, isPublic } = keeping;
  const contentType = type === "application/pdf" ? type : "image/jpeg";
  const put = (ref: string, bytes: Buffer) =>
    current.put({ ref, contentType, body: bytes, isPublic } satisfies StoredFile);
  for (const { width, body: smaller } of prepared.sizes) await put(`${id}-${width}.jpg`, smaller);
  const ref = contentType === "image/jpeg" ? `${id}.jpg` : `${id}.pdf`;
  const { address } = await put(ref, prepared.body);
  const media: NewMedia = {
    ...{ id, purpose, isPublic, contentType, ref, store: current.name },
    ...{ bytes: prepared.body.length, width: prepared.width, height: prepared.height },
    sizes: prepared.sizes.map(({ width }) => width),
    sha256: createHash("sha256").update(prepared.body).digest(),
    address: isPublic ? (address ?? `/media/${ref}`) : null,
    source: keeping.source ?? null,
  };
  return { kind: "kept", media };
}

/** In the transaction that uses the file, as the tenant. */
export function recordMedia(sql: Sql, { media }: KeptFiles): Promise<Media> {
  return insertMedia(sql, media);
}

function document(body: Buffer) {
  return { kind: "prepared" as const, body, width: null, height: null, sizes: [] };
}

/** Keeps a document that we made ourselves, for private addresses. Doing it again writes the same one. */
export async function keepDocument(
  { current }: MediaStores,
  body: Buffer,
  { id, purpose }: Pick<Keeping, "id" | "purpose">,
): Promise<KeptFiles> {
  const ref = `${id}.pdf`;
  const contentType = "application/pdf";
  await current.put({ ref, contentType, body, isPublic: false });
  const sha256 = createHash("sha256").update(body).digest();
  const kept = { id, purpose, ref, contentType, sha256, isPublic: false, store: current.name } as const;
  const nothing = { width: null, height: null, sizes: [], address: null, source: null };
  return { kind: "kept", media: { ...kept, ...nothing, bytes: body.length } };
}
