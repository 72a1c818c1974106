import type { Sql } from "../../platform/index.js";

export async function isKnownEvent(sql: Sql, provider: string, id: string): Promise<boolean> {
  const { rows } = await sql.query({
    name: "provider-event-known",
    text: "SELECT 1 FROM provider_events WHERE tenant_id = current_tenant() AND provider = $1 AND event_id = $2",
    values: [provider, id],
  });
  return rows.length > 0;
}

/** Twice at once is a conflict: the second transaction fails, and its event is told again. */
export async function noteEvent(
  sql: Sql,
  { provider, id, type, outcome }: { provider: string; id: string; type: string; outcome: string },
): Promise<void> {
  await sql.query({
    name: "provider-event-note",
    text: `INSERT INTO provider_events (tenant_id, provider, event_id, type, outcome)
      VALUES (current_tenant(), $1, $2, $3, $4)`,
    values: [provider, id, type, outcome],
  });
}
