import pg from "pg";
import type { Logger } from "../logger/create-logger.js";
import { sessionConfig } from "./pool.js";

export interface Listener {
  /** Resolves when the server has confirmed; the returned function ends it. See Database.listen. */
  listen(channel: string, onNotify: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const firstPauseMs = 50;
const longestPauseMs = 5_000;

/**
 * LISTEN on one connection of its own, made at the first subscription. When it breaks it is made again, ever more
 * patiently; as notices may have been lost meanwhile, each subscriber then hears "".
 */
export function createListener({ url, logger }: { url: string; logger: Logger }): Listener {
  const subscriptions = new Set<{ channel: string; onNotify: (payload: string) => void }>();
  let connection: Promise<pg.Client> | undefined;
  let noticesLost = false;
  let closed = false;

  return {
    async listen(channel, onNotify) {
      const subscription = { channel, onNotify };
      subscriptions.add(subscription);
      try {
        const client = await connected();
        await client.query(listenTo(channel));
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
    client.on("notification", ({ channel, payload = "" }) => tell(payload, channel));
    try {
      await client.connect();
      for (const channel of new Set([...subscriptions].map((each) => each.channel)))
        await client.query(listenTo(channel));
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
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
    if (closed) return;
    const again = () => reconnectAfter(Math.min(pauseMs * 2, longestPauseMs));
    setTimeout(() => void (closed || connected().catch(again)), pauseMs).unref();
  }

  function tell(payload: string, onlyOn?: string): void {
    for (const { channel, onNotify } of subscriptions) {
      if (onlyOn !== undefined && channel !== onlyOn) continue;
      try {
        onNotify(payload);
      } catch (error) {
        logger.error({ err: error, channel }, "a subscriber failed on a notice");
      }
    }
  }
}

const listenTo = (channel: string) => `listen ${pg.escapeIdentifier(channel)}`;
