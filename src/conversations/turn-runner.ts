import type { ShopCache } from "../commerce/index.js";
import type { Clock, Database, Logger } from "../platform/index.js";
import { apologyOn } from "./apology.js";
import type { Checkpoint } from "./checkpoint.js";
import { claimPending, finishLeasedTurns, recordFailure, releaseLeases } from "./conversation.store.js";
import type { Claim } from "./conversation.store.js";
import { performAsk } from "./perform-ask.js";
import { groupByConversation } from "./group-by-conversation.js";
import type { Group } from "./group-by-conversation.js";
import { runTurns } from "./run-turns.js";
import type { RunDeps } from "./run-turns.js";
import type { ComputedTurn } from "./turn-rows.js";

export interface TurnRunnerDeps {
  db: Database;
  shops: ShopCache;
  clock: Clock;
  logger: Logger;
  newId: () => string;
  onReplies: () => void;
  checkpoint: (moment: Checkpoint) => void;
  pollMs?: number;
}

export interface TurnRunner {
  start(): void;
  /** There may be something to do; `inMs` later when messages wait for the ones that follow them. */
  wake(inMs?: number): void;
  /** Finishes the turns in hand and stops. */
  stop(): Promise<void>;
}

/** A lease outlives every turn by far; what a dead process held is taken again when it ends. */
const leaseMs = 30_000;
const batchSize = 64;
const maxAttempts = 3;
const parallelOperations = 4;
/** How long a failed message rests before its next try, by the number of tries made. */
const restMs = [0, 1_000, 4_000];

/**
 * Runs the turns of messages that wait in the inbox, in order within a conversation and across processes. Pure turns are
 * written many in one commit; a turn that needs an operation runs in a transaction of its own with that operation; what
 * failed is tried alone, so that one poisoned message harms nobody, and parked after three tries.
 */
export function createTurnRunner(deps: TurnRunnerDeps): TurnRunner {
  const owner = deps.newId();
  let stopped = false;
  let wanted = false;
  let working: Promise<void> | null = null;
  let poll: NodeJS.Timeout | undefined;

  async function work(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false;
      try {
        while (!stopped && (await workOnce(deps, owner)));
      } catch (error) {
        deps.logger.error({ err: error }, "the turn runner could not reach the database; it tries again");
        await new Promise((resolve) => setTimeout(resolve, 500));
        wanted = true;
      }
    }
    working = null;
  }

  function wake(inMs = 0): void {
    if (stopped) return;
    if (inMs > 0) {
      setTimeout(wake, inMs).unref();
      return;
    }
    wanted = true;
    working ??= Promise.resolve().then(work);
  }

  return {
    start() {
      poll = setInterval(wake, deps.pollMs ?? 1_000, 0);
      wake();
    },
    wake,
    async stop() {
      stopped = true;
      clearInterval(poll);
      await working;
    },
  };
}

/** Claims and runs once in each way; true when there was something to do. */
async function workOnce(deps: TurnRunnerDeps, owner: string): Promise<boolean> {
  const fresh = await claimPending(deps.db.engine, { owner, leaseMs, limit: batchSize, retries: false });
  await runClaim(deps, owner, fresh);
  const again = await claimPending(deps.db.engine, { owner, leaseMs, limit: 1, retries: true });
  await runClaim(deps, owner, again);
  return fresh.conversations.size + again.conversations.size > 0;
}

async function runClaim(deps: TurnRunnerDeps, owner: string, claim: Claim): Promise<void> {
  if (claim.conversations.size === 0) return;
  deps.checkpoint("after-claim");
  const groups = groupByConversation(claim);
  const empty = [...claim.conversations.keys()].filter((id) => !groups.some((g) => g.conversationId === id));
  await releaseLeases(deps.db.engine, owner, empty, 0);

  const ready: { group: Group; turn: ComputedTurn }[] = [];
  const alone: Group[] = [];
  for (const group of groups) {
    try {
      if (group.attempts > maxAttempts) throw new Error("every earlier try ended the process");
      const outcome = await runTurns(group, await runDeps(deps, claim, group));
      if (outcome.kind === "ran") ready.push({ group, turn: outcome.turn });
      else alone.push(group);
    } catch (error) {
      await giveBack(deps, owner, group, error);
    }
  }
  await storeTogether(deps, owner, ready, alone);
  // One order never waits for all the others; a pool's worth of connections is more than these take.
  const workThrough = async (): Promise<void> => {
    for (let group = alone.shift(); group; group = alone.shift()) await runAlone(deps, owner, claim, group);
  };
  await Promise.all(Array.from({ length: parallelOperations }, workThrough));
}

