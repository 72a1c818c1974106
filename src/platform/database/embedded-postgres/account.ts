import { execFile } from "node:child_process";
import { chown, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { promisify } from "node:util";

/** Who the server runs as. PostgreSQL refuses to run as root; everybody else runs it as themselves (undefined). */
export type Account = { uid: number; gid: number } | undefined;

const name = "postgres";

/** As root: the system's postgres user, made when there is none. */
export async function serverAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const account = (await findAccount()) ?? (await makeAccount());
  if (account !== undefined) return account;
  throw new Error(
    `PostgreSQL does not run as root and a user "${name}" could not be made: start Parley as another user, or set DATABASE_URL.`,
  );
}

async function findAccount(): Promise<Account> {
  const line = (await readFile("/etc/passwd", "utf8"))
    .split("\n")
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

async function makeAccount(): Promise<Account> {
  const run = promisify(execFile);
  await run("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    name,
  ]).catch(() => run("adduser", ["-S", "-D", "-H", "-s", "/sbin/nologin", name]).catch(() => undefined));
  return findAccount();
}

/** Whether the account may use the path: execute it (a folder: pass through it) and pass through every folder above. */
export async function canReach(path: string, account: Account): Promise<boolean> {
  if (account === undefined) return true;
  const { mode, uid, gid } = await stat(path);
  const needed = uid === account.uid ? 0o500 : gid === account.gid ? 0o050 : 0o005;
  const passable = needed & 0o111;
  if ((mode & passable) !== passable) return false;
  return dirname(path) === path || canReach(dirname(path), account);
}

export async function giveTo(path: string, account: Account): Promise<void> {
  if (account !== undefined) await chown(path, account.uid, account.gid);
}
