import { abilitiesOf, statusRank } from "../channels/index.js";
import type { Delivery, ProviderClient, Sender, SendOutcome } from "../channels/index.js";
import { mayTell } from "../commerce/index.js";
import { createNaturalBatch, isDataFault } from "../platform/index.js";
import type { Database, Logger } from "../platform/index.js";
import type { DeliveryCheckpoint } from "./checkpoint.js";
import { claimDue, knownProviderSids, settle } from "./outbox.store.js";
import type { ClaimedRow, Settlement } from "./outbox.store.js";

export interface DeliveryDeps {
  db: Database;
  provider: ProviderClient;
  /** The sender a row goes out from; undefined when it was removed. */
  findSender: (senderId: string) => Sender | undefined;
  logger: Logger;
  newId: () => string;
  random: () => number;
  onSettled: (settlement: Settlement) => void;
  checkpoint: (moment: DeliveryCheckpoint) => void;
  concurrency?: number;
}

export interface DeliveryEngine {
  /** Sends everything that is due; resolves when nothing is left to send now. Calls while it works join that work. */
  drain(): Promise<void>;
  /** Finishes what is being sent and takes no more. */
  stop(): Promise<void>;
}

/** Longer than a look-up and a send together may take. */
const claimMs = 30_000;
const maxAttempts = 8;

/**
 * Sends what the outbox holds. The row is the truth: it is claimed, handed to the provider and settled; an attempt whose outcome
 * is not known is looked up at the provider before anything is sent again.
 */
export function createDeliveryEngine(deps: DeliveryDeps): DeliveryEngine {
  const owner = deps.newId();
  const concurrency = deps.concurrency ?? 50;
  const inFlight = new Set<Promise<void>>();
  const settlements = createNaturalBatch<Settlement, void>({
    run: settleBatch,
    // One key, so one batch at a time: two could lock the rows of one conversation in different orders.
    keyOf: () => "",
    isItemsFault: isDataFault,
    maxBatch: 500,
    maxWaiting: Infinity,
  });
  let stopped = false;
  let draining: Promise<void> | null = null;
  let wantedAgain = false;

  async function drainAll(): Promise<void> {
    do {
      wantedAgain = false;
      while (!stopped) {
        const rows = await claimDue(deps.db.engine, owner, concurrency - inFlight.size, claimMs);
        if (rows.length > 0) start(rows);
        if (inFlight.size === 0) break;
        // A settled row may free the next one of its conversation, so look again as soon as one is through.
        await Promise.race(inFlight);
        // The others of the same settlement are through by the next turn of the event loop: one claim for all of them.
        await new Promise(setImmediate);
      }
    } while (wantedAgain && !stopped);
    await Promise.all(inFlight);
  }

  async function settleBatch(batch: Settlement[]): Promise<void[]> {
    await settle(deps.db.engine, owner, batch);
    deps.checkpoint("after-settle");
    return batch.map((settlement) => deps.onSettled(settlement));
  }

  function start(rows: ClaimedRow[]): void {
    for (const row of rows) {
      const work = deliver(deps, row)
        .then((settlement) => settlements.push(settlement))
        .catch((error: unknown) =>
          deps.logger.error({ err: error, outboxId: row.id }, "a delivery could not be settled"),
        )
        .finally(() => inFlight.delete(work));
      inFlight.add(work);
    }
  }

  return {
    drain() {
      if (stopped) return Promise.resolve();
      if (draining) {
        wantedAgain = true;
        return draining;
      }
      draining = drainAll().finally(() => (draining = null));
      return draining;
    },
    async stop() {
      stopped = true;
      await draining?.catch(() => undefined);
    },
  };
}

async function deliver(deps: DeliveryDeps, row: ClaimedRow): Promise<Settlement> {
  const sender = deps.findSender(row.senderId);
  if (row.expired) return { id: row.id, to: "expired", failure: "its time had passed" };
  if (!isWelcome(row)) return { id: row.id, to: "suppressed", failure: "the recipient has opted out" };
  if (!sender) return { id: row.id, to: "dead", failure: "its sender no longer exists" };
  const delivery: Delivery = {
    outboxId: row.id,
    sender,
    to: row.address,
    message: row.content,
    firstAttemptAt: row.firstAttemptAt,
  };
  if (row.unsure) {
    const found = await lookUp(deps, row, delivery);
    if (found) return found;
  }
  deps.checkpoint("before-send");
  const outcome = await deps.provider.send(delivery);
  deps.checkpoint("after-send");
  return settlementOf(deps, row, outcome);
}

/** Consent as it is at the moment of sending, whatever it was when this was written. */
function isWelcome({ purpose, optedOut, channel, said }: ClaimedRow): boolean {
  const carrierBlocks = abilitiesOf(channel).reservedWords.length > 0;
  const { reminder, marketing } = said ?? {};
  return mayTell(purpose, {
    ...{ optedOut, carrierBlocks },
    reminder: reminder ?? undefined,
    marketing: marketing ?? undefined,
  });
}

/** What the provider knows of an earlier attempt; null when it knows nothing, so that it may be sent again. */
async function lookUp(deps: DeliveryDeps, row: ClaimedRow, delivery: Delivery): Promise<Settlement | null> {
  const known = await knownProviderSids(deps.db.engine, row.conversationId);
  const found = await deps.provider.findSent(delivery, known);
  if (found.kind === "found")
    return {
      id: row.id,
      to: "sent",
      providerSid: found.providerSid,
      statusRank: statusRank(found.status),
      duplicatePossible: false,
    };
  if (found.kind === "absent") return null;
  return tryLater(deps, row, { to: "unsure", failure: `not known whether it was sent: ${found.reason}` });
}

function settlementOf(deps: DeliveryDeps, row: ClaimedRow, outcome: SendOutcome): Settlement {
  switch (outcome.kind) {
    case "accepted":
      return {
        id: row.id,
        to: "sent",
        providerSid: outcome.providerSid,
        statusRank: statusRank(outcome.status),
        // The look-up found nothing, but a provider's list may lag: this send may have been a second one.
        duplicatePossible: row.unsure,
      };
    case "refusedForNow":
      return tryLater(deps, row, { to: "pending", failure: outcome.reason, afterMs: outcome.retryAfterMs });
    case "unknown":
      return tryLater(deps, row, { to: "unsure", failure: outcome.reason });
    case "refused":
      return {
        id: row.id,
        to: "failed",
        errorCode: outcome.errorCode,
        errorClass: outcome.errorClass,
        suppress: outcome.suppress,
        failure: outcome.reason,
      };
  }
}

/** Full jitter over a bound that doubles from 1 s to 60 s; the provider's own wait wins. After eight tries a person must look. */
function tryLater(
  deps: DeliveryDeps,
  row: ClaimedRow,
  how: { to: "pending" | "unsure"; failure: string; afterMs?: number },
): Settlement {
  if (row.attempts >= maxAttempts)
    return { id: row.id, to: "dead", failure: `given up after ${row.attempts} tries: ${how.failure}` };
  const bound = Math.min(60_000, 1_000 * 2 ** (row.attempts - 1));
  const backoff = how.to === "unsure" ? 1_500 + deps.random() * bound : deps.random() * bound;
  return {
    id: row.id,
    to: how.to,
    retryInMs: Math.round(how.afterMs ?? backoff),
    failure: how.failure,
    duplicatePossible: false,
  };
}
