import { appendFile, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { errorCode } from "../../errors.js";
import { giveTo, type Account } from "./account.js";

interface DataFolderOptions {
  run: (program: string, args: string[]) => Promise<void>;
  home: string;
  data: string;
  account: Account;
  superuserPassword: string;
}

/**
 * Sorting does not depend on the machine's locales. What is a letter does: pg_trgm asks the C library, which in the C
 * locale knows none beyond ASCII, so that search would be blind for é and й. Hence the first of these that it knows.
 */
const letterLocales = ["C.UTF-8", "en_US.UTF-8", "C"];
const initArguments = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-locale",
  "--no-instructions",
];

/** Runs initdb beside the place and moves the result there, so that a folder is whole or not there at all. */
export async function makeDataFolder({
  run,
  home,
  data,
  account,
  superuserPassword,
}: DataFolderOptions): Promise<void> {
  const draft = await mkdtemp(join(home, "new-"));
  const passwordFile = join(draft, "password");
  const draftData = join(draft, "data");
  try {
    await giveTo(draft, account);
    await writeFile(passwordFile, superuserPassword, { mode: 0o600 });
    await giveTo(passwordFile, account);
    await runFirst(
      letterLocales.map((letters) => () => {
        const places = [`--lc-ctype=${letters}`, "--pwfile", passwordFile, "--pgdata", draftData];
        return run("initdb", [...initArguments, ...places]);
      }),
    );
    await appendFile(join(draftData, "postgresql.conf"), "\ninclude_if_exists 'parley.conf'\n");
    await rename(draftData, data).catch((error: unknown) => {
      // a process that starts together with us was faster: its folder stays
      if (!["EEXIST", "ENOTEMPTY"].includes(errorCode(error) ?? "")) throw error;
    });
  } finally {
    await rm(draft, { recursive: true });
  }
}

/** The first attempt that succeeds; the last one's failure when none does. */
async function runFirst([attempt, ...others]: (() => Promise<void>)[]): Promise<void> {
  if (others.length === 0) return attempt?.();
  return attempt?.().catch(() => runFirst(others));
}
