import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Logger } from "../../logger/create-logger.js";

export interface Hold {
  /** False while, after a restart of the server, another process holds it. */
  readonly held: boolean;
  release(): Promise<void>;
}

const key = 72_707_370;
const patienceMs = 3_000;

/**
 * Makes this process the only one that uses the embedded server, or answers undefined when a live one does. The lock is
 * an advisory lock of the server itself, held by a connection: it cannot be taken twice, and it ends with its holder
 * however that dies, so there is no stale lock to judge. (A killed holder's connection takes a moment to be noticed.)
 */
export async function holdServer(superuserUrl: string, logger: Logger): Promise<Hold | undefined> {
  const until = Date.now() + patienceMs;
  let released = false;
  let client = await tryHold();
  while (client === undefined && Date.now() < until) {
    await sleep(100);
    client = await tryHold();
  }
  if (client === undefined) return undefined;

  return {
    get held() {
      return client !== undefined;
    },
    async release() {
      released = true;
      await client?.end().catch(() => undefined);
    },
  };

  async function tryHold(): Promise<pg.Client | undefined> {
    const candidate = new pg.Client({
      connectionString: superuserUrl,
      application_name: `parley ${process.pid}`,
    });
    candidate.on("error", () => undefined);
    await candidate.connect();
    const { rows } = await candidate.query<{ got: boolean }>("select pg_try_advisory_lock($1) as got", [key]);
    if (rows[0]?.got !== true) {
      await candidate.end();
      return undefined;
    }
    candidate.once("end", () => void holdAgain());
    return candidate;
  }

  /** The server was restarted under us, and its locks are gone. */
  async function holdAgain(): Promise<void> {
    client = undefined;
    while (!released && client === undefined) {
      await sleep(500, undefined, { ref: false });
      client = released ? undefined : await tryHold().catch(() => undefined);
    }
    if (client !== undefined) logger.info("the embedded database is held again after its restart");
  }
}
