import type { ShopCache } from "../commerce/index.js";
import type { Clock, Database, Logger } from "../platform/index.js";
import { apologyFor } from "./apology.js";
import type { Checkpoint } from "./checkpoint.js";
import { claimPending, finishLeasedTurns, recordFailure, releaseLeases } from "./conversation.store.js";
import type { Claim } from "./conversation.store.js";
import { performAsk } from "./perform-ask.js";
import { groupByConversation } from "./group-by-conversation.js";
import type { Group } from "./group-by-conversation.js";
import { runTurns } from "./run-turns.js";
import type { RunDeps } from "./run-turns.js";
import type { ComputedTurn } from "./turn-rows.js";
import type { Consult } from "./understand/model/consult.js";
import type { Question } from "./understand/model/question.js";
import { noVerdict } from "./understand/model/verdict.js";

export interface TurnRunnerDeps {
  db: Database;
  shops: ShopCache;
  clock: Clock;
  logger: Logger;
  newId: () => string;
  onReplies: () => void;
  checkpoint: (moment: Checkpoint) => void;
  pollMs?: number;
  /** Asks a language model; absent where there is none. */
  consult?: Consult;
}

export interface TurnRunner {
  start(): void;
  /** There may be something to do; `inMs` later when messages wait for the ones that follow them. */
  wake(inMs?: number): void;
  /** Finishes the turns in hand and stops. */
  stop(): Promise<void>;
}

/** What one runner works with: its deps, the name on its leases, and the consultations that are under way. */
interface Running extends TurnRunnerDeps {
  owner: string;
  underWay: Set<Promise<void>>;
  stopping: AbortController;
}

/** A lease outlives every turn, and a consultation, by far; what a dead process held is taken again when it ends. */
const leaseMs = 30_000;
const batchSize = 64;
const maxAttempts = 3;
/** Processes may die of something else several times in a row: only then is the message believed to be the cause. */
const mostDeaths = 6;
const parallelOperations = 4;
/** How long a failed message rests before its next try, by the number of tries made. */
const restMs = [0, 1_000, 4_000];

/**
 * Runs the turns of messages that wait in the inbox, in order within a conversation and across processes. Pure turns are
 * written many in one commit; a turn that needs an operation runs in a transaction of its own with that operation; what
 * failed is tried alone, so that one poisoned message harms nobody, and parked after three tries.
 */
