import type { Database, Sql } from "../../../platform/index.js";

/** What may be spent on a language model: calls a minute and tokens a day (UTC). */
export interface Budget {
  userPerMinute: number;
  userTokensPerDay: number;
  tenantTokensPerDay: number;
}

export interface NewCall {
  id: string;
  tenantId: string;
  /** The chat user. */
  conversationId: string;
  messageSid: string;
  model: string;
  /** The most it can cost. */
  tokens: number;
}

export type Reservation =
  | { kind: "reserved" }
  | { kind: "exhausted"; of: "user" | "tenant" }
  /** This message was asked about before: a crash came between, and it is not paid for twice. */
  | { kind: "repeated" };

/** A reservation that nobody settled, because its process died, counts no longer than this. */
const abandonedAfter = "interval '2 minutes'";

/** One reservation of a tenant at a time; the next statement then sees what the one before has stored. */
const oneAtATime = {
  name: "model-budget-lock",
  text: "select pg_advisory_xact_lock(hashtextextended('model-budget ' || current_tenant()::text, 0))",
};

const reserve = {
  name: "model-budget-reserve",
  text: `
with today as (
  select coalesce(sum(tokens), 0) as tenant_tokens,
         coalesce(sum(tokens) filter (where conversation_id = $2), 0) as user_tokens,
         count(*) filter (where conversation_id = $2 and reserved_at > clock_timestamp() - interval '1 minute') as user_calls
    from model_calls
   where tenant_id = current_tenant() and day = (clock_timestamp() at time zone 'utc')::date
     and (state = 'settled' or reserved_at > clock_timestamp() - ${abandonedAfter})),
decided as (
  select case when user_calls >= $6::bigint or user_tokens + $5::bigint > $7::bigint then 'user'
              when tenant_tokens + $5::bigint > $8::bigint then 'tenant' end as exhausted
    from today),
stored as (
  insert into model_calls (id, tenant_id, conversation_id, message_sid, model, tokens, day, reserved_at)
  select $1::uuid, current_tenant(), $2::uuid, $3::text, $4::text, $5::bigint, (clock_timestamp() at time zone 'utc')::date, clock_timestamp()
    from decided where exhausted is null
  on conflict (tenant_id, message_sid) do nothing returning id)
select exhausted, exists (select 1 from stored) as reserved from decided`,
};

/** Takes the most a call can cost off the budgets before it is made: all of them or none, however many ask at once. */
export function reserveCall(
  db: Pick<Database, "withTenant">,
  call: NewCall,
  budget: Budget,
): Promise<Reservation> {
  return db.withTenant(call.tenantId, async (sql: Sql): Promise<Reservation> => {
    await sql.query(oneAtATime);
    const { rows } = await sql.query<{ exhausted: "user" | "tenant" | null; reserved: boolean }>({
      ...reserve,
      values: [
        ...[call.id, call.conversationId, call.messageSid, call.model, call.tokens],
        ...[budget.userPerMinute, budget.userTokensPerDay, budget.tenantTokensPerDay],
      ],
    });
    const [row] = rows;
    if (row?.exhausted) return { kind: "exhausted", of: row.exhausted };
    return { kind: row?.reserved ? "reserved" : "repeated" };
  });
}

/** Puts what a call really cost in the place of its reservation; what nobody knows stays the most it could be. */
export async function settleCall(
  db: Pick<Database, "withTenant">,
  call: NewCall,
  outcome: string,
  usage: { input: number; output: number } | undefined,
): Promise<void> {
  await db.withTenant(call.tenantId, (sql) =>
    sql.query({
      name: "model-budget-settle",
      text: `
update model_calls set state = 'settled', outcome = $2, input_tokens = $3, output_tokens = $4, settled_at = clock_timestamp(),
       tokens = coalesce($3::integer + $4::integer, tokens)
 where tenant_id = current_tenant() and id = $1 and state = 'reserved'`,
      values: [call.id, outcome, usage?.input ?? null, usage?.output ?? null],
    }),
  );
}
