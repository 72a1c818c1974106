import type { Database, Sql } from "../../../platform/index.js";

/** What may be spent on a language model: calls a minute, and tokens a day and a month (UTC); the last two of all shops together. */
export interface Budget {
  userPerMinute: number;
  userTokensPerDay: number;
  tenantTokensPerDay: number;
  tenantTokensPerMonth: number;
  tokensPerDay: number;
  tokensPerMonth: number;
}

/** Tokens used of each budget, this call's most included; of one that is used up, what there would have been. */
export interface Usage {
  tenantDay: number;
  tenantMonth: number;
  day?: number;
  month?: number;
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
  | { kind: "reserved"; usage: Usage }
  | { kind: "exhausted"; of: "user" | "tenant" | "platform"; usage: Usage }
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
with now_utc as (select (clock_timestamp() at time zone 'utc')::date as today),
used as (
  select coalesce(sum(tokens), 0) + $5::bigint as tenant_month,
         coalesce(sum(tokens) filter (where day = today), 0) + $5::bigint as tenant_day,
         coalesce(sum(tokens) filter (where day = today and conversation_id = $2), 0) + $5::bigint as user_day,
         count(*) filter (where conversation_id = $2 and reserved_at > clock_timestamp() - interval '1 minute') as user_calls
    from now_utc left join model_calls
      on tenant_id = current_tenant() and day >= date_trunc('month', today) and day <= today
     and (state = 'settled' or reserved_at > clock_timestamp() - ${abandonedAfter})),
decided as (
  select *, case when user_calls >= $6::bigint or user_day > $7::bigint then 'user'
                 when tenant_day > $8::bigint or tenant_month > $9::bigint then 'tenant' end as exhausted
    from used),
stored as (
  insert into model_calls (id, tenant_id, conversation_id, message_sid, model, tokens, day, reserved_at)
  select $1::uuid, current_tenant(), $2::uuid, $3::text, $4::text, $5::bigint, (clock_timestamp() at time zone 'utc')::date, clock_timestamp()
    from decided where exhausted is null
  on conflict (tenant_id, message_sid) do nothing returning id)
select exhausted, exists (select 1 from stored) as reserved, tenant_day::float8 as "tenantDay", tenant_month::float8 as "tenantMonth" from decided`,
};

/** One row a day for all shops: whoever adds to it waits for who adds at the same moment, so that no budget is passed. */
const spend = {
  name: "model-budget-spend",
  text: `
with now_utc as (select (clock_timestamp() at time zone 'utc')::date as today),
earlier as (
  select today, coalesce(sum(tokens), 0) as tokens
    from now_utc left join model_spending on day >= date_trunc('month', today) and day < today group by today),
spent as (
  insert into model_spending as s (day, tokens)
  select today, $1::bigint from earlier where $1::bigint <= least($2::bigint, $3::bigint - tokens)
  on conflict (day) do update set tokens = s.tokens + excluded.tokens
   where s.tokens + excluded.tokens <= least($2::bigint, $3::bigint - (select tokens from earlier))
  returning s.tokens)
select exists (select 1 from spent) as spent, tokens::float8 as earlier,
       coalesce((select s.tokens from spent s), (select s.tokens from model_spending s where s.day = today), 0)::float8 as day from earlier`,
};

/** Takes the most a call can cost off the budgets before it is made: all of them or none, however many ask at once. */
export function reserveCall(
  db: Pick<Database, "withTenant">,
  call: NewCall,
  budget: Budget,
): Promise<Reservation> {
  return db.withTenant(call.tenantId, async (sql: Sql): Promise<Reservation> => {
    await sql.query(oneAtATime);
    const { rows } = await sql.query<Decided>({
      ...reserve,
      values: [
        ...[call.id, call.conversationId, call.messageSid, call.model, call.tokens],
        ...[budget.userPerMinute, budget.userTokensPerDay, budget.tenantTokensPerDay],
        budget.tenantTokensPerMonth,
      ],
    });
    const [row] = rows;
    if (!row) throw new Error("a reservation decides one way or the other");
    const usage = { tenantDay: row.tenantDay, tenantMonth: row.tenantMonth };
    if (row.exhausted) return { kind: "exhausted", of: row.exhausted, usage };
    return row.reserved ? spendOfAll(sql, call, budget, usage) : { kind: "repeated" };
  });
}

interface Decided {
  exhausted: "user" | "tenant" | null;
  reserved: boolean;
  tenantDay: number;
  tenantMonth: number;
}

/** Where all shops together have nothing left, the reservation of this one is taken back. */
async function spendOfAll(sql: Sql, call: NewCall, budget: Budget, usage: Usage): Promise<Reservation> {
  const values = [call.tokens, budget.tokensPerDay, budget.tokensPerMonth];
  const { rows } = await sql.query<{ spent: boolean; earlier: number; day: number }>({ ...spend, values });
  const [{ spent, earlier, day } = { spent: false, earlier: 0, day: 0 }] = rows;
  if (spent) return { kind: "reserved", usage: { ...usage, day, month: earlier + day } };
  const text = "delete from model_calls where tenant_id = current_tenant() and id = $1";
  await sql.query({ name: "model-budget-return", text, values: [call.id] });
  const wanted = day + call.tokens;
  return { kind: "exhausted", of: "platform", usage: { ...usage, day: wanted, month: earlier + wanted } };
}

/**
 * Puts what a call really cost in the place of its reservation; what nobody knows stays the most it could be. What a dead process had
 * reserved counts for all shops together until the month is over: it may have been paid.
 */
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
with reserved as (
  select id, day, tokens from model_calls where tenant_id = current_tenant() and id = $1 and state = 'reserved' for update),
settled as (
  update model_calls c set state = 'settled', outcome = $2, input_tokens = $3, output_tokens = $4, settled_at = clock_timestamp(),
         tokens = coalesce($3::integer + $4::integer, c.tokens)
    from reserved r where c.tenant_id = current_tenant() and c.id = r.id returning c.tokens)
update model_spending s set tokens = greatest(0, s.tokens - r.tokens + settled.tokens)
  from reserved r, settled where s.day = r.day and r.tokens <> settled.tokens`,
      values: [call.id, outcome, usage?.input ?? null, usage?.output ?? null],
    }),
  );
}
