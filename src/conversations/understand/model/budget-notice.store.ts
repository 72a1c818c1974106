import type { Database, Sql } from "../../../platform/index.js";
import type { Budget, Usage } from "./budget.store.js";

/** That so many percent of a budget are used; told once for each day or month of it. */
export interface BudgetNotice {
  budget: "tenant_day" | "tenant_month" | "platform_day" | "platform_month";
  percent: 80 | 100;
  used: number;
  limit: number;
}

const noteTenant = {
  name: "model-notice-tenant",
  text: `
insert into model_notices (tenant_id, budget, since, percent)
select current_tenant(), $1, date_trunc($1, clock_timestamp() at time zone 'utc')::date, $2::smallint
on conflict do nothing returning percent`,
};

/** The row of today is there: whoever is told of has spent. Locked, so that two at once tell one. */
const notePlatform = (budget: "day" | "month") => ({
  name: `model-notice-platform-${budget}`,
  text: `
with now_utc as (select (clock_timestamp() at time zone 'utc')::date as today),
told as (select coalesce(max(${budget}_noticed), 0) as percent from now_utc join model_spending
   on day >= date_trunc('${budget}', today) and day <= today)
update model_spending set ${budget}_noticed = $1::smallint from now_utc, told
 where day = today and told.percent < $1::smallint and ${budget}_noticed < $1::smallint returning day`,
});

const notes = { day: notePlatform("day"), month: notePlatform("month") };

/** What is to be told of, the highest first; nothing below 80 percent. */
function partsOf(budget: Budget, usage: Usage): BudgetNotice[] {
  const parts: [BudgetNotice["budget"], number | undefined, number][] = [
    ["tenant_day", usage.tenantDay, budget.tenantTokensPerDay],
    ["tenant_month", usage.tenantMonth, budget.tenantTokensPerMonth],
    ["platform_day", usage.day, budget.tokensPerDay],
    ["platform_month", usage.month, budget.tokensPerMonth],
  ];
  return parts.flatMap(([name, used, limit]) => {
    if (used === undefined || limit === 0 || used < limit * 0.8) return [];
    return [{ budget: name, percent: used >= limit ? 100 : 80, used, limit }];
  });
}

/** Stores what was not told of before and gives it back; almost always nothing, without a statement. */
export async function noteBudgets(
  db: Pick<Database, "withTenant">,
  tenantId: string,
  budget: Budget,
  usage: Usage,
): Promise<BudgetNotice[]> {
  const parts = partsOf(budget, usage);
  if (parts.length === 0) return [];
  return db.withTenant(tenantId, async (sql) => {
    const fresh: BudgetNotice[] = [];
    for (const part of parts) if (await isNew(sql, part)) fresh.push(part);
    return fresh;
  });
}

async function isNew(sql: Sql, { budget, percent }: BudgetNotice): Promise<boolean> {
  const period = budget.endsWith("_day") ? "day" : "month";
  const { rows } = await sql.query(
    budget.startsWith("tenant")
      ? { ...noteTenant, values: [period, percent] }
      : { ...notes[period], values: [percent] },
  );
  return rows.length > 0;
}
