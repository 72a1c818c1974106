import { createHash } from "node:crypto";
import { mkdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Logger } from "../../logger/create-logger.js";
import { canReach, giveTo, type Account } from "./account.js";

/**
 * The folder for the server's files: inside the data folder, unless the account cannot get there (root's clone under
 * /root): then one under /var/tmp that the data folder's path leads to again, and the log says so.
 */
export async function placeServer(dataDir: string, account: Account, logger: Logger): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  if (await canReach(dataDir, account)) return ownedFolder(join(dataDir, "postgres"), account);

  const hash = createHash("sha256").update(resolve(dataDir)).digest("hex").slice(0, 16);
  const home = await ownedFolder(`/var/tmp/parley-${hash}`, account);
  logger.info(
    { dataDir, home },
    "the postgres user cannot enter the data folder: the database is kept elsewhere",
  );
  return home;
}

/** Anyone may make folders in /var/tmp: one that is not ours could have been laid out for us. */
async function ownedFolder(path: string, account: Account): Promise<string> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (made !== undefined) await giveTo(path, account);
  const { uid } = await stat(path);
  const owner = account?.uid ?? process.getuid?.();
  if (owner !== undefined && uid !== owner) {
    throw new Error(
      `The folder ${path} belongs to somebody else: remove it, or choose another PARLEY_DATA_DIR.`,
    );
  }
  return path;
}
