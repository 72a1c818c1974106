import { join } from "node:path";
import { createCloudinaryMediaStore } from "./cloudinary.js";
import { createLocalMediaStore } from "./local-media-store.js";
import type { MediaStores } from "./media-store.js";

/** Cloudinary where it is configured, the data folder otherwise; what was stored before a change of that stays readable. */
export async function createMediaStores(config: {
  dataDir: string;
  cloudinaryUrl?: string;
}): Promise<MediaStores> {
  const local = createLocalMediaStore(join(config.dataDir, "media"));
  const cloudinary =
    config.cloudinaryUrl === undefined ? undefined : await createCloudinaryMediaStore(config.cloudinaryUrl);
  return {
    current: cloudinary ?? local,
    named: (name) => (name === "local" ? local : cloudinary),
  };
}