async function runDeps(deps: TurnRunnerDeps, claim: Claim, group: Group): Promise<RunDeps> {
  const tenantId = group.messages[0]?.tenantId ?? "";
  const shop = deps.shops.peek(tenantId) ?? (await deps.shops.get(tenantId));
  return { shop, quoted: claim.quoted, now: deps.clock.now(), newId: deps.newId };
}

/** Many pure turns in one commit; when that fails each is run alone. */
async function storeTogether(
  deps: TurnRunnerDeps,
  owner: string,
  ready: { group: Group; turn: ComputedTurn }[],
  alone: Group[],
): Promise<void> {
  if (ready.length === 0) return;
  const seqs = ready.flatMap(({ group }) => group.seqs.flat());
  try {
    deps.checkpoint("before-leased-commit");
    await finishLeasedTurns(
      deps.db.engine,
      owner,
      ready.map(({ turn }) => turn),
      seqs,
    );
    deps.checkpoint("after-leased-commit");
    deps.onReplies();
  } catch (error) {
    deps.logger.warn(
      { err: error, turns: ready.length },
      "a batch of turns was not stored; running them one by one",
    );
    alone.push(...ready.map(({ group }) => group));
  }
}

async function runAlone(deps: TurnRunnerDeps, owner: string, claim: Claim, group: Group): Promise<void> {
  try {
    const base = await runDeps(deps, claim, group);
    await deps.db.engineTransaction(async (tx) => {
      const outcome = await runTurns(group, {
        ...base,
        perform: async (ask) => {
          const answer = await performAsk(ask, tx, base.shop.tenantId);
          deps.checkpoint("inside-operation");
          return answer;
        },
      });
      if (outcome.kind !== "ran") throw new Error("a turn asked for an operation that was not performed");
      const seqs = group.seqs.slice(0, outcome.answered).flat();
      const kept = await finishLeasedTurns(tx, owner, [outcome.turn], seqs);
      if (kept.size === 0) throw new LeaseLost();
      deps.checkpoint("before-leased-commit");
    });
    deps.checkpoint("after-leased-commit");
    deps.onReplies();
  } catch (error) {
    if (error instanceof LeaseLost) {
      deps.logger.warn(
        { conversationId: group.conversationId },
        "a turn lost its lease and was undone; another run has it",
      );
      return;
    }
    await giveBack(deps, owner, group, error);
  }
}

/** Thrown inside a turn's transaction to undo it: the lease ran out, so somebody else may have run the same turn. */
class LeaseLost extends Error {}

async function giveBack(deps: TurnRunnerDeps, owner: string, group: Group, error: unknown): Promise<void> {
  const { attempts, messages } = group;
  const [message] = messages;
  if (!message) return;
  deps.logger.error({ err: error, conversationId: group.conversationId, attempts }, "a turn failed");
  const language = deps.shops.peek(message.tenantId)?.language ?? "en";
  const parked = await recordFailure(deps.db.engine, {
    seqs: group.seqs.flat(),
    reason: error instanceof Error ? error.message : String(error),
    maxAttempts,
    apology: { outboxId: deps.newId(), content: apologyOn(message.channel, language) },
  });
  const isOver = parked.length === group.seqs.flat().length;
  await releaseLeases(deps.db.engine, owner, [group.conversationId], isOver ? 0 : (restMs[attempts] ?? 0));
  if (parked.length === 0) return;
  deps.logger.error(
    { conversationId: group.conversationId, parked },
    "a message was given up; a person must look at it",
  );
  deps.onReplies();
}
