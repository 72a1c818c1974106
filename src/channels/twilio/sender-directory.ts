import type { Clock, Database, Logger } from "../../platform/index.js";
import type { FieldEncryption } from "../../security/index.js";
import type { Sender } from "../channel.js";
import { channelOf } from "./address.js";
import { readSenders } from "./sender.store.js";
import type { StoredSender } from "./sender.store.js";
import { signingKey } from "./verify-signature.js";
import type { SigningKey } from "./verify-signature.js";

/** A sender of ours with what its account signs with; without a key its token could not be read and nothing can be verified. */
export interface KnownSender {
  /** Its `authToken` is "" when there is no key. */
  sender: Sender;
  key: SigningKey | undefined;
}

/** What a webhook says about whom it is for. */
export interface Route {
  accountSid: string;
  /** Our address, as the provider wrote it. */
  address: string;
  messagingServiceSid: string | undefined;
}

export interface SenderDirectory {
  /** By (account, address), then by (account, messaging service) on the same channel; undefined when memory has none. */
  peek(route: Route): KnownSender | undefined;
  /** As peek, but reads the table again before it says that there is none. Rejects when it could not. */
  find(route: Route): Promise<KnownSender | undefined>;
  get(senderId: string): Sender | undefined;
  /** What the senders of one account sign with. */
  keysOf(accountSid: string): SigningKey[];
  /** Reads all senders and follows their changes. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface SenderDirectoryDeps {
  db: Pick<Database, "engine" | "listen">;
  encryption: Pick<FieldEncryption, "decrypt">;
  logger: Logger;
  clock: Clock;
}

/** Strangers can ask for accounts that do not exist; they must not make us read the table for each. */
const leastMsBetweenMisses = 1000;
const retryMs = 1000;

/**
 * All senders in memory, with plain tokens, kept fresh by NOTIFY on `senders`: a webhook must find its tenant without asking
 * the database. Suits some ten thousand senders.
 */
export function createSenderDirectory(deps: SenderDirectoryDeps): SenderDirectory {
  let known = indexSenders([]);
  let reading: Promise<void> | undefined;
  let changedMeanwhile = false;
  let lastMissAt = -Infinity;
  let retry: NodeJS.Timeout | undefined;
  let unlisten: (() => Promise<void>) | undefined;

  /** One reading at a time; a change that comes while one runs asks for another. */
  function refresh(): Promise<void> {
    changedMeanwhile = true;
    reading ??= (async () => {
      while (changedMeanwhile) {
        changedMeanwhile = false;
        known = indexSenders(open(deps, await readSenders(deps.db.engine), known));
      }
    })().finally(() => (reading = undefined));
    return reading;
  }

  function follow(): void {
    clearTimeout(retry);
    refresh().catch((error: unknown) => {
      deps.logger.warn({ err: error }, "the senders could not be read again; trying once more soon");
      retry = setTimeout(follow, retryMs).unref();
    });
  }

  async function refreshAfterMiss(): Promise<void> {
    const now = deps.clock.now().getTime();
    if (Math.abs(now - lastMissAt) < leastMsBetweenMisses) return reading;
    lastMissAt = now;
    return refresh();
  }

  const peek = (route: Route) => lookUp(known, route);
  return {
    peek,
    async find(route) {
      const found = peek(route);
      if (found) return found;
      await refreshAfterMiss();
      return peek(route);
    },
    get: (senderId) => known.byId.get(senderId)?.sender,
    keysOf: (accountSid) => [...(known.keysByAccount.get(accountSid)?.values() ?? [])],
    async start() {
      unlisten = await deps.db.listen("senders", follow);
      await refresh();
    },
    async stop() {
      clearTimeout(retry);
      await unlisten?.();
      await reading?.catch(() => undefined);
    },
  };
}

interface OpenedSender extends KnownSender {
  encryptedToken: string;
}

interface SenderIndex {
  byId: Map<string, OpenedSender>;
  byAddress: Map<string, KnownSender>;
  byService: Map<string, KnownSender>;
  keysByAccount: Map<string, Map<string, SigningKey>>;
}

function lookUp(known: SenderIndex, route: Route): KnownSender | undefined {
  const { accountSid, address, messagingServiceSid } = route;
  const found = known.byAddress.get(`${accountSid} ${address}`);
  if (found || messagingServiceSid === undefined) return found;
  return known.byService.get(`${accountSid} ${messagingServiceSid} ${channelOf(address)}`);
}

function indexSenders(senders: OpenedSender[]): SenderIndex {
  const index: SenderIndex = {
    byId: new Map(),
    byAddress: new Map(),
    byService: new Map(),
    keysByAccount: new Map(),
  };
  for (const opened of senders) {
    const { id, accountSid, address, channel, messagingServiceSid, authToken } = opened.sender;
    index.byId.set(id, opened);
    index.byAddress.set(`${accountSid} ${address}`, opened);
    const service = `${accountSid} ${messagingServiceSid} ${channel}`;
    // Of several numbers in one service, the first one registered takes what comes to the others.
    if (messagingServiceSid !== undefined && !index.byService.has(service))
      index.byService.set(service, opened);
    if (!opened.key) continue;
    const keys = index.keysByAccount.get(accountSid) ?? new Map<string, SigningKey>();
    index.keysByAccount.set(accountSid, keys.set(authToken, opened.key));
  }
  return index;
}

/** Tokens are decrypted once: what was open before and has not changed stays open. */
function open(deps: SenderDirectoryDeps, rows: StoredSender[], before: SenderIndex): OpenedSender[] {
  return rows.map((row) => {
    const known = before.byId.get(row.id);
    const authToken =
      known?.encryptedToken === row.encryptedToken ? known.sender.authToken : decrypt(deps, row);
    const { encryptedToken, messagingServiceSid, ...rest } = row;
    return {
      sender: { ...rest, authToken, ...(messagingServiceSid !== null && { messagingServiceSid }) },
      key: authToken === "" ? undefined : signingKey(authToken),
      encryptedToken,
    };
  });
}

function decrypt({ encryption, logger }: SenderDirectoryDeps, row: StoredSender): string {
  try {
    return encryption.decrypt(row.encryptedToken, `senders|auth_token|${row.tenantId}|${row.id}`);
  } catch (error) {
    logger.error(
      { err: error, senderId: row.id, tenantId: row.tenantId },
      "a sender's token cannot be decrypted: nothing comes in or goes out through it",
    );
    return "";
  }
}
