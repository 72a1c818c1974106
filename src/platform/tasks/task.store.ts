import type { Sql } from "../database/sql.js";
import { newId } from "../ids.js";

/** Something to be done later, or outside the transaction that decided it. Its handler may run twice. */
export interface NewTask {
  /** Which handler; lower case words with "_". */
  kind: string;
  /** One task of a kind for one thing (an order's id ...): writing it again moves it, and runs it again if it had run. */
  key: string;
  /** Plain data, ids rather than copies; no secret. Default {}. */
  payload?: object;
  /** Default: at once. */
  dueAt?: Date;
}

/** Writes a task in the caller's transaction (as the tenant): it is there if and only if what decided it is. */
export async function scheduleTask(sql: Sql, { kind, key, payload = {}, dueAt }: NewTask): Promise<void> {
  await sql.query({
    name: "task-schedule",
    text: `
      WITH written AS (
        INSERT INTO tasks (id, tenant_id, kind, key, payload, due_at)
        VALUES ($1, current_tenant(), $2, $3, $4, coalesce($5, now()))
        ON CONFLICT (tenant_id, kind, key) DO UPDATE SET payload = excluded.payload, due_at = excluded.due_at, state = 'due',
          attempts = 0, claimed_by = NULL, claimed_until = NULL, failure = NULL, settled_at = NULL
        RETURNING 1)
      SELECT CASE WHEN $5::timestamptz IS NULL THEN pg_notify('tasks', '') END FROM written`,
    values: [newId(), kind, key, JSON.stringify(payload), dueAt ?? null],
  });
}

/** Calls a task off that has not begun. A handler that runs already finds in the data that it is too late. */
export async function cancelTask(sql: Sql, { kind, key }: Pick<NewTask, "kind" | "key">): Promise<void> {
  await sql.query({
    name: "task-cancel",
    text: `UPDATE tasks SET state = 'cancelled', settled_at = now()
      WHERE tenant_id = current_tenant() AND kind = $1 AND key = $2 AND state = 'due'`,
    values: [kind, key],
  });
}

/** A task as its handler sees it. */
export interface Task {
  id: string;
  tenantId: string;
  kind: string;
  key: string;
  payload: unknown;
  dueAt: Date;
  /** 1 at the first try. */
  attempts: number;
}

export interface Claim {
  owner: string;
  kinds: readonly string[];
  now: Date;
  leaseMs: number;
  limit: number;
}

/** Takes what is due, oldest first, for as long as the lease; nobody else gets it meanwhile. As the engine. */
export async function claimTasks(sql: Sql, { owner, kinds, now, leaseMs, limit }: Claim): Promise<Task[]> {
  const { rows } = await sql.query<Task>({
    name: "task-claim",
    text: `
      WITH due AS (
        SELECT id FROM tasks WHERE state = 'due' AND due_at <= greatest($2, now()) AND kind = ANY ($3::text[])
        ORDER BY due_at, id LIMIT $5 FOR UPDATE SKIP LOCKED)
      UPDATE tasks t SET state = 'running', claimed_by = $1, claimed_until = now() + $4 * interval '1 millisecond',
        attempts = t.attempts + 1
      FROM due WHERE t.id = due.id
      RETURNING t.id, t.tenant_id AS "tenantId", t.kind, t.key, t.payload, t.due_at AS "dueAt", t.attempts`,
    values: [owner, now, kinds, leaseMs, limit],
  });
  return rows;
}

/** Where a claimed task goes; `due` again at a time, with why if it failed. */
export type Settlement =
  { state: "done" } | { state: "due"; at: Date; failure?: string } | { state: "dead"; failure: string };

/** Settles a task of this owner. One that was written again while it ran is due again and stays so. As the engine. */
export async function settleTask(sql: Sql, owner: string, id: string, to: Settlement): Promise<void> {
  const isPlanned = to.state === "due" && to.failure === undefined;
  await sql.query({
    name: "task-settle",
    text: `
      UPDATE tasks SET state = $3, due_at = coalesce($4, due_at), failure = $5, claimed_by = NULL, claimed_until = NULL,
        attempts = CASE WHEN $6 THEN 0 ELSE attempts END, settled_at = CASE WHEN $3 = 'due' THEN NULL ELSE now() END
      WHERE id = $1 AND claimed_by = $2 AND state = 'running'`,
    values: [
      id,
      owner,
      to.state,
      to.state === "due" ? to.at : null,
      "failure" in to ? (to.failure ?? null) : null,
      isPlanned,
    ],
  });
}

/** Makes due again what a process that went away had taken; one that went away with its process too often waits for a person. As the engine. */
export async function recoverTasks(sql: Sql, mostAttempts: number): Promise<number> {
  const { rowCount } = await sql.query({
    name: "task-recover",
    text: `UPDATE tasks SET claimed_by = NULL, claimed_until = NULL, state = CASE WHEN attempts >= $1 THEN 'dead' ELSE 'due' END,
        failure = CASE WHEN attempts >= $1 THEN 'its process went away each time' ELSE failure END
      WHERE state = 'running' AND claimed_until <= now()`,
    values: [mostAttempts],
  });
  return rowCount;
}
