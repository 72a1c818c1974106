import type { InboundMessage, ReceivedMessage } from "../channels/index.js";
import type { ShopCache } from "../commerce/index.js";
import { createNaturalBatch, derivedId, groupBy, isDataFault, Overloaded } from "../platform/index.js";
import type { Clock, Database, Logger } from "../platform/index.js";
import type { Checkpoint } from "./checkpoint.js";
import { readForTurns, storePending, storeTurns } from "./conversation.store.js";
import type { ReadForTurns } from "./conversation.store.js";
import { runTurns } from "./run-turns.js";
import { messageKey } from "./turn-rows.js";
import type { ComputedTurn, NewMessage, StoredConversation } from "./turn-rows.js";

/** What became of a message: `stored` and `duplicate` are safe in the database, `overloaded` was not taken. */
export type Received = "stored" | "duplicate" | "overloaded";

export interface IntakeDeps {
  db: Database;
  shops: ShopCache;
  clock: Clock;
  logger: Logger;
  newId: () => string;
  /** How long a message may wait for the ones that follow it; 0 = answer at once. */
  quietMs: (message: InboundMessage) => number;
  /** Whether turns may run here, in the commit that stores the message; else every message waits for a worker. */
  runsTurns: boolean;
  /** A language model can be asked here; the runner asks it, never the commit that stores the message. */
  consults?: boolean;
  /** Messages wait for the runner; the first may run in so many milliseconds. */
  onPending: (inMs: number) => void;
  onReplies: () => void;
  checkpoint: (moment: Checkpoint) => void;
  maxBatch?: number;
  maxWaiting?: number;
}

export interface Intake {
  /** Resolves when the message is committed; rejects when it could not be stored. */
  receive(received: ReceivedMessage): Promise<Received>;
  /** Resolves when nothing is being stored any more. */
  idle(): Promise<void>;
}

interface Arrival extends NewMessage {
  viaFallback: boolean;
}

/** The conversation of a sender of ours and an address: derived, so that every process agrees on it without asking. */
function conversationIdOf(message: Pick<InboundMessage, "senderId" | "from">): string {
  return derivedId("conversation", message.senderId, message.from);
}

/**
 * Stores what webhooks bring, in batches that close by themselves (createNaturalBatch); a batch of one is the same code. Where nothing else waits for a conversation its turn runs in the very commit that stores the
 * message; everything else (operations, retries, short messages that belong together) is left to the turn runner.
 */
export function createIntake(deps: IntakeDeps): Intake {
  const { maxBatch = 128, maxWaiting = 5000 } = deps;
  const batches = createNaturalBatch<Arrival, Received>({
    run: (items) => storeBatch(deps, items),
    keyOf: (arrival) => arrival.conversationId,
    isItemsFault: isDataFault,
    maxBatch,
    maxWaiting,
  });
  return {
    async receive(received) {
      try {
        return await batches.push({
          conversationId: conversationIdOf(received.message),
          message: received.message,
          extra: received.extra,
          signatureDigest: received.signatureDigest,
          viaFallback: received.viaFallback,
          quietMs: deps.quietMs(received.message),
        });
      } catch (error) {
        if (error instanceof Overloaded) return "overloaded";
        throw error;
      }
    },
    idle: () => batches.idle(),
  };
}

/** Stores a batch and says of each message what became of it; throws when nothing could be stored. */
async function storeBatch(deps: IntakeDeps, batch: Arrival[]): Promise<Received[]> {
  // The same message twice in one batch is stored once; the copies are duplicates.
  const first = new Map<string, Arrival>();
  for (const m of batch) if (!first.has(messageKey(m.message))) first.set(messageKey(m.message), m);
  const unique = [...first.values()];

  const outcome = new Map<Arrival, Received>();
  const atOnce = deps.runsTurns ? mayRunAtOnce(unique) : [];
  if (atOnce.length > 0) await answerAtOnce(deps, atOnce, outcome);
  const rest = unique.filter((m) => !outcome.has(m));
  if (rest.length > 0) await leaveForRunner(deps, rest, outcome);
  return batch.map((m) => outcome.get(m) ?? "duplicate");
}

