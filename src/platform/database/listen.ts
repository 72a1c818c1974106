import pg from "pg";
import type { Logger } from "../logger/create-logger.js";
import { sessionConfig } from "./pool.js";

export interface Listener {
  /** Resolves when the server has confirmed; the returned function ends it. See Database.listen. */
  listen(channel: string, onNotify: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

interface Subscription {
  channel: string;
  onNotify: (payload: string) => void;
}

const firstPauseMs = 50;
const longestPauseMs = 5_000;

/**
 * LISTEN on one connection of its own, made at the first subscription. When it breaks it is made again, ever more
 * patiently; as notices may have been lost meanwhile, each subscriber then hears "".
 */
export function createListener({ url, logger }: { url: string; logger: Logger }): Listener {
  const subscriptions = new Set<Subscription>();
  let connection: Promise<pg.Client> | undefined;
  let noticesLost = false;
  let closed = false;

  function connected(): Promise<pg.Client> {
    const attempt = (connection ??= connect());
    attempt.catch(() => {
      if (connection === attempt) connection = undefined;
    });
    return attempt;
  }

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client(sessionConfig(url, "parley_engine"));
    client.on("error", (error) => logger.warn({ err: error }, "the connection for notices was lost"));
    client.on("notification", ({ channel, payload = "" }) =>
      tell(payload, (each) => each.channel === channel),
    );
    await listenToAll(client, subscriptions);
    client.once("end", () => {
      connection = undefined;
      noticesLost = true;
      reconnectAfter(firstPauseMs);
    });
    if (noticesLost) tell("");
    noticesLost = false;
    return client;
  }

  function reconnectAfter(pauseMs: number): void {
    const again = () => reconnectAfter(Math.min(pauseMs * 2, longestPauseMs));
    if (!closed) setTimeout(() => void (closed || connected().catch(again)), pauseMs).unref();
  }

  function tell(payload: string, whom: (subscription: Subscription) => boolean = () => true): void {
    for (const { channel, onNotify } of [...subscriptions].filter(whom)) {
      try {
        onNotify(payload);
      } catch (error) {
        logger.error({ err: error, channel }, "a subscriber failed on a notice");
      }
    }
  }

  return {
    async listen(channel, onNotify) {
      const subscription = { channel, onNotify };
      subscriptions.add(subscription);
      try {
        await (await connected()).query(listenTo(channel));
      } catch (error) {
        subscriptions.delete(subscription);
        throw error;
      }
      return async () => void subscriptions.delete(subscription);
    },
    async close() {
      closed = true;
      const client = await connection?.catch(() => undefined);
      await client?.end().catch(() => undefined);
    },
  };
}

async function listenToAll(client: pg.Client, subscriptions: ReadonlySet<Subscription>): Promise<void> {
  try {
    await client.connect();
    for (const channel of new Set([...subscriptions].map((each) => each.channel)))
      await client.query(listenTo(channel));
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

const listenTo = (channel: string) => `listen ${pg.escapeIdentifier(channel)}`;