export function createTurnRunner(given: TurnRunnerDeps): TurnRunner {
  const stopping = new AbortController();
  const deps: Running = { ...given, owner: given.newId(), underWay: new Set(), stopping };
  let stopped = false;
  let wanted = false;
  let working: Promise<void> | null = null;
  let poll: NodeJS.Timeout | undefined;

  async function work(): Promise<void> {
    while (wanted && !stopped) {
      wanted = false;
      try {
        while (!stopped && (await workOnce(deps, wake)));
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
      stopping.abort();
      await working;
      await Promise.all(deps.underWay);
    },
  };
}

/** Claims and runs once in each way; true when there was something to do. */
async function workOnce(deps: Running, wake: () => void): Promise<boolean> {
  const { owner } = deps;
  const fresh = await claimPending(deps.db.engine, { owner, leaseMs, limit: batchSize, retries: false });
  await runClaim(deps, fresh, wake);
  const again = await claimPending(deps.db.engine, { owner, leaseMs, limit: 1, retries: true });
  await runClaim(deps, again, wake);
  return fresh.conversations.size + again.conversations.size > 0;
}

async function runClaim(deps: Running, claim: Claim, wake: () => void): Promise<void> {
  if (claim.conversations.size === 0) return;
  deps.checkpoint("after-claim");
  const groups = groupByConversation(claim);
  const empty = [...claim.conversations.keys()].filter((id) => !groups.some((g) => g.conversationId === id));
  await releaseLeases(deps.db.engine, deps.owner, empty, 0);

  const ready: Ready[] = [];
  const alone: Group[] = [];
  for (const group of groups) {
    try {
      if (group.attempts > mostDeaths) throw new Error("every earlier try ended the process");
      const outcome = await runTurns(group, await runDeps(deps, claim, group));
      if (outcome.kind === "ran") ready.push({ ...outcome, group });
      else if (outcome.kind === "needsConsultation") consultFirst(deps, claim, group, outcome.question, wake);
      else alone.push(group);
    } catch (error) {
      await giveBack(deps, group, error);
    }
  }
  await storeTogether(deps, ready, alone);
  // One order never waits for all the others; a pool's worth of connections is more than these take.
  const workThrough = async (): Promise<void> => {
    for (let group = alone.shift(); group; group = alone.shift()) await runAlone(deps, claim, group);
  };
  await Promise.all(Array.from({ length: parallelOperations }, workThrough));
}

/**
 * Asks the language model about the first message of a group, then runs its turn with what was made of it. Nobody waits for this
 * but the conversation itself, whose lease is held meanwhile; should this process die, another one takes the message again.
 */
function consultFirst(deps: Running, claim: Claim, group: Group, question: Question, wake: () => void): void {
  const work = async (): Promise<void> => {
    try {
      const verdict = (await deps.consult?.(question, deps.stopping.signal)) ?? noVerdict;
      deps.checkpoint("after-consultation");
      await runAlone(deps, claim, group, { messageSid: question.messageSid, verdict });
    } catch (error) {
      await giveBack(deps, group, error);
    }
  };
  const consultation = work()
    .catch((err: unknown) =>
      deps.logger.error({ err }, "a turn that asked a language model could not be given back"),
    )
    .finally(() => {
      deps.underWay.delete(consultation);
      wake();
    });
  deps.underWay.add(consultation);
}

async function runDeps(deps: Running, claim: Claim, group: Group): Promise<RunDeps> {
  const tenantId = group.messages[0]?.tenantId ?? "";
  const shop = deps.shops.peek(tenantId) ?? (await deps.shops.get(tenantId));
  const mayConsult = deps.consult !== undefined && shop.languageModel;
  return { shop, quoted: claim.quoted, now: deps.clock.now(), newId: deps.newId, mayConsult };
}

/** A turn that was run; `answered` of its group's messages are in it. */
interface Ready {
  group: Group;
  turn: ComputedTurn;
  answered: number;
}

/** Many pure turns in one commit; when that fails each is run alone. */
async function storeTogether(deps: Running, ready: Ready[], alone: Group[]): Promise<void> {
  if (ready.length === 0) return;
  const seqs = ready.flatMap(({ group, answered }) => group.seqs.slice(0, answered).flat());
  try {
    deps.checkpoint("before-leased-commit");
    await finishLeasedTurns(
      deps.db.engine,
      deps.owner,
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

async function runAlone(
  deps: Running,
  claim: Claim,
  group: Group,
  consulted?: RunDeps["consulted"],
): Promise<void> {
  try {
    const base = await runDeps(deps, claim, group);
    await deps.db.engineTransaction(async (tx) => {
      const outcome = await runTurns(group, {
        ...base,
        ...(consulted && { consulted }),
        perform: async (ask) => {
          const answer = await performAsk(ask, tx, base.shop.tenantId);
          deps.checkpoint("inside-operation");
          return answer;
        },
      });
      if (outcome.kind !== "ran") throw new Error("a turn asked for an operation that was not performed");
      const seqs = group.seqs.slice(0, outcome.answered).flat();
      const kept = await finishLeasedTurns(tx, deps.owner, [outcome.turn], seqs);
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
    await giveBack(deps, group, error);
  }
}

/** Thrown inside a turn's transaction to undo it: the lease ran out, so somebody else may have run the same turn. */
class LeaseLost extends Error {}

async function giveBack(deps: Running, group: Group, error: unknown): Promise<void> {
  const { attempts, messages } = group;
  const [message] = messages;
  if (!message) return;
  deps.logger.error({ err: error, conversationId: group.conversationId, attempts }, "a turn failed");
  const apology = apologyFor(group, deps.shops.peek(message.tenantId));
  const parked = await recordFailure(deps.db.engine, {
    seqs: group.seqs.flat(),
    reason: error instanceof Error ? error.message : String(error),
    maxAttempts,
    apology: { outboxId: deps.newId(), content: apology },
  });
  const isOver = parked.length === group.seqs.flat().length;
  await releaseLeases(
    deps.db.engine,
    deps.owner,
    [group.conversationId],
    isOver ? 0 : (restMs[attempts] ?? 0),
  );
  if (parked.length === 0) return;
  deps.logger.error(
    { conversationId: group.conversationId, parked },
    "a message was given up; a person must look at it",
  );
  deps.onReplies();
}
