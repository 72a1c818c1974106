import type { Clock } from "../clock.js";
import type { Database } from "../database/open-database.js";
import { newId } from "../ids.js";
import type { Logger } from "../logger/create-logger.js";
import type { Metrics } from "../metrics.js";
import { claimTasks, recoverTasks, settleTask, type Settlement, type Task } from "./task.store.js";

/** Done, or to be done again at a time (which is no failure). */
export type TaskOutcome = { kind: "done" } | { kind: "again"; at: Date };

/**
 * Does what a task is for, in transactions of its own, so that a second run changes nothing more. Throws where it may go better
 * later: it is tried again after 1 s, doubling to 10 minutes, and after `mostAttempts` tries waits for a person.
 */
export type TaskHandler = (task: Task) => Promise<TaskOutcome>;

export interface TaskRunner {
  start(): Promise<void>;
  /** Runs everything that is due now, and what that makes due, until nothing is. */
  drain(): Promise<void>;
  /** Takes nothing more and waits for what runs. */
  stop(): Promise<void>;
}

export interface TaskRunnerDeps {
  db: Pick<Database, "engine" | "listen">;
  handlers: Readonly<Record<string, TaskHandler>>;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
  random?: () => number;
  /** How often it looks for what has become due. */
  sweepMs?: number;
}

const atOnce = 8;
const leaseMs = 60_000;
/** Some two hours in all: a provider may be away for that long. */
const mostAttempts = 20;
const [firstPauseMs, longestPauseMs] = [1_000, 600_000];

/** Runs tasks as they become due; any number of processes share them. */
export function createTaskRunner(deps: TaskRunnerDeps): TaskRunner {
  const { db, handlers, clock, logger, metrics, sweepMs = 1_000 } = deps;
  const owner = newId();
  const kinds = Object.keys(handlers);
  const ended = metrics.counter("tasks_total", "Tasks by what became of them.", ["kind", "state"]);
  let stopping = false;
  let draining: Promise<void> | null = null;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let unlisten: (() => Promise<void>) | undefined;

  async function perform(task: Task): Promise<void> {
    const settlement = await settlementOf(task, deps);
    ended.inc({ kind: task.kind, state: settlement.state });
    await settleTask(db.engine, owner, task.id, settlement);
  }

  async function run(): Promise<void> {
    do {
      again = false;
      await recoverTasks(db.engine, mostAttempts);
      for (;;) {
        if (stopping) return;
        const claim = { owner, kinds, now: clock.now(), leaseMs, limit: atOnce };
        const tasks = await claimTasks(db.engine, claim);
        if (tasks.length === 0) break;
        await Promise.all(tasks.map(perform));
      }
    } while (again);
  }

  function drain(): Promise<void> {
    again = true;
    draining ??= run().finally(() => (draining = null));
    return draining;
  }

  function look(): void {
    if (stopping) return;
    drain().catch((error: unknown) => logger.error({ err: error }, "tasks could not be looked for"));
  }

  return {
    async start() {
      unlisten = await db.listen("tasks", look);
      timer = setInterval(look, sweepMs);
      look();
    },
    drain,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await unlisten?.();
      await draining?.catch(() => undefined);
    },
  };
}

/** Runs the handler; a failure is a later try, the last one the end. */
async function settlementOf(task: Task, deps: TaskRunnerDeps): Promise<Settlement> {
  const { handlers, clock, logger, random = Math.random } = deps;
  const handler = handlers[task.kind];
  if (!handler) throw new Error(`no handler for tasks of the kind ${task.kind}`);
  try {
    const outcome = await handler(task);
    return outcome.kind === "done" ? { state: "done" } : { state: "due", at: outcome.at };
  } catch (error) {
    const failure = (error instanceof Error ? error.message : String(error)).slice(0, 500);
    const about = { err: error, task: task.id, kind: task.kind, attempts: task.attempts };
    if (task.attempts >= mostAttempts) {
      logger.error(about, "a task failed too often and waits for a person");
      return { state: "dead", failure };
    }
    logger.warn(about, "a task failed and will be tried again");
    const bound = Math.min(longestPauseMs, firstPauseMs * 2 ** (task.attempts - 1));
    return { state: "due", at: new Date(clock.now().getTime() + bound * (0.5 + random() / 2)), failure };
  }
}
