import { findKeptSecret, keptSecret } from "../../kept-secret.js";
import type { Logger } from "../../logger/create-logger.js";
import { serverAccount } from "./account.js";
import { answersSoon } from "./answers.js";
import { createCluster, type Cluster } from "./cluster.js";
import { holdServer } from "./hold.js";
import { placeServer } from "./place.js";
import { choosePort } from "./port.js";
import { serverPrograms } from "./programs.js";
import { makeServiceDatabase } from "./service-database.js";

export interface EmbeddedPostgres {
  /** Of the service's own login: not a superuser. */
  url: string;
  /** Of the server's administrator, for tests that make databases. */
  superuserUrl: string;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  dataDir: string;
  logger: Logger;
  /** Server settings over the usual ones. */
  settings?: Record<string, string>;
}

/** Of the administrator; the service's login has the same, as whoever may read the data folder may do everything. */
const passwordName = "postgres-password";

/**
 * Starts the PostgreSQL that comes from npm, with its files in the data folder: the same folder is the same database.
 * A server that a crash left running is used on, one that does not answer is stopped first. Refuses a folder that
 * another live process uses. The server outlives this process unless `stop` is called.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, logger, settings = {} } = options;
  const account = await serverAccount();
  const home = await placeServer(dataDir, account, logger);
  const cluster = createCluster({ programs: await serverPrograms(home, account), home, account, settings });

  if (findKeptSecret(dataDir, passwordName) === undefined) await setAside(cluster, logger);
  const password = keptSecret(dataDir, passwordName);
  const superuserUrlAt = (port: number) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`;
  const answers = () => answersSoon(cluster, superuserUrlAt);

  const port = (await adopt(cluster, answers, logger)) ?? (await startNew(cluster, answers, password, home));
  const superuserUrl = superuserUrlAt(port);
  const hold = await holdServer(superuserUrl, logger);
  if (hold === undefined) {
    throw new Error(
      `Another Parley is running on the data folder ${dataDir}: stop it, or set another PARLEY_DATA_DIR.`,
    );
  }
  await makeServiceDatabase(superuserUrl, password);
  return {
    url: `postgresql://parley:${password}@127.0.0.1:${port}/parley`,
    superuserUrl,
    async stop() {
      if (hold.held) await cluster.stop();
      await hold.release();
    },
  };
}

/** A data folder that was emptied is a fresh start, also where the server's files lie elsewhere and were left behind. */
async function setAside(cluster: Cluster, logger: Logger): Promise<void> {
  await cluster.kill();
  const kept = await cluster.setAside();
  if (kept !== undefined) logger.warn({ kept }, "the data folder is new: an older database was set aside");
}

type Answers = () => Promise<boolean>;

/** The port of a server that runs already, once it answers; undefined when there is none, or it had to be stopped. */
async function adopt(cluster: Cluster, answers: Answers, logger: Logger): Promise<number | undefined> {
  const running = await cluster.running();
  if (running === undefined) return undefined;
  if (await answers()) {
    logger.info({ pid: running.pid }, "the embedded database was still running: it is used on");
    return running.port;
  }
  logger.warn({ pid: running.pid }, "the embedded database does not answer: it is stopped and started again");
  await cluster.kill();
  return undefined;
}

async function startNew(cluster: Cluster, answers: Answers, password: string, home: string): Promise<number> {
  await cluster.make(password);
  for (let tries = 1; ; tries++) {
    const port = await choosePort(home);
    try {
      await cluster.start(port);
      return port;
    } catch (error) {
      // a process that starts together with us was faster, or somebody took the port in between
      const running = await cluster.running();
      if (running !== undefined && (await answers())) return running.port;
      if (tries === 3)
        throw new Error("The embedded PostgreSQL does not start: its log says why.", { cause: error });
    }
  }
}
