import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { checkedRef, type MediaStore } from "./media-store.js";

/** Files in a folder, for one machine or a shared disk. Written aside and renamed, so that nobody reads half of one. */
export function createLocalMediaStore(folder: string): MediaStore {
  // The end of an id is random: its first digits are the time, and would put a day's files into one folder.
  const fileOf = (ref: string) => join(folder, checkedRef(ref).slice(34, 36), ref);
  return {
    name: "local",
    async put({ ref, body }) {
      const file = fileOf(ref);
      const draft = `${file}.${randomBytes(6).toString("hex")}`;
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      try {
        await writeFile(draft, body, { mode: 0o600, flag: "wx" });
        await rename(draft, file);
      } finally {
        await rm(draft, { force: true });
      }
      return {};
    },
    read: (ref) =>
      readFile(fileOf(ref)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return undefined;
        throw error;
      }),
    remove: (ref) => rm(fileOf(ref), { force: true }),
  };
}
