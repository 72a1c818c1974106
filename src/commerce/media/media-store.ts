/** What is kept as a file, named by us: `<id>.jpg`, `<id>-400.jpg`, `<id>.pdf`. */
export interface StoredFile {
  ref: string;
  contentType: "image/jpeg" | "application/pdf";
  body: Buffer;
  isPublic: boolean;
}

export type StoreName = "local" | "cloudinary";

/**
 * Where the bytes of pictures and documents are. Writing a file again replaces it, removing one that is not there is done already:
 * whoever is not sure that it happened does it again.
 */
export interface MediaStore {
  name: StoreName;
  /** The address at which anybody can have a public file; undefined where only we serve it. Rejects where the store cannot be reached. */
  put(file: StoredFile): Promise<{ address?: string }>;
  /** Undefined where there is no such file. */
  read(ref: string): Promise<Buffer | undefined>;
  remove(ref: string): Promise<void>;
}

/** The store that is written to, and every one that something may still be in. */
export interface MediaStores {
  current: MediaStore;
  named(name: StoreName): MediaStore | undefined;
}

const refForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:-\d{2,4})?\.(?:jpg|pdf)$/;

/** A name of ours and nothing else: it becomes a path. */
export function checkedRef(ref: string): string {
  if (!refForm.test(ref)) throw new Error("this is no name of a stored file");
  return ref;
}