/** A message that waits holds back the others of its conversation, so that none overtakes it. */
function mayRunAtOnce(messages: Arrival[]): Arrival[] {
  const waiting = messages.filter((m) => m.quietMs > 0 || m.viaFallback);
  const held = new Set(waiting.map((m) => m.conversationId));
  return messages.filter((m) => !held.has(m.conversationId));
}

async function leaveForRunner(
  deps: IntakeDeps,
  rest: Arrival[],
  outcome: Map<Arrival, Received>,
): Promise<void> {
  deps.checkpoint("before-pending-commit");
  const added = await storePending(deps.db.engine, rest, !deps.runsTurns);
  deps.checkpoint("after-pending-commit");
  for (const m of rest) outcome.set(m, added.has(messageKey(m.message)) ? "stored" : "duplicate");
  deps.onPending(Math.min(...rest.map((m) => m.quietMs)));
}

/** One read, the turns in memory, one write. Notes the outcome of what it stored; it never fails, it leaves the rest. */
async function answerAtOnce(
  deps: IntakeDeps,
  messages: Arrival[],
  outcome: Map<Arrival, Received>,
): Promise<void> {
  try {
    const read = await readForTurns(deps.db.engine, messages);
    const fresh = messages.filter(
      (m) => !read.known.has(messageKey(m.message)) && !read.known.has(m.signatureDigest.toString("hex")),
    );
    const computed = await computeTurns(deps, read, fresh);
    if (computed.length > 0) {
      deps.checkpoint("before-turn-commit");
      const kept = await storeTurns(
        deps.db.engine,
        computed.map((c) => c.turn),
        computed.flatMap((c) => c.messages),
      );
      deps.checkpoint("after-turn-commit");
      const stored = computed.filter((c) => kept.has(c.turn.conversationId));
      for (const m of stored.flatMap((c) => c.messages)) outcome.set(m, "stored");
      if (stored.some((c) => c.turn.replies.length > 0)) deps.onReplies();
    }
    for (const m of messages) if (!fresh.includes(m)) outcome.set(m, "duplicate");
  } catch (error) {
    // Nothing of the batch was stored: somebody stored one of these messages meanwhile, or the database is away.
    deps.logger.warn(
      { err: error, messages: messages.length },
      "a batch of turns was not stored; storing its messages first",
    );
  }
}

interface Computed {
  turn: ComputedTurn;
  messages: Arrival[];
}

/** The turns that may run now, sorted by conversation so that concurrent writers lock in one order. */
async function computeTurns(deps: IntakeDeps, read: ReadForTurns, messages: Arrival[]): Promise<Computed[]> {
  const byConversation = groupBy(messages, (m) => m.conversationId);
  const computed: Computed[] = [];
  for (const [conversationId, group] of [...byConversation].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const stored = read.conversations.get(conversationId) ?? null;
    if (stored?.leased || stored?.hasPending) continue;
    const turn = await computeTurn(deps, read, stored, group);
    if (turn) computed.push({ turn, messages: group });
  }
  return computed;
}

/** Null when the turn needs an operation or a language model, or failed: all of them are the runner's. */
async function computeTurn(
  deps: IntakeDeps,
  read: ReadForTurns,
  stored: StoredConversation | null,
  group: Arrival[],
): Promise<ComputedTurn | null> {
  const messages = group.map((m) => m.message);
  const [first] = group;
  if (!first) return null;
  const { conversationId } = first;
  const { tenantId } = first.message;
  try {
    const shop = deps.shops.peek(tenantId) ?? (await deps.shops.get(tenantId));
    const now = deps.clock.now();
    const ran = await runTurns(
      { conversationId, stored, messages },
      {
        shop,
        quoted: read.quoted,
        now,
        newId: deps.newId,
        mayConsult: deps.consults === true && shop.languageModel,
      },
    );
    return ran.kind === "ran" && ran.answered === messages.length ? ran.turn : null;
  } catch (error) {
    deps.logger.error({ err: error, conversationId }, "a turn failed; it will be tried again by itself");
    return null;
  }
}
